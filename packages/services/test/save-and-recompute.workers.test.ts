import { env } from 'cloudflare:workers';
import {
  allHeads,
  GuardFailed,
  markMonthsOf,
  openDb,
  sql,
  type TrailRow,
  trailFrom,
  unpackCounts,
} from '@konvergensi/db';
import { ulid } from 'ulidx';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit, linkHash, recomputeDistrict, recordMeasurement, sha256 } from '../src/index.ts';
import { DISTRICT, officer, type Platform, plantChild, plantDistrict, platform } from './platform.ts';

let p: Platform;
const child = ulid();
const other = ulid();
const values = {
  weightKg: 12.2,
  lengthCm: 79,
  position: 'H',
  armCm: null,
  headCm: null,
  oedema: false,
  version: null,
} as const;
const save = (over: Partial<Parameters<typeof recordMeasurement>[2]> = {}) =>
  recordMeasurement(p.deps, officer, {
    village: '17.04.01.2001',
    person: child,
    date: '2026-02-10',
    values,
    key: ulid(),
    ...over,
  });
const counts = async (region: number, level: number, period = 2026 * 12 + 1) => {
  const row = await p.shard.one<{ counts: string }>(
    sql`select json(counts) counts from rollup where district = ${DISTRICT} and period = ${period} and level = ${level} and region = ${region}`,
  );
  return row && unpackCounts(row.counts);
};

beforeAll(async () => {
  p = await platform();
  await plantDistrict(p);
  await plantChild(p.shard, 5, child);
  await plantChild(p.shard, 7, other);
});

