import { DAYS_PER_MONTH } from '../growth/age.ts';
import { ageInDays } from '../period/civil-date.ts';
import { lastDayOf } from '../period/month.ts';
import { type PeriodKey, periodOfKey, windowsOf } from '../period/period-key.ts';
import { type Contribution, type ContributionStatus, TUPLES } from './contribution.ts';
import { addCounts, type Counts, type CountTuple } from './counts.ts';
import type { OverTime } from './indicator.ts';
import { indicatorByCode, SCORECARD_STATES, YEAR_TARGET_CODE } from './registry.ts';
import { ageCodeOf, parseStratumCode, stratumCode } from './strata.ts';
import { MEASURED, type VillageYear, type WindowChild, type WindowMonth } from './village-year.ts';

export interface VillageWindow {
  counts: Counts;
  byPosyandu: Map<string, Counts>;
}

/**
 * The only place where a quarter, semester or year is calculated, by what each indicator declares: `stok` counts each
 * person once by the last valid value, `orang unik` whoever was reached at least once, `kejadian` and `kohort` are the
 * sums of their months (a deadline falls in one month). A child counts where it lives at the window's end.
 */
export function computeVillageWindow(year: VillageYear, key: PeriodKey): VillageWindow {
  const { first, last } = periodOfKey(key);
  const months = year.months.filter(({ period }) => period >= first && period <= last);
  const window: VillageWindow = { counts: new Map(), byPosyandu: new Map() };
  addMonths(window.counts, months, year.byPerson);
  for (const [indicator, parts] of chosenParts(year, months, lastDayOf(last))) {
    for (const part of parts.values()) countPart(window, year.childById.get(part.child)!, indicator, part);
  }
  const children = window.counts.get(MEASURED)?.[0] ?? 0;
  if (months.length > 0) window.counts.set(YEAR_TARGET_CODE, [...ofYearTarget(children, year.yearTarget)]);
  addScorecards(window.counts, year.scorecards, key);
  return window;
}

/** Persons reached at least once against the target of the whole year; where none is known they wait beside it. */
export const ofYearTarget = (reached: number, target: number | null): CountTuple =>
  target === null ? [0, 0, 0, reached] : [reached, target, 0, 0];

const isOfScorecard = (code: string): boolean => indicatorByCode.get(code)?.kind === 'scorecard';

const overTimeOf = (code: string): OverTime | undefined =>
  indicatorByCode.get(parseStratumCode(code)?.indicator ?? code)?.overTime;

/** What follows from the months' counts: events and cohorts summed, states that are no persons' as the last month has them. */
function addMonths(into: Counts, months: readonly WindowMonth[], byPerson: ReadonlySet<string>): void {
  for (const { counts } of months) {
    for (const [code, tuple] of counts) {
      // A window's services are those of its quarters, which look further back than a month.
      if (isOfScorecard(code)) continue;
      const over = overTimeOf(code);
      const state = over === 'stok' && !byPerson.has(parseStratumCode(code)?.indicator ?? code);
      if (over === 'kejadian' || over === 'kohort') addCounts(into, code, tuple);
      else if (state) into.set(code, [...tuple]);
    }
  }
}

type Parts = Map<string, Contribution>;

/** By indicator, the one part of each person who lives here at the window's end, or lived here last. */
export function chosenParts(year: VillageYear, months: readonly WindowMonth[], lastDay: string): Map<string, Parts> {
  const chosen = new Map<string, Parts>();
  for (const { period } of months) {
    for (const part of year.parts.get(period) ?? []) {
      if (!livesHere(year.childById.get(part.child), lastDay)) continue;
      const over = overTimeOf(part.indicator);
      if (over !== 'stok' && over !== 'orang unik') continue;
      const parts = chosen.get(part.indicator) ?? new Map<string, Contribution>();
      chosen.set(part.indicator, parts);
      const known = parts.get(part.child);
      if (known === undefined || RANKS[over][part.status] >= RANKS[over][known.status]) parts.set(part.child, part);
    }
  }
  return chosen;
}

/** Of two parts of a person the higher counts, of equal ones the later. */
const RANKS: Readonly<Record<'stok' | 'orang unik', Readonly<Record<ContributionStatus, number>>>> = {
  stok: { counted: 2, not: 2, excluded: 1, 'not-recorded': 0 },
  'orang unik': { counted: 3, not: 2, excluded: 1, 'not-recorded': 0 },
};

/** By the stay that had last begun on that day. */
export function livesHere(child: WindowChild | undefined, lastDay: string): boolean {
  if (child === undefined) return false;
  const { livedFrom, leftOn, movedOn, earlierStays = [] } = child;
  const stays = [...earlierStays, { from: livedFrom, until: leftOn, movedOn }];
  const stay = stays.findLast(({ from }) => from === null || from <= lastDay);
  return stay !== undefined && !(stay.movedOn && stay.until !== null && stay.until <= lastDay);
}

function countPart(window: VillageWindow, child: WindowChild, indicator: string, part: Contribution): void {
  const [n, d, x, u] = TUPLES[part.status];
  const tuple: CountTuple = indicatorByCode.get(indicator)?.unit === 'count' ? [n, 0, 0, 0] : [n, d, x, u];
  addCounts(window.counts, indicator, tuple);
  const group = ageCodeOf(ageInDays(child.birthDate, part.date) / DAYS_PER_MONTH);
  if (group !== null) addCounts(window.counts, stratumCode(indicator, child.sex, group), tuple);
  if (child.posyandu === null) return;
  const own = window.byPosyandu.get(child.posyandu) ?? new Map();
  window.byPosyandu.set(child.posyandu, own);
  addCounts(own, indicator, tuple);
}

/** Cells of the scorecards are summed over the quarters; how many there are is told by the last quarter. */
function addScorecards(into: Counts, scorecards: VillageYear['scorecards'], key: PeriodKey): void {
  const { first, last } = periodOfKey(key);
  for (const [quarter, counts] of [...scorecards].sort(([a], [b]) => a - b)) {
    const of = periodOfKey(quarter);
    if (of.first < first || of.last > last) continue;
    const states = [...into.keys()].filter((code) => SCORECARD_STATES.test(code));
    for (const code of states) into.delete(code);
    for (const [code, tuple] of counts) addCounts(into, code, tuple);
  }
}

/** The windows of a year: its quarters, semesters and itself. */
export const windowsOfYear = (year: number): PeriodKey[] => [
  ...new Set(Array.from({ length: 12 }, (_, i) => windowsOf(year * 12 + i)).flat()),
];
