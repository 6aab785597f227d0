import {
  BROUGHT,
  type Brought,
  bring,
  historyOf,
  mustBe,
  type PersonRow,
  putRow,
  rowAt,
  sql,
  stepTransfer,
  versionAt,
} from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import { commit } from '../core/commit.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { askRecompute } from '../recompute/ask-recompute.ts';
import { measuredMonths } from '../register/child-cells.ts';
import { livingThere } from '../register/move-rows.ts';
import { shownPerson } from '../register/shown-person.ts';
import type { BothSides } from './advance-transfer.ts';
import { unchanged } from './note.ts';
import { touchedCells, vouchedSince } from './touched-cells.ts';

/**
 * The residence in the new village with all that the old one recorded before the month of the move. What was measured in
 * that month counted in the old village: it comes along to be read, not to be counted again.
 */
export async function arrive({ deps, actor, from, to, route, out, there }: BothSides): Promise<void> {
  if (there === null || there.state !== 'accepted') return;
  const { person, brought, carried } = await leftBehind(from, out);
  const [befores, months, vouched] = await to.db.batch([
    rowAt('person', there.village, out.person),
    measuredMonths(there.village, out.person),
    vouchedSince(there.village),
  ]);
  const before = befores!.rows[0] as unknown as PersonRow | undefined;
  const row = {
    ...livingThere(person, before, { village: there.village, on: out.on_day }),
    district: to.id,
    import: null,
    import_line: null,
  };
  const states = before === undefined ? [row] : [row, before];
  const village = { id: there.village, code: route.to, vouched: vouched!.rows, measured: months!.rows };
  const cells = touchedCells(deps, village, states, monthOf(out.on_day));
  await commit(deps, actor, {
    db: to.db,
    home: { kind: 'district', id: to.id },
    guards: [
      to.stillHere,
      unchanged(there),
      mustBe(versionAt('person', there.village, out.person), before?.version ?? null),
    ],
    rows: [
      putRow('person', row),
      ...brought.flatMap((one) => bring(there.village, one)),
      sql`update person_transfer set carried = ${JSON.stringify(carried)} where district = ${to.id} and id = ${out.id}`,
      stepTransfer(there, { state: 'arrived', owed: 0, at: deps.now() }),
    ],
    trail: [
      {
        scope: there.village,
        verb: 'person.arrive',
        subject: out.person,
        body: { transfer: out.id, from: route.from, on: out.on_day, after: shownPerson(row) },
      },
    ],
    cells: { district: to.id, cells },
  });
  await askRecompute(deps, to.id, cells);
}

/** The person as the old village closed the row, and the history that goes along. */
async function leftBehind(from: OpenDistrict, out: BothSides['out']) {
  const month = monthOf(out.on_day);
  const [people, lately, ...history] = await from.db.batch([
    rowAt('person', out.village, out.person),
    sql`select date, weight_g, length_um from measurement where village = ${out.village} and period = ${month}
        and person = ${out.person} order by date`,
    ...historyOf(out.village, out.person, month),
  ]);
  const brought = BROUGHT.map((table, i): Brought => ({ table, rows: (history[i]?.rows ?? []).map(ofNoImport) }));
  const pregnancy = brought.find(({ table }) => table === 'pregnancy');
  if (pregnancy !== undefined)
    pregnancy.rows = pregnancy.rows.map((row) => ({
      ...row,
      ...(row['ended_on'] === out.on_day && row['ending'] === 'moved' ? { ended_on: null, ending: null } : {}),
      version: Number(row['version']) + 1,
    }));
  return {
    person: people!.rows[0] as unknown as PersonRow,
    brought,
    carried: lately!.rows.map((m) => Object.values(m)),
  };
}

/** Imports are of the district in which they were made. */
const ofNoImport = (row: Record<string, unknown>): Record<string, unknown> =>
  'import' in row ? { ...row, import: null, import_line: null } : row;
