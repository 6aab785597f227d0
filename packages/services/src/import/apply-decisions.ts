import { GuardFailed, json, measurementsAt, mustHold, type PersonRow, sql, type WaitRow } from '@konvergensi/db';
import { type ChildFacts, matchChild, normaliseParents, normalisePersonName } from '@konvergensi/domain';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { calendarOf } from './commit-chunk.ts';
import { type FacilityFinder, facilityFinder } from './facility-ids.ts';
import type { PlannedRow } from './planned-row.ts';
import type { WaitDetail } from './waiting.ts';
import { writeRows } from './write-rows.ts';

const ROWS_A_BATCH = 200;

/** Writes the waiting rows that a person has decided on, once each. Rows that turn out to match someone wait again. */
export async function applyDecisions(deps: Deps, district: OpenDistrict, importId: string): Promise<number> {
  let applied = 0;
  for (;;) {
    const waits = await district.db.all<WaitRow>(
      sql`select * from import_wait where district = ${district.id} and import = ${importId} and decision is not null
          and applied = 0 order by line limit ${ROWS_A_BATCH}`,
    );
    if (waits.length === 0) return applied;
    await applyBatch(deps, district, importId, waits);
    applied += waits.length;
  }
}

interface Settled {
  row: PlannedRow | null;
  /** The chosen village holds a child much like this one: a person decides once more. */
  again: WaitDetail | null;
}

async function applyBatch(
  deps: Deps,
  district: OpenDistrict,
  importId: string,
  waits: readonly WaitRow[],
): Promise<void> {
  const finder = await facilityFinder(district);
  const settled: [WaitRow, Settled][] = [];
  for (const wait of waits) settled.push([wait, await settle(district, finder, wait)]);
  const planned = await withExpected(
    district,
    settled.flatMap(([, { row }]) => (row === null ? [] : [row])),
  );
  const { period, registerFrom } = await calendarOf(deps, district);
  const write = writeRows(district.id, importId, planned, registerFrom, { at: deps.now(), period });
  const lines = settled.filter(([, { again }]) => again === null).map(([wait]) => wait.line);
  const anew = settled.flatMap(([wait, { again }]) => (again === null ? [] : [[wait.line, JSON.stringify(again)]]));
  const work = commit(deps, systemActor('import'), {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustHold(sql`not exists (select 1 from json_each(${json(waits.map((w) => w.line))}) l join import_wait w
        on w.district = ${district.id} and w.import = ${importId} and w.line = l.value where w.applied = 1)`),
      ...write.guards,
    ],
    rows: [
      ...write.rows,
      sql`update import_wait set applied = 1 where district = ${district.id} and import = ${importId}
          and line in (select value from json_each(${json(lines)}))`,
      sql`update import_wait set reason = 'duplicate', decision = null, detail = n.value ->> 1
          from json_each(${json(anew)}) n
          where import_wait.district = ${district.id} and import_wait.import = ${importId} and import_wait.line = n.value ->> 0`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.decided',
        subject: importId,
        body: {
          rows: waits.map((w) => [w.line, w.decision, w.village, w.decided_by]),
          newChildren: write.newChildren,
          measurements: write.measurements,
        },
      },
    ],
    cells: { district: district.id, cells: write.cells },
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof GuardFailed)) throw error;
  });
}

async function settle(district: OpenDistrict, finder: FacilityFinder, wait: WaitRow): Promise<Settled> {
  const detail = JSON.parse(wait.detail) as WaitDetail;
  if (wait.decision === 'skip') return { row: null, again: null };
  if (wait.decision === 'same') {
    if (detail.other === null || detail.measurement === null) return { row: null, again: null };
    return {
      row: rowFor(wait, detail, { village: detail.other.village, person: detail.other.person, isNew: false }, null),
      again: null,
    };
  }
  const village = wait.decision === 'village' ? wait.village : detail.village;
  if (village === null) return { row: null, again: null };
  const posyandu = await finder.find('posyandu', detail.child.posyanduWritten, village);
  const fresh = { village, person: detail.person, isNew: true };
  if (wait.decision === 'different') return { row: rowFor(wait, detail, fresh, posyandu), again: null };
  const match = await likest(district, detail, village);
  if (match?.outcome === 'certain') {
    return {
      row: rowFor(wait, detail, { village: match.person.village, person: match.person.id, isNew: false }, null),
      again: null,
    };
  }
  if (match?.outcome === 'near') return { row: null, again: { ...detail, village, other: asOther(match.person) } };
  return { row: rowFor(wait, detail, fresh, posyandu), again: null };
}

const asOther = (person: PersonRow): NonNullable<WaitDetail['other']> => ({
  line: null,
  person: person.id,
  village: person.village,
  name: person.name,
  sex: person.sex,
  birthDate: person.birth_date,
  parents: person.parents,
  measurement: null,
});

/** The registered child that the row most likely is, once its village is known. */
async function likest(district: OpenDistrict, detail: WaitDetail, village: number) {
  const { child } = detail;
  const people = await district.db.all<PersonRow>(
    sql`select * from person where district = ${district.id} and birth_date = ${child.birthDate} and sex = ${child.sex} and left_on is null`,
  );
  const own = factsOf({ ...child, village, nik: child.nikHmac });
  const matches = people.map((person) => ({
    person,
    outcome: matchChild(
      own,
      factsOf({ ...person, birthDate: person.birth_date, nik: person.nik_status === 'valid' ? person.nik_hmac : null }),
    ).outcome,
  }));
  return matches.find((m) => m.outcome === 'certain') ?? matches.find((m) => m.outcome === 'near');
}

const factsOf = (child: {
  name: string;
  parents: string;
  sex: 1 | 2;
  birthDate: string;
  village: number;
  nik: string | null;
}): ChildFacts => ({
  name: normalisePersonName(child.name),
  parents: normaliseParents(child.parents),
  sex: child.sex,
  birthDate: child.birthDate,
  village: child.village,
  nik: child.nik,
  visit: null,
});

function rowFor(
  wait: WaitRow,
  { child, measurement }: WaitDetail,
  who: { village: number; person: string; isNew: boolean },
  posyandu: string | null,
): PlannedRow {
  return {
    line: wait.line,
    raw: [],
    outcome: 'import',
    child: { ...child, ...who, posyandu },
    measurement,
    change: measurement === null ? null : 'new',
    issues: [],
  };
}

/** What is known now decides: a measurement already there for that day stays, the first row counts. */
async function withExpected(district: OpenDistrict, rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const keys = rows.flatMap(({ child, measurement }) =>
    child === null || measurement === null ? [] : [[child.village, measurement.period, child.person] as const],
  );
  const there = keys.length === 0 ? [] : await district.db.all<{ person: string; date: string }>(measurementsAt(keys));
  const taken = new Set(there.map((m) => `${m.person}/${m.date}`));
  const alive = new Set(
    (
      await district.db.all<{ id: string }>(
        sql`select p.id from json_each(${json(rows.map((r) => [r.child?.village, r.child?.person]))}) k
            join person p on p.village = k.value ->> 0 and p.id = k.value ->> 1`,
      )
    ).map((p) => p.id),
  );
  return rows.map((row) => ({
    ...row,
    child: row.child === null ? null : { ...row.child, isNew: row.child.isNew && !alive.has(row.child.person) },
    change:
      row.measurement !== null && taken.has(`${row.child?.person}/${row.measurement.date}`) ? 'unchanged' : row.change,
  }));
}
