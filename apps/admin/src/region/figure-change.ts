import type { RegionPage } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { FEWEST_FOR_PERCENT, figureOf, measuredIn } from './figure-set.ts';

export interface Change {
  text: string;
  tone: 'good' | 'bad' | 'plain';
}

/** Movement below this many points reads the same once rounded. */
const STILL = 0.05;

/** How a percentage moved since the last earlier month that has one; `null` where either month has too few children. */
export function changeOf({ t, numbers, dates }: View, page: RegionPage, code: string): Change | null {
  const now = percentIn(page.own, code);
  // A month in which nobody was measured is no fall to nothing.
  const earlier = page.trend
    .filter(
      ({ period, figures }) => period < page.period && measuredIn(figures) > 0 && percentIn(figures, code) !== null,
    )
    .sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  const before = earlier === undefined ? null : percentIn(earlier.figures, code);
  if (now === null || before === null || earlier === undefined) return null;
  const month = dates.shortMonth(earlier.period);
  const moved = now - before;
  if (Math.abs(moved) < STILL) return { text: t('region.still', { month }), tone: 'plain' };
  const better = indicatorByCode.get(code)?.better ?? null;
  const tone = better === null ? 'plain' : moved < 0 === (better === 'lower') ? 'good' : 'bad';
  const points = numbers.decimal(Math.round(Math.abs(moved) * 10) / 10);
  return { text: t(moved < 0 ? 'region.fell' : 'region.rose', { points, month }), tone };
}

function percentIn(figures: RegionPage['own'], code: string): number | null {
  const figure = figureOf(figures, code);
  return (figure?.denominator ?? 0) < FEWEST_FOR_PERCENT ? null : (figure?.value ?? null);
}
