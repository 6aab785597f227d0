import { ageInDays, zScores } from '@konvergensi/domain';
import { plainGains } from './plain-gains.ts';
import { plainQuality } from './plain-quality.ts';

/** Rows as they lie in the tables. */
export type Row = Readonly<Record<string, string | number | null>>;
export type Raw = Readonly<Record<'people' | 'measured' | 'targets' | 'confirmed', readonly Row[]>>;
export type PlainCounts = Record<string, [number, number, number, number]>;

/** Code, index, bound, below or above it, and whether oedema is a case. New codes are added here or beside. */
const GROWTH = [
  ['stunted', 'len', -2, 'ignored'],
  ['severely_stunted', 'len', -3, 'ignored'],
  ['underweight', 'wei', -2, 'counts'],
  ['severely_underweight', 'wei', -3, 'counts'],
  ['wasted', 'wfl', -2, 'counts'],
  ['severely_wasted', 'wfl', -3, 'counts'],
  ['overweight', 'wfl', 2, 'counts'],
] as const;
const AGES: readonly (readonly [string, number])[] = [
  ['0-5', 6],
  ['6-11', 12],
  ['12-23', 24],
  ['24-35', 36],
  ['36-47', 48],
  ['48-59', 60],
];

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
const firstDay = (period: number) => day(Math.floor(period / 12), period % 12, 1);
const lastDay = (period: number) => day(Math.floor(period / 12), (period % 12) + 1, 0);

/** The day on which a child is five years old. */
const fifth = (birth: string): string =>
  // No year five after a leap year is one.
  `${Number(birth.slice(0, 4)) + 5}${birth.endsWith('-02-29') ? '-03-01' : birth.slice(4)}`;

/**
 * What raw rows say of a village in a month: written plainly and apart from the platform's own computation, with its own
 * reading of the rows. Only the z-score of one measurement is the same function, which is held to WHO's own figures.
 */
export function plainMonth(
  village: number,
  period: number,
  raw: Raw,
): { counts: PlainCounts; sizes: (number | null)[] } {
  const [first, last] = [firstDay(period), lastDay(period)];
  const counts: PlainCounts = {};
  const add = (code: string, at: 0 | 1 | 2 | 3) => {
    counts[code] ??= [0, 0, 0, 0];
    counts[code][at] += 1;
  };
  const targets = raw.people.filter(
    (c) =>
      c['village'] === village &&
      String(c['birth_date']) <= last &&
      fifth(String(c['birth_date'])) > first &&
      plainStays(c).some(([from, until]) => (until === null || until >= first) && (from === null || from <= last)),
  );
  let weighed = 0;
  for (const child of targets) {
    const visits = raw.measured
      .filter((m) => m['village'] === village && m['period'] === period && m['person'] === child['id'])
      .sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1));
    if (visits.length === 0) continue;
    weighed += 1;
    const birth = String(child['birth_date']);
    for (const visit of visits)
      for (const [code, at] of plainQuality(child, visit)) for (const position of at) add(code, position);
    const ever = raw.measured.filter((m) => m['village'] === village && m['person'] === child['id']);
    for (const [code, at] of plainGains(child, ever, period)) for (const position of at) add(code, position);
    const strata = (code: string, visit: Row): string[] => {
      const months = ageInDays(birth, String(visit['date'])) / 30.4375;
      const group = months < 0 ? undefined : AGES.find(([, below]) => months < below)?.[0];
      return group === undefined ? [code] : [code, `${code}/${child['sex'] === 1 ? 'm' : 'f'}/${group}`];
    };
    for (const code of strata('measured', visits[0]!)) add(code, 0);
    for (const [code, index, bound, oedema] of GROWTH) {
      const { visit, at } = judged(child, visits, index, bound, oedema === 'counts');
      for (const one of strata(code, visit)) for (const position of at) add(one, position);
    }
  }
  const sizes = sizesOf(village, period, raw, targets.length);
  for (const [n, source] of ['daftar', 'register', 'proyeksi'].entries()) {
    const size = sizes[n]!;
    counts[`d_s.${source}`] = size === null ? [0, 0, 0, weighed] : [weighed, size, 0, 0];
  }
  // Only of a register that somebody vouches for.
  const estimate = projection(village, period, raw);
  if (sizes[1] !== null)
    counts['pasti.terdata.balita'] = estimate === null ? [0, 0, 0, targets.length] : [targets.length, estimate, 0, 0];
  return { counts, sizes };
}

/** First and last days of the times for which a person lived in the village of the row; a double's only closed one. */
function plainStays(row: Row): (readonly [string | null, string | null])[] {
  const kept = row['left_reason'] === 'double' ? null : row['earlier_stays'];
  const before = JSON.parse(String(kept ?? '[]')) as [string | null, string][];
  return [
    ...before.map(([from, until]) => [from, until] as const),
    [row['lived_from'] as string | null, row['left_on'] as string | null],
  ];
}

/** The visit that counts, and the positions it adds to: [cases, in the ratio, excluded, not recorded]. */
function judged(
  child: Row,
  visits: readonly Row[],
  index: 'len' | 'wei' | 'wfl',
  bound: number,
  oedemaCounts: boolean,
) {
  let flagged: Row | null = null;
  for (const visit of visits) {
    const oedema = visit['oedema'] === 1;
    if (oedema && oedemaCounts) return { visit, at: bound < 0 ? ([0, 1] as const) : ([1] as const) };
    const { indices } = zScores({
      sex: child['sex'] as 1 | 2,
      ageDays: ageInDays(String(child['birth_date']), String(visit['date'])),
      weightKg: visit['weight_g'] === null ? null : Number(visit['weight_g']) / 1000,
      lengthCm: visit['length_um'] === null ? null : Number(visit['length_um']) / 10_000,
      position: visit['position'] as 'L' | 'H' | null,
      oedema,
    });
    const { z, flag } = indices[index];
    if (z === null) continue;
    if (!flag) return { visit, at: (bound < 0 ? z < bound : z > bound) ? ([0, 1] as const) : ([1] as const) };
    flagged ??= visit;
  }
  return flagged === null ? { visit: visits[0]!, at: [3] as const } : { visit: flagged, at: [2] as const };
}

function sizesOf(village: number, period: number, raw: Raw, registered: number): (number | null)[] {
  const list = raw.targets
    .filter((t) => t['source'] === 'daftar' && t['region'] === village && Number(t['period']) <= period)
    .sort((a, b) => Number(b['period']) - Number(a['period']))[0];
  const vouched = raw.confirmed.some((c) => c['village'] === village && String(c['confirmed_on']) <= lastDay(period));
  const own = projection(village, period, raw);
  return [list === undefined ? null : Number(list['children']), vouched ? registered : null, own];
}

/** Children of a year's projection of a village or sub-district. */
export function projection(region: number, period: number, raw: Raw): number | null {
  const found = raw.targets.find(
    (t) => t['source'] === 'proyeksi' && t['region'] === region && t['period'] === Math.floor(period / 12) * 12,
  );
  return found === undefined ? null : Number(found['children']);
}

export function plainSum(all: readonly PlainCounts[]): PlainCounts {
  const sum: PlainCounts = {};
  for (const counts of all)
    for (const [code, tuple] of Object.entries(counts)) {
      sum[code] ??= [0, 0, 0, 0];
      for (const at of [0, 1, 2, 3] as const) sum[code][at] += tuple[at];
    }
  return sum;
}
