import type { TablePage } from '@konvergensi/contract';
import { growthIndicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { PeriodOptions } from '../ui/period-options.tsx';

export function CompareFilters({ view, now, indicator }: { view: View; now: TablePage; indicator: string }) {
  const { t, language } = view;
  return (
    <form class="inline" method="get" action={`/wilayah/${now.region.code}/banding`} data-auto>
      <div>
        <label for="periode">{t('region.period')}</label>
        <select id="periode" name="periode">
          <PeriodOptions view={view} page={now} />
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
