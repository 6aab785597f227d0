import { ageInDays, completedMonths, monthOf, zScores } from '@konvergensi/domain';
import type { Row } from './plain-figures.ts';

/** Grams a month of the growth card, by completed month of age from 1; the last holds up to five years. */
const MINIMUM = {
  1: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200],
  2: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200],
} as const;

interface Weighing {
  date: string;
  grams: number;
  z: number | null;
  flag: boolean | null;
}

type Gain = 'N' | 'T' | 'O' | 'B' | '?' | null;
/** Position in a count: cases, in the ratio, excluded, not recorded. */
type Positions = readonly (0 | 1 | 2 | 3)[];

/** SKDN of a child in a month from every weighing stored of it in the village, code by code. */
export function plainGains(
  child: Row,
  stored: readonly Row[],
  period: number,
): readonly (readonly [string, Positions])[] {
  const birth = String(child['birth_date']);
  const sex = child['sex'] as 1 | 2;
  const latest = new Map<number, Weighing>();
  for (const row of stored) {
    const date = String(row['date']);
    const month = monthOf(date);
    if (Number(row['weight_g'] ?? 0) <= 0 || month < monthOf(birth)) continue;
    if ((latest.get(month)?.date ?? '') > date) continue;
    const scored = zScores({
      sex,
      ageDays: ageInDays(birth, date),
      weightKg: Number(row['weight_g']) / 1000,
      oedema: row['oedema'] === 1,
    }).indices.wei;
    latest.set(month, { date, grams: Number(row['weight_g']), z: scored.z, flag: scored.flag });
  }
  const now = latest.get(period);
  if (now === undefined) return [];
  const gain = gainOf(sex, birth, latest, period);
  const twice = gain === 'T' && gainOf(sex, birth, latest, period - 1) === 'T';
  const yes = (is: boolean): Positions => (is ? [0, 1] : [1]);
  return [
    ['n_d', yes(gain === 'N')],
    ...(gain === 'O' || gain === 'B' ? [] : [['n_d_terkoreksi', yes(gain === 'N')] as const]),
    ['t_d', yes(gain === 'T')],
    ['o_d', yes(gain === 'O')],
    ['b_d', yes(gain === 'B')],
    ['2t_d', yes(twice)],
    ['bgm_d', now.z === null ? [3] : now.flag ? [2] : yes(now.z < -3)],
  ];
}

/** '?': compared at an age without a minimum. */
function gainOf(sex: 1 | 2, birth: string, latest: ReadonlyMap<number, Weighing>, period: number): Gain {
  const [now, before] = [latest.get(period), latest.get(period - 1)];
  if (now === undefined) return null;
  if (before === undefined) return [...latest.keys()].some((month) => month < period) ? 'O' : 'B';
  const month = completedMonths(birth, now.date);
  if (month < 1 || month > 60) return '?';
  const gained = now.grams - before.grams;
  if (gained >= MINIMUM[sex][Math.min(month, MINIMUM[sex].length) - 1]!) return 'N';
  const kept = gained > 0 && before.z !== null && now.z !== null && ribbon(now.z) >= ribbon(before.z);
  return kept ? 'N' : 'T';
}

const ribbon = (z: number): number => Math.min(3, Math.max(-4, Math.floor(z)));
