import { json, markCells, sql } from '@konvergensi/db';
import { ulid } from 'ulidx';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  beginChecking,
  checkFigures,
  goOnRebuilding,
  type NamedCell,
  readFigures,
  readHealth,
  recomputeDistrict,
  refreshWindows,
  startRebuild,
  sweepCells,
  sweepRebuilds,
} from '../src/index.ts';
import { mortal } from './fault.ts';
import { DISTRICT, type Platform, PROVINCE, plantChild, plantDistrict, platform, rowsOf } from './platform.ts';

const MONTHS = [2026 * 12, 2026 * 12 + 1, 2026 * 12 + 2];
/** Forty villages more, twenty in each sub-district. */
const MORE = Array.from({ length: 40 }, (_, i) => 100 + i);
const VILLAGES = [5, 6, 7, 8, ...MORE];
const KEPT =
  'select level, region, period, rule_version, json(counts) counts, json(parts) parts, seq from rollup order by level, region, period';

let p: Platform;

beforeAll(async () => {
  p = await platform(100_000);
  await plantDistrict(p);
  await p.shard.batch([
    sql`insert into region (id, district, code, name, level, kind, parent, valid_from)
        select value, ${DISTRICT}, '17.04.0' || (1 + value % 2) || '.' || (2000 + value), 'Desa ' || value, 4, 'desa', 3 + value % 2, '2006-01-01'
        from json_each(${json(MORE)})`,
  ]);
  for (const village of VILLAGES) {
    const id = ulid();
    await plantChild(p.shard, village, id);
    await p.shard.batch([
      sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
          select ${village}, value, ${id}, '2026-0' || (value % 12 + 1) || '-10', 12000, 790000 + ${village}, 'H', 0 from json_each(${json(MONTHS)})`,
    ]);
  }
});

/** Marks village-months as a save does, and counts what the recompute of them reads and writes. */
async function costOf(cells: readonly NamedCell[], named: boolean) {
  await touch(cells);
  const [read, written] = [p.shard.usage.rowsRead, p.shard.usage.rowsWritten];
  while ((await recomputeDistrict(p.deps, DISTRICT, { cells: named ? cells : null })).more);
  return { read: p.shard.usage.rowsRead - read, written: p.shard.usage.rowsWritten - written };
}

const touch = (cells: readonly NamedCell[]) =>
  p.shard.batch([
    markCells(
      DISTRICT,
      cells.map(([village, period]) => ({ village, period })),
    ),
  ]);

it('a rebuild reads few rows a village-month and writes one and its cell', async () => {
  const all = VILLAGES.flatMap((village) => MONTHS.map((month) => [village, month] as const));
  const cost = await costOf(all, false);
  expect(cost.read / all.length).toBeLessThanOrEqual(41);
  expect(cost.written / all.length).toBeLessThanOrEqual(2.2);
  expect((await rowsOf(p.shard, KEPT)).length).toBe(all.length + MONTHS.length * 3);
});

it('a save reads its village, its sub-district and the sub-districts beside it, not the district', async () => {
  const cost = await costOf([[100, MONTHS[1]!]], true);
  expect(cost.read).toBeLessThanOrEqual(100);
  expect(cost.written).toBe(4);
});

it('killed at any of its calls, the next pass brings every sum to what an unbroken pass gives', async () => {
  const cells = [...VILLAGES.filter((v) => v % 4 === 1).map((v) => [v, MONTHS[0]!] as const), [6, MONTHS[2]!] as const];
  const change = () =>
    p.shard.batch([
      sql`update measurement set length_um = length_um + 10000 where village % 4 = 1 and period = ${MONTHS[0]!}`,
    ]);
  const unbroken = mortal(p.deps, null);
  await change();
  await touch(cells);
  await recomputeDistrict(unbroken.deps, DISTRICT);
  const calls = unbroken.calls();
  for (let call = 1; call <= calls; call += 1) {
    for (const when of ['before', 'after'] as const) {
      await change();
      await touch(cells);
      await recomputeDistrict(mortal(p.deps, { call, when }).deps, DISTRICT).catch(() => undefined);
      while ((await recomputeDistrict(p.deps, DISTRICT)).more);
      const kept = await rowsOf(p.shard, KEPT);
      await touch(VILLAGES.flatMap((village) => MONTHS.map((month) => [village, month] as const)));
      while ((await recomputeDistrict(p.deps, DISTRICT)).more);
      const anew = await rowsOf(p.shard, KEPT);
      const bare = (rows: typeof kept) => rows.map(({ seq: _, ...row }) => row);
      expect({ call, when, rows: bare(kept) }).toEqual({ call, when, rows: bare(anew) });
    }
  }
});

it('two passes that sum at the same time lose nothing of each other', async () => {
  const before = await rowsOf(
    p.shard,
    `select counts ->> '$.measured[0]' n from rollup where level = 2 order by period`,
  );
  for (const village of [100, 101]) {
    const id = ulid();
    await plantChild(p.shard, village, id);
    await p.shard.batch([
      sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
          values (${village}, ${MONTHS[0]!}, ${id}, '2026-01-11', 12000, 790000, 'H', 0)`,
    ]);
  }
  await touch([[100, MONTHS[0]!]]);
  let other = false;
  const racing = {
    ...p.shard,
    batch: async (statements: Parameters<typeof p.shard.batch>[0]) => {
      if (!other && statements.some(({ sql: text }) => text.startsWith('insert into must'))) {
        other = true;
        await touch([[101, MONTHS[0]!]]);
        await recomputeDistrict(p.deps, DISTRICT);
      }
      return p.shard.batch(statements);
    },
  };
  await recomputeDistrict({ ...p.deps, shard: () => racing }, DISTRICT);
  const after = await rowsOf(
    p.shard,
    `select counts ->> '$.measured[0]' n from rollup where level = 2 order by period`,
  );
  expect(after[0]!['n']).toBe(Number(before[0]!['n']) + 2);
});

