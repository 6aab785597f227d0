import type { FigureExplained } from '@konvergensi/contract';
import { parsePeriodKey } from '@konvergensi/domain';
import { raw } from 'hono/html';
import type { View } from '../format/view.ts';
import { drawTrend, HEIGHT, type TrendPoint } from '../region/trend-drawing.ts';
import { Chart } from '../ui/chart.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { regionName } from '../ui/region-name.ts';
import { isShareOfMany, partsWords, shareWords } from './explained-words.ts';

type Months = FigureExplained['series'];

/** The figure from period to period, drawn where there are children enough for a percentage, and as a table. */
export function FigureSeries({ view, of }: { view: View; of: FigureExplained }) {
  const { t, dates, numbers, language } = view;
  const { series, region, rule } = of;
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined || series.length < 2) return null;
  const title = t('why.chartTitle', {
    name: rule.name[language],
    region: regionName(region),
    from: dates.month(first.period),
    to: dates.month(last.period),
  });
  const table = <SeriesTable view={view} months={series} />;
  const drawn = series.filter(({ figure }) => isShareOfMany(figure));
  return (
    <>
      <h2>{t('why.chart')}</h2>
      {drawn.length < 2 ? (
        table
      ) : (
        <Chart
          view={view}
          id="bulan"
          title={title}
          source={t('why.chartSource')}
          coverage={t('why.chartCoverage', { month: dates.month(last.period), n: last.figure.denominator ?? 0 })}
          table={table}
        >
          {([360, 720] as const).map((width) => (
            <svg
              class={width === 360 ? 'slim' : 'wide'}
              viewBox={`0 0 ${width} ${HEIGHT}`}
              role="img"
              aria-label={title}
            >
              {raw(drawTrend(pointsOf(view, drawn), width, (value) => `${numbers.whole(value)}%`))}
            </svg>
          ))}
        </Chart>
      )}
    </>
  );
}

/** Drawn as the first line of the trend, whatever the indicator. */
function pointsOf({ dates, numbers }: View, months: Months): TrendPoint[] {
  const start = parsePeriodKey(months[0]?.period ?? '') ?? 0;
  return months.map(({ period, figure }) => ({
    at: (parsePeriodKey(period) ?? start) - start,
    label: dates.shortMonth(period),
    measured: figure.denominator ?? 0,
    measuredText: numbers.whole(figure.denominator ?? 0),
    values: { stunted: figure.value },
  }));
}

function SeriesTable({ view, months }: { view: View; months: Months }) {
  const { t, dates } = view;
  return (
    <DataTable<Months[number]>
      label={t('why.chart')}
      rows={[...months].reverse()}
      columns={[
        { label: t('why.period'), cell: ({ period }) => dates.month(period) },
        { label: t('why.value'), number: true, cell: ({ figure }) => shareWords(view, figure) },
        { label: t('why.parts'), number: true, cell: ({ figure }) => partsWords(view, figure) },
      ]}
    />
  );
}
