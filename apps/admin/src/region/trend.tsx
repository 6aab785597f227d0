import type { RegionPage } from '@konvergensi/contract';
import { parseMonth } from '@konvergensi/domain';
import { raw } from 'hono/html';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { coverageOf, FEWEST_FOR_PERCENT, figureOf, measuredIn } from './figure-set.ts';
import { nameOf, partWords, valueWords } from './figure-words.ts';
import { drawTrend, HEIGHT, SERIES, type TrendPoint } from './trend-drawing.ts';

type Months = RegionPage['trend'];

/** How the measured children's figures moved, drawn for a phone and for a desk, and the same as a table. */
export function Trend({ view, trend }: { view: View; trend: Months }) {
  const { t, dates } = view;
  const months = trend.filter(({ figures }) => measuredIn(figures) > 0).sort((a, b) => (a.period < b.period ? -1 : 1));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (months.length < 2) return <p class="quiet">{t('region.trendOne')}</p>;
  const title = t('region.trendTitle', { from: dates.month(first.period), to: dates.month(last.period) });
  const points = pointsOf(view, months);
  return (
    <>
      <h2>{t('region.trend')}</h2>
      <figure class="chart card">
        <figcaption>{title}</figcaption>
        <ul class="key">
          {SERIES.map(({ code, colour, dash }) => (
            <li>
              <svg viewBox="0 0 24 10" aria-hidden="true" focusable="false">
                <path d="M0 5H24" stroke={colour} stroke-width="2.5" stroke-dasharray={dash || undefined} />
              </svg>
              {nameOf(view, code)}
            </li>
          ))}
        </ul>
        <Drawing title={title} width={360} className="slim" points={points} view={view} />
        <Drawing title={title} width={720} className="wide" points={points} view={view} />
        <p class="quiet small">{t('region.trendSource')}</p>
      </figure>
      <TrendTable view={view} months={months} />
    </>
  );
}

function pointsOf({ dates }: View, months: Months): TrendPoint[] {
  const start = parseMonth(months[0]?.period ?? '') ?? 0;
  return months.map(({ period, figures }) => ({
    at: (parseMonth(period) ?? start) - start,
    label: dates.shortMonth(period),
    measured: measuredIn(figures),
    values: Object.fromEntries(
      SERIES.map(({ code }) => {
        const figure = figureOf(figures, code);
        return [code, (figure?.denominator ?? 0) < FEWEST_FOR_PERCENT ? null : (figure?.value ?? null)];
      }),
    ),
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

function TrendTable({ view, months }: { view: View; months: Months }) {
  const { t, dates, numbers } = view;
  return (
    <details>
      <summary>{t('region.trendTable')}</summary>
      <TableBox label={t('region.trendTable')}>
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
                <td class="n">{valueWords(view, coverageOf(figures)?.figure ?? null)}</td>
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
    </details>
  );
}
