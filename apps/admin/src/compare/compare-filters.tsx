import type { TablePage } from '@konvergensi/contract';
import { growthIndicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

export function CompareFilters({ view, now, indicator }: { view: View; now: TablePage; indicator: string }) {
  const { t, dates, language } = view;
  return (
    <form class="inline" method="get" action={`/wilayah/${now.region.code}/banding`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          {[...new Set([now.period, ...now.periods])].map((month) => (
            <option value={month} selected={month === now.period}>
              {dates.month(month)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="indikator">{t('map.indicator')}</label>
        <select id="indikator" name="indikator">
          {growthIndicators.map(({ code, name }) => (
            <option value={code} selected={code === indicator}>
              {name[language]}
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
