import type { HomePage, RegionRef } from '@konvergensi/contract';
import { firstMonthOf, json, quarterKey, type Statement, sql } from '@konvergensi/db';
import {
  allows,
  type Grant,
  lastDayOf,
  type Month,
  type Permission,
  periodContaining,
  type RegionPath,
  submissionDue,
} from '@konvergensi/domain';
import { type RegionColumns, regionRef } from '../region/find-region.ts';

type Task = HomePage['tasks'][number];

/** A village as the month's work sees it. */
export interface VillageNow extends RegionColumns {
  parent: number;
  district: number;
  /** Children measured this month. */
  measured: number;
  /** State of the quarter that ended last; null: nothing was handed in. */
  quarter: 'open' | 'submitted' | 'verified' | 'locked' | null;
}

/** The quarter that ended last: what is handed in now. */
export const endedQuarter = (month: Month): number => quarterKey(month) - 1;

/** Villages of districts with this month's measurements and the state of the quarter that ended last. */
export const villagesNow = (districts: readonly number[], month: Month): Statement =>
  sql`select r.id, r.code, r.name, r.level, r.kind, r.parent, r.district,
        ifnull((select u.counts ->> '$.measured[0]' from rollup u
                where u.district = r.district and u.period = ${month} and u.level = 4 and u.region = r.id), 0) measured,
        (select q.state from quarter_close q where q.village = r.id and q.period = ${endedQuarter(month)}) quarter
      from json_each(${json(districts)}) d cross join region r on r.district = d.value and r.level = 4`;

export interface Reader {
  grants: readonly Grant[];
  /** Civil date where the district lies. */
  today: string;
  month: Month;
}

export interface DistrictNow {
  ref: RegionRef;
  path: RegionPath;
  villages: readonly VillageNow[];
}

/** What the month asks of this person in one district: to measure, to hand in the quarter, to verify it. */
export function monthTasks(reader: Reader, { ref, path, villages }: DistrictNow): Task[] {
  const { grants, today, month } = reader;
  const mine = (permission: Permission) =>
    villages.filter((village) => allows(grants, permission, [...path, village.parent, village.id]));
  const quarter = periodContaining('quarter', firstMonthOf(endedQuarter(month)));
  const due = submissionDue(quarter);
  const unsent = mine('period.submit').filter(({ quarter: state }) => state === null || state === 'open');
  return [
    tasksOf(
      'measure-month',
      ref,
      mine('measurement.write').filter(({ measured }) => measured === 0),
      {
        due: lastDayOf(month),
        status: 'due',
      },
    ),
    tasksOf('submit-quarter', ref, unsent, { due, status: today > due ? 'late' : 'due' }),
    tasksOf(
      'verify-quarter',
      ref,
      mine('period.verify').filter(({ quarter: state }) => state === 'submitted'),
      {
        due: null,
        status: 'waiting',
      },
    ),
    // What was handed in, and what was measured this month: both may hold changes worth a question.
    tasksOf(
      'look-at-changes',
      ref,
      mine('review.read').filter(({ quarter: state, measured }) => state === 'submitted' || measured > 0),
      { due: null, status: 'waiting' },
    ),
  ].flat();
}

/** One village is named; of several only how many there are. */
function tasksOf(
  kind: Task['kind'],
  district: RegionRef,
  villages: readonly VillageNow[],
  { due, status }: Pick<Task, 'due' | 'status'>,
): Task[] {
  const [only] = villages;
  if (only === undefined) return [];
  const region = villages.length === 1 ? regionRef(only) : district;
  const count = villages.length === 1 ? null : villages.length;
  return [{ kind, region, subject: null, label: null, count, since: null, due, status }];
}
