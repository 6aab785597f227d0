import { type EntryReceiptView, Problem } from '@konvergensi/contract';
import { type EntryReceiptRow, sql } from '@konvergensi/db';
import { formatPeriodKey } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

/** What a district keeps of a file of entries that was taken over. */
export async function readEntryReceipt(
  deps: Deps,
  actor: Actor,
  asked: { district: string; id: string },
): Promise<EntryReceiptView> {
  const district = await openDistrict(deps, actor, asked.district, 'entry.write');
  const row = await district.db.one<EntryReceiptRow>(
    sql`select * from entry_receipt where district = ${district.id} and id = ${asked.id}`,
  );
  if (row === undefined || (!district.whole && row.actor !== actor.id)) throw new Problem('not-found');
  const by = await deps.directory.one<{ name: string }>(sql`select name from user where id = ${row.actor}`);
  const { code, name, kind } = district;
  return {
    id: row.id,
    district: { code, name, level: 'district', kind: kind as EntryReceiptView['district']['kind'] },
    period: formatPeriodKey(row.period),
    fileName: row.file_name,
    digest: row.digest,
    rows: row.rows_read,
    kept: row.rows_kept,
    indicators: JSON.parse(row.indicators) as string[],
    by: by?.name ?? row.actor,
    at: row.at,
  };
}
