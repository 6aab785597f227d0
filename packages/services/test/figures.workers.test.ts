import { json, markCells, sql } from '@konvergensi/db';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  chooseTargetSource,
  confirmFacility,
  confirmImport,
  confirmRegister,
  copyWorkingAreas,
  listFacilities,
  openDistrictById,
  openMonth,
  putTargets,
  readFigures,
  readHome,
  readRegionPage,
  setWorkingArea,
  startImport,
  sweepRules,
  sweepWorkingAreas,
} from '../src/index.ts';
import { htmlExport, type Row, sound } from './export-file.ts';
import {
  DISTRICT,
  deliver,
  emptyPlatform,
  NOW,
  officer,
  type Platform,
  PROVINCE,
  plantChild,
  plantDistrict,
  platform,
  rowsOf,
} from './platform.ts';

let p: Platform;
const FEBRUARY = 2026 * 12 + 1;
const inProvince: Actor = { ...officer, grants: [{ role: 'province_officer', path: [PROVINCE], villages: null }] };
const cadre: Actor = { ...officer, grants: [{ role: 'cadre', path: [1, DISTRICT, 3, 5], villages: null }] };
const chief: Actor = { ...officer, grants: [{ role: 'village_officer', path: [1, DISTRICT, 3, 5], villages: null }] };

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(100_000);
  await plantDistrict(p);
});

async function importRows(rows: readonly Row[]) {
  const { id } = await startImport(p.deps, officer, { district: '17.04', fileName: 'x', bytes: htmlExport(rows) });
  await deliver(p);
  await confirmImport(p.deps, officer, { district: '17.04', id });
  await deliver(p);
}
async function figure(region: string, indicator: string, period = '2026-02', actor: Actor = officer) {
  const { figures } = await readFigures(p.deps, actor, { region, period, indicator });
  return figures[0];
}
const targets = (source: 'daftar' | 'proyeksi', ...entries: [region: string, period: string, children: number][]) =>
  putTargets(p.deps, officer, {
    district: '17.04',
    source,
    entries: entries.map(([region, period, children]) => ({ region, period, children })),
  });

/** Three children of Gedung Wani and one of Tanjung Iman, all measured in February. */
const names = ['RAKA PRATAMA', 'JOKO SUPENO', 'HANI BUDIMAN'];
const february: Row[] = [
  ...names.map((name, i) => ({
    ...sound,
    name,
    parents: `BAPAK ${name} / IBU ${name}`,
    posyandu: i === 0 ? 'MELATI' : 'MAWAR',
  })),
  {
    ...sound,
    name: 'SITI ZULAIKA',
    sex: 'P',
    subdistrict: 'TANJUNG KEMUNING',
    village: 'TANJUNG IMAN',
    puskesmas: 'TANJUNG KEMUNING',
  },
];

