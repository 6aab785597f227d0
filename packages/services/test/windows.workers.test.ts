import { env } from 'cloudflare:workers';
import {
  type Db,
  markCells,
  type PeriodRow,
  periodsOfDistrict,
  periodsOfProvince,
  sql,
  unpackCounts,
} from '@konvergensi/db';
import {
  ageInDays,
  completedMonths,
  firstDayOf,
  formatMonth,
  lastDayOf,
  monthOf,
  monthsOfKey,
  parsePeriodKey,
  windowsOfYear,
  zScores,
} from '@konvergensi/domain';
import fc from 'fast-check';
import { ulid } from 'ulidx';
import { beforeEach, expect, it } from 'vitest';
import {
  figuresFresh,
  readFigures,
  readMatrix,
  readRegionPage,
  readTablePage,
  recomputeDistrict,
  refreshWindows,
  sweepDirectory,
  sweepWindows,
} from '../src/index.ts';
import { mortal } from './fault.ts';
import {
  DISTRICT,
  deliver,
  emptyPlatform,
  officer,
  type Platform,
  PROVINCE,
  plantChild,
  plantDistrict,
  platform,
  rowsOf,
  VILLAGES,
} from './platform.ts';

const RUNS = 15 * Number(env.RUNS);
/** Every so many moments of a pass are struck. */
const EVERY = Number(env.RUNS) > 1 ? 1 : 3;
const SEED = 20260106;
const MONTHS = Array.from({ length: 12 }, (_, i) => 2026 * 12 + i);
const YEAR = parsePeriodKey('2026') as number;
const PARENT = new Map([
  [5, 3],
  [6, 3],
  [7, 4],
  [8, 4],
]);

let p: Platform;

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(1_000_000);
  await plantDistrict(p);
});

const mark = (cells: readonly { village: number; period: number }[]) => p.shard.batch([markCells(DISTRICT, cells)]);

