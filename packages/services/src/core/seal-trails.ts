import { allHeads, type Db, json, sql, type TrailRow, trailFrom } from '@konvergensi/db';
import type { Deps } from './deps.ts';
import { hmac, sha256 } from './digest.ts';
import { linkHash } from './trail.ts';

interface SealFile {
  database: string;
  at: number;
  /** SHA-256 of the seal before this one; empty for the first. */
  prev: string;
  /** [scope, seq, hash] of every chain head. */
  heads: [number, number, string][];
}

const sealPrefix = (database: string): string => `seals/${database}/`;

/** Vouches for every chain head in a chained file in R2, so that a removed tail is found. Databases without news are skipped. */
export async function sealTrails(deps: Deps): Promise<void> {
  for (const db of [deps.directory, ...deps.shardNames.map((name) => deps.shard(name))]) await sealOne(deps, db);
}

async function sealOne(deps: Deps, db: Db): Promise<void> {
  const heads = await db.all<{ scope: number; seq: number; hash: string }>(allHeads());
  if (heads.length === 0) return;
  const last = await lastSeal(deps, db.name);
  const file: SealFile = {
    database: db.name,
    at: deps.now(),
    prev: last === null ? '' : await sha256(last),
    heads: heads.map((head) => [head.scope, head.seq, head.hash]),
  };
  const text = JSON.stringify(file);
  const key = `${sealPrefix(db.name)}${String(file.at).padStart(15, '0')}.json`;
  await deps.files.put(key, JSON.stringify({ seal: text, mac: await hmac(deps.trailKey, text) }));
  await db.batch([
    sql`insert into audit_seal (scope, seq, hash, object)
        select value ->> 0, value ->> 1, value ->> 2, ${key} from json_each(${json(file.heads)}) where true
        on conflict (scope, seq) do nothing`,
  ]);
}

async function lastSeal(deps: Deps, database: string): Promise<string | null> {
  let cursor: string | undefined;
  let key: string | undefined;
  do {
    const page = await deps.files.list({ prefix: sealPrefix(database), ...(cursor === undefined ? {} : { cursor }) });
    key = page.objects.at(-1)?.key ?? key;
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  const object = key === undefined ? null : await deps.files.get(key);
  return object === null ? null : ((await object.json<{ seal: string }>()).seal ?? null);
}

export type TrailFault = { scope: number; seq: number; fault: 'link' | 'hash' | 'body' | 'missing-tail' };

/** Reads every chain of a database from its first entry and against the last seal; says what does not hold. */
export async function verifyTrails(deps: Deps, db: Db): Promise<TrailFault[]> {
  const faults: TrailFault[] = [];
  const heads = new Map<number, number>();
  for (const { scope } of await db.all<{ scope: number }>(allHeads()))
    heads.set(scope, await verifyChain(deps, db, scope, faults));
  const sealed = await lastSeal(deps, db.name);
  if (sealed !== null) {
    for (const [scope, seq] of (JSON.parse(sealed) as SealFile).heads) {
      if ((heads.get(scope) ?? 0) < seq) faults.push({ scope, seq, fault: 'missing-tail' });
    }
  }
  return faults;
}

async function verifyChain(deps: Deps, db: Db, scope: number, faults: TrailFault[]): Promise<number> {
  let [seq, prev] = [0, ''];
  for (;;) {
    const rows = await db.all<TrailRow>(trailFrom(scope, seq, 500));
    for (const row of rows) {
      if (row.prev !== prev || row.seq !== seq + 1) faults.push({ scope, seq: row.seq, fault: 'link' });
      if (row.body !== null && (await sha256(row.body)) !== row.body_hash)
        faults.push({ scope, seq: row.seq, fault: 'body' });
      if ((await linkHash(deps.trailKey, row)) !== row.hash) faults.push({ scope, seq: row.seq, fault: 'hash' });
      [seq, prev] = [row.seq, row.hash];
    }
    if (rows.length < 500) return seq;
  }
}
