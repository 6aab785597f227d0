import { env } from 'cloudflare:workers';

import { sql, unpackCounts } from '@konvergensi/db';
import { ageInDays, type Counts, zScores } from '@konvergensi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_ROWS } from '../src/import/import-files.ts';
import {
  type Actor,
  confirmImport,
  listWaiting,
  readImport,
  recordMeasurement,
  runImport,
  startImport,
} from '../src/index.ts';
import { htmlExport, type Row, sound } from './export-file.ts';
import { type MadeUpChild, madeUpChildren, madeUpMeasures, numbers } from './made-up.ts';
import {
  DISTRICT,
  deliver,
  emptyPlatform,
  officer,
  type Platform,
  plantDistrict,
  platform,
  rowsOf,
  VILLAGES,
} from './platform.ts';

let p: Platform;
const FEBRUARY = 2026 * 12 + 1;

const upload = (bytes: ArrayBuffer, actor: Actor = officer, fileName = 'ekspor.xls') =>
  startImport(p.deps, actor, { district: '17.04', fileName, bytes });
const one = (id: string) => ({ district: '17.04', id });
const view = (id: string, actor: Actor = officer) => readImport(p.deps, actor, one(id));
async function check(rows: readonly Row[] | ArrayBuffer, actor: Actor = officer) {
  const { id } = await upload(rows instanceof ArrayBuffer ? rows : htmlExport(rows), actor);
  await deliver(p);
  return view(id, actor);
}
async function importFile(rows: readonly Row[] | ArrayBuffer, actor: Actor = officer) {
  const { id, state } = await check(rows, actor);
  expect(state).toBe('checked');
  await confirmImport(p.deps, actor, one(id));
  await deliver(p);
  return view(id, actor);
}
const people = () => rowsOf(p.shard, 'select * from person order by village, id');
const measurements = () => rowsOf(p.shard, 'select * from measurement order by village, period, person, date');
const written = () => p.shard.usage.rowsWritten + p.deps.directory.usage.rowsWritten;
const trail = (verb: string) => rowsOf(p.shard, 'select body from audit where verb = ? order by seq', verb);
const bodies = async (verb: string) => (await trail(verb)).map((row) => JSON.parse(String(row['body'])));
async function counts(region: number, level: number, period = FEBRUARY): Promise<Counts> {
  const row = await p.shard.one<{ counts: string }>(
    sql`select json(counts) counts from rollup where district = ${DISTRICT} and period = ${period} and level = ${level} and region = ${region}`,
  );
  return unpackCounts(row?.counts ?? '{}');
}

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(100_000);
  await plantDistrict(p);
});

