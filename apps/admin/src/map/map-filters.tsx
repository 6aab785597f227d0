import type { TablePage } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { PeriodOptions } from '../ui/period-options.tsx';

/** Month and indicator, kept in the address. */
export function MapFilters({ view, table }: { view: View; table: TablePage }) {
  const { t, language } = view;
  const codes = [...new Set([...table.columns, ...table.available])].filter(
    (code) => indicatorByCode.get(code)?.unit === 'percent',
  );
  return (
    <form class="inline" method="get" action={`/wilayah/${table.region.code}/peta`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          <PeriodOptions view={view} page={table} />
        </select>
      </div>
      <div>
        <label for="indikator">{t('map.indicator')}</label>
        <select id="indikator" name="indikator">
          {codes.map((code) => (
            <option value={code} selected={code === table.columns[0]}>
              {indicatorByCode.get(code)?.name[language] ?? code}
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
