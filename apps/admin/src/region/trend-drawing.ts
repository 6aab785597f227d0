import { labelled, percentScale } from './trend-scale.ts';

export interface TrendPoint {
  /** Months since the first point. */
  at: number;
  label: string;
  measured: number;
  /** The same, written. */
  measuredText: string;
  /** Percent by series; `null` where there is none. */
  values: Readonly<Record<string, number | null>>;
}

export interface TrendSeries {
  code: string;
  colour: string;
  dash: string;
}

export const SERIES: readonly TrendSeries[] = [
  { code: 'stunted', colour: '#0a489f', dash: '' },
  { code: 'underweight', colour: '#8a5a00', dash: '7 4' },
  { code: 'wasted', colour: '#1c7a2c', dash: '2 3' },
];

const INK = '#525252';
const TOP = 10;
const LINES = 150;
const BARS_TOP = TOP + LINES + 30;
const BARS = 40;
const LEFT = 40;
const RIGHT = 24;
export const HEIGHT = BARS_TOP + BARS + 26;

/** One drawing for one width; every text in it has been formatted, every number rounded to a tenth. */
export function drawTrend(points: readonly TrendPoint[], width: number, percent: (value: number) => string): string {
  const span = points.at(-1)?.at || 1;
  const x = (at: number) => LEFT + 14 + (at / span) * (width - LEFT - RIGHT - 28);
  const highest = Math.max(0, ...points.flatMap(({ values }) => Object.values(values).map((v) => v ?? 0)));
  const { ticks, top } = percentScale(highest);
  const y = (value: number) => TOP + LINES - (value / top) * LINES;
  const shown = labelled(points.length, Math.floor((width - LEFT) / 72));
  return [
    ...ticks.map((tick) => gridLine(y(tick), width, percent(tick))),
    ...SERIES.map((series) => drawSeries(series, points, x, y)),
    ...drawBars(points, x, span, width, shown),
    ...points.map(({ at, label }, i) => (shown.has(i) ? text(x(at), HEIGHT - 8, 'middle', label) : '')),
  ].join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

const text = (x: number, y: number, anchor: 'middle' | 'end', content: string) =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="12" fill="${INK}">${content}</text>`;

const gridLine = (y: number, width: number, label: string) =>
  `<path d="M${LEFT} ${round(y)}H${width - RIGHT}" stroke="#e5e5e5"/>${text(LEFT - 6, y + 4, 'end', label)}`;

type Place = (value: number) => number;

/** A line through the months that have a value; a month without one breaks it. */
function drawSeries({ code, colour, dash }: TrendSeries, points: readonly TrendPoint[], x: Place, y: Place): string {
  let path = '';
  let dots = '';
  let pen = 'M';
  for (const { at, values } of points) {
    const value = values[code] ?? null;
    if (value === null) pen = 'M';
    else {
      path += `${pen}${round(x(at))} ${round(y(value))}`;
      dots += `<circle cx="${round(x(at))}" cy="${round(y(value))}" r="3.5"/>`;
      pen = 'L';
    }
  }
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5"${dashes}/><g fill="${colour}">${dots}</g>`;
}

function drawBars(
  points: readonly TrendPoint[],
  x: Place,
  span: number,
  width: number,
  shown: ReadonlySet<number>,
): string[] {
  const most = Math.max(1, ...points.map(({ measured }) => measured));
  const wide = Math.max(4, Math.min(28, ((width - LEFT - RIGHT) / (span + 1)) * 0.7));
  const base = BARS_TOP + BARS;
  const bars = points.map(({ at, measured, measuredText }, i) => {
    const high = (measured / most) * BARS;
    const number = shown.has(i) ? text(x(at), base - high - 5, 'middle', measuredText) : '';
    return `${number}<rect x="${round(x(at) - wide / 2)}" y="${round(base - high)}" width="${round(wide)}" height="${round(high)}" fill="#a1c4f5"/>`;
  });
  return [
    text(LEFT - 6, BARS_TOP + 14, 'end', 'D'),
    `<path d="M${LEFT} ${base}H${width - RIGHT}" stroke="#737373"/>`,
    ...bars,
  ];
}
