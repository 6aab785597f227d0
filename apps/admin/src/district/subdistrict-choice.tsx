import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

export interface SubdistrictChoiceProps {
  view: View;
  action: string;
  subdistricts: readonly RegionRef[];
  chosen: string | null;
  /** How many things wait in each, said beside its name. */
  waiting?: (code: string) => number;
}

/** First the sub-district, then its villages: works without scripts and keeps lists short. */
export function SubdistrictChoice({ view: { t }, action, subdistricts, chosen, waiting }: SubdistrictChoiceProps) {
  const label = (name: string, n: number) => (n === 0 ? name : t('facility.waitingIn', { name, n }));
  return (
    <form class="inline" method="get" action={action} data-auto>
      <div>
        <label for="kecamatan">{t('alias.subdistrict')}</label>
        <select id="kecamatan" name="kecamatan">
          {chosen === null ? <option value="">{t('form.choose')}</option> : null}
          {subdistricts.map(({ code, name }) => (
            <option value={code} selected={code === chosen}>
              {label(name, waiting?.(code) ?? 0)}
            </option>
          ))}
        </select>
      </div>
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}
