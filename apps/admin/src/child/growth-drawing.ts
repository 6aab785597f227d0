import { CURVE_Z, growthCurves, type Position, type Sex } from '@konvergensi/domain';

export interface DrawnPoint {
  x: number;
  y: number;
  /** Read by a press or a screen reader: date, measurement, z. */
  words: string;
  flagged: boolean;
}

export interface GrowthDrawing {
  index: 'len' | 'wei' | 'wfl';
  sex: Sex;
  /** Table of weight-for-length/height. */
  position: Position;
  /** x in days, or cm. */
  from: number;
  to: number;
  points: readonly DrawnPoint[];
  /** Written at the last point. */
  last: string;
  /** Labels of both axes, formatted. */
  xLabel: (value: number) => string;
  yLabel: (value: number) => string;
}

const WIDTH = 360;
export const GROWTH_HEIGHT = 280;
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 26, 8, 24];
const DAYS_PER_MONTH = 30.4375;
const INK = '#525252';

interface Plot {
  x: (value: number) => number;
  y: (value: number) => number;
  low: number;
  high: number;
  /** Between two lines of the vertical axis. */
  step: number;
}

/** WHO's curves from −3 to +3 with the bands between them, and the child's points; drawn for a phone's width. */
export function drawGrowth(drawing: GrowthDrawing): string {
  const { index, sex, position, from, to } = drawing;
  const step = index === 'wfl' ? 25 : Math.max(30, Math.round((to - from) / 24));
  const curves = growthCurves(index, sex, position, step).map(({ z, segments }) => ({
    z,
    points: segments.flat().filter(([x]) => x >= from && x <= to),
  }));
  const values = [...curves.flatMap(({ points }) => points.map(([, y]) => y)), ...drawing.points.map(({ y }) => y)];
  const plot = plotOf(drawing, Math.min(...values), Math.max(...values));
  const line = (z: number) => curves.find((curve) => curve.z === z)?.points ?? [];
  return [
    band(line(-3), line(-2), '#fdf4d3', plot),
    band(line(-2), line(2), '#e6f6e8', plot),
    band(line(2), line(3), '#fdf4d3', plot),
    grid(drawing, plot),
    ...CURVE_Z.filter((z) => Math.abs(z) !== 1).map((z) => curveLine(z, line(z), plot)),
    childLine(drawing, plot),
  ].join('');
}

function plotOf({ from, to }: GrowthDrawing, least: number, most: number): Plot {
  const step = most - least > 60 ? 10 : most - least > 16 ? 5 : 2;
  const low = Math.max(0, Math.floor(least / step) * step);
  const high = Math.ceil(most / step) * step;
  return {
    low,
    high,
    step,
    x: (value) => Math.round((LEFT + ((value - from) / (to - from)) * (WIDTH - LEFT - RIGHT)) * 10) / 10,
    y: (value) => Math.round((TOP + ((high - value) / (high - low)) * (GROWTH_HEIGHT - TOP - BOTTOM)) * 10) / 10,
  };
}

type Line = readonly (readonly [x: number, y: number])[];

const pathOf = (line: Line, { x, y }: Plot): string => line.map(([a, b]) => `${x(a)} ${y(b)}`).join('L');

const band = (low: Line, high: Line, fill: string, plot: Plot): string =>
  `<path d="M${pathOf(low, plot)}L${pathOf([...high].reverse(), plot)}Z" fill="${fill}"/>`;

function curveLine(z: number, line: Line, plot: Plot): string {
  const end = line.at(-1);
  if (end === undefined) return '';
  const colour = z === 0 ? '#1c7a2c' : Math.abs(z) === 2 ? '#8a5a00' : '#b81d1d';
  const name = z > 0 ? `+${z}` : String(z).replace('-', '−');
  return `<path d="M${pathOf(line, plot)}" fill="none" stroke="${colour}"/>${text(WIDTH - RIGHT + 4, plot.y(end[1]) + 4, 'start', name, colour)}`;
}

const text = (x: number, y: number, anchor: string, words: string, fill = INK): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="11" fill="${fill}">${words}</text>`;

function grid({ index, from, to, xLabel, yLabel }: GrowthDrawing, plot: Plot): string {
  const span = to - from;
  const xStep = index === 'wfl' ? (span > 40 ? 10 : 5) : DAYS_PER_MONTH * (span > 800 ? 12 : 6);
  const lines: string[] = [];
  for (let value = plot.low; value <= plot.high + 1e-9; value += plot.step) {
    lines.push(`<path d="M${LEFT} ${plot.y(value)}H${WIDTH - RIGHT}" stroke="#00000014"/>`);
    lines.push(text(LEFT - 5, plot.y(value) + 4, 'end', yLabel(value)));
  }
  for (let value = Math.ceil(from / xStep) * xStep; value <= to + 1e-9; value += xStep) {
    lines.push(`<path d="M${plot.x(value)} ${TOP}V${GROWTH_HEIGHT - BOTTOM}" stroke="#00000014"/>`);
    lines.push(text(plot.x(value), GROWTH_HEIGHT - 8, 'middle', xLabel(value)));
  }
  return lines.join('');
}

/** The child's own line; a measurement that cannot be true is a hollow point and is not joined. */
function childLine({ points, last }: GrowthDrawing, plot: Plot): string {
  const kept = points.filter(({ flagged }) => !flagged);
  const path = `<path d="M${pathOf(
    kept.map(({ x, y }) => [x, y] as const),
    plot,
  )}" fill="none" stroke="#083575" stroke-width="2.5"/>`;
  const dots = points.map(({ x, y, words, flagged }) => {
    const fill = flagged ? 'fill="#fff" stroke="#b81d1d" stroke-width="2"' : 'fill="#083575"';
    return `<circle cx="${plot.x(x)}" cy="${plot.y(y)}" r="4.5" ${fill}><title>${words}</title></circle>`;
  });
  const end = kept.at(-1);
  const right = end !== undefined && plot.x(end.x) > WIDTH - 90;
  const label =
    end === undefined
      ? ''
      : `<text x="${plot.x(end.x) + (right ? -8 : 8)}" y="${plot.y(end.y) + 14}" text-anchor="${right ? 'end' : 'start'}" font-size="13" font-weight="700" fill="#083575" stroke="#fff" stroke-width="3" paint-order="stroke">${last}</text>`;
  return (kept.length > 1 ? path : '') + dots.join('') + label;
}
