import type { Sex } from '../growth/child.ts';
import { hasCondition } from '../growth/count/has-condition.ts';
import { type ZScores, zScores } from '../growth/z-scores.ts';
import { ageInDays, completedMonths } from '../period/civil-date.ts';
import { firstDayOf, lastDayOf } from '../period/month.ts';
import { BASE_RULES, FIGURE_RULES, type FigureRules } from '../reference/figure-rules.ts';
import type { ConditionRule } from '../reference/growth-conditions.ts';
import { type EarlierStay, livedHereIn } from '../target/stay.ts';
import { type Contribution, type ContributionStatus, TUPLES } from './contribution.ts';
import { addCounts, type Counts, type CountTuple, mergeCounts } from './counts.ts';
import type { GrowthIndicator } from './indicator.ts';
import { qualityOf } from './quality-of-month.ts';
import { growthIndicators, REGISTERED_CODE, TARGET_SOURCES, type TargetSource } from './registry.ts';
import { skdnOf } from './skdn-of-month.ts';
import { type AgeCode, ageCodeOf, stratumCode } from './strata.ts';
import { gainIn, monthsWeighed, type WeighingFact } from './weight-history.ts';

/** A residence of a child in the village. */
export interface ChildFact {
  id: string;
  sex: Sex;
  /** `YYYY-MM-DD` */
  birthDate: string;
  livedFrom: string | null;
  leftOn: string | null;
  /** Of a child that came back. */
  earlierStays?: readonly EarlierStay[];
  posyandu: string | null;
}

export interface MeasurementFact {
  person: string;
  date: string;
  weightG: number | null;
  /** Length or height in micrometres (1 cm = 10,000). */
  lengthUm: number | null;
  position: 'L' | 'H' | null;
  oedema: boolean;
}

export interface TargetFacts {
  daftar: number | null;
  proyeksi: number | null;
  /** First day from which the village vouches for its register. */
  registerFrom: string | null;
}

export interface VillageMonthFacts {
  period: number;
  children: readonly ChildFact[];
  /** Of this month. */
  measurements: readonly MeasurementFact[];
  /** Weighings of the two months before; of a child weighed this month without any in those, its latest before. */
  earlier: readonly WeighingFact[];
  targets: TargetFacts;
  /** Services of the month as the scorecard's rules count them; none where no services are recorded. */
  services?: Counts;
}

export interface VillageMonth {
  counts: Counts;
  /** The same counts by posyandu; children without one are in none. */
  byPosyandu: Map<string, Counts>;
  contributions: Contribution[];
  /** Parts that other versions of the rules judge otherwise, by version; only with `explain`. */
  byOtherRules: Map<string, Contribution[]>;
}

interface How {
  explain: boolean;
  rules: FigureRules;
  /** Versions to be told beside these; none without `explain`. */
  others: readonly FigureRules[];
}

interface Reading {
  scored: Scored;
  z: number | null;
}

interface Scored {
  date: string;
  oedema: boolean;
  scores: ZScores;
}

const DAYS_PER_MONTH = 30.4375;

/** Under 60 completed months on that day; a child not yet born is under five. */
const isUnderFive = (birthDate: string, on: string): boolean => birthDate > on || completedMonths(birthDate, on) < 60;

/** Was the child a target (under five, living here) in the month? */
export function isTarget(
  child: Pick<ChildFact, 'birthDate' | 'livedFrom' | 'leftOn' | 'earlierStays'>,
  period: number,
): boolean {
  const first = firstDayOf(period);
  return child.birthDate <= lastDayOf(period) && isUnderFive(child.birthDate, first) && livedHereIn(child, period);
}

/** The month's reading of an index: the latest plausible one, else the latest flagged, else none. */
function monthReading(measured: readonly Scored[], rule: ConditionRule): Reading {
  let flagged: Reading | null = null;
  for (const scored of measured) {
    if (scored.oedema && rule.oedema === 'counts') return { scored, z: null };
    const { z, flag } = scored.scores.indices[rule.index];
    if (z === null) continue;
    if (flag !== true) return { scored, z };
    flagged ??= { scored, z };
  }
  return flagged ?? { scored: measured[0]!, z: null };
}