describe('one measurement from save to province', () => {
  it('costs at most 4 rows in the request and 10 in all, counted to the end', async () => {
    p = await platform();
    const saved = await save();
    expect(saved.heightForAge).toEqual({ z: -2.66, flagged: false });
    expect(p.shard.usage.rowsWritten).toBeLessThanOrEqual(4);
    expect(p.shard.usage.statements + p.deps.directory.usage.statements).toBeLessThanOrEqual(50);
    const [message] = p.recomputes;
    expect(p.recomputes).toEqual([{ district: DISTRICT, cells: [[5, 2026 * 12 + 1]] }]);
    expect(await recomputeDistrict(p.deps, DISTRICT, message!)).toEqual({ cells: 1, more: false });
    expect(p.shard.usage.rowsWritten + p.deps.directory.usage.rowsWritten).toBeLessThanOrEqual(10);
    for (const [region, level] of [
      [5, 4],
      [3, 3],
      [DISTRICT, 2],
    ] as const) {
      expect((await counts(region, level))?.get('stunted')).toEqual([1, 1, 0, 0]);
    }
    const copy = await p.deps.directory.one<{ counts: string }>(
      sql`select json(counts) counts from district_rollup where district = ${DISTRICT}`,
    );
    expect(unpackCounts(copy!.counts).get('stunted')).toEqual([1, 1, 0, 0]);
  });

  it('answers a second delivery of a key with the first answer and writes nothing', async () => {
    p = await platform();
    const key = ulid();
    const first = await save({ date: '2026-03-10', key });
    const written = p.shard.usage.rowsWritten;
    expect(await save({ date: '2026-03-10', key })).toEqual(first);
    expect(p.shard.usage.rowsWritten).toBe(written);
  });

  it('refuses a key that was used for another command', async () => {
    const key = ulid();
    await save({ date: '2026-04-10', key });
    await expect(save({ date: '2026-04-11', key })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses a stale version with both values', async () => {
    p = await platform();
    await expect(save()).rejects.toMatchObject({ code: 'conflict', extra: { current: { lengthCm: 79, version: 1 } } });
    expect(p.shard.usage.rowsWritten).toBe(0);
  });

  it('names the field of an impossible date', async () => {
    await expect(save({ date: '2026-10-01' })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/date' }],
    });
    await expect(save({ date: '2024-02-09' })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/date' }],
    });
  });

  it('shows nothing of a village that the actor may not see', async () => {
    const cadre = { ...officer, grants: [{ role: 'cadre' as const, path: [1, DISTRICT, 4, 7], villages: null }] };
    const command = { village: '17.04.01.2001', person: child, date: '2026-05-10', values, key: ulid() };
    await expect(recordMeasurement(p.deps, cadre, command)).rejects.toMatchObject({ code: 'not-found' });
    const stranger = { ...officer, grants: [{ role: 'health_officer' as const, path: [9, 99], villages: null }] };
    await expect(recordMeasurement(p.deps, stranger, command)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses when two saves interleave between load and commit, and nothing of the second lands', async () => {
    p = await platform();
    const slow = { ...p.deps, now: p.deps.now };
    let interleaved = false;
    const db = p.shard;
    const racing = {
      ...db,
      batch: async (statements: Parameters<typeof db.batch>[0]) => {
        const writes = statements.some((s) => s.sql.startsWith('insert into measurement'));
        if (writes && !interleaved) {
          interleaved = true;
          await save({ date: '2026-06-10', values: { ...values, weightKg: 11 } });
        }
        return db.batch(statements);
      },
    };
    const command = { village: '17.04.01.2001', person: child, date: '2026-06-10', values, key: ulid() };
    await expect(recordMeasurement({ ...slow, shard: () => racing }, officer, command)).rejects.toMatchObject({
      code: 'conflict',
      extra: { current: { weightKg: 11 } },
    });
    const entries = await db.all(sql`select 1 from audit where subject = ${`${child}/2026-06-10`}`);
    expect(entries).toHaveLength(1);
  });

  it('marks the later months whose weight gain it changes, and only those', async () => {
    p = await platform(900);
    const [id, month] = [ulid(), 2025 * 12 - 1];
    await plantChild(p.shard, 5, id);
    const weigh = async (date: string, weightKg: number, version: number | null = null) => {
      const before = p.shard.usage.rowsWritten + p.deps.directory.usage.rowsWritten;
      await save({ person: id, date, values: { ...values, weightKg, version } });
      const cells = p.recomputes.at(-1)?.cells?.map(([, period]) => period - month);
      await recomputeDistrict(p.deps, DISTRICT);
      return { cells, rows: p.shard.usage.rowsWritten + p.deps.directory.usage.rowsWritten - before };
    };
    const posyandu = async (at: number, code: string) => (await counts(5, 4, month + at))?.get(code);
    expect((await weigh('2025-05-10', 10)).cells).toEqual([5]);
    expect((await weigh('2025-06-10', 9.9)).cells).toEqual([6]);
    expect((await weigh('2025-07-10', 9.8)).cells).toEqual([7]);
    expect(await posyandu(7, '2t_d')).toEqual([1, 1, 0, 0]);
    // Falling a little less changes nothing later; an earlier first weighing makes May's B an O; a gain in June ends July's 2T.
    const still = await weigh('2025-06-10', 9.85, 1);
    expect(still.cells).toEqual([6]);
    expect(still.rows).toBeLessThanOrEqual(10);
    expect((await weigh('2025-03-10', 9)).cells).toEqual([3, 5]);
    const two = await weigh('2025-06-10', 10.4, 2);
    expect(two.cells).toEqual([6, 7]);
    expect(two.rows).toBeLessThanOrEqual(16);
    expect(await posyandu(5, 'o_d')).toEqual([1, 1, 0, 0]);
    expect(await posyandu(7, '2t_d')).toEqual([0, 1, 0, 0]);
  });

  it('a district moved since it was opened refuses the batch', async () => {
    p = await platform();
    await p.shard.batch([sql`update district set epoch = 2 where id = ${DISTRICT}`]);
    await expect(save({ date: '2026-07-10' })).rejects.toMatchObject({ code: 'conflict' });
    await p.shard.batch([sql`update district set epoch = 1 where id = ${DISTRICT}`]);
  });
});