describe('targets', () => {
  beforeEach(() => importRows(february));

  it('D/S is "no data" while nobody has said S; S is never counted from the file', async () => {
    for (const source of ['daftar', 'register', 'proyeksi']) {
      expect(await figure('17.04', `d_s.${source}`)).toMatchObject({
        value: null,
        denominator: 0,
        notRecorded: 4,
        source,
      });
    }
    expect(await figure('17.04', 'measured')).toMatchObject({ numerator: 4, denominator: null, value: 4 });
  });

  it('a list holds from its month until the next one, village by village', async () => {
    expect(await targets('daftar', ['17.04.01.2001', '2026-01', 6], ['17.04.01.2001', '2026-04', 12])).toEqual({
      written: 2,
      unchanged: 0,
    });
    await deliver(p);
    const of = async (period: string) => (await figure('17.04.01.2001', 'd_s.daftar', period))?.denominator ?? null;
    expect(await of('2026-01')).toBe(6);
    expect(await figure('17.04.01.2001', 'd_s.daftar')).toMatchObject({ numerator: 3, denominator: 6, value: 50 });
    expect(await of('2026-03')).toBe(6);
    expect(await of('2026-04')).toBe(12);
    expect(await of('2026-09')).toBe(12);
    expect(await of('2025-12')).toBe(null);
    // The district's D counts only where S is known; the rest of D waits beside it.
    expect(await figure('17.04', 'd_s.daftar')).toMatchObject({ numerator: 3, denominator: 6, notRecorded: 1 });
    expect(await targets('daftar', ['17.04.01.2001', '2026-01', 5])).toEqual({ written: 1, unchanged: 0 });
    await deliver(p);
    expect(await of('2026-03')).toBe(5);
    expect(await of('2026-05')).toBe(12);
  });

  it('a projection is of a year, of a village or of a whole sub-district', async () => {
    await targets('proyeksi', ['17.04.01', '2026', 40], ['17.04.02.2001', '2026', 4], ['17.04.02.2001', '2025', 9]);
    await deliver(p);
    expect(await figure('17.04.01.2001', 'd_s.proyeksi')).toMatchObject({ value: null });
    expect(await figure('17.04.01', 'd_s.proyeksi')).toMatchObject({ numerator: 3, denominator: 40 });
    expect(await figure('17.04.02', 'd_s.proyeksi')).toMatchObject({ numerator: 1, denominator: 4 });
    expect(await figure('17.04', 'd_s.proyeksi')).toMatchObject({ numerator: 4, denominator: 44, notRecorded: 0 });
    expect(await figure('17', 'd_s.proyeksi', '2026-02', inProvince)).toMatchObject({ numerator: 4, denominator: 44 });
    expect(await figure('17.04', 'd_s.proyeksi', '2025-06')).toMatchObject({ denominator: 9 });
  });

  it('the register counts from the month in which the village vouches for it', async () => {
    await plantChild(p.shard, 5, 'UNMEASURED-CHILD');
    await confirmRegister(p.deps, chief, { village: '17.04.01.2001', on: '2026-02-20', name: 'Kepala Desa Contoh' });
    await deliver(p);
    expect(await figure('17.04.01.2001', 'd_s.register')).toMatchObject({ numerator: 3, denominator: 4, value: 75 });
    expect(await figure('17.04.01.2001', 'd_s.register', '2026-01')).toBeUndefined();
    expect(await figure('17.04.01.2001', 'd_s.register', '2026-09')).toMatchObject({ numerator: 0, denominator: 4 });
    const usage = p.shard.usage.rowsWritten;
    await confirmRegister(p.deps, chief, { village: '17.04.01.2001', on: '2026-02-20', name: 'Kepala Desa Contoh' });
    expect(p.shard.usage.rowsWritten).toBe(usage);
    await expect(
      confirmRegister(p.deps, cadre, { village: '17.04.01.2001', on: '2026-02-20', name: 'Kader' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      confirmRegister(p.deps, chief, { village: '17.04.01.2002', on: '2026-02-20', name: 'Kades' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      confirmRegister(p.deps, chief, { village: '17.04.01.2001', on: '2026-12-20', name: 'Kades' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      confirmRegister(p.deps, chief, { village: '17.04.01.2001', on: '1900-01-01', name: 'Kades' }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('numbers that are already so change nothing; impossible ones are refused at their line', async () => {
    await targets('daftar', ['17.04.01.2001', '2026-01', 6]);
    const usage = p.shard.usage.rowsWritten;
    expect(await targets('daftar', ['17.04.01.2001', '2026-01', 6])).toEqual({ written: 0, unchanged: 1 });
    expect(p.shard.usage.rowsWritten).toBe(usage);
    const refused = targets(
      'daftar',
      ['17.04.01', '2026-01', 6],
      ['17.04.01.2001', '2026', 1],
      ['17.04.01.2001', '1990-01', 1],
      ['17.05.01.2001', '2026-01', 1],
      ['17.04.01.2002', '2026-01', 1],
      ['17.04.01.2002', '2026-01', 2],
    );
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      errors: [0, 1, 2, 3, 5].map((i) => ({ pointer: expect.stringContaining(`/entries/${i}/`) })),
    });
    await expect(putTargets(p.deps, cadre, { district: '17.04', source: 'daftar', entries: [] })).rejects.toMatchObject(
      { code: 'forbidden' },
    );
  });

  it('two who write numbers at once both land, each with what it replaced on the record', async () => {
    await Promise.all([
      targets('daftar', ['17.04.01.2001', '2026-01', 6]),
      targets('daftar', ['17.04.01.2001', '2026-01', 8]),
    ]);
    const entries = await rowsOf(p.shard, `select body from audit where verb = 'target.put' order by seq`);
    const [first, second] = entries.map((row) => JSON.parse(String(row['body'])).entries[0]);
    expect(first[3]).toBe(null);
    expect(second[3]).toBe(first[2]);
  });

  it('the source that the district reports is chosen by version, and pages say which', async () => {
    expect(await readRegionPage(p.deps, officer, '17.04', undefined)).toMatchObject({ targetSource: null });
    await chooseTargetSource(p.deps, officer, { district: '17.04', source: 'proyeksi', version: 1 });
    await expect(
      chooseTargetSource(p.deps, officer, { district: '17.04', source: 'daftar', version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await readRegionPage(p.deps, officer, '17.04.01', undefined)).toMatchObject({ targetSource: 'proyeksi' });
    expect(await readFigures(p.deps, officer, { region: '17.04', period: '2026-02' })).toMatchObject({
      targetSource: 'proyeksi',
    });
  });
});

describe('figures', () => {
  beforeEach(() => importRows(february));

  it('by level, month and range; a month without figures has none', async () => {
    const villages = await readFigures(p.deps, officer, {
      region: '17.04',
      level: 'village',
      period: '2026-01..2026-03',
      indicator: 'measured',
    });
    expect(villages.figures.map((f) => [f.region.code, f.period, f.numerator])).toEqual([
      ['17.04.01.2001', '2026-02', 3],
      ['17.04.02.2001', '2026-02', 1],
    ]);
    const below = await readFigures(p.deps, officer, {
      region: '17.04.01',
      level: 'village',
      period: '2026-02',
      indicator: 'measured',
    });
    expect(below.figures).toHaveLength(1);
    expect(await figure('17.04.02', 'measured', '2026-05')).toBeUndefined();
    const districts = await readFigures(p.deps, inProvince, {
      region: '17',
      level: 'district',
      period: '2026-02',
      indicator: 'measured',
    });
    expect(districts.figures).toMatchObject([{ region: { code: '17.04' }, numerator: 4 }]);
  });

  it('margins over sex and age are sums of the strata', async () => {
    const codes = [
      'measured',
      'measured/m',
      'measured/f',
      'measured/12-23',
      'measured/24-35',
      'measured/f/24-35',
      'measured/f/0-5',
    ];
    const { figures } = await readFigures(p.deps, officer, {
      region: '17.04',
      period: '2026-02',
      indicator: codes.join(','),
    });
    expect(figures.map((f) => f.numerator)).toEqual([4, 3, 1, 0, 4, 1, 0]);
  });

  it.each([
    [{ period: '2026-03..2026-01' }, '/period'],
    [{ period: '2020-01..2026-01' }, '/period'],
    [{ period: '2026-02', indicator: 'tinggi' }, '/indicator'],
    [{ period: '2026-02', indicator: 'stunted/x' }, '/indicator'],
    [{ period: '2026-02', level: 'province' as const }, '/level'],
  ])('refuse what cannot be asked: %j', async (query, pointer) => {
    await expect(readFigures(p.deps, officer, { region: '17.04', ...query })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer }],
    });
  });

  it('of more regions than can be answered at once are refused before they are read', async () => {
    const query = {
      region: '17.04',
      level: 'village' as const,
      period: '2024-01..2026-09',
      indicator: Array.from({ length: 200 }, () => 'measured').join(','),
    };
    expect((await readFigures(p.deps, officer, query)).figures).toHaveLength(2);
    await p.shard.batch([
      sql`insert into region (id, district, code, name, level, kind, parent, valid_from)
          select 100 + value, ${DISTRICT}, '17.04.01.3' || value, 'Desa ' || value, 4, 'desa', 3, '2006-01-01'
          from json_each(${json(Array.from({ length: 60 }, (_, i) => i))})`,
    ]);
    await expect(readFigures(p.deps, officer, { ...query, indicator: undefined })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/period' }],
    });
  });

  it('are for those whose role reaches the region', async () => {
    expect(await figure('17.04.01.2001', 'measured', '2026-02', cadre)).toMatchObject({ numerator: 3 });
    for (const region of ['17.04.01', '17.04', '17']) {
      await expect(figure(region, 'measured', '2026-02', cadre)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(readRegionPage(p.deps, cadre, region, undefined)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(figure('17.04.01.2002', 'measured', '2026-02', cadre)).rejects.toMatchObject({ code: 'not-found' });
    const operator: Actor = { ...officer, grants: [{ role: 'operator', path: [], villages: null }] };
    await expect(figure('17.04', 'measured', '2026-02', operator)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(figure('99', 'measured')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('say how much waits to be recomputed', async () => {
    await p.shard.batch([markCells(DISTRICT, [{ village: 5, period: FEBRUARY }])]);
    expect(await readFigures(p.deps, officer, { region: '17.04', period: '2026-02' })).toMatchObject({ pending: 1 });
    expect(await readRegionPage(p.deps, officer, '17.04.01', undefined)).toMatchObject({ pending: 1 });
  });
});

describe('a region’s page', () => {
  beforeEach(async () => {
    await importRows([...february, { ...sound, measuredOn: '2026-06-10', weight: '13' }]);
    await openMonth(p.deps);
    await p.recomputes.push({ district: DISTRICT });
    await deliver(p);
  });

  it('opens at the latest month in which somebody was measured, with those below and a trend', async () => {
    const page = await readRegionPage(p.deps, officer, '17.04', undefined);
    expect(page).toMatchObject({
      period: '2026-06',
      periods: ['2026-09', '2026-06', '2026-02'],
      mode: 'latihan',
      pending: 0,
    });
    expect(page.rows.map((row) => row.region.name)).toEqual(['Kinal', 'Tanjung Kemuning']);
    expect(page.rows[0]?.figures.find((f) => f.indicator === 'measured')).toMatchObject({ numerator: 1 });
    expect(page.rows[1]?.figures).toEqual([]);
    expect(page.trend.map((month) => [month.period, month.figures[0]?.numerator])).toEqual([
      ['2026-02', 4],
      ['2026-06', 1],
      ['2026-09', 0],
    ]);
    const asked = await readRegionPage(p.deps, officer, '17.04.01', '2026-02');
    expect(asked).toMatchObject({ period: '2026-02', parents: [{ code: '17' }, { code: '17.04' }] });
    expect(asked.own.find((f) => f.indicator === 'measured/m')).toMatchObject({ numerator: 3 });
    expect(await readRegionPage(p.deps, officer, '17.04.01', '2030-01')).toMatchObject({
      period: '2030-01',
      asOf: null,
    });
    const village = await readRegionPage(p.deps, cadre, '17.04.01.2001', '2026-02');
    expect(village).toMatchObject({ rows: [] });
    expect(village.own[0]).toMatchObject({ indicator: 'measured', numerator: 3 });
  });

  it('is read in two round trips and far less than 50 statements', async () => {
    for (const [actor, code] of [
      [officer, '17.04'],
      [officer, '17.04.01'],
      [inProvince, '17'],
    ] as const) {
      p = await platform(50);
      await readRegionPage(p.deps, actor, code, undefined);
      expect(p.deps.directory.usage.calls + p.shard.usage.calls).toBe(2);
      expect(p.deps.directory.usage.statements + p.shard.usage.statements).toBeLessThanOrEqual(12);
    }
  });

  it('of a province adds its districts, never practice to real figures', async () => {
    const page = await readRegionPage(p.deps, inProvince, '17', '2026-02');
    expect(page).toMatchObject({ mode: 'latihan', rows: [{ region: { code: '17.04' }, mode: 'latihan' }] });
    expect(page.own.find((f) => f.indicator === 'measured')?.numerator).toBe(4);
    await p.deps.directory.batch([
      sql`insert into region (id, code, name, level, kind, parent, valid_from) values (50, '17.05', 'Seluma', 2, 'regency', 1, '2006-01-01')`,
      sql`insert into district (id, province, shard, state, mode, opened_at) values (50, 1, 'SHARD_01', 'open', 'operasional', 1)`,
    ]);
    const real = await readRegionPage(p.deps, inProvince, '17', undefined);
    expect(real.mode).toBe(null);
    expect(real.periods).toEqual([]);
    expect(real.own.find((f) => f.indicator === 'measured')?.numerator).toBe(0);
  });
});

describe('time and rules change figures though nobody wrote', () => {
  const opened = async () =>
    (await rowsOf(p.shard, 'select distinct period from cell order by period')).map((row) => row['period']);

  it('each month is opened in every village, and months whose night was missed since the district was opened', async () => {
    await targets('daftar', ['17.04.01.2001', '2026-09', 6]);
    p.clock.now = Date.UTC(2026, 10, 1, 18);
    await p.shard.batch([sql`update district set opened_at = ${NOW}`]);
    await openMonth(p.deps);
    expect(await opened()).toEqual([8, 9, 10].map((month) => 2026 * 12 + month));
    p.recomputes.push({ district: DISTRICT });
    await deliver(p);
    expect(await figure('17.04.01.2001', 'd_s.daftar', '2026-11')).toMatchObject({ numerator: 0, denominator: 6 });
    const usage = p.shard.usage.rowsWritten;
    await openMonth(p.deps);
    expect(p.shard.usage.rowsWritten).toBe(usage);
  });

  it('a month begins by the day of the district: in the east two hours before it does in the west', async () => {
    const months = async (code: string) => {
      await p.shard.batch([sql`delete from cell`, sql`update region set code = ${code} where id = ${DISTRICT}`]);
      await openMonth(p.deps);
      return opened();
    };
    await p.shard.batch([sql`update district set opened_at = ${p.clock.now}`]);
    // 1 November, 00.30 WIT: 31 October, 22.30 WIB.
    p.clock.now = Date.UTC(2026, 9, 31, 15, 30);
    expect((await months('91.05')).at(-1)).toBe(2026 * 12 + 10);
    expect((await months('71.05')).at(-1)).toBe(2026 * 12 + 9);
    expect((await months('17.04')).at(-1)).toBe(2026 * 12 + 9);
  });

  it('figures computed by other rules are computed again', async () => {
    await importRows(february);
    await p.shard.batch([
      sql`update rollup set rule_version = '1999.1', counts = jsonb('{"measured":[9]}') where level = 4`,
    ]);
    await sweepRules(p.deps);
    p.recomputes.push({ district: DISTRICT });
    await deliver(p);
    expect(await figure('17.04', 'measured')).toMatchObject({ numerator: 4 });
    expect(await rowsOf(p.shard, `select 1 from rollup where rule_version = '1999.1'`)).toEqual([]);
    const usage = p.shard.usage.rowsWritten;
    await sweepRules(p.deps);
    expect(p.shard.usage.rowsWritten).toBe(usage);
  });
});

it('the home page tells each person what waits for her, and the operator of districts to be opened', async () => {
  const signedIn = (actor: Actor) => ({
    actor,
    username: 'x',
    grants: [],
    expiresAt: 0,
    credential: '',
    lastUsedAt: null,
    secondFactor: 'none' as const,
  });
  const kinds = async (actor: Actor) =>
    (await readHome(p.deps, signedIn(actor))).tasks.map(({ kind, count }) => [kind, count]);
  const near = { ...sound, name: 'RAKA PRATAMMA', measuredOn: '2026-03-10' };
  await importRows([sound, near]);
  const { id } = await startImport(p.deps, officer, {
    district: '17.04',
    fileName: 'baru.xls',
    bytes: htmlExport([sound]),
  });
  const running = await readHome(p.deps, signedIn(officer));
  expect(running.running).toMatchObject([{ id, fileName: 'baru.xls', phase: 'check' }]);
  await deliver(p);
  expect(await kinds(officer)).toEqual([
    ['enter-indicators', 14],
    ['enter-indicators', 8],
    ['measure-month', 4],
    ['confirm-import', null],
    ['decide-waiting', 1],
    ['confirm-facilities', 2],
    ['choose-target-source', null],
  ]);
  expect(await kinds(cadre)).toEqual([
    ['submit-quarter', null],
    ['measure-month', null],
  ]);
  const admin: Actor = { ...officer, grants: [{ role: 'province_admin', path: [PROVINCE], villages: null }] };
  await p.deps.directory.batch([
    sql`insert into region (id, code, name, level, kind, parent, valid_from) values (50, '17.05', 'Seluma', 2, 'regency', 1, '2006-01-01')`,
  ]);
  expect(await kinds(admin)).toEqual([['onboard-district', null]]);
  p = await platform(50);
  await readHome(p.deps, signedIn(officer));
  expect(p.deps.directory.usage.calls + p.shard.usage.calls).toBeLessThanOrEqual(3);
});

describe('facilities', () => {
  beforeEach(() => importRows(february));
  const facilities = async () => (await listFacilities(p.deps, officer, { district: '17.04' })).facilities;
  const named = async (name: string) => (await facilities()).find((f) => f.name === name && f.state !== 'retired')!;
  const confirm = async (name: string, over: { name?: string; sameAs?: string } = {}) => {
    const { id, version } = await named(name);
    return confirmFacility(p.deps, officer, { district: '17.04', id, version, ...over });
  };
  const area = async (name: string, from: string, villages: string[]) => {
    const { id, version } = await named(name);
    return setWorkingArea(p.deps, officer, { district: '17.04', id, version, from, villages });
  };
  const byFacility = async (facility: string, period = '2026-02', region = '17.04', actor: Actor = officer) =>
    (await readFigures(p.deps, actor, { region, period, indicator: 'measured', facility })).figures.map((f) => [
      f.period,
      f.numerator,
    ]);

  it('are proposed by an import, each posyandu in its village', async () => {
    expect((await facilities()).map((f) => [f.kind, f.name, f.village, f.state])).toEqual([
      ['puskesmas', 'Kinal', null, 'proposed'],
      ['puskesmas', 'Tanjung Kemuning', null, 'proposed'],
      ['posyandu', 'Mawar', '17.04.01.2001', 'proposed'],
      ['posyandu', 'Melati', '17.04.01.2001', 'proposed'],
      ['posyandu', 'Melati', '17.04.02.2001', 'proposed'],
    ]);
  });

  it('confirmed under a better name keep what rows write; both spellings mean them from then on', async () => {
    const before = await named('Mawar');
    expect(await confirm('Mawar', { name: 'Mawar Merah' })).toMatchObject({
      id: before.id,
      state: 'confirmed',
      name: 'Mawar Merah',
    });
    await importRows([
      { ...february[1]!, measuredOn: '2026-03-10' },
      { ...february[2]!, measuredOn: '2026-03-10', posyandu: 'MAWAR MERAH' },
    ]);
    expect((await facilities()).filter((f) => f.kind === 'posyandu')).toHaveLength(3);
    expect(await byFacility(before.id, '2026-03')).toEqual([['2026-03', 2]]);
    await expect(confirm('Mawar Merah', { name: 'Pos Melati' })).rejects.toMatchObject({ code: 'already-exists' });
    await expect(confirm('Mawar Merah', { name: 'Posyandu' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('merged: children move, figures by posyandu follow in every month, and the spelling is known', async () => {
    await importRows([{ ...february[1]!, measuredOn: '2026-03-10' }]);
    const [mawar, melati] = [
      await named('Mawar'),
      (await facilities()).find((f) => f.name === 'Melati' && f.village === '17.04.01.2001')!,
    ];
    const cells = p.shard.usage.rowsWritten;
    await confirm('Mawar', { sameAs: melati.id });
    await deliver(p);
    expect(p.shard.usage.rowsWritten).toBeGreaterThan(cells);
    expect(await byFacility(melati.id, '2026-02..2026-03')).toEqual([
      ['2026-02', 3],
      ['2026-03', 1],
    ]);
    expect(await byFacility(mawar.id)).toEqual([]);
    await importRows([{ ...february[1]!, measuredOn: '2026-04-10' }]);
    expect(await byFacility(melati.id, '2026-04')).toEqual([['2026-04', 1]]);
    expect((await facilities()).find((f) => f.id === melati.id)?.aliases).toEqual(['mawar']);
    const elsewhere = (await facilities()).find((f) => f.village === '17.04.02.2001')!;
    await expect(
      confirmFacility(p.deps, officer, { district: '17.04', id: melati.id, version: 2, sameAs: elsewhere.id }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      confirmFacility(p.deps, officer, { district: '17.04', id: melati.id, version: 1, name: 'X Y' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('merged between check and commit of a file: the file is checked again', async () => {
    const rows = [{ ...sound, name: 'BARU SEKALI', parents: 'X / YANTI', posyandu: 'MAWAR' }];
    const { id } = await startImport(p.deps, officer, { district: '17.04', fileName: 'x', bytes: htmlExport(rows) });
    await deliver(p);
    const melati = (await facilities()).find((f) => f.name === 'Melati' && f.village === '17.04.01.2001')!;
    await confirm('Mawar', { sameAs: melati.id });
    for (let i = 0; i < 2; i += 1) {
      await confirmImport(p.deps, officer, { district: '17.04', id });
      await deliver(p);
    }
    expect(await rowsOf(p.shard, `select posyandu from person where name = 'BARU SEKALI'`)).toEqual([
      { posyandu: melati.id },
    ]);
  });

  it('a puskesmas’s figures are those of its working area in each month', async () => {
    await importRows(february.map((row) => ({ ...row, measuredOn: '2026-05-10' })));
    const { id } = await area('Kinal', '2020-01-01', ['17.04.01.2001', '17.04.01.2002']);
    expect(await byFacility(id, '2026-02..2026-05')).toEqual([
      ['2026-02', 3],
      ['2026-05', 3],
    ]);
    const { id: other, villages } = await area('Tanjung Kemuning', '2026-04-01', ['17.04.01.2001', '17.04.02.2001']);
    expect(villages).toEqual(['17.04.01.2001', '17.04.02.2001']);
    expect(await byFacility(id, '2026-02..2026-05')).toEqual([['2026-02', 3]]);
    expect(await byFacility(other, '2026-02..2026-05')).toEqual([['2026-05', 4]]);
    expect((await named('Kinal')).villages).toEqual(['17.04.01.2002']);
    await expect(
      setWorkingArea(p.deps, officer, { district: '17.04', id, version: 1, from: '2026-04-01', villages: [] }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(area('Kinal', '2026-04-01', ['17.05.01.2001'])).rejects.toMatchObject({ code: 'invalid' });
  });

  it('a village claimed for two puskesmas at once falls to one of them', async () => {
    const claims = await Promise.allSettled([
      area('Kinal', '2026-01-01', ['17.04.01.2001']),
      area('Tanjung Kemuning', '2026-01-01', ['17.04.01.2001']),
    ]);
    for (const claim of claims)
      if (claim.status === 'rejected') expect(claim.reason).toMatchObject({ code: 'conflict' });
    expect(claims.map((claim) => claim.status)).toContain('fulfilled');
    const held = await rowsOf(p.shard, 'select puskesmas from working_area where village = 5 and valid_to is null');
    expect(held).toHaveLength(1);
  });

  it('figures of facilities are read where the reader’s role reaches', async () => {
    const { id } = await area('Kinal', '2020-01-01', ['17.04.01.2001', '17.04.01.2002']);
    const melati = (await facilities()).filter((f) => f.name === 'Melati');
    const [own, other] = [
      melati.find((f) => f.village === '17.04.01.2001')!,
      melati.find((f) => f.village === '17.04.02.2001')!,
    ];
    expect(await byFacility(own.id, '2026-02', '17.04.01.2001', cadre)).toEqual([['2026-02', 1]]);
    await expect(byFacility(other.id, '2026-02', '17.04.01.2001', cadre)).rejects.toMatchObject({ code: 'not-found' });
    await expect(byFacility(id, '2026-02', '17.04.01.2001', cadre)).rejects.toMatchObject({ code: 'invalid' });
    const strata = readFigures(p.deps, officer, {
      region: '17.04',
      period: '2026-02',
      indicator: 'measured/f',
      facility: own.id,
    });
    await expect(strata).rejects.toMatchObject({ code: 'invalid' });
  });

  it('36 months of a puskesmas are read within the allowance of a page', async () => {
    const { id } = await area('Kinal', '2020-01-01', ['17.04.01.2001']);
    p = await platform(50);
    expect(await byFacility(id, '2023-10..2026-09')).toEqual([['2026-02', 3]]);
  });

  describe('officers of a puskesmas', () => {
    const grant = async (facility: string, id: string) =>
      p.deps.directory.batch([
        sql`insert into user (id, name, email, username, created_at, updated_at) values (${id}, ${id}, ${id}, ${id}, 1, 1)`,
        sql`insert into grant_held (user, id, role, region, facility, villages, facility_version, valid_from, granted_by)
            values (${id}, 'g', 'puskesmas_officer', ${DISTRICT}, ${facility}, '[]', 0, 0, 'x')`,
      ]);
    const held = async (id: string) =>
      (await rowsOf(p.deps.directory, 'select facility, villages from grant_held where user = ?', id))[0];

    it('reach its working area of the day, also when it begins or ends without anybody writing', async () => {
      const { id } = await named('Kinal');
      await grant(id, 'a');
      await area('Kinal', '2020-01-01', ['17.04.01.2001']);
      expect(await held('a')).toEqual({ facility: id, villages: '[5]' });
      await area('Kinal', '2026-10-01', ['17.04.01.2001', '17.04.01.2002']);
      expect(await held('a')).toEqual({ facility: id, villages: '[5]' });
      p.clock.now = NOW + 20 * 86_400_000;
      await sweepWorkingAreas(p.deps);
      expect(await held('a')).toEqual({ facility: id, villages: '[5,6]' });
      const usage = p.deps.directory.usage.rowsWritten;
      await copyWorkingAreas(p.deps, await openDistrictById(p.deps, DISTRICT));
      expect(p.deps.directory.usage.rowsWritten).toBe(usage);
    });

    it('lose a village that another puskesmas takes over', async () => {
      const { id } = await area('Kinal', '2020-01-01', ['17.04.01.2001', '17.04.01.2002']);
      await grant(id, 'a');
      await area('Tanjung Kemuning', '2026-01-01', ['17.04.01.2002', '17.04.02.2001']);
      expect(await held('a')).toEqual({ facility: id, villages: '[5]' });
    });

    it('become those of the one that theirs is merged into', async () => {
      const { id } = await area('Kinal', '2020-01-01', ['17.04.01.2001']);
      const { id: stays } = await area('Tanjung Kemuning', '2020-01-01', ['17.04.02.2001']);
      await grant(id, 'a');
      await grant(stays, 'b');
      await confirm('Kinal', { sameAs: stays });
      expect(await held('a')).toEqual({ facility: stays, villages: '[5,7]' });
      expect(await held('b')).toEqual({ facility: stays, villages: '[5,7]' });
      expect(await rowsOf(p.shard, 'select distinct puskesmas from working_area')).toEqual([{ puskesmas: stays }]);
    });
  });
});
