import { escapeHtml } from '../format/escape.ts';
import type { View } from '../format/view.ts';
import { percentScale } from '../region/trend-scale.ts';
import { regionName } from '../ui/region-name.ts';
import type { Compared } from './compare-rows.ts';

export const RANGES_HEIGHT_EACH = 30;
/** Room for the names on a phone and at a desk. */
const NAMES = { 360: 112, 720: 170 } as const;

/** For each district the bounds that must hold (pale), the interval if the measured stand for all (dark), the level. */
export function drawRanges({ numbers }: View, rows: readonly Compared[], width: 360 | 720): string {
  const [left, right] = [NAMES[width], width - 20];
  const highest = Math.max(1, ...rows.flatMap(({ bounds, interval }) => [bounds?.high ?? 0, interval?.high ?? 0]));
  const { ticks, top } = percentScale(Math.min(100, highest));
  const x = (value: number) => Math.round(left + (Math.min(value, top) / top) * (right - left));
  const bottom = rows.length * RANGES_HEIGHT_EACH + 4;
  const text = (at: number, y: number, anchor: string, words: string) =>
    `<text x="${at}" y="${y}" text-anchor="${anchor}" font-size="12" fill="#1f1f1f">${words}</text>`;
  const grid = ticks.map(
    (tick) =>
      `<path d="M${x(tick)} 0V${bottom}" stroke="#e5e5e5"/>${text(x(tick), bottom + 18, 'middle', `${numbers.whole(tick)}%`)}`,
  );
  const bars = rows.map(({ region, bounds, interval, found }, i) => {
    const y = i * RANGES_HEIGHT_EACH + 15;
    const bar = (range: Compared['bounds'], height: number, fill: string) =>
      range === null
        ? ''
        : `<rect x="${x(range.low)}" y="${y - height / 2}" width="${Math.max(1, x(range.high) - x(range.low))}" height="${height}" fill="${fill}"/>`;
    const level = found === null ? 0 : (found.numerator / found.denominator) * 100;
    const name = text(left - 8, y + 4, 'end', escapeHtml(regionName(region)));
    return `${name}${bar(bounds, 16, '#c0d7f9')}${bar(interval, 8, '#196bcd')}<path d="M${x(level)} ${y - 9}V${y + 9}" stroke="#041225" stroke-width="3"/>`;
  });
  return [...grid, ...bars, `<path d="M${left} ${bottom}H${right}" stroke="#737373"/>`].join('');
}
