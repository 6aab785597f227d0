import { type ImportRow, importById, sql, stalledImports } from '@konvergensi/db';
import type { Deps, ImportMessage } from '../core/deps.ts';
import { openDistrictById } from '../core/open-district.ts';
import { checkFile } from './check-file.ts';
import { commitChunk, finish } from './commit-chunk.ts';
import { CHUNK_ROWS } from './import-files.ts';

/** A job that has said nothing for this long has lost its message: the sweep sends it again. */
const STALLED_MS = 45_000;

/** One step of an import's job; asks for the next one when there is more. Harmless when delivered twice. */
export async function runImport(deps: Deps, message: ImportMessage, chunkRows: number = CHUNK_ROWS): Promise<void> {
  const district = await openDistrictById(deps, message.district);
  const row = await district.db.one<ImportRow>(importById(district.id, message.import));
  if (row === undefined) return;
  if (row.state === 'uploaded' || row.state === 'checking') return checkFile(deps, district, row, chunkRows);
  if (row.state !== 'committing') return;
  const isWritten = row.cursor >= (row.chunks ?? 0);
  const outcome = await (isWritten ? finish(deps, district, row) : commitChunk(deps, district, row));
  if (outcome === 'more' || outcome === 'again') await deps.sendImport(message);
}

/** The job's message failed at every try: the import waits for a person to try again, and is swept no more. */
export async function failImport(deps: Deps, message: ImportMessage): Promise<void> {
  const district = await openDistrictById(deps, message.district);
  await district.db.batch([
    sql`update import set state = 'failed', version = version + 1, updated_at = ${deps.now()}
        where district = ${district.id} and id = ${message.import} and state in ('uploaded', 'checking', 'committing')`,
  ]);
}

/** Sends the message of every import whose job has fallen silent, seen from an instant. */
export async function sweepImports(deps: Deps, at: number): Promise<number> {
  let sent = 0;
  for (const name of deps.shardNames) {
    const stalled = await deps.shard(name).all<{ district: number; id: string }>(stalledImports(at - STALLED_MS));
    for (const { district, id } of stalled) {
      await deps.sendImport({ district, import: id });
      sent += 1;
    }
  }
  return sent;
}
