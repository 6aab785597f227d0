import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

export interface SubdistrictChoiceProps {
  view: View;
  action: string;
  subdistricts: readonly RegionRef[];
  chosen: string | null;
  /** Told apart where a page has several. */
  id?: string;
  hidden?: Readonly<Record<string, string>>;
  /** How many things wait in each, said beside its name. */
  waiting?: (code: string) => number;
}

/** First the sub-district, then its villages: works without scripts and keeps lists short. */
export function SubdistrictChoice({ view: { t }, action, subdistricts, chosen, ...more }: SubdistrictChoiceProps) {
  const { id = 'kecamatan', hidden = {}, waiting } = more;
  const label = (name: string, n: number) => (n === 0 ? name : t('facility.waitingIn', { name, n }));
  return (
    <form class="inline" method="get" action={action} data-auto>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div>
        <label for={id}>{t('alias.subdistrict')}</label>
        <select id={id} name="kecamatan">
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
