import { type FigurePeople, Problem } from '@konvergensi/contract';
import { type CellFacts, type DirtyCell, factsOf, knownSeqs, type RegionRow, readFacts, sql } from '@konvergensi/db';
import {
  type Contribution,
  computeVillageMonth,
  formatMonth,
  type PersonState,
  parseMonth,
  personRule,
  type StateLetter,
  shareOf,
  statesOfMonth,
  termOf,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { regionRef } from '../region/find-region.ts';
import { askedIndicator } from './explain-figure.ts';
import { refuseQuery } from './figure-query.ts';

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
  const rule = personRule(code);
  if (rule === null) throw refuseQuery('/indicator', 'Indikator ini tidak diuraikan menurut orang');
  const [period, from] = [parseMonth(query.period) ?? 0, query.from === undefined ? null : parseMonth(query.from)];
  if (from !== null && from >= period) throw refuseQuery('/from', 'Bulan pembanding harus sebelum bulan angka');
  const district = await openDistrict(deps, actor, query.region.slice(0, 5), 'person.list');
  const village = await district.db.one<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where code = ${query.region} and level = 4`,
  );
  if (village === undefined || !district.reaches([...district.path, village.parent ?? 0, village.id])) {
    throw new Problem('not-found');
  }
  const months = from === null ? [period] : [from, period];
  const cells: DirtyCell[] = months.map((month) => ({ village: village.id, period: month, seq: 0 }));
  const statements = factsOf(district.id, cells, knownSeqs(district.id, cells));
  const results = await district.db.batch([
    ...statements,
    sql`select id, name, sex from person where village = ${village.id}`,
  ]);
  const facts = new Map(readFacts(results.slice(0, statements.length)).map((one) => [one.cell.period, one]));
  const names = new Map(results.at(-1)!.rows.map((row) => [String(row['id']), row]));
  const now = monthOfPeople(facts.get(period), rule.column);
  const before = from === null ? null : monthOfPeople(facts.get(from), rule.column);
  const ids = [...new Set([...now.keys(), ...(before?.keys() ?? [])])];
  const people = ids.map((id): Person => {
    const [is, was] = [now.get(id), before?.get(id)];
    const state = (is ?? was)!.state;
    const [a, b] = [was?.letter ?? null, is?.letter ?? null];
    const changed = before !== null && shareOf(a, rule.by).join() !== shareOf(b, rule.by).join();
    return {
      id,
      name: String(names.get(id)?.['name'] ?? ''),
      sex: names.get(id)?.['sex'] === 1 ? 'L' : 'P',
      birthDate: state.birthDate,
      now: b === null ? null : STATE_NAMES[b],
      before: a === null ? null : STATE_NAMES[a],
      date: is?.reading?.date ?? null,
      z: is?.reading?.z ?? null,
      term: changed
        ? termOf({ birthDate: state.birthDate, before: a, now: b }, { before: from ?? period, now: period })
        : null,
    };
  });
  return {
    region: regionRef(village),
    period: formatMonth(period),
    from: from === null ? null : formatMonth(from),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
}

interface InMonth {
  state: PersonState;
  letter: StateLetter;
  reading: Contribution | undefined;
}

function monthOfPeople(found: CellFacts | undefined, column: string): Map<string, InMonth> {
  if (found === undefined) return new Map();
  const { facts, rules } = found;
  const month = computeVillageMonth(facts, true, rules);
  const readings = new Map(
    month.contributions.filter(({ indicator }) => indicator === column).map((c) => [c.child, c]),
  );
  return new Map(
    statesOfMonth(facts, month).map((state) => [
      state.id,
      { state, letter: state.letters[column] ?? '-', reading: readings.get(state.id) },
    ]),
  );
}