const score = (child: ChildFact, m: MeasurementFact): Scored => ({
  date: m.date,
  oedema: m.oedema,
  scores: zScores({
    sex: child.sex,
    ageDays: ageInDays(child.birthDate, m.date),
    weightKg: m.weightG === null ? null : m.weightG / 1000,
    lengthCm: m.lengthUm === null ? null : m.lengthUm / 10_000,
    position: m.position,
    oedema: m.oedema,
  }),
});

function judge({ scored, z }: Reading, { condition }: GrowthIndicator, rules: FigureRules): ContributionStatus {
  const isCase = hasCondition(condition, scored.scores, scored.oedema, rules.conditions);
  if (isCase !== null) return isCase ? 'counted' : 'not';
  return z === null ? 'not-recorded' : 'excluded';
}

/**
 * The only place where an indicator is calculated: the facts of a village in a month become counts, by one version of the
 * rules. Pure; with `explain`, also each child's part in each figure. Children who are no target in the month are not
 * counted.
 */
export function computeVillageMonth(
  facts: VillageMonthFacts,
  explain = false,
  rules = BASE_RULES,
  versions = FIGURE_RULES,
): VillageMonth {
  const others = explain ? versions.filter(({ version }) => version !== rules.version) : [];
  const how: How = { explain, rules, others };
  const result: VillageMonth = { counts: new Map(), byPosyandu: new Map(), contributions: [], byOtherRules: new Map() };
  const measured = groupByChild(facts.measurements);
  const earlier = groupByChild(facts.earlier);
  let targets = 0;
  let weighed = 0;
  for (const child of facts.children) {
    if (!isTarget(child, facts.period)) continue;
    targets += 1;
    const own = measured.get(child.id);
    if (own === undefined) continue;
    weighed += 1;
    const scored = own.map((m) => score(child, m));
    countChild(result, child, scored, how);
    if (how.others.length > 0) judgeByOthers(result, child, scored, how);
    countQuality(result, child, own, scored);
    countGain(result, child, { period: facts.period, own, scored, earlier: earlier.get(child.id) ?? [] }, how);
  }
  countCoverage(result.counts, facts, weighed, targets);
  if (facts.services !== undefined) mergeCounts(result.counts, facts.services);
  return result;
}

/** Each child's rows, the latest first. */
function groupByChild<T extends WeighingFact>(measurements: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const m of measurements) {
    const group = groups.get(m.person);
    if (group === undefined) groups.set(m.person, [m]);
    else group.push(m);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.date < b.date ? 1 : -1));
  return groups;
}

/** Where a child counts: in the village and in its posyandu. */
const placesOf = (result: VillageMonth, { posyandu }: ChildFact): Counts[] =>
  posyandu === null ? [result.counts] : [result.counts, partOf(result.byPosyandu, posyandu)];

interface WeighedMonth {
  period: number;
  own: readonly MeasurementFact[];
  scored: readonly Scored[];
  earlier: readonly WeighingFact[];
}

function countQuality(
  result: VillageMonth,
  child: ChildFact,
  own: readonly MeasurementFact[],
  scored: readonly Scored[],
): void {
  const places = placesOf(result, child);
  for (const [i, { scores }] of scored.entries()) {
    for (const [code, tuple] of qualityOf({ ...own[i]!, scores })) {
      for (const counts of places) addCounts(counts, code, tuple);
    }
  }
}

/** SKDN of a child weighed in the month, by its latest weight of the month. */
function countGain(result: VillageMonth, child: ChildFact, month: WeighedMonth, how: How): void {
  const { explain, rules } = how;
  const { period, own, scored, earlier } = month;
  const weighed = monthsWeighed(child, earlier.length === 0 ? own : [...own, ...earlier]);
  const gain = gainIn(child, weighed, period, rules.gain);
  const latest = scored[own.findIndex(({ weightG }) => weightG !== null && weightG > 0)];
  if (gain === null || latest === undefined) return;
  const { z, flag } = latest.scores.indices.wei;
  const places = placesOf(result, child);
  const told = skdnOf({ gain, z, flag });
  for (const [indicator, status] of told) {
    if (status === null) continue;
    for (const counts of places) addCounts(counts, indicator, TUPLES[status]);
    if (explain) result.contributions.push({ child: child.id, indicator, status, date: latest.date, z });
  }
  for (const other of how.others) {
    // O and B come before any table.
    if (other.gain === rules.gain || gain.status === 'O' || gain.status === 'B') continue;
    const otherwise = gainIn(child, weighed, period, other.gain);
    if (otherwise === null || (otherwise.status === gain.status && otherwise.twice === gain.twice)) continue;
    for (const [i, [indicator, status]] of skdnOf({ gain: otherwise, z, flag }).entries()) {
      if (status === null || status === told[i]![1]) continue;
      addOther(result, other, { child: child.id, indicator, status, date: latest.date, z });
    }
  }
}

