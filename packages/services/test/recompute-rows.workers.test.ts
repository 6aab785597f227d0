import { json, markCells, sql } from '@konvergensi/db';
import { ulid } from 'ulidx';
import { beforeAll, expect, it } from 'vitest';
import { type NamedCell, recomputeDistrict, sweepCells } from '../src/index.ts';
import { mortal } from './fault.ts';
import { DISTRICT, type Platform, plantChild, plantDistrict, platform, rowsOf } from './platform.ts';

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
