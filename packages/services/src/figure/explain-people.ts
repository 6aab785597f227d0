import { type FigurePeople, Problem } from '@konvergensi/contract';
import { type RegionRow, sql } from '@konvergensi/db';
import {
  type BridgeTerm,
  formatPeriodKey,
  kindOfKey,
  type PeriodKey,
  type PersonRule,
  parsePeriodKey,
  periodOfKey,
  personRule,
  type StateLetter,
  shareOf,
  termOf,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { regionRef } from '../region/find-region.ts';
import { askedIndicator } from './explain-figure.ts';
import { refuseQuery } from './figure-query.ts';
import { type InPeriod, type PeopleOfPeriod, peopleOf } from './people-of-period.ts';

export interface ExplainPeopleQuery {
  region: string;
  period: string;
  indicator: string;
  from?: string | undefined;
}

type Person = FigurePeople['people'][number];

const STATE_NAMES = {
  c: 'counted',
  n: 'not',
  l: 'implausible-low',
  h: 'implausible-high',
  r: 'no-measure',
  t: 'outside-table',
  m: 'weighed',
  '-': 'not-weighed',
} as const satisfies Readonly<Record<StateLetter, NonNullable<Person['now']>>>;

/** The people behind a village's figure, and under which line of the bridge each of them changed. */
export async function explainPeople(deps: Deps, actor: Actor, query: ExplainPeopleQuery): Promise<FigurePeople> {
  const { code } = askedIndicator(query.indicator);
  const [period, from] = askedPeriods(query);
  const rule = personRule(code, period);
  if (rule === null) throw refuseQuery('/indicator', 'Indikator ini tidak diuraikan menurut orang');
  const district = await openDistrict(deps, actor, query.region.slice(0, 5), 'person.list');
  const village = await district.db.one<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where code = ${query.region} and level = 4`,
  );
  if (village === undefined || !district.reaches([...district.path, village.parent ?? 0, village.id])) {
    throw new Problem('not-found');
  }
  const readings = [period, ...(from === null ? [] : [from])].map((key) =>
    peopleOf(district.id, village.id, key, rule),
  );
  const [names, ...results] = await district.db.batch([
    sql`select id, name, sex from person where village = ${village.id}`,
    ...readings.flatMap(({ statements }) => statements),
  ]);
  const [now, before] = readings.map(({ read, statements }) => read(results.splice(0, statements.length)));
  return {
    region: regionRef(village),
    period: formatPeriodKey(period),
    from: from === null ? null : formatPeriodKey(from),
    people: told({ now: now!, before: before ?? null, rule, period, from }, nameOf(names!.rows)),
  };
}

function askedPeriods(query: ExplainPeopleQuery): [period: PeriodKey, from: PeriodKey | null] {
  const period = parsePeriodKey(query.period) ?? 0;
  const from = query.from === undefined ? null : parsePeriodKey(query.from);
  if (from !== null && kindOfKey(from) !== kindOfKey(period)) {
    throw refuseQuery('/from', 'Masa pembanding harus sejenis dengan masa angka');
  }
  if (from !== null && from >= period) throw refuseQuery('/from', 'Masa pembanding harus sebelum masa angka');
  return [period, from];
}

const nameOf = (rows: readonly Record<string, unknown>[]) => {
  const names = new Map(rows.map((row) => [String(row['id']), row]));
  return (id: string): Pick<Person, 'name' | 'sex'> => ({
    name: String(names.get(id)?.['name'] ?? ''),
    sex: names.get(id)?.['sex'] === 1 ? 'L' : 'P',
  });
};

interface Told {
  now: PeopleOfPeriod;
  before: PeopleOfPeriod | null;
  rule: PersonRule;
  period: PeriodKey;
  from: PeriodKey | null;
}

function told(
  { now, before, rule, period, from }: Told,
  nameOf: (id: string) => Pick<Person, 'name' | 'sex'>,
): Person[] {
  const isMonths = rule.by.startsWith('sum');
  const ids = [...new Set([...now.people.keys(), ...(before?.people.keys() ?? [])])];
  const people = ids.map((id): Person => {
    const [is, was] = [now.people.get(id), before?.people.get(id)];
    return {
      id,
      ...nameOf(id),
      birthDate: (is ?? was)!.birthDate,
      now: isMonths ? null : stateOf(is?.mark),
      before: isMonths ? null : stateOf(was?.mark),
      nowMonths: isMonths ? monthsOf(is?.mark, rule) : null,
      beforeMonths: isMonths ? monthsOf(was?.mark, rule) : null,
      date: is?.reading?.date ?? null,
      z: is?.reading?.z ?? null,
      term: from === null ? null : lineOf(is, was, { rule, period, from, rulesOfNow: now.ruleVersion }),
    };
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

const stateOf = (mark: string | undefined): Person['now'] =>
  mark === undefined ? null : (STATE_NAMES[mark as StateLetter] ?? null);

function monthsOf(mark: string | undefined, { by }: PersonRule): Person['nowMonths'] {
  if (mark === undefined) return null;
  const [counted, of] = shareOf(mark, by === 'sum-of-list' ? 'sum' : by);
  return { counted, of };
}

interface Between {
  rule: PersonRule;
  period: PeriodKey;
  from: PeriodKey;
  rulesOfNow: string | null;
}

/** The line of the bridge under which a person stands; null: the same part in both. */
function lineOf(is: InPeriod | undefined, was: InPeriod | undefined, between: Between): BridgeTerm | null {
  const { rule, period, from, rulesOfNow } = between;
  const [before, now] = [rulesOfNow === null ? was?.mark : was?.markBy(rulesOfNow), is?.mark];
  const share = (mark: string | undefined) => shareOf(mark ?? null, rule.by).join();
  if (share(before) !== share(now)) {
    const person = { birthDate: (is ?? was)!.birthDate, before: before ?? null, now: now ?? null };
    return termOf(person, { before: periodOfKey(from), now: periodOfKey(period) }, rule.by);
  }
  return share(was?.mark) === share(now) ? null : 'rule';
}