it('a sweep of all months reads a row a district while nothing waits, and one more for each district that has waiting', async () => {
  const usage = p.shard.usage.rowsRead;
  await sweepCells(p.deps);
  const idle = p.shard.usage.rowsRead - usage;
  await touch(VILLAGES.map((village) => [village, MONTHS[0]!] as const));
  const marked = p.shard.usage.rowsRead;
  expect(await sweepCells(p.deps)).toBe(1);
  const waiting = p.shard.usage.rowsRead - marked;
  expect({ idle, waiting }).toEqual({ idle: 1, waiting: 2 });
});

describe('the weekly check', () => {
  /** Seven nights with their messages. */
  async function week(deps = p.deps): Promise<number> {
    let drifts = 0;
    for (let night = 0; night < 7; night += 1) {
      p.clock.now += 86_400_000;
      await beginChecking(p.deps, Math.floor(p.clock.now / 86_400_000));
      for (let more = true; more; ) {
        const done = await checkFigures(deps, DISTRICT, 5);
        drifts += done.drifts.length;
        more = done.more;
      }
      while ((await refreshWindows(p.deps, DISTRICT, 60)).more);
    }
    return drifts;
  }
  const FEBRUARY = MONTHS[1]!;
  const spoil = [
    sql`update rollup set counts = jsonb('{"measured":[9]}') where level = 4 and region = 5 and period = ${FEBRUARY}`,
    sql`update rollup set parts = jsonb('{"P":{"measured":[1]}}') where level = 4 and region = 6 and period = ${FEBRUARY}`,
    sql`update rollup set states = jsonb('{}') where level = 4 and region = 100 and period = ${FEBRUARY}`,
    sql`update rollup set counts = jsonb('{"measured":[700]}') where level = 4 and region = 7 and period > 3000000`,
    sql`delete from rollup where level = 4 and region = 8 and period = ${MONTHS[2]!}`,
  ];

  const spoilAbove = [
    sql`update rollup set counts = jsonb('{"measured":[800]}') where level = 3 and region = 4 and period = ${MONTHS[0]!}`,
    sql`update rollup set counts = jsonb('{"measured":[900]}') where level = 2 and period = ${MONTHS[2]!}`,
  ];

  it('covers every figure in seven nights, heals what drifted and keeps what it was', async () => {
    await touch(VILLAGES.flatMap((village) => MONTHS.map((month) => [village, month] as const)));
    while ((await recomputeDistrict(p.deps, DISTRICT)).more);
    while ((await refreshWindows(p.deps, DISTRICT, 60)).more);
    expect(await week()).toBe(0);
    const sound = await rowsOf(p.shard, KEPT.replace(', seq from', ' from'));
    await p.shard.batch(spoil);
    expect(await week()).toBeGreaterThanOrEqual(spoil.length);
    expect(await rowsOf(p.shard, KEPT.replace(', seq from', ' from'))).toEqual(sound);
    await p.shard.batch(spoilAbove);
    await p.deps.directory.batch([
      sql`update district_rollup set counts = jsonb('{"measured":[1000]}') where period = ${FEBRUARY}`,
    ]);
    expect(await week()).toBe(spoilAbove.length + 1);
    expect(await rowsOf(p.shard, KEPT.replace(', seq from', ' from'))).toEqual(sound);
    const found = await rowsOf(p.shard, 'select level, region, period, what, before, healed_at from figure_drift');
    expect(found.every(({ healed_at }) => Number(healed_at) > 0)).toBe(true);
    expect(new Set(found.map(({ level, what }) => `${level} ${what}`))).toEqual(
      new Set(['4 counts', '4 parts', '4 states', '4 missing', '3 counts', '2 counts', '1 counts']),
    );
    expect(found).toContainEqual(expect.objectContaining({ region: 5, before: expect.stringContaining('[9]') }));
    expect(await week()).toBe(0);
  });

  it('killed between any two of its calls goes on where it was', async () => {
    const night = () => {
      p.clock.now += 7 * 86_400_000;
      return Math.floor(p.clock.now / 86_400_000);
    };
    const alive = mortal(p.deps, null);
    await beginChecking(p.deps, night());
    await checkFigures(alive.deps, DISTRICT, 3);
    while ((await checkFigures(p.deps, DISTRICT, 50)).more);
    for (let call = 1; call <= alive.calls(); call += 1) {
      await beginChecking(p.deps, night());
      await p.shard.batch([spoil[0]!]);
      await checkFigures(mortal(p.deps, { call, when: call % 2 === 0 ? 'before' : 'after' }).deps, DISTRICT, 3).catch(
        () => undefined,
      );
      while ((await checkFigures(p.deps, DISTRICT, 50)).more);
      await sweepCells(p.deps);
      while ((await recomputeDistrict(p.deps, DISTRICT)).more);
      const [check] = await rowsOf(p.shard, 'select count(*) n from figure_check where finished_at is null');
      expect({ call, left: check!['n'] }).toEqual({ call, left: 0 });
    }
  });
});

