import type { Figure, RegionPage } from '@konvergensi/contract';
import { parsePeriodKey } from '@konvergensi/domain';
import { raw } from 'hono/html';
import type { View } from '../format/view.ts';
import { Chart } from '../ui/chart.tsx';
import { isMonth } from '../ui/period-options.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { type Basis, coverageOf, FEWEST_FOR_PERCENT, figureOf, measuredIn } from './figure-set.ts';
import { nameOf, partWords, valueWords } from './figure-words.ts';
import { drawTrend, HEIGHT, SERIES, type TrendPoint, type TrendSeries } from './trend-drawing.ts';

type Months = RegionPage['trend'];

interface TableProps {
  view: View;
  basis: Basis;
  months: Months;
}

/** How the measured children's figures moved, drawn for a phone and for a desk, and the same as a table. */
export function Trend({ view, page }: { view: View; page: RegionPage }) {
  const { t, dates } = view;
  const months = page.trend
    .filter(({ figures }) => measuredIn(figures) > 0)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (months.length < 2) return <p class="quiet">{t('region.trendOne')}</p>;
  const points = pointsOf(view, months);
  const drawn = points.some(({ values }) => Object.values(values).some((value) => value !== null));
  if (!drawn) return <FewChildren view={view} basis={page} months={months} />;
  const title = trendSentence(view, months);
  return (
    <>
      <h2>{t(isMonth(last.period) ? 'region.trend' : 'region.trendPeriods')}</h2>
      <Chart
        view={view}
        id="tren"
        title={title}
        source={t('region.trendSource')}
        coverage={t('region.trendCoverage', { month: dates.month(last.period), n: measuredIn(last.figures) })}
        table={<TrendNumbers view={view} basis={page} months={months} />}
      >
        <div class="plot">
          <ul class="key">
            {SERIES.map((series) => (
              <KeyLine view={view} series={series} months={months} />
            ))}
          </ul>
          <div>
            <Drawing title={title} width={360} className="slim" points={points} view={view} />
            <Drawing title={title} width={720} className="wide" points={points} view={view} />
          </div>
        </div>
      </Chart>
    </>
  );
}

/** What the first line did over the months, in a sentence. */
function trendSentence({ t, dates, numbers }: View, months: Months): string {
  const drawn = months.flatMap(({ period, figures }) => {
    const value = plotted(figures, 'stunted');
    return value === null ? [] : [{ period, value }];
  });
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || drawn.length < 2) {
    const [from, to] = [months[0]?.period ?? '', months.at(-1)?.period ?? ''];
    return t('region.trendTitle', { from: dates.month(from), to: dates.month(to) });
  }
  const moved = Math.round((last.value - first.value) * 10);
  return t(moved < 0 ? 'region.trendFell' : moved > 0 ? 'region.trendRose' : 'region.trendStill', {
    from: numbers.percent(first.value),
    to: numbers.percent(last.value),
    start: dates.month(first.period),
    end: dates.month(last.period),
  });
}

/** So few that a line would only show chance. */
function FewChildren({ view, basis, months }: TableProps) {
  return (
    <>
      <h2>{view.t('region.trend')}</h2>
      <p class="quiet">{view.t('region.trendFew', { n: FEWEST_FOR_PERCENT })}</p>
      <TrendNumbers view={view} basis={basis} months={months} />
    </>
  );
}

/** A line's name, its last value, and how far it moved since the month before. */
function KeyLine({ view, series, months }: { view: View; series: TrendSeries; months: Months }) {
  const { t, dates, numbers } = view;
  const drawn = months.flatMap(({ period, figures }) => {
    const value = plotted(figures, series.code);
    return value === null ? [] : [{ period, value }];
  });
  const [before, last] = [drawn.at(-2), drawn.at(-1)];
  return (
    <li>
      <svg viewBox="0 0 24 10" aria-hidden="true" focusable="false">
        <path d="M0 5H24" stroke={series.colour} stroke-width="2.5" stroke-dasharray={series.dash || undefined} />
      </svg>
      {nameOf(view, series.code)}
      {last === undefined ? null : <b title={dates.month(last.period)}>{numbers.percent(last.value)}</b>}
      {last === undefined || before === undefined ? null : (
        <small>
          {t('region.change', {
            change: numbers.change(last.value - before.value),
            month: dates.shortMonth(before.period),
          })}
        </small>
      )}
    </li>
  );
}

/** The percentage as it is drawn: with few children behind it, none. */
function plotted(figures: readonly Figure[], code: string): number | null {
  const figure = figureOf(figures, code);
  return (figure?.denominator ?? 0) < FEWEST_FOR_PERCENT ? null : (figure?.value ?? null);
}

function pointsOf({ dates, numbers }: View, months: Months): TrendPoint[] {
  const start = parsePeriodKey(months[0]?.period ?? '') ?? 0;
  return months.map(({ period, figures }) => ({
    at: (parsePeriodKey(period) ?? start) - start,
    label: dates.shortMonth(period),
    measured: measuredIn(figures),
    measuredText: numbers.whole(measuredIn(figures)),
    values: Object.fromEntries(SERIES.map(({ code }) => [code, plotted(figures, code)])),
  }));
}

interface DrawingProps {
  view: View;
  title: string;
  width: number;
  className: string;
  points: readonly TrendPoint[];
}

function Drawing({ view, title, width, className, points }: DrawingProps) {
  return (
    <svg class={className} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
      {raw(drawTrend(points, width, (value) => `${view.numbers.whole(value)}%`))}
    </svg>
  );
}

function TrendNumbers({ view, basis, months }: TableProps) {
  const { t, dates, numbers } = view;
  return (
    <TableBox label={t('ui.numbers')}>
      <table class="pin">
        <thead>
          <tr>
            <th scope="col">{t('region.month')}</th>
            <th scope="col" class="n">
              D
            </th>
            <th scope="col" class="n">
              D/S
            </th>
            {SERIES.map(({ code }) => (
              <th scope="col" class="n">
                {nameOf(view, code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map(({ period, figures }) => (
            <tr>
              <th scope="row">{dates.shortMonth(period)}</th>
              <td class="n">{numbers.whole(measuredIn(figures))}</td>
              <td class="n">{valueWords(view, coverageOf(basis, figures)?.figure ?? null)}</td>
              {SERIES.map(({ code }) => (
                <td class="n">
                  {valueWords(view, figureOf(figures, code))}
                  <small>{partWords(view, figureOf(figures, code))}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
