import type { LookAtAnswer, TargetSource } from '@konvergensi/contract';
import {
  agedByCorrection,
  type CorrectedMeasure,
  crossedCutOff,
  fellTogether,
  formatMonth,
  identicalValues,
  isBeforeLock,
  type Month,
  type MonthOfVillage,
  manyNotDue,
  type ServiceCode,
  serviceIn,
} from '@konvergensi/domain';
import type { RegionCounts } from '../figure/read-rollups.ts';

type Question = LookAtAnswer['villages'][number]['questions'][number];
type Rows = readonly Record<string, unknown>[];

interface Loaded {
  period: Month;
  corrections: Rows;
  removals: Rows;
  byHand: Rows;
  same: Rows;
  counts: readonly RegionCounts[];
  source: TargetSource | null;
}

const question = (rule: Question['rule'], count: number): Question => ({
  rule,
  count,
  prevalence: null,
  coverage: null,
  since: null,
});

/** The rules over what was loaded, by village. */
export function questionsOf(loaded: Loaded): Map<number, Question[]> {
  const questions = new Map<number, Question[]>();
  const ask = (village: number, one: Question | null) => {
    if (one === null || one.count === 0) return;
    questions.set(village, [...(questions.get(village) ?? []), one]);
  };
  for (const [village, rows] of byVillage(loaded.corrections)) {
    ask(village, question('crossed-cut-off', rows.filter(isCrossing).length));
  }
  for (const [village, rows] of byVillage(loaded.removals)) {
    ask(village, question('gone-before-lock', rows.filter((row) => isRemoval(row, loaded.period)).length));
  }
  for (const [village, rows] of Map.groupBy(loaded.counts, ({ region }) => region)) {
    ask(village, fallOf(rows, loaded));
  }
  for (const row of loaded.byHand) ask(Number(row['village']), notDueOf(row));
  for (const row of loaded.same) {
    ask(Number(row['village']), question('identical', identicalValues(JSON.parse(String(row['sizes'])) as number[])));
  }
  return questions;
}

const byVillage = (rows: Rows) => Map.groupBy(rows, (row) => Number(row['village']));

interface StoredMeasure {
  date: string;
  weight_g: number | null;
  length_um: number | null;
  position: 'L' | 'H' | null;
  oedema: 0 | 1;
}

const measureOf = (text: unknown): CorrectedMeasure => {
  const row = JSON.parse(String(text)) as StoredMeasure;
  return {
    date: row.date,
    weightG: row.weight_g,
    lengthUm: row.length_um,
    position: row.position,
    oedema: row.oedema === 1,
  };
};

const isCrossing = (row: Record<string, unknown>): boolean =>
  row['before'] !== 'null' &&
  crossedCutOff(
    { sex: row['sex'] === 1 ? 1 : 2, birthDate: String(row['birth_date']) },
    measureOf(row['before']),
    measureOf(row['after']),
  );

function isRemoval(row: Record<string, unknown>, period: Month): boolean {
  if (!isBeforeLock(Number(row['at']), row['locked_at'] === null ? null : Number(row['locked_at']))) return false;
  if (row['verb'] !== 'person.correct') return true;
  const [before, after] = [row['before'], row['after']];
  return typeof before === 'string' && typeof after === 'string' && agedByCorrection(before, after, period);
}

function monthOf({ counts }: RegionCounts, source: TargetSource | null): MonthOfVillage {
  const [stunted = 0, measured = 0] = counts.get('stunted') ?? [];
  const [weighed = 0, targets = 0] = (source === null ? undefined : counts.get(`d_s.${source}`)) ?? [];
  return { stunted, measured, weighed, targets: targets === 0 ? null : targets };
}

function fallOf(rows: readonly RegionCounts[], { period, source }: Loaded): Question | null {
  const now = rows.find((row) => row.period === period);
  const before = rows
    .filter((row) => row.period < period && monthOf(row, source).measured > 0)
    .sort((a, b) => b.period - a.period)[0];
  if (now === undefined || before === undefined) return null;
  const fell = fellTogether(monthOf(before, source), monthOf(now, source));
  if (fell === null) return null;
  return { ...question('fell-together', monthOf(now, source).measured), ...fell, since: formatMonth(before.period) };
}

function notDueOf(row: Record<string, unknown>): Question | null {
  const people = JSON.parse(String(row['by_hand'] ?? '[]')) as [services: string, reasons: string][];
  const services = people.map(
    ([marks, reasons]) =>
      (Object.keys(JSON.parse(reasons) as object) as ServiceCode[]).filter(
        (service) => serviceIn(marks, service).mark === 'not-due',
      ).length,
  );
  const all = services.reduce((sum, n) => sum + n, 0);
  const of = services.filter((n) => n > 0).length;
  return manyNotDue(all, of, Number(row['recorded'])) ? question('not-due-by-hand', all) : null;
}
