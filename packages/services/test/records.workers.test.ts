import { lockedVersion } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { ulid } from 'ulidx';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  explainCell,
  explainFigure,
  listQuarters,
  putFund,
  putOpening,
  putPosyandu,
  putPosyanduDay,
  putSupply,
  readCertainty,
  readDistrictScorecard,
  readDueList,
  readFigures,
  readLockedVersion,
  readMonthGrid,
  readPosyanduDay,
  readPosyanduMonth,
  readQuarter,
  readScorecard,
  recomputeDistrict,
  recordMeasurement,
  recordVisits,
  refreshWindows,
  saveMonth,
  signScorecardRules,
  stepQuarter,
  undoMonth,
} from '../src/index.ts';
import { entriesOf, idOf, type Line, plantMeasures, plantPeople, plantPregnancies } from './made-up-village.ts';
import { DISTRICT, officer, type Platform, PROVINCE, plantDistrict, platform, rowsOf } from './platform.ts';

const VILLAGE = '17.04.01.2001';
const GRID_VILLAGE = '17.04.02.2001';
const POSYANDU_VILLAGE = '17.04.02.2002';
const OCTOBER = Date.UTC(2026, 9, 5, 3);

let p: Platform;
const fresh = async () => {
  p = await platform(900);
  p.clock.now = OCTOBER;
};
const save = (month: string, entries: Parameters<typeof saveMonth>[2]['entries'], village = VILLAGE) =>
  saveMonth(p.deps, officer, { village, month, entries, key: ulid() });
const written = () => p.shard.usage.rowsWritten + p.deps.directory.usage.rowsWritten;

beforeAll(async () => {
  await fresh();
  await plantDistrict(p);
});

