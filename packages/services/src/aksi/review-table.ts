import type { ComputedOf } from '@konvergensi/contract';
import { aksiOutputs, sql } from '@konvergensi/db';
import { type CountTuple, changeOf, outputsOf, type Proportion, sumPlan } from '@konvergensi/domain';
import type { OpenTable } from './open-table.ts';
import { activitiesOf } from './plan-table.ts';
import { setOfYear } from './read-aksi.ts';
import { recommendationsOf } from './taken-up.ts';
import { countsOfPeriods, keyOfYear, SERVICE_CODES, sumOf } from './window-counts.ts';

type Review = ComputedOf<'review'>;

const PREVALENCE = ['stunted', 'severely_stunted', 'underweight', 'wasted'];
const COVERAGE = ['konv.bersama', 'konv.lengkap', ...SERVICE_CODES];

/** Aksi 8: what was planned against what was done, and what changed since the year before, with its uncertainty. */
export async function reviewTable(open: OpenTable): Promise<Review> {
  const { district, year } = open;
  const years = [keyOfYear(year - 1), keyOfYear(year)] as const;
  const [counts, [outputs, promises]] = await Promise.all([
    countsOfPeriods(open, years, [...PREVALENCE, ...COVERAGE]),
    district.db.batch([
      aksiOutputs(district.id, year),
      sql`select count(*) n, sum(state <> 'open') done from commitment
          where district = ${district.id} and made_on between ${`${year}-01-01`} and ${`${year}-12-31`}`,
    ]),
  ]);
  const [before, now] = years.map((of) => sumOf(counts.get(of)));
  const compared = (codes: readonly string[]) =>
    codes.flatMap((indicator) => {
      const [a, b] = [proportionOf(before!.get(indicator)), proportionOf(now!.get(indicator))];
      return a === null && b === null ? [] : [{ indicator, before: a, now: b, change: changeIn(a, b) }];
    });
  const activities = activitiesOf(open);
  const [promised] = promises!.rows;
  return {
    table: 'review',
    activities: activities.map(({ id, name, agency, unit, target, done, budget, apbd, spent, obstacle }) => ({
      ...{ id, name, unit, target, done, budget, apbd, spent, obstacle },
      agency: agency as Review['activities'][number]['agency'],
    })),
    sums: { key: '', ...sumPlan(activities) },
    prevalence: compared(PREVALENCE),
    coverage: compared(COVERAGE),
    outputs: {
      done: outputs!.rows.filter((row) => row['state'] === 'accepted').length,
      of: outputsOf(setOfYear(year)).length,
    },
    commitments: { done: Number(promised?.['done'] ?? 0), of: Number(promised?.['n'] ?? 0) },
    recommendations: recommendationsOf(open, year),
  };
}

const proportionOf = (tuple: CountTuple | undefined): Proportion | null =>
  tuple === undefined || tuple[1] === 0 ? null : { numerator: tuple[0], denominator: tuple[1] };

function changeIn(before: Proportion | null, now: Proportion | null): Review['coverage'][number]['change'] {
  const change = before === null || now === null ? null : changeOf(before, now);
  return change === null
    ? null
    : { points: change.points, low: change.range.low, high: change.range.high, direction: change.direction };
}