async function measure(village: number, person: string, month: number, cm: number | null): Promise<void> {
  await p.shard.batch([
    sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
        values (${village}, ${month}, ${person}, ${`${formatMonth(month)}-10`}, 12000, ${cm === null ? null : Math.round(cm * 10_000)}, 'H', 0)
        on conflict do update set length_um = excluded.length_um`,
    markCells(DISTRICT, [{ village, period: month }]),
  ]);
}

/** As the verb does: the old residence is closed, a new one opened under the same id, the history stays. */
const move = (person: string, from: number, to: number, on: string) =>
  p.shard.batch([
    sql`update person set left_on = ${on}, left_reason = 'moved', moved_to = ${to} where village = ${from} and id = ${person}`,
    sql`insert into person (village, id, district, name, sex, birth_date, lived_from)
        select ${to}, id, district, name, sex, birth_date, ${on} from person where village = ${from} and id = ${person}
        on conflict do update set lived_from = excluded.lived_from, left_on = null, left_reason = null, moved_to = null`,
    markCells(DISTRICT, [
      { village: from, period: monthOf(on) },
      { village: to, period: monthOf(on) },
    ]),
  ]);

async function settle(deps = p.deps): Promise<void> {
  p.clock.now += 60_000;
  while ((await recomputeDistrict(deps, DISTRICT)).more);
  while ((await refreshWindows(deps, DISTRICT, 3)).more);
}

const kept = (db: Db = p.shard) =>
  rowsOf(
    db,
    'select level, region, period, json(counts) counts, json(parts) parts from rollup where period > 1000000 order by level, region, period',
  );
const countsAt = async (region: number, key: number) => {
  const rows = await rowsOf(
    p.shard,
    'select json(counts) counts from rollup where region = ? and period = ?',
    region,
    key,
  );
  return unpackCounts(String(rows[0]?.['counts'] ?? '{}'));
};

it('twelve measurements of one child are 1 in the year, not 12: village, sub-district, district and directory', async () => {
  const id = ulid();
  await plantChild(p.shard, 5, id);
  for (const month of MONTHS) await measure(5, id, month, month === MONTHS[11] ? 95 : 79);
  await settle();
  for (const region of [5, 3, DISTRICT]) {
    const counts = await countsAt(region, YEAR);
    expect(counts.get('measured')).toEqual([1, 0, 0, 0]);
    expect(counts.get('stunted')).toEqual([0, 1, 0, 0]);
    expect(counts.get('d_s.daftar')).toEqual([0, 0, 0, 12]);
  }
  expect((await countsAt(DISTRICT, parsePeriodKey('2026-Q3') as number)).get('stunted')).toEqual([1, 1, 0, 0]);
  const copies = await rowsOf(
    p.deps.directory,
    'select period, json(counts) counts from district_rollup order by period',
  );
  expect(copies.map((row) => row['period'])).toEqual([...MONTHS, ...windowsOfYear(2026).sort((a, b) => a - b)]);
  expect(unpackCounts(String(copies.at(-1)!['counts'])).get('measured')).toEqual([1, 0, 0, 0]);
  await p.deps.directory.batch([sql`delete from district_rollup where period > 1000000`]);
  await sweepDirectory(p.deps);
  expect(
    await rowsOf(p.deps.directory, 'select period, json(counts) counts from district_rollup order by period'),
  ).toEqual(copies);
});

it('a save costs its windows nothing; the sweep finds what is stale, and only that is computed', async () => {
  const [id, other] = [ulid(), ulid()];
  await plantChild(p.shard, 5, id);
  await plantChild(p.shard, 7, other);
  await measure(5, id, MONTHS[0]!, 79);
  await measure(7, other, MONTHS[0]!, 79);
  await settle();
  expect(await sweepWindows(p.deps)).toBe(0);
  await measure(5, id, MONTHS[4]!, 95);
  await recomputeDistrict(p.deps, DISTRICT);
  expect((await countsAt(5, YEAR)).get('stunted')).toEqual([1, 1, 0, 0]);
  expect(await sweepWindows(p.deps)).toBe(1);
  expect(p.recomputes).toEqual([{ district: DISTRICT, windows: true }]);
  const before = p.shard.usage.rowsWritten;
  await deliver(p);
  // The second quarter, the first semester and the year: of the village, its sub-district and the district.
  expect(p.shard.usage.rowsWritten - before).toBe(9);
  expect((await countsAt(DISTRICT, YEAR)).get('stunted')).toEqual([1, 2, 0, 0]);
  expect(await sweepWindows(p.deps)).toBe(0);
});

it('a sub-district’s own projection stands in its windows, of months and of the whole year', async () => {
  await p.shard.batch([
    sql`insert into target (district, source, region, period, children) values (${DISTRICT}, 'proyeksi', 3, ${MONTHS[0]!}, 50)`,
    sql`insert into target (district, source, region, period, children) values (${DISTRICT}, 'proyeksi', 7, ${MONTHS[0]!}, 8)`,
  ]);
  const [id, other] = [ulid(), ulid()];
  await plantChild(p.shard, 5, id);
  await plantChild(p.shard, 7, other);
  for (const month of MONTHS.slice(0, 2)) await measure(5, id, month, 79);
  await measure(7, other, MONTHS[0]!, 79);
  await settle();
  expect((await countsAt(3, YEAR)).get('d_s.proyeksi')).toEqual([2, 100, 0, 0]);
  expect((await countsAt(3, YEAR)).get('measured.setahun')).toEqual([1, 50, 0, 0]);
  expect((await countsAt(DISTRICT, YEAR)).get('d_s.proyeksi')).toEqual([3, 108, 0, 0]);
  expect((await countsAt(DISTRICT, YEAR)).get('measured.setahun')).toEqual([2, 58, 0, 0]);
});

it('killed at any of its calls, the next passes bring every window to what unbroken ones give', async () => {
  const children = [ulid(), ulid(), ulid()];
  for (const [i, id] of children.entries()) await plantChild(p.shard, VILLAGES[i]!, id);
  for (const [i, id] of children.entries())
    for (const month of MONTHS.slice(0, 4)) await measure(VILLAGES[i]!, id, month, 79 + i);
  await move(children[0]!, 5, 7, '2026-03-01');
  await settle();
  // A late correction where the child lived before: the village moved to follows.
  const change = async (cm: number) => {
    await measure(5, children[0]!, MONTHS[1]!, cm);
    await recomputeDistrict(p.deps, DISTRICT);
    p.clock.now += 60_000;
  };
  await change(92);
  const whole = mortal(p.deps, null);
  await refreshWindows(whole.deps, DISTRICT);
  for (let call = 1; call <= whole.calls(); call += EVERY) {
    for (const when of ['before', 'after'] as const) {
      await change(70 + call + (when === 'after' ? 0.5 : 0));
      await refreshWindows(mortal(p.deps, { call, when }).deps, DISTRICT).catch(() => undefined);
      await settle();
      const healed = await kept();
      await mark(VILLAGES.flatMap((village) => MONTHS.map((period) => ({ village, period }))));
      await settle();
      expect({ call, when, rows: healed.filter(hasCounts) }).toEqual({
        call,
        when,
        rows: (await kept()).filter(hasCounts),
      });
    }
  }
});

const hasCounts = (row: Record<string, unknown>) => unpackCounts(String(row['counts'])).has('measured');

/** What raw rows say of a window, by person over the whole district, worked out here and not by the platform's computation. */
async function byHand(key: number) {
  const months = monthsOfKey(key);
  const lastDay = lastDayOf(months.at(-1)!);
  const people = await rowsOf(p.shard, 'select * from person');
  const measured = await rowsOf(p.shard, `select * from measurement where period in (${months.join()}) order by date`);
  const tally = new Map<number, { measured: number; stunted: number[] }>(
    VILLAGES.map((village) => [village, { measured: 0, stunted: [0, 0, 0, 0] }]),
  );
  for (const person of new Set(people.map((row) => String(row['id'])))) {
    const homes = people.filter((row) => row['id'] === person);
    const home = homes.find(
      (row) =>
        (row['lived_from'] === null || String(row['lived_from']) <= lastDay) &&
        !(row['moved_to'] !== null && String(row['left_on']) <= lastDay),
    );
    if (home === undefined) continue;
    const scores = measured
      .filter((m) => m['person'] === person && underFive(home, Number(m['period'])) && livedThere(homes, m))
      .map(
        (m) =>
          zScores({
            sex: home['sex'] as 1 | 2,
            ageDays: ageInDays(String(home['birth_date']), String(m['date'])),
            weightKg: 12,
            lengthCm: m['length_um'] === null ? null : Number(m['length_um']) / 10_000,
            position: 'H',
            oedema: false,
          }).indices.len,
      );
    if (scores.length === 0) continue;
    const own = tally.get(Number(home['village']))!;
    own.measured += 1;
    const good = scores.findLast((s) => s.z !== null && !s.flag);
    if (good === undefined) own.stunted[scores.some((s) => s.z !== null) ? 2 : 3]! += 1;
    else {
      own.stunted[1]! += 1;
      if (Math.round(good.z! * 100) < -200) own.stunted[0]! += 1;
    }
  }
  return tally;
}

const underFive = (home: Record<string, unknown>, month: number) =>
  String(home['birth_date']) <= lastDayOf(month) && completedMonths(String(home['birth_date']), firstDayOf(month)) < 60;
/** A measurement in a village after the child had left it is no resident's. */
const livedThere = (homes: readonly Record<string, unknown>[], m: Record<string, unknown>) =>
  homes.some(
    (home) =>
      home['village'] === m['village'] &&
      (home['left_on'] === null || String(home['left_on']) >= firstDayOf(Number(m['period']))),
  );

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('measure' as const),
      child: fc.nat(5),
      month: fc.nat(11),
      cm: fc.constantFrom(40, 70, 79, 85, 95, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      child: fc.nat(5),
      month: fc.nat(11),
      to: fc.constantFrom(...VILLAGES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('windows' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('months' as const) }) },
);

it(`whatever is done in whatever order, windows are those of the raw rows (seed ${SEED}, ${RUNS} histories)`, async () => {
  const seen = { measure: 0, move: 0, windows: 0, months: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (history) => {
      await emptyPlatform();
      p = await platform(1_000_000);
      await plantDistrict(p);
      const children = Array.from({ length: 6 }, () => ulid());
      const homes = children.map((_, i): number => VILLAGES[i % 4]!);
      const since = children.map(() => 0);
      for (const [i, id] of children.entries())
        await plantChild(p.shard, homes[i]!, id, i === 5 ? '2021-07-15' : '2024-02-10');
      for (const one of history) {
        seen[one.kind] += 1;
        p.clock.now += 1000;
        if (one.kind === 'measure')
          await measure(
            homes[one.child]!,
            children[one.child]!,
            MONTHS[Math.max(one.month, since[one.child]!)]!,
            one.cm,
          );
        else if (one.kind === 'months') await recomputeDistrict(p.deps, DISTRICT);
        else if (one.kind === 'windows') await refreshWindows(p.deps, DISTRICT, 2);
        else if (one.to !== homes[one.child] && one.month > since[one.child]!) {
          await move(children[one.child]!, homes[one.child]!, one.to, `${formatMonth(MONTHS[one.month]!)}-01`);
          homes[one.child] = one.to;
          since[one.child] = one.month;
        }
      }
      await settle();
      for (const key of windowsOfYear(2026)) {
        const tally = await byHand(key);
        const sums = new Map<number, { measured: number; stunted: number[] }>();
        for (const [village, own] of tally) {
          for (const region of [village, PARENT.get(village)!, DISTRICT] as number[]) {
            const sum = sums.get(region) ?? { measured: 0, stunted: [0, 0, 0, 0] };
            sums.set(region, {
              measured: sum.measured + own.measured,
              stunted: sum.stunted.map((n, i) => n + own.stunted[i]!),
            });
          }
        }
        for (const [region, sum] of sums) {
          const counts = await countsAt(region, key);
          const found = { measured: counts.get('measured')?.[0] ?? 0, stunted: counts.get('stunted') ?? [0, 0, 0, 0] };
          expect({ key, region, ...found }).toEqual({ key, region, ...sum });
        }
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // biome-ignore lint/suspicious/noConsole: how far a random suite went is part of its result
  console.log(`seed ${SEED}: ${RUNS} histories, ${JSON.stringify(seen)}`);
}, 600_000);

it('is read like a month: figures, matrix, pages of a region and a table, with a tag that changes with it', async () => {
  const id = ulid();
  await plantChild(p.shard, 5, id);
  for (const month of MONTHS.slice(0, 3)) await measure(5, id, month, 79);
  await settle();
  const ask = (over: Record<string, string>) =>
    readFigures(p.deps, officer, { region: '17.04', period: '2026', indicator: 'measured,stunted', ...over });
  const shown = ({ figures }: Awaited<ReturnType<typeof ask>>) =>
    figures.map(({ period, indicator, numerator, denominator }) => [period, indicator, numerator, denominator]);
  expect(shown(await ask({}))).toEqual([
    ['2026', 'measured', 1, null],
    ['2026', 'stunted', 1, 1],
  ]);
  expect(shown(await ask({ period: '2026-Q1..2026-Q2', level: 'village', indicator: 'measured' }))).toEqual([
    ['2026-Q1', 'measured', 1, null],
  ]);
  expect(shown(await ask({ indicator: 'measured.setahun' }))).toEqual([['2026', 'measured.setahun', 0, 0]]);
  const refused = { code: 'invalid', errors: [{ pointer: '/period' }] };
  for (const period of ['2026-Q1..2026', '2026-Q2..2026-Q1', '1900..2026'])
    await expect(ask({ period })).rejects.toMatchObject(refused);
  const { columns, rows } = await readMatrix(p.deps, officer, {
    region: '17.04',
    level: 'subdistrict',
    period: '2025-S2..2026-S1',
    indicator: 'stunted',
    page: 1,
    size: 10,
  });
  expect(columns.map(({ period }) => period)).toEqual(['2025-S2', '2026-S1']);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [null, [1, 1, 0, 0]],
    [null, null],
  ]);
  const page = await readRegionPage(p.deps, officer, '17.04', '2026-Q1');
  expect(page.period).toBe('2026-Q1');
  expect(page.periods).toEqual(['2026-03', '2026-02', '2026-01']);
  expect(page.windows).toEqual(['2026', '2026-S1', '2026-Q1']);
  expect(page.trend.map(({ period }) => period)).toEqual(['2026-Q1']);
  expect(page.campaign.map(({ period }) => period)).toEqual(['2026-02']);
  expect(page.own.find(({ indicator }) => indicator === 'measured')?.numerator).toBe(1);
  const table = await readTablePage(p.deps, officer, '17.04', { period: '2026', level: 'village' });
  expect(table.available).toContain('stunted');
  expect(table.rows[0]?.cells[table.columns.indexOf('stunted')]).toEqual([1, 1, 0, 0]);
  const fresh = () => figuresFresh(p.deps, officer, { region: '17.04', period: '2026' });
  const first = await fresh();
  expect(await fresh()).toBe(first);
  await measure(5, id, MONTHS[3]!, 95);
  const waiting = await fresh();
  expect(waiting).not.toBe(first);
  expect((await ask({})).pending).toBe(1);
  await settle();
  expect([first, waiting]).not.toContain(await fresh());
  expect(shown(await ask({}))[1]).toEqual(['2026', 'stunted', 0, 1]);
});

it('convergence of services, joint and by service, is read like any other figure of a quarter and a year', async () => {
  const id = ulid();
  await plantChild(p.shard, 5, id);
  await measure(5, id, MONTHS[0]!, 79);
  await p.shard.batch([
    sql`insert into village_quarter (district, period, village, rules, counts, at) values (${DISTRICT}, ${parsePeriodKey('2026-Q1')}, 5, 'kpm-2019',
          jsonb('{"konv.bersama":[7,10,0,2],"konv.lengkap":[1,2],"konv.ibu.antenatal":[3,4,0,1],"konv.orang.ibu":[4]}'), 0)`,
  ]);
  await settle();
  const indicator = 'konv.bersama,konv.lengkap,konv.ibu.antenatal';
  const { figures } = await readFigures(p.deps, officer, { region: '17.04', period: '2026', indicator });
  expect(
    figures.map(({ indicator, numerator, denominator, notRecorded }) => [
      indicator,
      numerator,
      denominator,
      notRecorded,
    ]),
  ).toEqual([
    ['konv.bersama', 7, 10, 2],
    ['konv.lengkap', 1, 2, 0],
    ['konv.ibu.antenatal', 3, 4, 1],
  ]);
  const { rows } = await readMatrix(p.deps, officer, {
    region: '17.04',
    level: 'subdistrict',
    period: '2026-Q1..2026-Q2',
    indicator: 'konv.lengkap',
    page: 1,
    size: 10,
  });
  expect(rows.map(({ cells }) => cells)).toEqual([
    [[1, 2, 0, 0], null],
    [null, null],
  ]);
  const page = await readRegionPage(p.deps, officer, '17.04.01.2001', '2026-Q1');
  expect(page.own.find(({ indicator }) => indicator === 'konv.bersama')?.value).toBe(70);
  const table = await readTablePage(p.deps, officer, '17.04', { period: '2026-Q1', level: 'village' });
  expect(table.available).toContain('konv.ibu.antenatal');
});

it('nothing of a window shows among the months', async () => {
  const id = ulid();
  await plantChild(p.shard, 5, id);
  await measure(5, id, MONTHS[0]!, 79);
  await settle();
  expect((await rowsOf(p.shard, 'select 1 from rollup where period > 1000000')).length).toBe(9);
  const listed = (rows: readonly PeriodRow[]) => rows.map(({ period }) => period);
  expect(listed(await p.shard.all<PeriodRow>(periodsOfDistrict(DISTRICT)))).toEqual([MONTHS[0]]);
  expect(listed(await p.deps.directory.all<PeriodRow>(periodsOfProvince(PROVINCE)))).toEqual([MONTHS[0]]);
  expect(await rowsOf(p.shard, 'select 1 from cell where period > 1000000')).toEqual([]);
});
