import type { TablePage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { PeriodOptions } from '../ui/period-options.tsx';
import type { TableQuery } from './table-query.ts';

/** As the api calls all that agencies enter. */
const ENTERED = 'entri';

/** Month and level, kept in the address. */
export function TableFilters({ view, page, query }: { view: View; page: TablePage; query: TableQuery }) {
  const { t } = view;
  const levels = page.region.level === 'district' ? (['subdistrict', 'village'] as const) : [];
  return (
    <form class="inline" method="get" action={`/wilayah/${page.region.code}/tabel`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          <PeriodOptions view={view} page={page} />
        </select>
      </div>
      {levels.length === 0 ? null : (
        <div>
          <label for="tingkat">{t('heat.level')}</label>
          <select id="tingkat" name="tingkat">
            {levels.map((level) => (
              <option value={level} selected={level === page.level}>
                {t(`level.${level}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {page.region.level === 'province' ? null : (
        <div>
          <label for="indikator">{t('entered.set')}</label>
          <select id="indikator" name="indikator">
            <option value="">{t('entered.set.counted')}</option>
            <option value={ENTERED} selected={query.indicators === ENTERED}>
              {t('entered.set.entri')}
            </option>
            {query.indicators === null || query.indicators === ENTERED ? null : (
              <option value={query.indicators} selected>
                {t('entered.set.chosen')}
              </option>
            )}
          </select>
        </div>
      )}
      {query.column === 'name' ? null : (
        <>
          <input type="hidden" name="urut" value={query.column} />
          <input type="hidden" name="arah" value={query.order} />
        </>
      )}
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}
