import type { ComputedOf } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import {
  addDays,
  addMonths,
  firstDayOf,
  keyOfPeriod,
  monthsBegun,
  type Period,
  periodContaining,
  submissionDue,
} from '@konvergensi/domain';
import { endOfDay } from '../core/days-in-zone.ts';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import type { OpenTable } from './open-table.ts';

type Datasets = ComputedOf<'datasets'>;

const MONTHS = 12;
const QUARTERS = [0, 3, 6, 9];
/** Recorded by the tenth of the month that follows is in time: the same default as for closing a quarter. */
const IN_TIME_DAY = 10;

/** Aksi 6: how complete and how timely our own data sets are, from the tables themselves. */
export async function datasetsTable(deps: Deps, open: OpenTable): Promise<Datasets> {
  const { district, year, villages } = open;
  const today = todayOf(deps, district.code);
  const begun = monthsBegun(year, today);
  const quarters = QUARTERS.map((at) => periodContaining('quarter', year * MONTHS + at)).filter(
    (quarter) => submissionDue(quarter) <= today,
  );
  const found = await foundIn(open, quarters);
  const [n, cells] = [villages.length, villages.length * begun];
  return {
    table: 'datasets',
    ours: [
      { code: 'measurement', complete: { done: found.measured, of: cells }, timely: found.timely },
      { code: 'record', complete: { done: found.recorded, of: cells }, timely: null },
      {
        code: 'closing',
        complete: { done: found.submitted, of: n * quarters.length },
        timely: { done: found.inTime, of: n * quarters.length },
      },
      { code: 'register', complete: { done: found.confirmed, of: n }, timely: null },
      { code: 'funds', complete: { done: found.funded, of: found.desa }, timely: null },
    ],
  };
}

async function foundIn({ district, year, villages }: OpenTable, quarters: readonly Period[]) {
  const ids = JSON.stringify(villages.map(({ id }) => id));
  const [from, to] = [year * MONTHS, year * MONTHS + MONTHS - 1];
  const within = sql`json_each(${ids}) v`;
  const ends = Array.from({ length: MONTHS }, (_, i) => [
    from + i,
    endOfDay(addDays(firstDayOf(addMonths(from + i, 1)), IN_TIME_DAY - 1), district.code),
  ]);
  const [measured, recorded, closed, registers, funds] = await district.db.batch([
    sql`select count(distinct m.village * 100000 + m.period) cells, count(*) n, sum(m.recorded_at < e.value ->> 1) timely
        from ${within} cross join measurement m on m.village = v.value and m.period between ${from} and ${to}
          join json_each(${JSON.stringify(ends)}) e on e.value ->> 0 = m.period`,
    sql`select count(*) cells from ${within} cross join (select value period from json_each(${JSON.stringify(ends.map(([month]) => month))})) t
        where exists (select 1 from person_month m where m.village = v.value and m.period = t.period)`,
    sql`select q.period, q.first_submitted_on day from ${within} cross join quarter_close q on q.village = v.value
        where q.first_submitted_on is not null and q.period in (select value from json_each(${JSON.stringify(quarters.map(keyOfPeriod))}))`,
    sql`select count(distinct village) n from register_confirmation where village in (select value from json_each(${ids}))
        and confirmed_on between ${`${year}-01-01`} and ${`${year}-12-31`}`,
    sql`select count(distinct village) n from village_fund where year = ${year} and village in (select value from json_each(${ids}))`,
  ]);
  const due = new Map(quarters.map((quarter) => [keyOfPeriod(quarter), submissionDue(quarter)]));
  const [row] = measured!.rows;
  return {
    measured: Number(row?.['cells'] ?? 0),
    timely: Number(row?.['n'] ?? 0) === 0 ? null : { done: Number(row?.['timely'] ?? 0), of: Number(row?.['n']) },
    recorded: Number(recorded!.rows[0]?.['cells'] ?? 0),
    submitted: closed!.rows.length,
    inTime: closed!.rows.filter(({ period, day }) => String(day) <= (due.get(Number(period)) ?? '')).length,
    confirmed: Number(registers!.rows[0]?.['n'] ?? 0),
    funded: Number(funds!.rows[0]?.['n'] ?? 0),
    desa: villages.filter(({ kind }) => kind !== 'kelurahan').length,
  };
}
