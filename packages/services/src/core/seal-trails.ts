import { allHeads, type Db, json, slicesOf, sql, type TrailRow, trailAfter } from '@konvergensi/db';
import type { Deps } from './deps.ts';
import { putSeal, readSeal, type SealFile, sealKeys } from './seal-file.ts';
import { linkFaults } from './trail.ts';

type Head = Pick<TrailRow, 'scope' | 'seq' | 'hash'>;

/** Vouches for every chain head in a chained file in R2, so that a removed tail is found. Databases without news are skipped. */
export async function sealTrails(deps: Deps): Promise<void> {
  for (const db of [deps.directory, ...deps.shardNames.map((name) => deps.shard(name))]) await sealOne(deps, db);
}

async function sealOne(deps: Deps, db: Db): Promise<void> {
  const heads = (await db.all<Head>(allHeads())).map(({ scope, seq, hash }): SealFile['heads'][number] => [
    scope,
    seq,
    hash,
  ]);
  const key = (await sealKeys(deps, db.name)).at(-1);
  const last = key === undefined ? null : await readSeal(deps, key);
  if (heads.length === 0 || JSON.stringify(last?.file.heads) === JSON.stringify(heads)) return;
  const object = await putSeal(deps, { database: db.name, at: deps.now(), prev: last?.digest ?? '', heads });
  await db.batch(
    slicesOf(heads).map(
      (part) =>
        sql`insert into audit_seal (scope, seq, hash, object)
            select value ->> 0, value ->> 1, value ->> 2, ${object} from json_each(${json(part)}) where true
            on conflict (scope, seq) do nothing`,
    ),
  );
}

/**
 * What does not hold. `link`: an entry is not the next one; `body`, `hash`: it was changed; `missing-tail`: entries that a
 * seal vouches for are gone; `resealed`: another entry stands where a seal vouches for one; `seal`: a seal is gone, was
 * changed, or does not follow from the one before (scope 0, seq its number).
 */
export interface TrailFault {
  scope: number;
  seq: number;
  fault: 'link' | 'hash' | 'body' | 'missing-tail' | 'resealed' | 'seal';
}

/** Reads every chain of a database from its first entry, and every seal; says what does not hold. */
export async function verifyTrails(deps: Deps, db: Db): Promise<TrailFault[]> {
  const faults: TrailFault[] = [];
  const heads = await verifyChains(deps, db, faults);
  const sealed = await verifySeals(deps, db, faults);
  for (const part of slicesOf(sealed)) {
    const missing = await db.all<Pick<Head, 'scope' | 'seq'>>(
      sql`select h.value ->> 0 scope, h.value ->> 1 seq from json_each(${json(part)}) h
            left join audit a on a.scope = h.value ->> 0 and a.seq = h.value ->> 1
          where a.hash is not h.value ->> 2`,
    );
    for (const { scope, seq } of missing) {
      faults.push({ scope, seq, fault: (heads.get(scope) ?? 0) < seq ? 'missing-tail' : 'resealed' });
    }
  }
  return faults;
}

const PAGE = 500;

/** Walks all chains, one after the other; answers the place of each one's last entry. */
async function verifyChains(deps: Deps, db: Db, faults: TrailFault[]): Promise<Map<number, number>> {
  const heads = new Map<number, number>();
  let at: Head = { scope: -1, seq: 0, hash: '' };
  for (;;) {
    const rows = await db.all<TrailRow>(trailAfter(at.scope, at.seq, PAGE));
    for (const row of rows) {
      const before = row.scope === at.scope ? at : { seq: 0, hash: '' };
      for (const fault of await linkFaults(deps.trailKey, row, before)) {
        faults.push({ scope: row.scope, seq: row.seq, fault });
      }
      heads.set(row.scope, row.seq);
      at = row;
    }
    if (rows.length < PAGE) return heads;
  }
}

/** Checks each seal and that it follows from the one before; answers the heads of the last. */
async function verifySeals(deps: Deps, db: Db, faults: TrailFault[]): Promise<SealFile['heads']> {
  let [prev, heads]: [string, SealFile['heads']] = ['', []];
  const keys = await sealKeys(deps, db.name);
  for (const [i, key] of keys.entries()) {
    const read = await readSeal(deps, key);
    if (read === null || read.file.prev !== prev || read.file.database !== db.name) {
      faults.push({ scope: 0, seq: i + 1, fault: 'seal' });
    }
    if (read !== null) [prev, heads] = [read.digest, read.file.heads];
  }
  const latest = await db.one<{ object: string | null }>(sql`select max(object) object from audit_seal`);
  if (latest?.object && latest.object !== keys.at(-1)) {
    faults.push({ scope: 0, seq: keys.length + 1, fault: 'seal' });
  }
  return heads;
}
