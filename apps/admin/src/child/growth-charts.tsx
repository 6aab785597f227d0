import type { ChildPage, MeasurementView } from '@konvergensi/contract';
import { ageInDays, type CategorisedIndex, chartPoint, zScores } from '@konvergensi/domain';
import { raw } from 'hono/html';
import { escapeHtml } from '../format/escape.ts';
import type { View } from '../format/view.ts';
import { Chart } from '../ui/chart.tsx';
import { type DrawnPoint, drawGrowth, GROWTH_HEIGHT } from './growth-drawing.ts';
import { growthSentence } from './growth-sentence.ts';
import { INDICES, scoreOf } from './index-scores.ts';
import { VisitTable } from './visit-table.tsx';

const DAYS_PER_MONTH = 30.4375;
const TWO_YEARS = 731;
/** Ends of WHO's weight-for-length and weight-for-height tables, cm. */
const LENGTHS = { L: [45, 110], H: [65, 120] } as const;

export function GrowthCharts({ view, page }: { view: View; page: ChildPage }) {
  const drawn = INDICES.filter((index) => pointsOf(view, page, index).length > 0);
  return (
    <div class="charts">
      {drawn.map((index) => (
        <GrowthChart view={view} page={page} index={index} />
      ))}
    </div>
  );
}

function GrowthChart({ view, page, index }: { view: View; page: ChildPage; index: CategorisedIndex }) {
  const { t, dates, numbers } = view;
  const title = growthSentence(view, index, page.measurements) ?? t(`child.z.${index}`);
  const points = pointsOf(view, page, index);
  const last = page.measurements.at(-1);
  const age = last === undefined ? 0 : ageInDays(page.child.birthDate, last.date);
  const position = age < TWO_YEARS ? 'L' : 'H';
  const [from, to] = index === 'wfl' ? lengthSpan(points, position) : [0, age < TWO_YEARS ? TWO_YEARS - 1 : 1826];
  const newest = [...page.measurements]
    .reverse()
    .find((m) => scoreOf(m, index).z !== null && !scoreOf(m, index).flagged);
  const svg = drawGrowth({
    index,
    sex: page.child.sex === 'L' ? 1 : 2,
    position,
    from,
    to,
    points,
    last: newest === undefined ? '' : `z ${numbers.score(scoreOf(newest, index).z ?? 0)}`,
    xLabel: (value) => (index === 'wfl' ? numbers.whole(value) : numbers.whole(Math.round(value / DAYS_PER_MONTH))),
    yLabel: (value) => numbers.decimal(value),
  });
  return (
    <Chart
      view={view}
      id={`grafik-${index}`}
      title={title}
      source={t('child.chartSource')}
      coverage={t('child.chartCoverage', {
        axes: t(`child.axes.${index}`),
        n: points.length,
        date: dates.day(last?.date ?? page.child.birthDate),
      })}
      table={<VisitTable view={view} page={page} index={index} />}
    >
      <svg viewBox={`0 0 360 ${GROWTH_HEIGHT}`} role="img" aria-label={title}>
        {raw(svg)}
      </svg>
    </Chart>
  );
}

function lengthSpan(points: readonly DrawnPoint[], position: 'L' | 'H'): readonly [number, number] {
  const [first, end] = LENGTHS[position];
  const xs = points.map(({ x }) => x);
  return [
    Math.max(first, Math.floor(Math.min(...xs) / 5) * 5 - 10),
    Math.min(end, Math.ceil(Math.max(...xs) / 5) * 5 + 10),
  ];
}

function pointsOf(view: View, { child, measurements }: ChildPage, index: CategorisedIndex): DrawnPoint[] {
  return measurements.flatMap((measured) => {
    const visit = visitOf(child, measured);
    const point = chartPoint(index, visit, zScores(visit));
    if (point === null) return [];
    return [{ x: point.x, y: point.y, words: escapeHtml(pointWords(view, measured, index)), flagged: point.flagged }];
  });
}

const visitOf = (child: ChildPage['child'], measured: MeasurementView) => ({
  sex: child.sex === 'L' ? (1 as const) : (2 as const),
  ageDays: ageInDays(child.birthDate, measured.date),
  weightKg: measured.weightKg,
  lengthCm: measured.lengthCm,
  position: measured.position,
  oedema: measured.oedema,
});

function pointWords({ t, dates, numbers }: View, measured: MeasurementView, index: CategorisedIndex): string {
  const { z } = scoreOf(measured, index);
  const size = [
    measured.weightKg === null || index === 'len' ? [] : `${numbers.decimal(measured.weightKg)} kg`,
    measured.lengthCm === null || index === 'wei' ? [] : `${numbers.decimal(measured.lengthCm)} cm`,
  ].flat();
  const score = z === null ? t('value.dash') : numbers.score(z);
  return `${dates.day(measured.date)}: ${size.join(', ')}, z ${score}`;
}