describe('recompute', () => {
  it('twice, late and out of order gives the same result as once', async () => {
    p = await platform(900);
    await recordMeasurement(p.deps, officer, {
      village: '17.04.02.2001',
      person: other,
      date: '2026-02-11',
      values,
      key: ulid(),
    });
    const first = await recomputeDistrict(p.deps, DISTRICT);
    expect(first.more).toBe(false);
    const before = await p.shard.all(sql`select district, period, level, region, hex(counts) counts, seq from rollup`);
    await p.shard.batch([
      sql`insert into cell (district, period, village, seq, done)
          select district, period, region, seq + 1, seq from rollup where level = 4 and period = ${2026 * 12 + 1}`,
      sql`update cell set seq = seq - 1, done = done - 1`,
    ]);
    await recomputeDistrict(p.deps, DISTRICT);
    expect(await p.shard.all(sql`select district, period, level, region, hex(counts) counts, seq from rollup`)).toEqual(
      before,
    );
    expect((await counts(DISTRICT, 2))?.get('measured')).toEqual([2, 0, 0, 0]);
  });

  it('an old computation never overwrites a newer one', async () => {
    const slow = openDb('SHARD_00', env.SHARD_00, { statements: 900 });
    let held = false;
    const racing = {
      ...slow,
      batch: async (statements: Parameters<typeof slow.batch>[0]) => {
        if (!held && statements[0]!.sql.startsWith('insert into rollup')) {
          held = true;
          await recordMeasurement(p.deps, officer, {
            village: '17.04.02.2001',
            person: other,
            date: '2026-02-11',
            values: { ...values, lengthCm: 88, version: 1 },
            key: ulid(),
          });
          await recomputeDistrict(p.deps, DISTRICT);
        }
        return slow.batch(statements);
      },
    };
    await p.shard.batch([markMonthsOf(DISTRICT, [7])]);
    await recomputeDistrict({ ...p.deps, shard: () => racing }, DISTRICT);
    expect((await counts(7, 4))?.get('stunted')).toEqual([0, 1, 0, 0]);
    expect((await counts(DISTRICT, 2))?.get('stunted')).toEqual([1, 2, 0, 0]);
  });
});

describe('the trail', () => {
  it('verifies entry by entry, also when a body was erased, and shows a changed one', async () => {
    const rows = await p.shard.all<TrailRow>(trailFrom(5, 0, 100));
    expect(rows.length).toBeGreaterThan(2);
    let prev = '';
    for (const row of rows) {
      expect(row.prev).toBe(prev);
      expect(row.body_hash).toBe(await sha256(row.body ?? ''));
      expect(await linkHash(p.deps.trailKey, row)).toBe(row.hash);
      prev = row.hash;
    }
    const changed = { ...rows[1]!, actor: 'someone-else' };
    expect(await linkHash(p.deps.trailKey, changed)).not.toBe(changed.hash);
    expect(await p.shard.all(allHeads())).toHaveLength(2);
  });

  it('is neither changed nor deleted, save for an erased body', async () => {
    await expect(p.shard.one(sql`update audit set actor = 'x'`)).rejects.toThrow(/trail is not changed/);
    await expect(p.shard.one(sql`delete from audit`)).rejects.toThrow(/trail is not deleted/);
    await expect(p.shard.one(sql`update audit set body = null where scope = 7`)).resolves.toBeUndefined();
  });

  it('lets concurrent writers of a village queue up instead of failing', async () => {
    const entry = (n: number) => ({ scope: 8, verb: 'test', subject: String(n), body: { n } });
    const change = (n: number) => ({
      db: p.shard,
      home: { kind: 'district', id: DISTRICT } as const,
      guards: [],
      rows: [],
      trail: [entry(n)],
    });
    await Promise.all([1, 2, 3, 4].map((n) => commit(p.deps, officer, change(n))));
    const rows = await p.shard.all<TrailRow>(trailFrom(8, 0, 10));
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4]);
  });

  it('a failed guard leaves nothing behind', async () => {
    const change = {
      db: p.shard,
      home: { kind: 'district', id: DISTRICT } as const,
      rows: [],
      guards: [sql`insert into must (ok) select 0`],
      trail: [{ scope: 8, verb: 'never', subject: '', body: {} }],
    };
    await expect(commit(p.deps, officer, change)).rejects.toBeInstanceOf(GuardFailed);
    expect(await p.shard.all(sql`select 1 from audit where verb = 'never'`)).toEqual([]);
  });
});
