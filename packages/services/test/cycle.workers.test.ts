import { sql } from '@konvergensi/db';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  choosePriorityVillage,
  freezePriorityList,
  readPriority,
  recomputeDistrict,
  writePriority,
} from '../src/index.ts';
import { DISTRICT, emptyPlatform, officer, type Platform, plantChild, plantDistrict, platform } from './platform.ts';

const MONTH = 24_313;
const bappeda: Actor = {
  ...officer,
  id: 'user-bappeda',
  grants: [{ role: 'district_admin', path: [1, DISTRICT], villages: null }],
};
const camat: Actor = {
  ...officer,
  id: 'user-camat',
  grants: [{ role: 'camat', path: [1, DISTRICT, 3], villages: null }],
};
const at = { district: '17.04', year: '2026' };
const weights = { prevalence: 0.3, stunted: 0.25, gap: 0.3, risk: 0.15 };

/** Children measured and stunted, by village. */
const MEASURED: Readonly<Record<number, readonly [measured: number, stunted: number]>> = {
  5: [8, 4],
  6: [40, 16],
  7: [40, 2],
};

let p: Platform;
beforeAll(async () => {
  p = await platform(900);
  await emptyPlatform();
  await plantDistrict(p);
  for (const [village, [measured, stunted]] of Object.entries(MEASURED)) {
    for (let i = 0; i < measured; i += 1) {
      const id = `anak-${village}-${i}`;
      await plantChild(p.shard, Number(village), id);
      await p.shard.batch([
        sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
            values (${Number(village)}, ${MONTH}, ${id}, '2026-02-10', 11000, ${i < stunted ? 760_000 : 860_000}, 'H', 0)`,
      ]);
    }
    await p.shard.batch([
      sql`insert into cell (district, period, village, seq, done) values (${DISTRICT}, ${MONTH}, ${Number(village)}, 1, 0)`,
    ]);
  }
  await recomputeDistrict(p.deps, DISTRICT);
});

const names = async (actor: Actor = bappeda) =>
  (await readPriority(p.deps, actor, at)).villages.map(({ region, place, chosen }) => [
    region.code.slice(6),
    place,
    chosen,
  ]);

describe('priority villages', () => {
  it('stand in an order by the figures of the latest month; a village without measurements is listed apart', async () => {
    const list = await readPriority(p.deps, bappeda, at);
    expect([list.month, list.rate, list.version]).toEqual(['2026-02', { numerator: 22, denominator: 88 }, null]);
    expect(await names()).toEqual([
      ['01.2002', 1, true],
      ['01.2001', 2, false],
      ['02.2001', 3, false],
      ['02.2002', null, false],
    ]);
    expect(list.villages[1]?.parts.prevalence.value).toBeCloseTo((4 + 30 * (22 / 88)) / 38, 9);
    expect(list.villages[0]?.parts).toMatchObject({ gap: { value: null }, risk: { value: null } });
  });

  it('are made by what Bappeda sets; a second editor who saw an older version is told', async () => {
    const values = { month: '2026-02', wanted: 2, weights, version: null };
    await writePriority(p.deps, bappeda, { ...at, values });
    await expect(writePriority(p.deps, bappeda, { ...at, values })).rejects.toMatchObject({ code: 'conflict' });
    expect((await names()).map(([, , chosen]) => chosen)).toEqual([true, true, false, false]);
  });

  it('are set in and out with a reason, and the trail says so', async () => {
    const decide = (village: string, choice: 'in' | 'out' | null, reason: string | null) =>
      choosePriorityVillage(p.deps, bappeda, { ...at, values: { village, choice, reason, decree: null } });
    await expect(decide('17.04.02.2002', 'in', null)).rejects.toMatchObject({ code: 'invalid' });
    await decide('17.04.02.2002', 'in', 'terpencil, belum pernah diukur');
    await decide('17.04.01.2001', 'out', 'sudah dilayani program lain');
    expect((await names()).map(([, , chosen]) => chosen)).toEqual([true, false, false, true]);
    await decide('17.04.01.2001', null, null);
    expect((await names()).map(([, , chosen]) => chosen)).toEqual([true, true, false, true]);
    const [said] = await p.shard.all<{ n: number }>(sql`select count(*) n from audit where verb like 'priority.%'`);
    expect(said?.n).toBe(4);
  });

  it('once frozen stay as they were, whatever the figures do; a village is added by decree only', async () => {
    const freeze = (version: number) =>
      freezePriorityList(p.deps, bappeda, { ...at, values: { decree: 'BA 7/2026', decreeOn: '2026-04-07', version } });
    await expect(freeze(9)).rejects.toMatchObject({ code: 'conflict' });
    await freeze(1);
    await expect(freeze(2)).rejects.toMatchObject({ code: 'wrong-state' });
    const before = await names();
    await p.shard.batch([
      sql`update measurement set length_um = 760000 where village = 7`,
      sql`update cell set seq = seq + 1 where village = 7`,
    ]);
    await recomputeDistrict(p.deps, DISTRICT);
    expect(await names()).toEqual(before);
    p.clock.now += 1000;
    const add = (decree: string | null) =>
      choosePriorityVillage(p.deps, bappeda, {
        ...at,
        values: { village: '17.04.02.2001', choice: 'in', reason: 'angka naik sesudah rembuk', decree },
      });
    await expect(add(null)).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: '/decree' }] });
    await add('Keputusan 12/2026');
    const added = (await readPriority(p.deps, bappeda, at)).villages.find(
      ({ region }) => region.code === '17.04.02.2001',
    );
    expect(added).toMatchObject({ chosen: true, choice: { afterFreeze: true, decree: 'Keputusan 12/2026' } });
    await expect(
      writePriority(p.deps, bappeda, { ...at, values: { month: '2026-02', wanted: 1, weights, version: 2 } }),
    ).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('of the own sub-district are what a camat reads, at their places in the district', async () => {
    expect(await names(camat)).toEqual([
      ['01.2002', 1, true],
      ['01.2001', 2, true],
    ]);
  });
});
