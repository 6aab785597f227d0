import { mustBe, sql, stepTransfer, type TransferRow } from '@konvergensi/db';
import { commit } from '../core/commit.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import type { BothSides } from './advance-transfer.ts';

/** As it stood when it was read: two who go on at once do each step once. */
export const unchanged = ({ district, id, version }: TransferRow) =>
  mustBe(sql`select version from person_transfer where district = ${district} and id = ${id}`, version);

/** One side learns how far the other is; what a village should see stands on its trail. */
export async function note(
  { deps, actor, route }: BothSides,
  district: OpenDistrict,
  row: TransferRow | null,
  to: Pick<TransferRow, 'state' | 'owed'>,
  verb?: string,
): Promise<void> {
  if (row === null) return;
  const trail = { scope: row.village, verb: verb ?? '', subject: row.person, body: { transfer: route.id } };
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, unchanged(row)],
    rows: [stepTransfer(row, { ...to, at: deps.now() })],
    trail: verb === undefined ? [] : [trail],
  });
}
