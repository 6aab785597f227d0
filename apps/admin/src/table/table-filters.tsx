import type { TablePage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { PeriodOptions } from '../ui/period-options.tsx';
import type { TableQuery } from './table-query.ts';

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
      {query.indicators === null ? null : <input type="hidden" name="indikator" value={query.indicators} />}
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
