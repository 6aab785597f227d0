import type { RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Sorting } from './sorting.ts';

/** Which month: a list of the months with figures; it works by its button, and by itself where scripts run. */
export function PeriodChoice({ view, page, sorting }: { view: View; page: RegionPage; sorting: Sorting }) {
  const { t, dates } = view;
  const months = page.periods.includes(page.period) ? page.periods : [page.period, ...page.periods];
  return (
    <form class="inline" method="get" action={`/wilayah/${page.region.code}`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          {months.map((month) => (
            <option value={month} selected={month === page.period}>
              {dates.month(month)}
            </option>
          ))}
        </select>
      </div>
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
