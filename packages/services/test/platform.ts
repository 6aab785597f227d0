import { env } from 'cloudflare:workers';
import { type Db, json, openDb, type SqlValue, sql } from '@konvergensi/db';
import { ulid } from 'ulidx';
import {
  type Actor,
  type Deps,
  hmacKey,
  type ImportMessage,
  numberKey,
  type RecomputeMessage,
  recomputeDistrict,
  refreshWindows,
  runImport,
} from '../src/index.ts';

/** The real databases and files of a Worker test, with a clock that stands and messages that are kept. */
export interface Platform {
  deps: Deps;
  shard: Db;
  recomputes: RecomputeMessage[];
  imports: ImportMessage[];
  clock: { now: number };
}

export const NOW = Date.UTC(2026, 8, 15, 3);

export async function platform(statements = 50): Promise<Platform> {
  const recomputes: RecomputeMessage[] = [];
  const imports: ImportMessage[] = [];
  const clock = { now: NOW };
  const shards = new Map<string, Db>([
    ['SHARD_00', openDb('SHARD_00', env.SHARD_00, { statements })],
    ['SHARD_01', openDb('SHARD_01', env.SHARD_01, { statements })],
  ]);
  const key = await hmacKey('a key of the tests, long enough to be one');
  const deps: Deps = {
    directory: openDb('DIRECTORY', env.DIRECTORY, { statements }),
    shard: (name) => shards.get(name)!,
    shardNames: [...shards.keys()],
    files: env.FILES,
    sendRecompute: async (message) => void recomputes.push(message),
    sendImport: async (message) => void imports.push(message),
    now: () => clock.now,
    ulid,
    trailKey: key,
    numberKeys: { current: await numberKey('a key of numbers in the tests, long enough'), before: null },
    namesNoted: new Map(),
    requestId: 'test',
    regionPack: async () => null,
  };
  return { deps, shard: shards.get('SHARD_00')!, recomputes, imports, clock };
}

/** Delivers every waiting message of imports and recomputes, as the queues would. */
export async function deliver(p: Platform, chunkRows?: number): Promise<void> {
  for (;;) {
    const message = p.imports.shift();
    const recompute = message === undefined ? p.recomputes.shift() : undefined;
    if (message !== undefined) await runImport(p.deps, message, chunkRows);
    else if (recompute === undefined) return;
    else if (recompute.windows === true) {
      if ((await refreshWindows(p.deps, recompute.district)).more) p.recomputes.push(recompute);
    } else if ((await recomputeDistrict(p.deps, recompute.district)).more) p.recomputes.push(recompute);
  }
}

/** Leaves every table and file of the platform empty. */
export async function emptyPlatform(): Promise<void> {
  for (const d1 of [env.DIRECTORY, env.SHARD_00, env.SHARD_01]) {
    const { results } = await d1
      .prepare(`select type, name, sql from sqlite_schema where name not like 'sqlite%' and name not like '_cf%'`)
      .all<{ type: string; name: string; sql: string }>();
    const kept = results.filter(({ type }) => type === 'trigger');
    const tables = results.filter(({ type, name }) => type === 'table' && name !== 'd1_migrations');
    await d1.batch(
      [
        'pragma defer_foreign_keys = on',
        ...kept.map(({ name }) => `drop trigger ${name}`),
        ...tables.map(({ name }) => `delete from ${name}`),
        ...kept.map((trigger) => trigger.sql),
      ].map((text) => d1.prepare(text)),
    );
  }
  const files = await env.FILES.list();
  await env.FILES.delete(files.objects.map(({ key }) => key));
}

/** Every row of a query, for comparing states. */
export const rowsOf = (db: Db, text: string, ...params: SqlValue[]) =>
  db.all<Record<string, unknown>>({ sql: text, params });

/** Ids of the planted regions: province 17, district 17.04 with two sub-districts of two villages each. */
export const PROVINCE = 1;
export const DISTRICT = 2;
export const VILLAGES = [5, 6, 7, 8] as const;

const REGIONS = [
  [1, '17', 'Bengkulu', 1, 'province', null],
  [2, '17.04', 'Kaur', 2, 'regency', 1],
  [3, '17.04.01', 'Kinal', 3, 'subdistrict', 2],
  [4, '17.04.02', 'Tanjung Kemuning', 3, 'subdistrict', 2],
  [5, '17.04.01.2001', 'Gedung Wani', 4, 'desa', 3],
  [6, '17.04.01.2002', 'Pinang Jawa', 4, 'desa', 3],
  [7, '17.04.02.2001', 'Tanjung Iman', 4, 'desa', 4],
  [8, '17.04.02.2002', 'Beriang Tinggi', 4, 'desa', 4],
] as const;

/** A small open practice district on SHARD_00, planted directly. */
export async function plantDistrict({ deps, shard }: Platform): Promise<void> {
  const region = (from: number) => json(REGIONS.filter((r) => r[3] >= from));
  await deps.directory.batch([
    sql`insert into region (id, code, name, level, kind, parent, valid_from)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, '2006-01-01' from json_each(${region(1)})`,
    sql`insert into province (id, created_at) values (${PROVINCE}, ${NOW})`,
    sql`insert into district (id, province, shard, state, opened_at) values (${DISTRICT}, ${PROVINCE}, 'SHARD_00', 'open', ${NOW})`,
  ]);
  await shard.batch([
    sql`insert into region (id, district, code, name, level, kind, parent, valid_from)
        select value ->> 0, ${DISTRICT}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, '2006-01-01' from json_each(${region(2)})`,
    sql`insert into district (id, province, epoch, state, mode, zone, opened_at)
        values (${DISTRICT}, ${PROVINCE}, 1, 'open', 'latihan', 'Asia/Jakarta', ${NOW})`,
  ]);
}

export const officer: Actor = {
  id: 'user-officer',
  name: 'Petugas Contoh',
  grants: [{ role: 'health_officer', path: [PROVINCE, DISTRICT], villages: null }],
  via: 'session',
  language: 'id',
};

export async function plantChild(shard: Db, village: number, id: string, birthDate = '2024-02-10'): Promise<void> {
  await shard.batch([
    sql`insert into person (village, id, district, name, sex, birth_date) values (${village}, ${id}, ${DISTRICT}, ${`Anak Contoh ${id.slice(-2)}`}, 1, ${birthDate})`,
  ]);
}

/** So many two-year-olds measured in a village on a day, the first of them short. */
export async function plantMeasured(
  { shard }: Platform,
  { village, period, date }: { village: number; period: number; date: string },
  { measured, stunted }: { measured: number; stunted: number },
): Promise<void> {
  for (let i = 0; i < measured; i += 1) {
    const id = `anak-${village}-${i}`;
    await plantChild(shard, village, id);
    await shard.batch([
      sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
          values (${village}, ${period}, ${id}, ${date}, 11000, ${i < stunted ? 760_000 : 860_000}, 'H', 0)`,
    ]);
  }
}