function addOther({ byOtherRules }: VillageMonth, { version }: FigureRules, part: Contribution): void {
  const parts = byOtherRules.get(version) ?? [];
  byOtherRules.set(version, parts);
  parts.push(part);
}

/** Conditions that another version of the rules judges otherwise. */
function judgeByOthers(result: VillageMonth, child: ChildFact, scored: readonly Scored[], how: How): void {
  for (const other of how.others) {
    if (other.conditions === how.rules.conditions) continue;
    for (const indicator of growthIndicators) {
      const of = ({ conditions }: FigureRules) => monthReading(scored, conditions.rules[indicator.condition]);
      const [own, reading] = [of(how.rules), of(other)];
      const status = judge(reading, indicator, other);
      if (status === judge(own, indicator, how.rules)) continue;
      const { date } = reading.scored;
      addOther(result, other, { child: child.id, indicator: indicator.code, status, date, z: reading.z });
    }
  }
}

function countChild(result: VillageMonth, child: ChildFact, scored: readonly Scored[], { explain, rules }: How): void {
  const into = placesOf(result, child);
  const groups = new Map<string, AgeCode | null>();
  const count = (indicator: string, date: string, tuple: CountTuple) => {
    const known = groups.get(date);
    const group = known === undefined ? ageCodeOf(ageInDays(child.birthDate, date) / DAYS_PER_MONTH) : known;
    if (known === undefined) groups.set(date, group);
    for (const counts of into) {
      addCounts(counts, indicator, tuple);
      if (group !== null && counts === result.counts)
        addCounts(counts, stratumCode(indicator, child.sex, group), tuple);
    }
  };
  count('measured', scored[0]!.date, [1, 0, 0, 0]);
  const readings = new Map<string, Reading>();
  for (const indicator of growthIndicators) {
    const rule = rules.conditions.rules[indicator.condition];
    const key = `${rule.index}/${rule.oedema}`;
    const reading = readings.get(key) ?? monthReading(scored, rule);
    readings.set(key, reading);
    const status = judge(reading, indicator, rules);
    const { date } = reading.scored;
    count(indicator.code, date, TUPLES[status]);
    if (explain) {
      result.contributions.push({ child: child.id, indicator: indicator.code, status, date, z: reading.z });
    }
  }
}

function partOf(parts: Map<string, Counts>, posyandu: string): Counts {
  const found = parts.get(posyandu) ?? new Map();
  parts.set(posyandu, found);
  return found;
}

/** D/S by each source of S apart; where a source says nothing, its D waits beside it and is in no ratio. */
function countCoverage(counts: Counts, facts: VillageMonthFacts, weighed: number, registered: number): void {
  const vouched = facts.targets.registerFrom !== null && facts.targets.registerFrom <= lastDayOf(facts.period);
  const sizes: Record<TargetSource, number | null> = {
    daftar: facts.targets.daftar,
    register: vouched ? registered : null,
    proyeksi: facts.targets.proyeksi,
  };
  for (const source of TARGET_SOURCES) {
    const size = sizes[source];
    addCounts(counts, `d_s.${source}`, size === null ? [0, 0, 0, weighed] : [weighed, size, 0, 0]);
  }
  // A register that nobody vouches for says nothing of who is missing.
  if (!vouched) return;
  const { proyeksi } = facts.targets;
  addCounts(counts, REGISTERED_CODE, proyeksi === null ? [0, 0, 0, registered] : [registered, proyeksi, 0, 0]);
}