describe('an export of 4,100 rows', () => {
  const children = madeUpChildren(2900, 1);
  const file = (() => {
    const random = numbers(2);
    const visits: { child: MadeUpChild; date: string; weight: string; length: string }[] = [];
    for (const child of children) {
      visits.push({ child, date: '2026-02-10', ...madeUpMeasures(child, '2026-02-10', random) });
    }
    for (const child of children.slice(0, 1200)) {
      visits.push({ child, date: '2026-03-12', ...madeUpMeasures(child, '2026-03-12', random) });
    }
    return visits;
  })();
  const rows = file.map(({ child, date, weight, length }) => ({ ...child.row, measuredOn: date, weight, length }));

  /** Numerator and denominator of an index below a cut-off, child by child. */
  function byHand(place: number, month: string, index: 'len' | 'wei' | 'wfl', below: number) {
    const tuple: [number, number] = [0, 0];
    for (const { child, date, weight, length } of file) {
      if (child.place !== place || !date.startsWith(month)) continue;
      const ageDays = ageInDays(child.birthDate, date);
      const measured = { sex: child.sex, ageDays, weightKg: Number(weight), lengthCm: Number(length) };
      const { z, flag } = zScores({ ...measured, position: 'H', oedema: false }).indices[index];
      if (z === null || flag) continue;
      tuple[1] += 1;
      if (Math.round(z * 100) < below) tuple[0] += 1;
    }
    return tuple;
  }

  it('is checked without touching the register, written, counted, and says nothing new the second time', async () => {
    const id = (await check(rows)).id;
    const report = await view(id);
    expect(report.counts).toMatchObject({ rows: 4100, newChildren: 2900, newMeasurements: 4100, waitingDuplicate: 0 });
    expect(report.months).toEqual(['2026-02', '2026-03']);
    expect(await people()).toEqual([]);
    expect(await rowsOf(p.shard, 'select 1 from facility')).toEqual([]);
    expect(await rowsOf(p.shard, 'select 1 from cell')).toEqual([]);

    const before = written();
    await confirmImport(p.deps, officer, one(id));
    await deliver(p);
    expect((await view(id)).state).toBe('done');
    expect((written() - before) / 2900).toBeLessThanOrEqual(4);
    expect(await people()).toHaveLength(2900);
    expect(await measurements()).toHaveLength(4100);
    for (const [i, village] of VILLAGES.entries()) {
      for (const [month, period] of [
        ['2026-02', FEBRUARY],
        ['2026-03', FEBRUARY + 1],
      ] as const) {
        const found = await counts(village, 4, period);
        expect(found.get('stunted')?.slice(0, 2)).toEqual(byHand(i, month, 'len', -200));
        expect(found.get('severely_underweight')?.slice(0, 2)).toEqual(byHand(i, month, 'wei', -300));
        expect(found.get('wasted')?.slice(0, 2)).toEqual(byHand(i, month, 'wfl', -200));
      }
    }
    const whole = await counts(DISTRICT, 2);
    expect(whole.get('measured')?.[0]).toBe(2900);

    const [was, wasMeasured] = [await people(), await measurements()];
    const again = await importFile(rows);
    expect(again.sameFileAs).toBe(id);
    expect(again.counts).toMatchObject({ newChildren: 0, updatedChildren: 0, newMeasurements: 0, unchanged: 4100 });
    expect(again.counts?.changedMeasurements).toBe(0);
    expect(await people()).toEqual(was);
    expect(await measurements()).toEqual(wasMeasured);
  });

  it('costs at most 2 rows a measurement of known children, counted to the end', async () => {
    await importFile(rows.slice(0, 2900));
    const next = rows.slice(0, 2900).map((row) => ({ ...row, measuredOn: '2026-04-10' }));
    const before = written();
    const done = await importFile(next);
    expect(done.counts).toMatchObject({ newChildren: 0, knownChildren: 2900, newMeasurements: 2900 });
    expect((written() - before) / 2900).toBeLessThanOrEqual(2);
  });

  it('writes one chunk a message, so that saves get between', async () => {
    const { id } = await check(rows);
    await confirmImport(p.deps, officer, one(id));
    await runImport(p.deps, p.imports.shift()!);
    expect(await measurements()).toHaveLength(CHUNK_ROWS);
    expect((await view(id)).progress).toEqual({ phase: 'commit', done: CHUNK_ROWS, total: 4100 });
  });
});

describe('a corrected file', () => {
  const feb = { ...sound };
  const other = { ...sound, name: 'SITI ZULAIKA', sex: 'P', birthDate: '2023-05-05', parents: 'UDIN / WATI' };

  it('updates what changed, with before and after on the record, and nothing else', async () => {
    await importFile([feb, other]);
    const wasOther = (await measurements()).find((m) => m['import_line'] === 2);
    const done = await importFile([{ ...feb, weight: '11.9' }, other]);
    expect(done.counts).toMatchObject({ changedMeasurements: 1, unchanged: 1, newMeasurements: 0, updatedChildren: 0 });
    const now = await measurements();
    expect(now).toHaveLength(2);
    expect(now).toContainEqual(wasOther);
    expect(now.find((m) => m['weight_g'] === 11_900)).toMatchObject({ version: 2, import: done.id, import_line: 1 });
    const [, body] = await bodies('import.write');
    expect(body.before).toMatchObject([{ date: '2026-02-10', weight_g: 12_200, version: 1 }]);
    const chunk = await env.FILES.get(`imports/${DISTRICT}/${done.id}/plan-${body.plan}/chunk-0000.json`);
    expect(await chunk?.json()).toMatchObject([{ line: 1, measurement: { weightG: 11_900 } }, { line: 2 }]);
    expect((await counts(5, 4)).get('measured')?.[0]).toBe(2);
  });

  it('never puts an unreadable cell in the place of a figure', async () => {
    await importFile([feb]);
    const done = await importFile([{ ...feb, weight: '12.4', length: '87..1' }]);
    expect(done.counts).toMatchObject({ changedMeasurements: 1, cellIssues: 1 });
    expect(await measurements()).toMatchObject([{ weight_g: 12_400, length_um: 871_000, unusable: null }]);
  });

  it('clears a figure of an earlier file that it leaves empty, and leaves columns that it lacks', async () => {
    await importFile([{ ...feb, arm: '14.5' }]);
    const narrow = htmlExport(
      [{ ...feb, length: '' }],
      ['name', 'sex', 'birthDate', 'parents', 'subdistrict', 'village', 'measuredOn', 'weight', 'length'],
    );
    await importFile(narrow);
    expect(await measurements()).toMatchObject([{ weight_g: 12_200, length_um: null, arm_um: 145_000, position: 'H' }]);
  });

  it('does not clear what a person entered', async () => {
    await importFile([{ ...feb, length: '' }]);
    const [child] = await people();
    const values = {
      weightKg: 12.2,
      lengthCm: 87.5,
      position: 'H',
      armCm: 15,
      headCm: null,
      oedema: true,
      version: 1,
    } as const;
    const place = { village: '17.04.01.2001', person: String(child?.['id']), date: '2026-02-10' };
    await recordMeasurement(p.deps, officer, { ...place, values, key: 'a' });
    const done = await importFile([{ ...feb, length: '' }]);
    expect(done.counts).toMatchObject({ unchanged: 1, changedMeasurements: 0 });
    expect(await measurements()).toMatchObject([{ length_um: 875_000, arm_um: 150_000, oedema: 1, version: 2 }]);
  });

  it('counts an unreadable figure once, and says nothing new of it the second time', async () => {
    const bad = { ...feb, weight: '83..9' };
    const first = await importFile([bad]);
    expect(first.issues).toMatchObject([{ row: 1, column: 'Berat', found: '83..9', code: 'unreadable' }]);
    expect(await measurements()).toMatchObject([{ weight_g: null, length_um: 871_000, unusable: 'weight' }]);
    expect((await importFile([bad])).counts).toMatchObject({ unchanged: 1, changedMeasurements: 0 });
    await importFile([feb]);
    expect(await measurements()).toMatchObject([{ weight_g: 12_200, unusable: null, version: 2 }]);
  });
});