describe('a village-month of 60 people', () => {
  const people = Array.from({ length: 60 }, (_, i) => idOf(`G${String(i).padStart(3, '0')}`));
  const filled = (sign = 'v') =>
    people.map((person) => ({ person, cells: { weighing: sign, water: 'v', counselling: 'x' } }));

  beforeAll(async () => {
    await plantPeople(
      p.shard,
      7,
      people.map((id) => ({ id, birthDate: '2025-08-10' })),
    );
  });

  it('costs at most 1.5 rows a person-month counted to the end, and only changed rows are written', async () => {
    await fresh();
    expect((await save('2026-09', filled(), GRID_VILLAGE)).changed).toBe(60);
    await recomputeDistrict(p.deps, DISTRICT);
    expect(written()).toBeLessThanOrEqual(90);
    await fresh();
    expect((await save('2026-09', filled(), GRID_VILLAGE)).changed).toBe(0);
    expect(written()).toBe(0);
    expect((await save('2026-09', [{ person: people[0]!, cells: { weighing: 'x' } }], GRID_VILLAGE)).changed).toBe(1);
  });

  it('60 children weighed in one session cost at most 1.5 rows each counted to the end; what cannot be is refused whole', async () => {
    const entries = people.map((person, i) => ({
      person,
      weightKg: 8 + i / 100,
      lengthCm: 70 + i / 10,
      position: 'L' as const,
      armCm: null,
      headCm: null,
      oedema: false,
    }));
    const day = (date: string, some: typeof entries, key = ulid()) =>
      recordVisits(p.deps, officer, { village: GRID_VILLAGE, values: { date, entries: some }, key });
    await fresh();
    const key = ulid();
    expect(await day('2026-10-02', entries, key)).toEqual({ recorded: 60 });
    expect(await day('2026-10-02', entries, key)).toEqual({ recorded: 60 });
    await recomputeDistrict(p.deps, DISTRICT);
    expect(written()).toBeLessThanOrEqual(90);
    const stored = await rowsOf(p.shard, 'select json(counts) counts from rollup where region = 7 and period = 24321');
    expect(JSON.parse(String(stored[0]?.['counts']))['measured'][0]).toBe(60);
    await expect(day('2026-10-02', entries.slice(0, 1))).rejects.toMatchObject({
      errors: [{ pointer: '/entries/0/person' }],
    });
    await expect(day('2026-10-03', [{ ...entries[0]!, person: ulid() }])).rejects.toMatchObject({ code: 'invalid' });
    await expect(day('2026-10-09', entries.slice(0, 1))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('one person alone costs at most 4 rows in the request and 10 in all', async () => {
    await recomputeDistrict(p.deps, DISTRICT);
    await fresh();
    await save('2026-09', [{ person: people[1]!, cells: { weighing: 'x' } }], GRID_VILLAGE);
    expect(written()).toBeLessThanOrEqual(4);
    await recomputeDistrict(p.deps, DISTRICT);
    expect(written()).toBeLessThanOrEqual(10);
  });

  it('is opened with what is due, what is recorded and last month beside it, in few statements', async () => {
    await save('2026-08', [{ person: people[2]!, cells: { water: 'x' } }], GRID_VILLAGE);
    await fresh();
    const grid = await readMonthGrid(p.deps, officer, { village: GRID_VILLAGE, month: '2026-09' });
    expect(p.shard.usage.statements + p.deps.directory.usage.statements).toBeLessThanOrEqual(12);
    expect(grid.people.filter(({ list }) => list === 'children')).toHaveLength(60);
    const one = grid.people.find(({ person }) => person === people[2])!;
    expect(one.cells.find(({ service }) => service === 'water')).toMatchObject({ due: true, now: 'v', last: 'x' });
    expect(one.cells.find(({ service }) => service === 'home-visit')).toMatchObject({
      due: false,
      why: 'risk-unknown',
    });
    expect(grid.completeness).toMatchObject({ people: 60, complete: 0 });
    expect(grid.completeness.recorded).toBe(180);
  });

  it('refuses a stale version, a month to come, someone who is no target and what goes against the rule without a reason', async () => {
    const person = people[3]!;
    await expect(
      save('2026-09', [{ person, version: null, cells: { water: 'x' } }], GRID_VILLAGE),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(save('2026-11', [{ person, cells: { water: 'x' } }], GRID_VILLAGE)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(save('2025-07', [{ person, cells: { water: 'x' } }], GRID_VILLAGE)).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/entries/0/person' }],
    });
    await expect(save('2026-09', [{ person, cells: { water: '-' } }], GRID_VILLAGE)).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/entries/0/cells/water' }],
    });
    expect(
      (await save('2026-09', [{ person, cells: { water: '-' }, reasons: { water: 'rumah kosong' } }], GRID_VILLAGE))
        .changed,
    ).toBe(1);
  });

  it('an own save is undone while the month is open: what stood before stands again', async () => {
    const [person, other] = [people[4]!, people[5]!];
    const stored = async (id: string) =>
      (
        await p.shard.one<{ services: string }>(
          sql`select services from person_month where village = 7 and period = ${2026 * 12 + 8} and person = ${id}`,
        )
      )?.services;
    const before = await stored(person);
    p.clock.now += 1000;
    await save(
      '2026-09',
      [
        { person, cells: { weighing: 'x' } },
        { person: other, cells: { weighing: 'x' } },
      ],
      GRID_VILLAGE,
    );
    expect(await stored(person)).not.toBe(before);
    expect((await undoMonth(p.deps, officer, { village: GRID_VILLAGE, month: '2026-09' })).changed).toBe(2);
    expect(await stored(person)).toBe(before);
    const stranger = { ...officer, id: 'user-other' };
    await expect(
      undoMonth(p.deps, stranger, { village: GRID_VILLAGE, month: '2026-09', person }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('two saves that interleave: the second is refused and nothing of it lands', async () => {
    const person = people[6]!;
    const db = p.shard;
    let interleaved = false;
    const racing = {
      ...db,
      batch: async (statements: Parameters<typeof db.batch>[0]) => {
        if (!interleaved && statements.some((s) => s.sql.startsWith('insert into person_month'))) {
          interleaved = true;
          await save('2026-09', [{ person, cells: { weighing: 'x' } }], GRID_VILLAGE);
        }
        return db.batch(statements);
      },
    };
    const command = {
      village: GRID_VILLAGE,
      month: '2026-09',
      entries: [{ person, cells: { weighing: '' } }],
      key: ulid(),
    };
    await expect(saveMonth({ ...p.deps, shard: () => racing }, officer, command)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('who lacks most stands first on the due list', async () => {
    const list = await readDueList(p.deps, officer, { village: GRID_VILLAGE });
    expect(list.people.length).toBeGreaterThan(50);
    expect(list.people[0]!.items[0]).toMatchObject({ state: 'overdue' });
    expect(list.people[0]!.items.map(({ service }) => service)).toContain('immunisation');
  });
});

/** The worked examples of the forms: three mothers and two children in quarter 3 of 2026. */
describe('a posyandu day', () => {
  const people = Array.from({ length: 5 }, (_, i) => idOf(`PD${i}`));
  const [melati, day] = [ulid(), { village: POSYANDU_VILLAGE, posyandu: '', month: '2026-10' }];
  const plan = { name: 'Melati', week: 1, day: 2, dusun: 'Dusun I', cadres: 'Kader Contoh', toolsOn: null };
  const tools = [{ tool: 'baby-scale' as const, condition: 'good' as const, calibratedOn: '2024-01-10' }];
  const held = { on: '2026-10-05', cadres: 'Kader Contoh', tools: [], note: '', coach: '', coached: '' };
  const month = () => readPosyanduMonth(p.deps, officer, { region: POSYANDU_VILLAGE, month: '2026-10' });

  it('lists who is invited, keeps why somebody did not come, and counts S K D and the reasons of each posyandu', async () => {
    await fresh();
    await plantPeople(
      p.shard,
      8,
      people.map((id) => ({ id, birthDate: '2025-08-10' })),
    );
    await putPosyandu(p.deps, officer, {
      village: POSYANDU_VILLAGE,
      id: melati,
      values: { ...plan, tools, version: null },
    });
    await p.shard.batch([
      sql`update person set posyandu = ${melati}, kia_number = 'K1' where village = 8
            and id in (select value from json_each(${JSON.stringify(people.slice(0, 3))}))`,
    ]);
    const entry = { weightKg: 8, lengthCm: 70, position: 'L' as const, armCm: null, headCm: null, oedema: false };
    const values = { date: '2026-10-05', entries: [{ ...entry, person: people[0]! }] };
    await recordVisits(p.deps, officer, { village: POSYANDU_VILLAGE, values, key: ulid() });
    await recomputeDistrict(p.deps, DISTRICT);
    const at = { ...day, posyandu: melati };
    const absences = [{ person: people[1]!, reason: 'ill' as const }];
    await putPosyanduDay(p.deps, officer, { ...at, values: { ...held, absences, version: null } });
    const list = await readPosyanduDay(p.deps, officer, at);
    expect(list.children.map(({ id, absence, measuredOn }) => [id, absence, measuredOn])).toEqual([
      [people[0], null, '2026-10-05'],
      [people[1], 'ill', null],
      [people[2], null, null],
    ]);
    expect(list).toMatchObject({
      planned: '2026-10-06',
      next: '2026-10-06',
      session: { on: '2026-10-05', version: 1 },
    });
    const { rows } = await month();
    expect(rows.map(({ name }) => name)).toEqual(['Melati', null]);
    expect(rows[0]?.counts).toMatchObject({ s: 3, k: 3, d: 1, b: 1, n: 0, absent: 1, unexplained: 1 });
    expect(rows[1]?.counts).toMatchObject({ s: 2, k: 0, d: 0, b: 0, absent: 0, unexplained: 2 });
  });

  it('is refused on another day of the month list, for a stranger, and when somebody else was there first', async () => {
    const at = { ...day, posyandu: melati };
    const put = (values: Partial<Parameters<typeof putPosyanduDay>[2]['values']>) =>
      putPosyanduDay(p.deps, officer, { ...at, values: { ...held, absences: [], version: 1, ...values } });
    await expect(put({ on: '2026-09-30' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(put({ absences: [{ person: idOf('X'), reason: 'ill' }] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(put({ version: null })).rejects.toMatchObject({ code: 'conflict' });
    await put({ absences: [{ person: people[1]!, reason: null }] });
    expect((await month()).rows[0]?.counts).toMatchObject({ absent: 0, unexplained: 2 });
  });
});

describe('the scorecard of a made-up village', () => {
  const [A, B, C, C1, C2, PAUD] = ['A', 'B', 'C', 'C1', 'C2', 'D'].map((name) => idOf(name)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const rows = { A: idOf('KA'), B: idOf('KB'), C: idOf('KC') };
  const [melati, mawar] = [idOf('MELATJ'), idOf('MAWAR')];
  const vvv = ['v', 'v', 'v'];
  const every = (sign: string, count: number) => Array.from({ length: count }, () => sign);
  const lines: Record<string, readonly Line[]> = {
    [A]: [
      ['antenatal', '2026-09', 'v'],
      ['iron-tablets', '2026-09', 'v'],
      ['counselling', '2026-08', 'x', 'x'],
      ['water', '2026-08', 'v', 'v'],
      ['latrine', '2026-08', 'x', 'x'],
      ['health-insurance', '2026-08', 'v', 'v'],
    ],
    [B]: [
      ['antenatal', '2026-07', 'v', 'x', 'v'],
      ['iron-tablets', '2026-07', ...vvv],
      ['counselling', '2026-07', 'x', 'v', 'x'],
      ['home-visit', '2026-07', ...vvv],
      ['water', '2026-07', ...vvv],
      ['latrine', '2026-07', ...vvv],
      ['health-insurance', '2026-07', 'x', 'x', 'x'],
    ],
    [C]: [
      ['post-partum-care', '2026-07', '2', 'v'],
      ['water', '2026-07', 'v', 'v'],
      ['latrine', '2026-07', 'v', 'v'],
      ['health-insurance', '2026-07', 'v', 'v'],
    ],
    [C1]: [
      ['water', '2026-07', ...vvv],
      ['latrine', '2026-07', 'x', 'x', 'x'],
      ['birth-certificate', '2026-07', 'x', 'x', 'x'],
      ['health-insurance', '2026-07', ...vvv],
    ],
    [C2]: [
      ['immunisation', '2025-09', 'v', 'v', 'v'],
      ['measles', '2026-04', 'v'],
      ['weighing', '2025-07', ...every('v', 15)],
      ['length', '2026-08', 'v'],
      ['counselling', '2025-07', ...every('x', 9), ...every('v', 6)],
      ['home-visit', '2026-07', ...vvv],
      ['water', '2026-07', ...vvv],
      ['latrine', '2026-07', ...vvv],
      ['birth-certificate', '2026-07', ...vvv],
      ['health-insurance', '2026-07', 'x', 'x', 'x'],
      ['parenting-class', '2026-01', ...every('v', 6)],
    ],
    [PAUD]: [['paud', '2026-07', 'v', 'x', 'v']],
  };
  const card = (over: Partial<Parameters<typeof readScorecard>[2]> = {}) =>
    readScorecard(p.deps, officer, { village: VILLAGE, period: '2026-Q3', ...over });
  const share = ({ met, missed }: { met: number; missed: number }) => `${met}/${met + missed}`;

  beforeAll(async () => {
    await fresh();
    await p.shard.batch(
      [melati, mawar].map(
        (id) => sql`insert into facility (district, id, kind, name, normal_name, village, state, valid_from)
          values (${DISTRICT}, ${id}, 'posyandu', ${id}, ${id}, 5, 'confirmed', '2020-01-01')`,
      ),
    );
    await plantPeople(p.shard, 5, [
      { id: A, birthDate: '1998-01-01', household: 'h1', posyandu: melati },
      { id: B, birthDate: '1998-01-01', household: 'h2', posyandu: mawar },
      { id: C, birthDate: '1998-01-01', household: 'h3', posyandu: melati },
      { id: C1, birthDate: '2026-05-20', sex: 1, household: 'h3', posyandu: melati },
      { id: C2, birthDate: '2025-07-15', sex: 1, household: 'h4', posyandu: mawar },
      { id: PAUD, birthDate: '2023-01-10', sex: 1, household: 'h5' },
    ]);
    await plantPregnancies(p.shard, 5, [
      { id: rows.A, person: A, dueDate: '2027-05-23', armUm: 260_000 },
      { id: rows.B, person: B, dueDate: '2026-11-29', armUm: 220_000 },
      { id: rows.C, person: C, dueDate: '2026-07-24', armUm: 260_000, endedOn: '2026-07-20' },
    ]);
    // C1 of about the median; C2 in May at 10 months with 7.1 kg and 73 cm: weight for length between -3 and -2.
    await plantMeasures(p.shard, 5, [
      { person: C1, date: '2026-07-20', weightG: 5600, lengthUm: 585_000 },
      { person: C2, date: '2026-05-20', weightG: 7700, lengthUm: 735_000 },
    ]);
    for (const { month, entries } of entriesOf(lines)) await save(month, entries);
    await recomputeDistrict(p.deps, DISTRICT);
  });

  it('is that of the worked examples: 13/17, 11/15, 24/32, each person, indicator and package', async () => {
    const found = await card();
    expect([found.mothers, found.children].map(({ tally }) => share(tally))).toEqual(['13/17', '11/15']);
    expect(share(found.together)).toBe('24/32');
    const verdicts = (row: string) =>
      found.people
        .find((each) => each.row === row)
        ?.verdicts.map(({ verdict }) => verdict)
        .join(' ');
    expect(verdicts(rows.A)).toBe('Y Y TS T TS Y T Y');
    expect(verdicts(rows.B)).toBe('Y Y TS T Y Y Y T');
    expect(verdicts(rows.C)).toBe('TS TS Y TS TS Y Y Y');
    expect(verdicts(C1)).toBe('TS TS Y TS TS Y T T Y TS');
    expect(verdicts(C2)).toBe('Y Y Y T Y Y Y Y T Y');
    expect(found.mothers.indicators.find(({ service }) => service === 'latrine')?.tally).toMatchObject({
      met: 2,
      missed: 1,
    });
    expect(found.packages.map(({ package: code, tally }) => `${code} ${share(tally)}`)).toContain('kia 6/6');
    expect(found.targets).toMatchObject({ households: 4, mothers: { N: 2, KEK: 1 }, children: { N: 1, GK: 1 } });
    expect(found.joint).toMatchObject({ people: 5, complete: 1 });
    expect(found.rules).toMatchObject({ id: 'kpm-2019', compared: false });
    expect(p.shard.usage.statements).toBeLessThan(900);
  });

  it('PAUD stands apart, each month on its own line', async () => {
    const found = await card();
    expect(share(found.paud.tally)).toBe('1/1');
    expect(found.paudMonths.map(({ month, attended, absent }) => `${month} ${attended}/${absent}`)).toEqual([
      '2026-07 1/0',
      '2026-08 0/1',
      '2026-09 1/0',
    ]);
  });

  it('of a posyandu is that of its people, and the posyandu add up to the village', async () => {
    const [one, other] = await Promise.all([card({ posyandu: melati }), card({ posyandu: mawar })]);
    expect(one!.together.met + other!.together.met).toBe(24);
    expect(one!.together.missed + other!.together.missed).toBe(8);
  });

  it('of a year is the sum of its quarters, with each beside it', async () => {
    const year = await card({ period: '2026' });
    expect(year.quarters.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    const met = year.quarters.reduce((sum, { tally }) => sum + tally.met, 0);
    expect(year.together.met).toBe(met);
    expect(year.quarters[2]!.tally).toMatchObject({ met: 24, missed: 8 });
  });

  it('explains a cell: the rule, its months, and what would make it Y', async () => {
    const cell = await explainCell(p.deps, officer, {
      village: VILLAGE,
      period: '2026-Q3',
      row: rows.B,
      list: 'mothers',
      service: 'counselling',
    });
    expect(cell).toMatchObject({
      verdict: 'T',
      rule: { id: 'minimal 2 kali dalam triwulan' },
      because: { id: '1/2, belum terpenuhi' },
      toBeY: { id: 'kurang 1' },
      remark: { id: 'belum dicocokkan dengan pedoman' },
      months: [{ sign: 'x' }, { sign: 'v', counted: true }, { sign: 'x' }],
    });
  });

  it('gives no names to who may see figures only', async () => {
    const viewer = { ...officer, grants: [{ role: 'province_officer' as const, path: [PROVINCE], villages: null }] };
    const found = await readScorecard(p.deps, viewer, { village: VILLAGE, period: '2026-Q3' });
    expect(found.people.every(({ name, person }) => name === null && person === null)).toBe(true);
    await expect(
      explainCell(p.deps, viewer, {
        village: VILLAGE,
        period: '2026-Q3',
        row: rows.B,
        list: 'mothers',
        service: 'water',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of the district is the sum of the villages as stored, equal to the one computed', async () => {
    const district = await readDistrictScorecard(p.deps, officer, { district: '17.04', period: '2026-Q3' });
    const own = district.villages.find(({ code }) => code === VILLAGE)!;
    expect(own.together).toMatchObject({ met: 24, missed: 8 });
    expect(district.together.met).toBe(district.villages.reduce((sum, { together }) => sum + (together?.met ?? 0), 0));
    expect(district.villages.filter(({ together }) => together === null).map(({ code }) => code)).toContain(
      '17.04.01.2002',
    );
  });

  it('of a quarter says how much is recorded, and how much of it was by the deadline of its month', async () => {
    const of = async () => {
      const [row] = await rowsOf(
        p.shard,
        `select json(counts) counts from village_quarter where village = 5 and period = ${1_000_000 + 2026 * 4 + 2}`,
      );
      return JSON.parse(String(row!['counts'])) as Record<string, number[]>;
    };
    const before = await of();
    const due = ['konv.ibu', 'konv.anak', 'konv.paud'].map((code) => before[code]?.[1] ?? 0);
    expect(before['isi.lengkap']![1]).toBe(due.reduce((a, b) => a + b, 0));
    expect(before['isi.tepat']![0]).toBeLessThan(before['isi.lengkap']![0]!);
    expect(before['pasti.dilayani.ibu']).toEqual([3, 3]);
    expect(before['pasti.terdata.ibu']).toEqual([0, 0, 0, 3]);
    // The list behind a ratio holds as many as the ratio says, by name only for who may read names.
    const groups = ['ibu', 'anak', 'paud'];
    for (const certainty of ['dilayani', 'manfaat', 'tercatat'] as const) {
      const asked = { village: VILLAGE, quarter: '2026-Q3', certainty };
      const list = await readCertainty(p.deps, officer, asked);
      const sum = (i: 0 | 1) => groups.reduce((n, group) => n + (before[`pasti.${certainty}.${group}`]?.[i] ?? 0), 0);
      expect([list.done, list.of, list.people.length]).toEqual([sum(0), sum(1), sum(1) - sum(0)]);
      expect(list.people.every(({ name, lacking }) => name !== null && lacking.length > 0)).toBe(true);
      const camat = { ...officer, grants: [{ role: 'camat' as const, path: [1, DISTRICT, 3], villages: null }] };
      const seen = await readCertainty(p.deps, camat, asked);
      expect(seen.people.map(({ name, person }) => [name, person])).toEqual(list.people.map(() => [null, null]));
    }
    // What was recorded in time and is corrected long afterwards was in time.
    await p.shard.batch([sql`update person_month set first_at = 1 where village = 5`]);
    await save('2026-08', [{ person: C2, cells: { length: '' } }]);
    await recomputeDistrict(p.deps, DISTRICT);
    const after = await of();
    expect(after['isi.tepat']).toEqual(after['isi.lengkap']);
    await save('2026-08', [{ person: C2, cells: { length: 'v' } }]);
  });

  it('of a month counts what its forms ask, in figures of every level; a quarter is judged apart and not their sum', async () => {
    const indicator = 'konv.bersama,konv.anak,konv.anak.length,isi.lengkap,pasti.dilayani.anak';
    const figuresOf = async (region: string, period: string) => {
      const { figures } = await readFigures(p.deps, officer, { region, period, indicator });
      return Object.fromEntries(
        figures.map((one) => [one.indicator, [one.numerator, one.denominator, one.notRecorded]]),
      );
    };
    await recomputeDistrict(p.deps, DISTRICT);
    const august = await figuresOf(VILLAGE, '2026-08');
    expect(await figuresOf('17.04.01', '2026-08')).toEqual(august);
    const july = await figuresOf(VILLAGE, '2026-07');
    await save('2026-08', [{ person: C2, cells: { length: '' } }]);
    await recomputeDistrict(p.deps, DISTRICT);
    const after = await figuresOf(VILLAGE, '2026-08');
    for (const [code, change] of [
      ['konv.bersama', [-1, 0, 1]],
      ['konv.anak', [-1, 0, 1]],
      ['konv.anak.length', [-1, 0, 1]],
      ['isi.lengkap', [-1, 0, 0]],
    ] as const) {
      expect([code, after[code]!.map((n, i) => Number(n) - Number(august[code]![i]))]).toEqual([code, change]);
    }
    expect(await figuresOf(VILLAGE, '2026-07')).toEqual(july);
    await save('2026-08', [{ person: C2, cells: { length: 'v' } }]);
    await recomputeDistrict(p.deps, DISTRICT);
    expect(await figuresOf(VILLAGE, '2026-08')).toEqual(august);
    while ((await refreshWindows(p.deps, DISTRICT)).more);
    const quarter = await figuresOf(VILLAGE, '2026-Q3');
    const own = await card();
    expect(quarter['konv.anak']?.slice(0, 2)).toEqual([
      own.children.tally.met,
      own.children.tally.met + own.children.tally.missed,
    ]);
    expect(await rowsOf(p.shard, 'select 1 from cell')).toEqual([]);
    expect(
      (await explainFigure(p.deps, officer, { region: VILLAGE, period: '2026-08', indicator: 'konv.bersama' })).figure,
    ).toMatchObject({ numerator: august['konv.bersama']![0] });
  });

  it('a length not recorded is T on the form, apart beside it, and left out among recorded cells', async () => {
    await save('2026-08', [{ person: C2, cells: { length: '' } }]);
    const found = await card();
    expect(found.children.tally).toMatchObject({ met: 10, missed: 5, notRecorded: 1 });
    await save('2026-08', [{ person: C2, cells: { length: 'v' } }]);
  });

  it('a cell set to not due by hand is listed for the verifier with its reason', async () => {
    for (const month of ['2026-07', '2026-08', '2026-09'])
      await save(month, [{ person: C1, cells: { latrine: '-' }, reasons: { latrine: 'menumpang di rumah dinas' } }]);
    const found = await card();
    expect(found.byHand).toEqual([
      { row: C1, name: `Contoh ${C1}`, service: 'latrine', reason: 'menumpang di rumah dinas', ruled: 'T' },
    ]);
    expect(share(found.children.tally)).toBe('11/14');
    for (const month of ['2026-07', '2026-08', '2026-09']) await save(month, [{ person: C1, cells: { latrine: 'x' } }]);
    expect(share((await card()).children.tally)).toBe('11/15');
  });

  it('says that the rules are compared once the district signs them off', async () => {
    await signScorecardRules(p.deps, officer, {
      district: '17.04',
      rules: 'kpm-2019',
      choice: {
        lengthInCampaigns: false,
        visitsMothers: null,
        visitsChildren: null,
        signed: { name: 'Kepala Dinas', on: '2026-10-01', note: 'Panduan 2019' },
      },
    });
    expect((await card()).rules).toMatchObject({ compared: true, signedBy: 'Kepala Dinas' });
  });

  it('stands beside the eHDW 2.0 set, which has its own indicators', async () => {
    const found = await card({ rules: 'ehdw-2.0' });
    expect(found.rules.id).toBe('ehdw-2.0');
    expect(found.children.indicators.map(({ service }) => service)).toContain('development-check');
    await expect(card({ rules: 'lain' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('closing a quarter', () => {
  const step = (name: 'submit' | 'return' | 'verify' | 'lock' | 'correct', remarks = '', quarter = '2026-Q3') =>
    stepQuarter(p.deps, closer, {
      village: VILLAGE,
      quarter,
      step: { step: name, name: 'Penanda Contoh', on: '2026-10-05', remarks },
    });
  const closer = {
    ...officer,
    grants: [...officer.grants, { role: 'village_officer' as const, path: [PROVINCE, DISTRICT, 3, 5], villages: null }],
  };
  const child = idOf('C1');
  const values = {
    weightKg: 6,
    lengthCm: 61,
    position: 'L',
    armCm: null,
    headCm: null,
    oedema: false,
    version: null,
  } as const;

  it('goes from village to sub-district to district, each step by who may, and a locked quarter takes no facts', async () => {
    await fresh();
    await expect(step('verify')).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(step('submit', '', '2026-Q4')).rejects.toMatchObject({ code: 'wrong-state' });
    const cadreOnly = {
      ...officer,
      grants: [{ role: 'camat' as const, path: [PROVINCE, DISTRICT, 3], villages: null }],
    };
    await expect(
      stepQuarter(p.deps, cadreOnly, {
        village: VILLAGE,
        quarter: '2026-Q3',
        step: { step: 'submit', name: 'Camat', on: '2026-10-05', remarks: '' },
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await step('submit');
    await expect(step('return')).rejects.toMatchObject({ code: 'invalid' });
    await step('return', 'dua ibu belum dicatat');
    await step('submit');
    await step('verify');
    await step('lock');
    await expect(save('2026-09', [{ person: child, cells: { water: 'x' } }])).rejects.toMatchObject({ code: 'locked' });
    await expect(undoMonth(p.deps, officer, { village: VILLAGE, month: '2026-09' })).rejects.toMatchObject({
      code: 'locked',
    });
    await expect(
      recordMeasurement(p.deps, officer, { village: VILLAGE, person: child, date: '2026-09-10', values, key: ulid() }),
    ).rejects.toMatchObject({ code: 'locked' });
    const supply = { facilities: {}, rows: [], standards: [], version: null };
    const opening = { service: 'weighing', count: 3 } as const;
    const takeOver = (on: string) =>
      putOpening(p.deps, officer, { village: VILLAGE, person: child, opening: { ...opening, on } });
    await expect(putSupply(p.deps, closer, VILLAGE, { ...supply, on: '2026-09-30' })).rejects.toMatchObject({
      code: 'locked',
    });
    await putSupply(p.deps, closer, VILLAGE, { ...supply, on: '2026-10-01' });
    await expect(takeOver('2026-06-30')).rejects.toMatchObject({ code: 'locked' });
    await expect(takeOver('2026-09-30')).rejects.toMatchObject({ code: 'locked' });
    await takeOver('2026-10-01');
    await recordMeasurement(p.deps, officer, {
      village: VILLAGE,
      person: child,
      date: '2026-10-02',
      values,
      key: ulid(),
    });
  });

  it('a correction is a new version with its reason; the first stays as it was', async () => {
    await step('correct', 'air minum salah dicatat');
    await save('2026-07', [{ person: child, cells: { water: 'x' } }]);
    await save('2026-08', [{ person: child, cells: { water: 'x' } }]);
    await save('2026-09', [{ person: child, cells: { water: 'x' } }]);
    const live = await readScorecard(p.deps, officer, { village: VILLAGE, period: '2026-Q3' });
    expect(live.version).toMatchObject({ lock: 1, met: 24, due: 32, differs: true });
    await step('submit');
    await step('verify');
    await step('lock');
    const quarter = await readQuarter(p.deps, officer, { village: VILLAGE, quarter: '2026-Q3' });
    expect(quarter.versions.map(({ lock, met, due, reason }) => [lock, met, due, reason])).toEqual([
      [1, 24, 32, ''],
      [2, 23, 32, 'air minum salah dicatat'],
    ]);
    expect(quarter).toMatchObject({ state: 'locked', locks: 2, timeliness: 'in-time' });
    expect(quarter.steps.map(({ step: name }) => name).join(' ')).toBe(
      'submit return submit verify lock correct submit verify lock',
    );
    expect(quarter.notRecorded.length).toBeGreaterThan(0);
  });

  it('a locked version is read as it was kept, with the funds of then; a year with its last quarter locked takes no funds', async () => {
    const read = (lock: number, who = officer) =>
      readLockedVersion(p.deps, who, { village: VILLAGE, quarter: '2026-Q3', lock });
    const [first, second] = [lockedVersion.parse(await read(1)), lockedVersion.parse(await read(2))];
    const of = ({ lists }: typeof first, list: string) => {
      const { met, due } = lists.find((each) => each.list === list)!;
      return [met, due];
    };
    expect([of(first, 'together'), of(second, 'together')]).toEqual([
      [24, 32],
      [23, 32],
    ]);
    expect(first).toMatchObject({ lock: 1, last: 2, reason: '', lockedBy: 'Penanda Contoh', funds: [] });
    expect(second).toMatchObject({ lock: 2, last: 2, reason: 'air minum salah dicatat' });
    const water = ({ people }: typeof first) =>
      people.find(({ row }) => row === child)?.verdicts.find(({ service }) => service === 'water')?.verdict;
    expect([water(first), water(second)]).toEqual(['Y', 'T']);
    expect(first.people.every(({ name }) => name !== null)).toBe(true);
    const agency = {
      ...officer,
      grants: [{ role: 'agency_officer' as const, path: [PROVINCE, DISTRICT], villages: null }],
    };
    const unnamed = await read(1, agency);
    expect([unnamed.lockedBy, unnamed.people.every(({ name }) => name === null)]).toEqual([null, true]);
    await expect(read(3)).rejects.toMatchObject({ code: 'not-found' });

    const fund = { rows: [{ field: 'pembangunan' as const, total: 400, stunting: 60, realised: null }] };
    await putFund(p.deps, closer, { village: VILLAGE, year: 2025, fund });
    await step('submit', '', '2025-Q4');
    await step('verify', '', '2025-Q4');
    await step('lock', '', '2025-Q4');
    await expect(putFund(p.deps, closer, { village: VILLAGE, year: 2025, fund })).rejects.toMatchObject({
      code: 'locked',
    });
    const kept = await readLockedVersion(p.deps, officer, { village: VILLAGE, quarter: '2025-Q4', lock: 1 });
    expect(kept.funds).toEqual(fund.rows);
  });

  it('late and missing villages are told apart in the list of a district and of a sub-district', async () => {
    p.clock.now = Date.UTC(2026, 9, 12, 3);
    const list = await listQuarters(p.deps, officer, { region: '17.04', quarter: '2026-Q3' });
    const of = (code: string) => list.villages.find((village) => village.code === code);
    expect(of(VILLAGE)).toMatchObject({ timeliness: 'in-time', state: 'locked', recordedMonths: 3 });
    expect(of('17.04.01.2002')).toMatchObject({ timeliness: 'missing', recordedMonths: 0 });
    expect((await listQuarters(p.deps, officer, { region: '17.04.02', quarter: '2026-Q3' })).villages).toHaveLength(2);
  });
});
