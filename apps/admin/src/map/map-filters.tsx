import type { TablePage } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

/** Month and indicator, kept in the address. */
export function MapFilters({ view, table }: { view: View; table: TablePage }) {
  const { t, dates, language } = view;
  const months = table.periods.includes(table.period) ? table.periods : [table.period, ...table.periods];
  const codes = [...new Set([...table.columns, ...table.available])].filter(
    (code) => indicatorByCode.get(code)?.unit === 'percent',
  );
  return (
    <form class="inline" method="get" action={`/wilayah/${table.region.code}/peta`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          {months.map((month) => (
            <option value={month} selected={month === table.period}>
              {dates.month(month)}
            </option>
          ))}
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