describe('a registered child', () => {
  const bare = { ...sound, parents: '', rt: '', rw: '', address: '', posyandu: '', nik: '' };
  const nik = '1704011002240001';

  it('is completed where it was empty; name, birth date and sex are never touched', async () => {
    await importFile([{ ...bare, nik }]);
    const done = await importFile([{ ...sound, name: 'RAKA PRATAMAA', nik }]);
    expect(done.counts).toMatchObject({ knownChildren: 1, newChildren: 0, updatedChildren: 1, unchanged: 1 });
    const [child] = await people();
    expect(child).toMatchObject({
      name: 'RAKA PRATAMA',
      parents: 'HENDRA / EKA',
      rt: '1',
      rw: '2',
      address: 'JL CONTOH',
      version: 2,
    });
    const [posyandu] = await rowsOf(p.shard, `select id from facility where kind = 'posyandu'`);
    expect(child?.['posyandu']).toBe(posyandu?.['id']);
    const [, body] = await bodies('import.write');
    expect(body.updatedChildren).toEqual([
      [
        child?.['id'],
        {
          parents: 'HENDRA / EKA',
          rt: '1',
          rw: '2',
          address: 'JL CONTOH',
          posyandu: { before: null, after: posyandu?.['id'] },
        },
      ],
    ]);
  });

  it('keeps address, RT, RW and parents as first written', async () => {
    await importFile([sound]);
    const done = await importFile([{ ...sound, rt: '9', rw: '9', address: 'JL LAIN' }]);
    expect(done.counts).toMatchObject({ updatedChildren: 0, unchanged: 1 });
    expect(await people()).toMatchObject([{ rt: '1', rw: '2', address: 'JL CONTOH', version: 1 }]);
  });

  it('gets the NIK that was missing, and no file or trail shows it', async () => {
    await importFile([sound]);
    await importFile([{ ...sound, nik }]);
    expect(await people()).toMatchObject([{ nik_status: 'valid', nik_last4: '0001', version: 2 }]);
    const [, body] = await bodies('import.write');
    expect(body.updatedChildren).toEqual([[expect.any(String), { nik: 'valid' }]]);
    expect(JSON.stringify(await rowsOf(p.shard, 'select * from audit'))).not.toContain(nik);
  });

  it('follows the posyandu of its latest measurement, whatever the order of the files; figures by posyandu follow', async () => {
    await importFile([sound]);
    const moved = { ...sound, posyandu: 'ANGGREK', measuredOn: '2026-05-10', weight: '12.9' };
    expect((await importFile([moved])).counts).toMatchObject({ updatedChildren: 1 });
    const older = { ...sound, posyandu: 'KENANGA', measuredOn: '2026-03-10' };
    expect((await importFile([older])).counts).toMatchObject({ updatedChildren: 0, newMeasurements: 1 });
    const [row] = await rowsOf(
      p.shard,
      `select f.name, json(u.parts) parts, p.posyandu from person p join facility f on f.id = p.posyandu
       join rollup u on u.region = 5 and u.level = 4 and u.period = ?`,
      FEBRUARY,
    );
    expect(row?.['name']).toBe('Anggrek');
    expect(JSON.parse(String(row?.['parts']))).toMatchObject({ [String(row?.['posyandu'])]: { measured: [1] } });
    expect((await importFile([older])).counts).toMatchObject({ updatedChildren: 0, unchanged: 1 });
  });

  it('measured in several months of one file, moved and completed in it, is written once', async () => {
    await importFile([bare]);
    const month = (on: string, posyandu: string) => ({ ...bare, measuredOn: on, posyandu, weight: '12.6' });
    const done = await importFile([
      month('2026-04-10', 'ANGGREK'),
      { ...month('2026-06-10', 'DAHLIA'), rt: '4' },
      month('2026-05-10', 'MAWAR'),
    ]);
    expect(done.state).toBe('done');
    expect(done.counts).toMatchObject({ newMeasurements: 3, updatedChildren: 1 });
    const [child] = await rowsOf(
      p.shard,
      'select p.version, p.rt, f.name from person p join facility f on f.id = p.posyandu',
    );
    expect(child).toEqual({ version: 2, rt: '4', name: 'Dahlia' });
  });

  it('is completed chunk by chunk too', async () => {
    await importFile([bare]);
    const rows = ['2026-04-10', '2026-05-10', '2026-06-10'].map((on, i) => ({
      ...bare,
      measuredOn: on,
      posyandu: `MAWAR ${i}`,
      weight: '12.6',
    }));
    const { id } = await upload(htmlExport(rows));
    await deliver(p, 1);
    await confirmImport(p.deps, officer, one(id));
    await deliver(p, 1);
    expect((await view(id)).state).toBe('done');
    expect(await people()).toMatchObject([{ version: 4 }]);
  });
});

