import type { HomePage, RegionRef } from '@konvergensi/contract';
import { type EntryCount, entryCounts, type Statement } from '@konvergensi/db';
import {
  type Agency,
  agenciesOf,
  allows,
  answersFor,
  askedIn,
  endedEntryPeriods,
  entryDue,
  formatPeriodKey,
  type Grant,
  type Month,
  type PeriodKey,
  type RegionPath,
} from '@konvergensi/domain';

type Task = HomePage['tasks'][number];

interface Asked {
  period: PeriodKey;
  indicators: readonly { code: string; agency: Agency }[];
}

/** What agencies are asked for now: the quarter, half-year and year that ended last. */
const askedNow = (month: Month): Asked[] =>
  endedEntryPeriods(month).map((period) => ({ period, indicators: askedIn(period).indicators }));

/** How far those entries are in these districts. */
export const entriesNow = (districts: readonly number[], month: Month): Statement => {
  const asked = askedNow(month);
  return entryCounts(
    districts,
    asked.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
    asked.map(({ period }) => period),
  );
};

/** Whose entries somebody answers for or verifies in the whole of a district. */
export const hasEntryWork = (grants: readonly Grant[], path: RegionPath): boolean =>
  minds(grants, path).size > 0 || verifies(grants, path).size > 0;

/** Roles held on the whole district. */
const whole = (grants: readonly Grant[], path: RegionPath): Grant[] =>
  grants.filter((grant) => grant.villages === null && grant.path.length === 2 && grant.path[1] === path[1]);

const minds = (grants: readonly Grant[], path: RegionPath): ReadonlySet<Agency> =>
  new Set(whole(grants, path).flatMap((grant) => (allows([grant], 'entry.write', path) ? answersFor(grant) : [])));

const verifies = (grants: readonly Grant[], path: RegionPath): ReadonlySet<Agency> =>
  new Set(whole(grants, path).flatMap((grant) => (allows([grant], 'entry.verify', path) ? agenciesOf(grant) : [])));

interface Reader {
  grants: readonly Grant[];
  today: string;
  month: Month;
}

/** What the entries ask of this person in one district: to fill in, to put right what came back, to verify. */
export function entryTasks(
  { grants, today, month }: Reader,
  { ref, path }: { ref: RegionRef; path: RegionPath },
  counts: readonly EntryCount[],
): Task[] {
  const [mine, checked] = [minds(grants, path), verifies(grants, path)];
  return askedNow(month).flatMap(({ period, indicators }) => {
    const of = (agencies: ReadonlySet<Agency>) => indicators.filter(({ agency }) => agencies.has(agency));
    const at = (code: string) => counts.find((one) => one.indicator === code && one.period === period);
    const sum = (agencies: ReadonlySet<Agency>, count: 'drafts' | 'returned') =>
      of(agencies).reduce((total, { code }) => total + (at(code)?.[count] ?? 0), 0);
    const due = entryDue(period);
    const task = (kind: Task['kind'], count: number, status: Task['status']): Task[] =>
      count === 0
        ? []
        : [
            {
              ...{ kind, region: ref, subject: formatPeriodKey(period), count, since: null, status },
              label: null,
              due: kind === 'enter-indicators' ? due : null,
            },
          ];
    const missing = of(mine).filter(({ code }) => at(code) === undefined).length;
    return [
      ...task('enter-indicators', missing, today > due ? 'late' : 'due'),
      ...task('mend-entries', sum(mine, 'returned'), 'due'),
      ...task('verify-entries', sum(checked, 'drafts'), 'waiting'),
    ];
  });
}
