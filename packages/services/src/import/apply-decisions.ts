import {
  decidedWaits,
  GuardFailed,
  json,
  mustHold,
  type PersonRow,
  type Statement,
  sql,
  type WaitRow,
} from '@konvergensi/db';
import { gatherFacilities } from '@konvergensi/domain';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { calendarOf, sameConfirmations } from './calendar.ts';
import { valuesBefore } from './commit-chunk.ts';
import { facilityFinder, proposedFacilities } from './facility-ids.ts';
import type { PlannedRow } from './planned-row.ts';
import { proposeFacilities } from './propose-facilities.ts';
import { type Settled, settleDecisions } from './settle-decisions.ts';
import type { WaitDetail } from './waiting.ts';
import { addMissing, knownMeasurements, sameValues } from './with-known.ts';
import { writeRows } from './write-rows.ts';

const ROWS_A_BATCH = 100;
const ATTEMPTS = 4;

/** Writes the waiting rows that a person has decided on, once each. Rows that turn out to match someone wait again. */
export async function applyDecisions(deps: Deps, district: OpenDistrict, importId: string): Promise<void> {
  let attempt = 1;
  for (;;) {
    const waits = await district.db.all<WaitRow>(decidedWaits(district.id, importId, ROWS_A_BATCH));
    if (waits.length === 0) return;
    try {
      await applyBatch(deps, district, importId, waits);
      attempt = 1;
    } catch (error) {
      if (!(error instanceof GuardFailed) || attempt >= ATTEMPTS) throw error;
      attempt += 1;
    }
  }
}

async function applyBatch(
  deps: Deps,
  district: OpenDistrict,
  importId: string,
  waits: readonly WaitRow[],
): Promise<void> {
  const [finder, people, calendar] = await Promise.all([
    facilityFinder(district),
    peopleWhoMayBeMeant(district, waits),
    calendarOf(deps, district),
  ]);
  const settled = await settleDecisions(waits, people, finder, importId);
  const planned = await withWhatIsKnown(
    district,
    settled.flatMap(({ row }) => row ?? []),
  );
  const at = deps.now();
  const write = writeRows({ district: district.id, importId, calendar, at }, planned);
  await commit(deps, systemActor('import'), {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      asDecided(district.id, importId, waits),
      sameConfirmations(district, calendar),
      ...write.guards,
    ],
    rows: [
      ...write.rows,
      proposeFacilities(district.id, await proposedFacilities(finder, facilitiesOf(settled))),
      ...markSettled(district.id, importId, settled),
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.decided',
        subject: importId,
        body: {
          rows: settled.map(({ wait: w, row }) => [
            w.line,
            w.decision,
            w.village,
            w.decided_by,
            row?.child?.person ?? null,
          ]),
          newChildren: write.newChildren,
          measurements: write.measurements,
          before: await valuesBefore(district, planned),
        },
      },
    ],
    cells: { district: district.id, cells: write.cells },
  });
}

/** Nobody has decided otherwise since, and nobody has applied it. */
const asDecided = (district: number, importId: string, waits: readonly WaitRow[]): Statement =>
  mustHold(sql`not exists (select 1 from json_each(${json(waits.map((w) => [w.line, w.decision, w.village]))}) d
    left join import_wait w on w.district = ${district} and w.import = ${importId} and w.line = d.value ->> 0
    where w.decision is not d.value ->> 1 or w.village is not d.value ->> 2 or w.applied is not 0)`);

/** Children of the chosen villages, and of the district those of the same birth date and sex as either side. */
function peopleWhoMayBeMeant(district: OpenDistrict, waits: readonly WaitRow[]): Promise<PersonRow[]> {
  const details = waits.map((wait) => JSON.parse(wait.detail) as WaitDetail);
  const villages = waits.flatMap((wait, i) => wait.village ?? details[i]?.village ?? []);
  const births = details.flatMap(({ child, other }) =>
    [child, ...(other === null ? [] : [other])].map(({ birthDate, sex }) => [birthDate, sex]),
  );
  return district.db.all<PersonRow>(
    sql`select * from person where village in (select value from json_each(${json([...new Set(villages)])})) and left_on is null
        union
        select p.* from json_each(${json(births)}) b cross join person p indexed by person_by_birth
          on p.district = ${district.id} and p.birth_date = b.value ->> 0 and p.sex = b.value ->> 1 and p.left_on is null`,
  );
}

/** What is known now decides: of a measurement already there, or decided on in an earlier row, only what is missing is added. */
async function withWhatIsKnown(district: OpenDistrict, rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const known = await knownMeasurements(district, rows);
  const taken = new Set<string>();
  return rows.map((row) => {
    const { child, measurement } = row;
    if (child === null || measurement === null) return row;
    const key = `${child.person}/${measurement.date}`;
    if (taken.has(key)) return { ...row, change: 'unchanged' };
    taken.add(key);
    const there = known.get(key);
    if (there === undefined) return row;
    const merged = addMissing(there, measurement);
    return { ...row, measurement: merged, change: sameValues(merged, there) ? 'unchanged' : 'changed' };
  });
}

function facilitiesOf(settled: readonly Settled[]) {
  const gathered = gatherFacilities();
  for (const { wait, row } of settled) {
    if (!row?.child?.isNew) continue;
    const { puskesmasWritten, posyanduWritten } = (JSON.parse(wait.detail) as WaitDetail).child;
    gathered.add({ puskesmas: puskesmasWritten, posyandu: posyanduWritten, village: row.child.village });
  }
  return gathered.proposals();
}

function markSettled(district: number, importId: string, settled: readonly Settled[]): Statement[] {
  const lines = settled.flatMap(({ wait, again }) => (again === null ? [wait.line] : []));
  const anew = settled.flatMap(({ wait, again }) => (again === null ? [] : [[wait.line, JSON.stringify(again)]]));
  return [
    sql`update import_wait set applied = 1 where district = ${district} and import = ${importId}
        and line in (select value from json_each(${json(lines)}))`,
    sql`update import_wait set reason = 'duplicate', decision = null, village = null, detail = n.value ->> 1,
          row_digest = row_digest || '+'
        from json_each(${json(anew)}) n
        where import_wait.district = ${district} and import_wait.import = ${importId} and import_wait.line = n.value ->> 0`,
  ];
}
