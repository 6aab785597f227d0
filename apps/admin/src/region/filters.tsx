import type { RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { PeriodOptions } from '../ui/period-options.tsx';
import { RANKED, type Ranked, rankedName } from './ranking.tsx';
import type { Sorting } from './sorting.ts';

export interface FiltersProps {
  view: View;
  page: RegionPage;
  sorting: Sorting;
  ranked: Ranked;
}

/** Month and indicator, kept in the address; they work by their button, and by themselves where scripts run. */
export function Filters({ view, page, sorting, ranked }: FiltersProps) {
  const { t } = view;
  return (
    <form class="inline" method="get" action={`/wilayah/${page.region.code}`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          <PeriodOptions view={view} page={page} />
        </select>
      </div>
      {page.rows.length === 0 ? null : (
        <div>
          <label for="indikator">{t('region.rankBy')}</label>
          <select id="indikator" name="indikator">
            {RANKED.map((code) => (
              <option value={code} selected={code === ranked}>
                {rankedName(view, code)}
              </option>
            ))}
          </select>
        </div>
      )}
      {sorting.column === 'name' ? null : (
        <>
          <input type="hidden" name="urut" value={sorting.column} />
          <input type="hidden" name="arah" value={sorting.order} />
        </>
      )}
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}
