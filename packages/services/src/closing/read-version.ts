import { type LockedVersion, Problem } from '@konvergensi/contract';
import { quarterKey, type ScorecardVersionRow, type Statement, sql } from '@konvergensi/db';
import { indicatorCode, LIST_CODES, parsePeriod, type ServiceCode, seesFamiliesOnly } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage } from '../record/open-record-village.ts';
import { FUND_CODE } from './step-quarter.ts';

interface Asked {
  village: string;
  quarter: string;
  lock: number;
}

/** Zeros at the end are left out where counts are kept. */
type Tuple = readonly [number, number?, (number | null)?, number?];
type Counts = Readonly<Record<string, Tuple>>;
type FrozenPerson = readonly [row: string, list: LockedVersion['people'][number]['list'], verdicts: Verdicts];
type Verdicts = readonly (readonly [service: ServiceCode, verdict: 'Y' | 'T' | 'TS' | 'BD'])[];

/** A quarter's scorecard as it was at a lock: counts and verdicts as kept then, names as the register has them today. */
export async function readLockedVersion(deps: Deps, actor: Actor, asked: Asked): Promise<LockedVersion> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'scorecard.read');
  const quarter = parsePeriod(asked.quarter);
  if (quarter === null || quarter.kind !== 'quarter') throw new Problem('not-found');
  const key = quarterKey(quarter.first);
  const [versions, steps, named] = await village.district.db.batch([
    sql`select * from scorecard_version where village = ${village.id} and period = ${key} order by lock_number`,
    sql`select name, on_day from quarter_step where village = ${village.id} and period = ${key} and step = 'lock' order by seq`,
    namesOf(village.id, key, asked.lock),
  ]);
  const rows = versions!.rows as unknown as ScorecardVersionRow[];
  const held = rows.find(({ lock_number }) => lock_number === asked.lock);
  if (held === undefined) throw new Problem('not-found');
  const signed = steps!.rows[held.lock_number - 1] as { name: string; on_day: string } | undefined;
  const seesNames = village.may('record.read') && !seesFamiliesOnly(actor.grants, village.path);
  const names = new Map((named!.rows as { row: string; name: string }[]).map(({ row, name }) => [row, name]));
  const counts = JSON.parse(held.counts) as Counts;
  return {
    village: village.code,
    quarter: asked.quarter,
    lock: held.lock_number,
    last: rows.at(-1)!.lock_number,
    at: held.at,
    reason: held.reason,
    lockedBy: seesNames ? (signed?.name ?? null) : null,
    lockedOn: signed?.on_day ?? null,
    rules: held.rules,
    compared: held.compared === 1,
    lists: listsOf(counts),
    funds: fundsOf(counts),
    people: (JSON.parse(held.people) as FrozenPerson[]).map(([row, list, verdicts]) => ({
      row,
      list,
      name: seesNames ? (names.get(row) ?? null) : null,
      verdicts: verdicts.map(([service, verdict]) => ({ service, verdict })),
    })),
  };
}

/** Names behind the rows of a version: of children their own, of a pregnancy the woman's. */
const namesOf = (village: number, key: number, lock: number): Statement =>
  sql`select f.value ->> 0 row, p.name from scorecard_version v cross join json_each(v.people) f
        left join pregnancy g on g.village = v.village and g.id = f.value ->> 0
        join person p on p.village = v.village and p.id = ifnull(g.person, f.value ->> 0)
      where v.village = ${village} and v.period = ${key} and v.lock_number = ${lock}`;

const shown = ([met, due = 0, , notRecorded = 0]: Tuple) => ({ met, due, notRecorded });

function listsOf(counts: Counts): LockedVersion['lists'] {
  return (['together', 'mothers', 'children', 'paud'] as const).flatMap((list): LockedVersion['lists'] => {
    if (list === 'together') {
      const tuple = counts['konv.bersama'];
      return tuple === undefined ? [] : [{ list, ...shown(tuple), indicators: [] }];
    }
    const tuple = counts[`konv.${LIST_CODES[list]}`];
    if (tuple === undefined) return [];
    const prefix = indicatorCode(list, '');
    const indicators = Object.entries(counts).flatMap(([code, own]) =>
      code.startsWith(prefix) ? [{ service: code.slice(prefix.length) as ServiceCode, ...shown(own) }] : [],
    );
    return [{ list, ...shown(tuple), indicators }];
  });
}

const fundsOf = (counts: Counts): LockedVersion['funds'] =>
  (['pembangunan', 'pemberdayaan'] as const).flatMap((field) => {
    const tuple = counts[`${FUND_CODE}${field}`];
    return tuple === undefined ? [] : [{ field, total: tuple[0], stunting: tuple[1] ?? 0, realised: tuple[2] ?? null }];
  });
