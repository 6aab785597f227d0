import { type ImportView, Problem } from '@konvergensi/contract';
import { importVersion, json, mustBe, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { getSummary } from './import-files.ts';
import { findImport, type OneImport, readImport } from './read-import.ts';

/** A person has read the report: from here the job writes chunk by chunk. A second confirmation is the first. */
export async function confirmImport(deps: Deps, actor: Actor, command: OneImport): Promise<ImportView> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  const row = await findImport(district, command.id);
  if (row.state === 'committing' || row.state === 'done') return readImport(deps, actor, command);
  if (row.state !== 'checked') throw new Problem('wrong-state', { detail: 'Berkas belum selesai diperiksa' });
  const { facilities } = await getSummary(deps, district.id, row.id);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(importVersion(district.id, row.id), row.version)],
    rows: [
      sql`insert into facility (district, id, kind, name, normal_name, parent, village, state, valid_from)
          select ${district.id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, 'proposed', '2000-01-01'
          from json_each(${json(facilities.map((f) => [f.id, f.kind, f.name, f.normalName, f.parent, f.village]))}) where true
          on conflict (district, id) do nothing`,
      sql`update import set state = 'committing', cursor = 0, rows_done = 0, version = version + 1, updated_at = ${deps.now()}
          where district = ${district.id} and id = ${row.id}`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.confirm',
        subject: row.id,
        body: { plan: row.plan_digest, counts: JSON.parse(row.counts) },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  await deps.sendImport({ district: district.id, import: row.id });
  return readImport(deps, actor, command);
}

/** Puts an import aside before anything of it was written. */
export async function cancelImport(deps: Deps, actor: Actor, command: OneImport): Promise<ImportView> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  const row = await findImport(district, command.id);
  if (row.state === 'cancelled') return readImport(deps, actor, command);
  if (row.state === 'committing' || row.state === 'done') {
    throw new Problem('wrong-state', { detail: 'Data sudah mulai ditulis; impor tidak dapat dibatalkan' });
  }
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [mustBe(importVersion(district.id, row.id), row.version)],
    rows: [
      sql`update import set state = 'cancelled', version = version + 1, updated_at = ${deps.now()}
          where district = ${district.id} and id = ${row.id}`,
    ],
    trail: [{ scope: district.id, verb: 'import.cancel', subject: row.id, body: {} }],
  });
  await orConflict(work, () => new Problem('conflict'));
  return readImport(deps, actor, command);
}