describe('rows of one child', () => {
  it('in other months are further measurements of it, in one chunk as in several', async () => {
    const rows = ['2026-02-10', '2026-03-10', '2026-04-10'].map((measuredOn) => ({ ...sound, measuredOn }));
    for (const chunkRows of [undefined, 1]) {
      await emptyPlatform();
      await plantDistrict(p);
      const { id } = await upload(htmlExport(rows));
      await deliver(p, chunkRows);
      await confirmImport(p.deps, officer, one(id));
      await deliver(p, chunkRows);
      expect((await view(id)).state).toBe('done');
      expect(await people()).toHaveLength(1);
      expect(await measurements()).toHaveLength(3);
    }
  });

  it('on one day count once', async () => {
    const done = await importFile([sound, sound]);
    expect(done.counts).toMatchObject({ newChildren: 1, newMeasurements: 1, sameAsOther: 1 });
    expect(await measurements()).toHaveLength(1);
  });

  it('twins of one name in different chunks are both written and shown', async () => {
    const twin = { ...sound, weight: '10.1', length: '82.3' };
    const { id } = await upload(htmlExport([sound, twin]));
    await deliver(p, 1);
    await confirmImport(p.deps, officer, one(id));
    await deliver(p, 1);
    expect(await view(id)).toMatchObject({ state: 'done', counts: { maybeTwin: 1, newChildren: 2 } });
    expect(await people()).toHaveLength(2);
    const { rows } = await listWaiting(p.deps, officer, one(id));
    expect(rows).toMatchObject([{ reason: 'twin', line: 2, other: { line: 1 } }]);
    const again = await importFile([sound, twin]);
    expect(again.counts).toMatchObject({ newChildren: 0, unchanged: 2 });
  });

  it('without a usable date keep the child as a target, with dates of the future and before birth', async () => {
    const kinds = [{ measuredOn: '' }, { measuredOn: '2027-01-01' }, { measuredOn: '2024-01-01' }].map((over, i) => ({
      ...sound,
      ...over,
      name: ['RAKA', 'SITI', 'UDIN'][i]!,
      parents: ['A / BUDI', 'C / DEWI', 'E / FITRI'][i]!,
    }));
    const done = await importFile(kinds);
    expect(done.counts).toMatchObject({ newChildren: 3, newMeasurements: 0, measurementRejected: 3 });
    expect(await people()).toHaveLength(3);
    expect(await measurements()).toEqual([]);
    expect((await importFile(kinds)).counts).toMatchObject({ newChildren: 0, knownChildren: 3 });
  });
});

describe('a quarter that its district has locked', () => {
  const lock = (village: number) =>
    p.shard.batch([
      sql`insert into quarter_close (village, period, state, locks) values (${village}, ${1_000_000 + 2026 * 4}, 'locked', 1)`,
    ]);
  const rows = [sound, { ...sound, measuredOn: '2026-05-10' }];

  it('takes no measurement of a file, and the report says so; the other months of the child are imported', async () => {
    for (const village of VILLAGES) await lock(village);
    const done = await importFile(rows);
    expect((await measurements()).map(({ date }) => date)).toEqual(['2026-05-10']);
    expect(done.issues.map(({ code }) => code)).toContain('quarter_locked');
  });

  it('locked between the check and the import, it takes none either', async () => {
    const { id } = await check(rows);
    for (const village of VILLAGES) await lock(village);
    await confirmImport(p.deps, officer, one(id));
    await deliver(p);
    expect((await measurements()).map(({ date }) => date)).toEqual(['2026-05-10']);
  });
});
