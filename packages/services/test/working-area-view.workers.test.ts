import { markCells, sql } from '@konvergensi/db';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  checkSurveyFile,
  figuresFresh,
  matrixCsv,
  putSurveysOf,
  readFigures,
  readHome,
  readMatrix,
  readRegionPage,
  readSurveys,
  recomputeDistrict,
  type SignedIn,
} from '../src/index.ts';
import { DISTRICT, emptyPlatform, officer, type Platform, plantChild, plantDistrict, platform } from './platform.ts';

const district = [1, DISTRICT] as const;
const area: Actor = {
  ...officer,
  id: 'user-puskesmas',
  grants: [{ role: 'puskesmas_officer', path: district, villages: [5] }],
};
const cadre: Actor = { ...officer, grants: [{ role: 'cadre', path: [...district, 3, 5], villages: null }] };
const signedIn = (actor: Actor): SignedIn => ({
  actor,
  username: 'contoh',
  grants: [],
  expiresAt: 0,
  credential: '',
  lastUsedAt: null,
  secondFactor: 'none' as const,
});

let p: Platform;
beforeAll(async () => {
  p = await platform(900);
  await emptyPlatform();
  await plantDistrict(p);
  for (const village of [5, 6, 7]) {
    await plantChild(p.shard, village, `anak-${village}`);
    await p.shard.batch([
      sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
          values (${village}, 24313, ${`anak-${village}`}, '2026-02-10', 12000, 790000, 'H', 0)`,
      sql`insert into cell (district, period, village, seq, done) values (${DISTRICT}, 24313, ${village}, 1, 0)`,
    ]);
  }
  await p.shard.batch([
    sql`insert into facility (district, id, kind, name, normal_name, village, state, valid_from) values
        (${DISTRICT}, 'own', 'puskesmas', 'Kinal', 'kinal', null, 'confirmed', '2024-01-01'),
        (${DISTRICT}, 'next', 'puskesmas', 'Tanjung', 'tanjung', null, 'confirmed', '2024-01-01'),
        (${DISTRICT}, 'mawar', 'posyandu', 'Mawar', 'mawar', 6, 'confirmed', '2024-01-01')`,
    sql`update person set posyandu = 'mawar' where village = 6`,
    sql`insert into working_area (district, village, valid_from, puskesmas) values
        (${DISTRICT}, 5, '2024-01-01', 'own'), (${DISTRICT}, 7, '2024-01-01', 'next')`,
    sql`insert into import (district, id, state, file_name, file_digest, size_bytes, actor, actor_name, created_at, updated_at) values
        (${DISTRICT}, 'theirs', 'checking', 'dinkes.csv', '', 1, 'user-officer', 'x', 0, 0),
        (${DISTRICT}, 'hers', 'checking', 'puskesmas.csv', '', 1, 'user-puskesmas', 'x', 0, 0),
        (${DISTRICT}, 'waits', 'checked', 'dinkes-2.csv', '', 1, 'user-officer', 'x', 0, 0)`,
  ]);
  await recomputeDistrict(p.deps, DISTRICT);
});

describe('an officer of a puskesmas reads figures', () => {
  const codes = async (actor: Actor, level: 'subdistrict' | 'village') => {
    const query = { region: '17.04', level, period: '2026-02', indicator: 'measured' } as const;
    return (await readFigures(p.deps, actor, query)).figures.map(({ region }) => region.code);
  };
  const ofFacility = async (facility: string) =>
    readFigures(p.deps, area, { region: '17.04', period: '2026-02', indicator: 'measured', facility });

  it('of the villages of her working area, not of all of the district', async () => {
    expect(await codes(officer, 'village')).toEqual(['17.04.01.2001', '17.04.01.2002', '17.04.02.2001']);
    expect(await codes(area, 'village')).toEqual(['17.04.01.2001']);
    expect(await codes(area, 'subdistrict')).toEqual([]);
  });

  it('of her puskesmas, and of no other facility', async () => {
    expect((await ofFacility('own')).figures).toMatchObject([{ numerator: 1 }]);
    await expect(ofFacility('next')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ofFacility('mawar')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('on the district’s page: her villages stand below', async () => {
    const rows = async (actor: Actor) =>
      (await readRegionPage(p.deps, actor, '17.04', '2026-02')).rows.map(({ region, figures }) => [
        region.code,
        figures.find(({ indicator }) => indicator === 'measured')?.numerator,
      ]);
    expect(await rows(area)).toEqual([['17.04.01.2001', 1]]);
    expect(await rows(officer)).toEqual([
      ['17.04.01', 2],
      ['17.04.02', 1],
    ]);
  });
});

describe('imports are seen by those who may read them', () => {
  it.each([
    ['the Dinkes officer', officer, '17.04', ['dinkes.csv', 'puskesmas.csv'], ['dinkes-2.csv']],
    ['the officer of a puskesmas', area, '17.04', ['puskesmas.csv'], []],
    ['a cadre', cadre, '17.04.01.2001', [], []],
  ] as const)('%s', async (_who, actor, region, running, waiting) => {
    const names = (items: readonly { fileName: string }[]) => items.map(({ fileName }) => fileName).sort();
    expect(names((await readRegionPage(p.deps, actor, region, undefined)).running)).toEqual(running);
    const home = await readHome(p.deps, signedIn(actor));
    expect(names(home.running)).toEqual(running);
    expect(home.tasks.flatMap(({ kind, label }) => (kind === 'confirm-import' ? [label] : []))).toEqual(waiting);
  });
});

describe('a matrix of figures', () => {
  const asked = { region: '17.04', level: 'village', period: '2026-01..2026-02', page: 1, size: 100 } as const;
  const MANY = ['measured', 'stunted', ...['m', 'f', '0-5', '12-23'].map((part) => `stunted/${part}`)].join();

  it('says what the figures one by one say, in every cell', async () => {
    for (const indicator of ['measured', MANY]) {
      const matrix = await readMatrix(p.deps, officer, { ...asked, indicator });
      const { figures } = await readFigures(p.deps, officer, { ...asked, indicator });
      for (const figure of figures) {
        const row = matrix.rows.find(({ region }) => region.code === figure.region.code);
        const i = matrix.columns.findIndex((c) => c.period === figure.period && c.indicator === figure.indicator);
        expect(row?.cells[i]).toEqual([figure.numerator, figure.denominator, figure.excluded, figure.notRecorded]);
      }
      expect(figures.length).toBeGreaterThanOrEqual(indicator.split(',').length * 3);
      expect(matrix.rows.every(({ cells }) => cells[0] === null)).toBe(true);
    }
  });

  it('keeps to the working area, pages, filters by name and by what has figures', async () => {
    const codesOf = async (actor: Actor, more: object) => {
      const { rows, total } = await readMatrix(p.deps, actor, { ...asked, indicator: 'measured', ...more });
      return [total, ...rows.map(({ region }) => region.code)];
    };
    expect(await codesOf(area, {})).toEqual([1, '17.04.01.2001']);
    expect(await codesOf(officer, { size: 2, page: 2 })).toEqual([4, '17.04.02.2001', '17.04.02.2002']);
    expect(await codesOf(officer, { q: '17.04.01' })).toEqual([2, '17.04.01.2001', '17.04.01.2002']);
    expect(await codesOf(officer, { filled: 'no' })).toEqual([1, '17.04.02.2002']);
    expect(await codesOf(officer, { filled: 'yes', size: 1, page: 3 })).toEqual([3, '17.04.02.2001']);
    await expect(codesOf(officer, { period: '2020-01..2025-12' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is fresh text that changes with every recompute, and a CSV that runs no formula', async () => {
    const before = await figuresFresh(p.deps, officer, asked);
    expect(await figuresFresh(p.deps, officer, asked)).toBe(before);
    expect(await figuresFresh(p.deps, area, asked)).not.toBe(before);
    await p.shard.batch([
      markCells(DISTRICT, [{ village: 5, period: 24313 }]),
      sql`update region set name = '=1+1' where id = 6`,
    ]);
    const waiting = await figuresFresh(p.deps, officer, asked);
    await recomputeDistrict(p.deps, DISTRICT);
    expect(new Set([before, waiting, await figuresFresh(p.deps, officer, asked)]).size).toBe(3);
    const { body } = await matrixCsv(p.deps, officer, { ...asked, indicator: 'measured', lang: 'id' });
    const text = await new Response(body).text();
    expect(text).toContain("17.04.01.2002;'=1+1;2026-02;measured;1;;1;0;0");
  });
});

describe('figures of surveys', () => {
  const admin: Actor = { ...officer, grants: [{ role: 'province_admin', path: [1], villages: null }] };
  const file = (lines: string[]) =>
    new File([['Kode;Wilayah;Tahun;Survei;Nilai;Bawah;Atas;Sumber', ...lines].join('\r\n')], 'survei.csv');

  it('are read with those of the nation and the province, each with its source and other values', async () => {
    await p.deps.directory.batch([
      sql`insert into survey_figure (area, year, survey, indicator, kind, value, source, conflicts, recorded_at) values
          ('ID', 2021, 'SSGI', 'stunted', 'survey', 24.4, 'Contoh', '[{"value":24.1,"source":"pers"}]', 0),
          ('17.04', 2022, 'SSGI', 'stunted', 'survey', 12.4, 'Contoh', '[]', 0),
          ('14', 2022, 'SSGI', 'stunted', 'survey', 17, 'Contoh', '[]', 0)`,
    ]);
    const { figures } = await readSurveys(p.deps, officer, '17.04');
    expect(figures.map(({ name, value, conflicts }) => [name, value, conflicts.length])).toEqual([
      ['Indonesia', 24.4, 1],
      ['Kaur', 12.4, 0],
    ]);
  });

  it('a file is checked row by row, then loaded; correcting keeps what stood before in the trail', async () => {
    const asked = {
      region: '17',
      file: file([
        '17.04;;2023;SKI;13,1;11;15;Contoh',
        ';Kab. Kaur;2022;SSGI;12,5;;;Contoh',
        '1704;;2024;SSGI;12;;;Contoh',
        '99.01;;2024;SSGI;12;;;Contoh',
        '17.04;;2024;SSGI;x;;;',
      ]),
    };
    const checked = await checkSurveyFile(p.deps, admin, asked);
    expect(checked.entries.map(({ entry, before }) => [entry.area, entry.year, entry.value, before])).toEqual([
      ['17.04', 2023, 13.1, null],
      ['17.04', 2022, 12.5, 12.4],
      ['17.04', 2024, 12, null],
    ]);
    expect(checked.wrong.map(({ line, problem }) => [line, problem])).toEqual([
      [5, 'area'],
      [6, 'value'],
      [6, 'source'],
    ]);
    const values = { entries: checked.entries.map(({ entry }) => entry) };
    await putSurveysOf(p.deps, admin, { region: '17', values });
    await putSurveysOf(p.deps, admin, { region: '17', values });
    const { figures } = await readSurveys(p.deps, admin, '17');
    expect(figures.find(({ area, year }) => area === '17.04' && year === 2022)?.value).toBe(12.5);
    const [kept] = await p.deps.directory.all<{ body: string }>(
      sql`select body from audit where verb = 'survey.put' order by seq`,
    );
    expect(kept?.body).toContain('12.4');
    await expect(putSurveysOf(p.deps, officer, { region: '17', values })).rejects.toMatchObject({ code: 'forbidden' });
    const abroad = { entries: [{ ...values.entries[0]!, area: '14' }] };
    await expect(putSurveysOf(p.deps, admin, { region: '17', values: abroad })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