describe('a rebuild on demand', () => {
  const admin: Actor = {
    ...{ id: 'admin', name: 'Admin Contoh', via: 'session', language: 'id' },
    grants: [{ role: 'district_admin', path: [PROVINCE, DISTRICT], villages: null }],
  };
  const measured = async (deps = p.deps) =>
    (await readFigures(deps, admin, { region: '17.04', period: '2026-02', indicator: 'measured' })).figures[0]
      ?.numerator;
  const rebuildOf = async () => (await readHealth(p.deps, admin, '17.04')).districts[0]!.rebuild;

  it('goes on slice by slice over kills, shows how far it is, and ends with the figures of the raw rows', async () => {
    const sound = await rowsOf(p.shard, KEPT.replace(', seq from', ' from'));
    await p.shard.batch([sql`update rollup set counts = jsonb('{"measured":[3]}') where level = 4`]);
    expect(await startRebuild(p.deps, admin, '17.04')).toEqual({ started: ['17.04'] });
    await expect(startRebuild(p.deps, admin, '17.04')).rejects.toMatchObject({ code: 'wrong-state' });
    const progress: number[] = [];
    for (let call = 1, more = true; more; call += 1) {
      await goOnRebuilding(
        mortal(p.deps, { call: 1 + (call % 9), when: call % 2 === 0 ? 'before' : 'after' }).deps,
        DISTRICT,
        30,
      ).catch(() => undefined);
      progress.push((await rebuildOf())!.done);
      p.clock.now += 180_000;
      more = (await sweepRebuilds(p.deps)) > 0;
      if (more) ({ more } = await goOnRebuilding(p.deps, DISTRICT, 30));
    }
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    while ((await recomputeDistrict(p.deps, DISTRICT)).more);
    while ((await refreshWindows(p.deps, DISTRICT, 60)).more);
    expect(await rowsOf(p.shard, KEPT.replace(', seq from', ' from'))).toEqual(sound);
    const ended = await rebuildOf();
    expect(ended).toMatchObject({ done: ended!.total, startedBy: 'Admin Contoh', finishedAt: expect.any(Number) });
    expect(await rowsOf(p.shard, `select verb, actor from audit where verb = 'figures.rebuild'`)).toEqual([
      { verb: 'figures.rebuild', actor: 'admin' },
    ]);
  });

  it('lets readers have the figures there are, and is refused to others', async () => {
    const before = await measured();
    await startRebuild(p.deps, admin, '17.04');
    await goOnRebuilding(p.deps, DISTRICT, 30);
    expect(await measured()).toBe(before);
    while ((await goOnRebuilding(p.deps, DISTRICT, 90)).more);
    const officer: Actor = {
      ...admin,
      grants: [{ role: 'health_officer', path: [PROVINCE, DISTRICT], villages: null }],
    };
    await expect(startRebuild(p.deps, officer, '17.04')).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere: Actor = { ...admin, grants: [{ role: 'district_admin', path: [PROVINCE, 99], villages: null }] };
    await expect(startRebuild(p.deps, elsewhere, '17.04')).rejects.toMatchObject({ code: 'not-found' });
    const province: Actor = { ...admin, grants: [{ role: 'province_admin', path: [PROVINCE], villages: null }] };
    expect(await startRebuild(p.deps, province, '17')).toEqual({ started: ['17.04'] });
    expect((await readHealth(p.deps, province, '17')).districts[0]).toMatchObject({ rebuild: { done: 0 } });
  });
});
