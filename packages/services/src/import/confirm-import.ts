import { type ImportView, Problem } from '@konvergensi/contract';
import { type ImportRow, importVersion, mustBe, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { getSummary } from './import-files.ts';
import { proposeFacilities } from './propose-facilities.ts';
import { findImport, type OneImport, readImport } from './read-import.ts';
import { dropUpload } from './tidy-uploads.ts';

/** `version`: what the person saw; when given, a plan made anew since is not taken for it. */
export type DecideImport = OneImport & { version?: number | undefined };

/**
 * A person has read the report: from here the job writes chunk by chunk. A second confirmation is the first. An import
 * that failed is checked again, and confirmed again.
 */
export async function confirmImport(deps: Deps, actor: Actor, command: DecideImport): Promise<ImportView> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  const row = await findImport(district, actor, command.id);
  if (row.state === 'committing' || row.state === 'done') return readImport(deps, actor, command);
  if (row.state === 'failed') return startAgain(deps, actor, district, row);
  if (row.outdated_at !== null && isOther(row, command)) throw new Problem('plan-outdated');
  if (row.state !== 'checked') throw new Problem('wrong-state', { detail: 'Berkas belum selesai diperiksa' });
  if (isOther(row, command)) throw new Problem('conflict');
  const { facilities } = await getSummary(deps, row);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(importVersion(district.id, row.id), row.version)],
    rows: [
      proposeFacilities(district.id, facilities),
      sql`update import set state = 'committing', cursor = 0, rows_done = 0, outdated_at = null, version = version + 1,
            updated_at = ${deps.now()}
          where district = ${district.id} and id = ${row.id}`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.confirm',
        subject: row.id,
        body: { before: row.state, plan: row.plan, digest: row.plan_digest, counts: JSON.parse(row.counts) },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  await deps.sendImport({ district: district.id, import: row.id });
  return readImport(deps, actor, command);
}

const isOther = (row: ImportRow, { version }: DecideImport): boolean =>
  version !== undefined && version !== row.version;

async function startAgain(deps: Deps, actor: Actor, district: OpenDistrict, row: ImportRow): Promise<ImportView> {
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(importVersion(district.id, row.id), row.version)],
    rows: [
      sql`update import set state = 'uploaded', cursor = 0, rows_done = 0, version = version + 1, updated_at = ${deps.now()}
          where district = ${district.id} and id = ${row.id}`,
    ],
    trail: [{ scope: district.id, verb: 'import.retry', subject: row.id, body: { before: row.state } }],
  });
  await orConflict(work, () => new Problem('conflict'));
  await deps.sendImport({ district: district.id, import: row.id });
  return readImport(deps, actor, { district: district.code, id: row.id });
}

/** Puts an import aside before anything of it was written. */
export async function cancelImport(deps: Deps, actor: Actor, command: DecideImport): Promise<ImportView> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  const row = await findImport(district, actor, command.id);
  if (row.state === 'cancelled') return readImport(deps, actor, command);
  if (row.state === 'committing' || row.state === 'done') {
    throw new Problem('wrong-state', { detail: 'Data sudah mulai ditulis; impor tidak dapat dibatalkan' });
  }
  if (isOther(row, command)) throw new Problem('conflict');
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [mustBe(importVersion(district.id, row.id), row.version)],
    rows: [
      sql`update import set state = 'cancelled', version = version + 1, updated_at = ${deps.now()}
          where district = ${district.id} and id = ${row.id}`,
    ],
    trail: [{ scope: district.id, verb: 'import.cancel', subject: row.id, body: { before: row.state } }],
  });
  await orConflict(work, () => new Problem('conflict'));
  await dropUpload(deps, district.id, row.id);
  return readImport(deps, actor, command);
}
