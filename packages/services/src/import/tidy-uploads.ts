import { type Db, GuardFailed, importVersion, mustBe, sql } from '@konvergensi/db';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { FIRST_LOADS } from '../register/first-load.ts';
import { dropRows, fileKey } from './import-files.ts';

const LOOKS_BACK_MS = 7 * 86_400_000;

/** An uploaded file holds NIK in clear. Once nothing more is read from it, it goes; its rows stay, without the numbers. */
export const dropUpload = (deps: Deps, district: number, id: string): Promise<void> =>
  deps.files.delete(fileKey(district, id));

/** An import that nobody confirmed in so long is cancelled: until then its file lies there with NIK in clear. */
const WAITS_MS = 30 * 86_400_000;

/** Rows of an import are kept for its report as long as names of children who left the programme: two years. */
const ROWS_KEPT_MS = 731 * 86_400_000;

/**
 * Every night: files of a first load that were checked and never written go; imports that waited too long are cancelled; then the files of all that have ended, whose removal was cut off, and
 * the rows of those that ended long ago.
 */
export async function tidyUploads(deps: Deps, at: number): Promise<void> {
  await dropFirstLoads(deps, at - WAITS_MS);
  for (const name of deps.shardNames) {
    await cancelForgotten(deps, deps.shard(name), at);
    const ended = await deps.shard(name).all<{ district: number; id: string }>(
      sql`select district, id from import
          where state in ('done', 'cancelled', 'refused') and updated_at > ${at - LOOKS_BACK_MS}`,
    );
    for (const { district, id } of ended) await dropUpload(deps, district, id);
    const old = await deps.shard(name).all<{ district: number; id: string }>(
      sql`select district, id from import where state in ('done', 'cancelled', 'refused')
            and updated_at between ${at - ROWS_KEPT_MS - LOOKS_BACK_MS} and ${at - ROWS_KEPT_MS}`,
    );
    for (const { district, id } of old) await dropRows(deps, district, id);
  }
}

async function dropFirstLoads(deps: Deps, before: number): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await deps.files.list({ prefix: FIRST_LOADS, ...(cursor === undefined ? {} : { cursor }) });
    const old = page.objects.filter(({ uploaded }) => uploaded.getTime() < before);
    for (const { key } of old) await deps.files.delete(key);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
}

async function cancelForgotten(deps: Deps, db: Db, at: number): Promise<void> {
  const waiting = await db.all<{ district: number; id: string; state: string; version: number }>(
    sql`select i.district, i.id, i.state, i.version from import i join district d on d.id = i.district and d.state = 'open'
        where i.state in ('uploaded', 'checked', 'failed') and i.updated_at < ${at - WAITS_MS} limit 50`,
  );
  for (const { district, id, state, version } of waiting) {
    const work = commit(deps, systemActor('tidy-uploads'), {
      db,
      home: { kind: 'district', id: district },
      guards: [mustBe(importVersion(district, id), version)],
      rows: [
        sql`update import set state = 'cancelled', version = version + 1, updated_at = ${at}
            where district = ${district} and id = ${id}`,
      ],
      trail: [{ scope: district, verb: 'import.cancel', subject: id, body: { before: state } }],
    });
    // Somebody took it up at this very moment: it is left to her.
    await work.catch((error: unknown) => {
      if (!(error instanceof GuardFailed)) throw error;
    });
  }
}
