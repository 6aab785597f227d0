import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

export interface SubdistrictChoiceProps {
  view: View;
  action: string;
  subdistricts: readonly RegionRef[];
  chosen: string | null;
}

/** First the sub-district, then its villages: works without scripts and keeps lists short. */
export function SubdistrictChoice({ view: { t }, action, subdistricts, chosen }: SubdistrictChoiceProps) {
  return (
    <form class="inline" method="get" action={action} data-auto>
      <div>
        <label for="kecamatan">{t('alias.subdistrict')}</label>
        <select id="kecamatan" name="kecamatan">
          {chosen === null ? <option value="">{t('form.choose')}</option> : null}
          {subdistricts.map(({ code, name }) => (
            <option value={code} selected={code === chosen}>
              {name}
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
