import { env } from 'cloudflare:workers';
import { json, markCells, sql } from '@konvergensi/db';
import { formatMonth, packServices, parseMonth } from '@konvergensi/domain';
import { ulid } from 'ulidx';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  acceptRules,
  beginChecking,
  checkFigures,
  explainFigure,
  explainPeople,
  goOnTrying,
  leaveVillage,
  lookAtChanges,
  readBeside,
  readRules,
  recomputeDistrict,
  recordMeasurement,
  refreshWindows,
  stepQuarter,
  sweepRules,
  tryRules,
} from '../src/index.ts';
import { idOf, plantMeasures, plantPeople } from './made-up-village.ts';
import {
  DISTRICT,
  emptyPlatform,
  officer,
  type Platform,
  PROVINCE,
  plantDistrict,
  platform,
  rowsOf,
} from './platform.ts';

const VILLAGE = '17.04.01.2001';
const APRIL = parseMonth('2026-04') as number;
let p: Platform;

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(100_000);
  p.clock.now = Date.UTC(2026, 9, 5, 3);
  await plantDistrict(p);
});

const mark = (villages: readonly number[], months: readonly number[]) =>
  p.shard.batch([
    markCells(
      DISTRICT,
      villages.flatMap((village) => months.map((period) => ({ village, period }))),
    ),
  ]);

const explain = (region: string, indicator = 'stunted', from = '2026-04', period = '2026-05', actor: Actor = officer) =>
  explainFigure(p.deps, actor, { region, period, from, indicator });

const terms = ({ bridge }: Awaited<ReturnType<typeof explain>>) =>
  bridge?.terms.map(({ term, numerator, denominator, people }) => [term, numerator, denominator, people]);

/** Boys of two years: 79.0 cm is stunted, 87.0 cm is not. */
const measure = (name: string, date: string, lengthUm: number | null = 870_000) => ({
  person: idOf(name),
  date,
  weightG: 12_000,
  lengthUm,
});

describe('why a village’s figure is so', () => {
  beforeEach(async () => {
    const born = '2024-02-10';
    await plantPeople(p.shard, 5, [
      { id: idOf('A'), birthDate: born, sex: 1 },
      { id: idOf('B'), birthDate: born, sex: 1 },
      { id: idOf('C'), birthDate: born, sex: 1 },
      { id: idOf('D'), birthDate: born, sex: 1 },
      { id: idOf('E'), birthDate: '2021-04-20', sex: 1 },
      { id: idOf('F'), birthDate: '2026-05-02', sex: 2 },
    ]);
    await plantMeasures(p.shard, 5, [
      measure('A', '2026-04-10', 790_000),
      measure('B', '2026-04-10'),
      measure('C', '2026-04-10', 790_000),
      measure('E', '2026-04-10', 900_000),
      measure('A', '2026-05-10', 790_000),
      measure('B', '2026-05-10', 790_000),
      measure('D', '2026-05-10', null),
    ]);
    await mark([5], [APRIL, APRIL + 1]);
    await recomputeDistrict(p.deps, DISTRICT);
  });

  it('names each change once, by its reason, and the terms add up', async () => {
    const answer = await explain(VILLAGE);
    expect(answer.figure).toMatchObject({ numerator: 2, denominator: 2, notRecorded: 1 });
    expect(answer.before?.figure).toMatchObject({ numerator: 3, denominator: 4 });
    expect(terms(answer)).toEqual([
      ['aged-out', -1, -1, 1],
      ['not-measured', -1, -1, 1],
      ['became-case', 1, 0, 1],
    ]);
    expect(answer.reasons).toEqual([
      { reason: 'no-measure', people: 1 },
      { reason: 'not-weighed', people: 2 },
    ]);
    expect(answer.series.map(({ period }) => period)).toEqual(['2026-04', '2026-05']);
    expect(answer.rule).toMatchObject({ unit: 'percent', overTime: 'stok' });
  });

  it('says the same of a sub-district and the district, whose parts moved the whole', async () => {
    for (const region of ['17.04.01', '17.04']) {
      const answer = await explain(region);
      expect(terms(answer)).toEqual(terms(await explain(VILLAGE)));
      expect(answer.parts.find(({ figure }) => (figure?.denominator ?? 0) > 0)?.moved).toBeCloseTo(25, 8);
    }
    const inProvince: Actor = { ...officer, grants: [{ role: 'province_officer', path: [PROVINCE], villages: null }] };
    expect((await explain('17', 'stunted', '2026-04', '2026-05', inProvince)).noBridge).toBe('by-region');
    expect((await explain(VILLAGE, 'measured')).bridge?.to).toEqual({
      period: '2026-05',
      numerator: 3,
      denominator: null,
    });
  });

  it('lists the people for who may see names, and nobody else', async () => {
    const of = { region: VILLAGE, period: '2026-05', from: '2026-04', indicator: 'stunted' };
    const { people } = await explainPeople(p.deps, officer, of);
    const found = new Map(people.map((person) => [person.id, person]));
    expect(people).toHaveLength(6);
    expect(found.get(idOf('B'))).toMatchObject({
      before: 'not',
      now: 'counted',
      term: 'became-case',
      date: '2026-05-10',
    });
    expect(found.get(idOf('A'))).toMatchObject({ before: 'counted', now: 'counted', term: null });
    expect(found.get(idOf('E'))).toMatchObject({ before: 'counted', now: null, term: 'aged-out' });
    expect(found.get(idOf('F'))).toMatchObject({ before: null, now: 'not-weighed', term: null });
    const province: Actor = { ...officer, grants: [{ role: 'province_officer', path: [PROVINCE], villages: null }] };
    await expect(explainPeople(p.deps, province, of)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(explainPeople(p.deps, officer, { ...of, from: '2026-05' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(explainPeople(p.deps, officer, { ...of, indicator: 'd_s' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('begins with the figure as it was locked: what became of it since is a correction', async () => {
    const closer: Actor = {
      ...officer,
      grants: [...officer.grants, { role: 'village_officer', path: [PROVINCE, DISTRICT, 3, 5], villages: null }],
    };
    const step = (name: 'submit' | 'verify' | 'lock' | 'correct', remarks = '') =>
      stepQuarter(p.deps, closer, {
        village: VILLAGE,
        quarter: '2026-Q2',
        step: { step: name, name: 'Penanda Contoh', on: '2026-10-05', remarks },
      });
    for (const name of ['submit', 'verify', 'lock'] as const) await step(name);
    expect((await explain(VILLAGE)).bridge?.from).toMatchObject({ numerator: 3, denominator: 4, frozen: 1 });
    await step('correct', 'panjang badan salah ketik');
    const values = { weightKg: 12, lengthCm: 87, position: 'H', armCm: null, headCm: null, oedema: false } as const;
    await recordMeasurement(p.deps, officer, {
      village: VILLAGE,
      person: idOf('C'),
      date: '2026-04-10',
      values: { ...values, version: 1 },
      key: ulid(),
    });
    await recomputeDistrict(p.deps, DISTRICT);
    const answer = await explain('17.04');
    expect(answer.before?.figure).toMatchObject({ numerator: 2, denominator: 4 });
    expect(answer.bridge?.from).toMatchObject({ numerator: 3, denominator: 4, frozen: 1 });
    expect(terms(answer)).toEqual([
      ['corrected', -1, 0, 1],
      ['aged-out', -1, -1, 1],
      ['not-measured', 0, -1, 1],
      ['became-case', 1, 0, 1],
    ]);
  });

  it('leads from quarter to quarter as well: each child once, months of weighing summed, and as it was locked', async () => {
    while ((await refreshWindows(p.deps, DISTRICT)).more);
    const closer: Actor = {
      ...officer,
      grants: [...officer.grants, { role: 'village_officer', path: [PROVINCE, DISTRICT, 3, 5], villages: null }],
    };
    for (const step of ['submit', 'verify', 'lock'] as const) {
      await stepQuarter(p.deps, closer, {
        village: VILLAGE,
        quarter: '2026-Q2',
        step: { step, name: 'Penanda Contoh', on: '2026-10-05', remarks: '' },
      });
    }
    await plantMeasures(p.shard, 5, [measure('A', '2026-07-10', 870_000), measure('C', '2026-08-10', 790_000)]);
    await mark([5], [APRIL, APRIL + 3, APRIL + 4]);
    await recomputeDistrict(p.deps, DISTRICT);
    while ((await refreshWindows(p.deps, DISTRICT)).more);
    const quarters = (code: string, region = VILLAGE) => explain(region, code, '2026-Q2', '2026-Q3');
    const stunted = await quarters('stunted');
    // A and B were stunted in May, C and E in April; E turned five in April, D came without a length.
    expect(stunted.before?.figure).toMatchObject({ numerator: 4, denominator: 4, notRecorded: 1 });
    expect(stunted.figure).toMatchObject({ numerator: 1, denominator: 2 });
    expect(stunted.bridge?.from.frozen).toBe(1);
    expect(terms(stunted)).toEqual([
      ['aged-out', -1, -1, 1],
      ['not-measured', -1, -1, 1],
      ['no-longer-case', -1, 0, 1],
    ]);
    expect(terms(await quarters('stunted', '17.04'))).toEqual(terms(stunted));
    // Weighings: five children in seven months of Q2, two in two of Q3.
    const weighings = await quarters('bgm_d');
    expect(weighings.bridge?.from).toMatchObject({ period: '2026-Q2', denominator: 7 });
    expect(weighings.bridge?.to).toMatchObject({ period: '2026-Q3', denominator: 2 });
    const of = { region: VILLAGE, period: '2026-Q3', from: '2026-Q2' };
    const { people } = await explainPeople(p.deps, officer, { ...of, indicator: 'stunted' });
    expect(people.find(({ id }) => id === idOf('A'))).toMatchObject({
      before: 'counted',
      now: 'not',
      date: '2026-07-10',
      term: 'no-longer-case',
    });
    const months = await explainPeople(p.deps, officer, { ...of, indicator: 'bgm_d' });
    expect(months.people.find(({ id }) => id === idOf('A'))).toMatchObject({
      beforeMonths: { of: 2 },
      nowMonths: { of: 1 },
      term: 'not-measured',
    });
    // What was changed after the lock is a correction of the quarter that was published.
    await p.shard.batch([
      sql`update measurement set length_um = 870000 where village = 5 and person = ${idOf('C')} and period = ${APRIL}`,
    ]);
    await mark([5], [APRIL]);
    await recomputeDistrict(p.deps, DISTRICT);
    while ((await refreshWindows(p.deps, DISTRICT)).more);
    const corrected = await quarters('stunted');
    expect(corrected.bridge?.from).toMatchObject({ numerator: 4, denominator: 4, frozen: 1 });
    expect(terms(corrected)?.[0]).toEqual(['corrected', -1, 0, 1]);
    await expect(explain(VILLAGE, 'stunted', '2026-04', '2026-Q3')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('tells nothing by person while a row was computed before people were kept', async () => {
    await p.shard.batch([sql`update rollup set states = null where level = 4 and period = ${APRIL}`]);
    expect(await explain(VILLAGE)).toMatchObject({ bridge: null, noBridge: 'pending', figure: { numerator: 2 } });
    expect((await explain(VILLAGE, 'stunted', '2026-01')).noBridge).toBe('no-earlier');
  });
});

describe('changes to look at', () => {
  const camat: Actor = { ...officer, grants: [{ role: 'camat', path: [PROVINCE, DISTRICT, 3], villages: null }] };
  const look = (region: string, actor: Actor = officer) => lookAtChanges(p.deps, actor, { region, period: '2026-05' });

  it('ask of what crossed a cut-off, what is the same thrice, who was gone before the lock, and what was not due by hand', async () => {
    const ids = Array.from({ length: 6 }, (_, i) => idOf(`L${i}`));
    await plantPeople(
      p.shard,
      5,
      ids.map((id) => ({ id, birthDate: '2024-02-10', sex: 1 as const })),
    );
    await plantMeasures(
      p.shard,
      5,
      ['L0', 'L1', 'L2'].map((name) => measure(name, '2026-05-10')),
    );
    expect((await look(VILLAGE)).villages[0]?.questions.map(({ rule, count }) => [rule, count])).toEqual([
      ['identical', 3],
    ]);
    const values = { weightKg: 12, lengthCm: 79, position: 'H', armCm: null, headCm: null, oedema: false } as const;
    await recordMeasurement(p.deps, officer, {
      village: VILLAGE,
      person: ids[0]!,
      date: '2026-05-10',
      values: { ...values, version: 1 },
      key: ulid(),
    });
    await leaveVillage(p.deps, officer, {
      village: VILLAGE,
      id: ids[5]!,
      values: { on: '2026-06-01', reason: 'moved', to: null, sameAs: null, version: 1 },
      key: ulid(),
    });
    await p.shard.batch([
      sql`insert into quarter_step (village, period, seq, step, name, on_day, remarks, actor, at)
          values (5, ${1_000_000 + Math.floor(APRIL / 3)}, 1, 'lock', 'Contoh', '2026-10-06', '', 'u', ${p.clock.now + 86_400_000})`,
      sql`insert into person_month (village, period, person, services, reasons, actor, at)
          select 5, ${APRIL + 1}, value, ${packServices(new Map([['weighing', { mark: 'not-due', times: 0 }]]))},
            '{"weighing":"sakit"}', 'u', 1 from json_each(${json(ids.slice(0, 5))})`,
    ]);
    const { villages } = await look('17.04', officer);
    expect(villages.map(({ region }) => region.code)).toEqual([VILLAGE]);
    expect(villages[0]?.questions.map(({ rule, count }) => [rule, count])).toEqual([
      ['crossed-cut-off', 1],
      ['gone-before-lock', 1],
      ['not-due-by-hand', 5],
    ]);
    expect((await look('17.04.01', camat)).villages).toHaveLength(1);
    await expect(look('17.04.02.2001', camat)).rejects.toMatchObject({ code: 'not-found' });
    const agency: Actor = {
      ...officer,
      grants: [{ role: 'agency_officer', path: [PROVINCE, DISTRICT], villages: null }],
    };
    await expect(look('17.04', agency)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('ask of a fall in prevalence with a fall in D/S', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => idOf(`D${String(i).padStart(2, '0')}`));
    await plantPeople(
      p.shard,
      5,
      ids.map((id) => ({ id, birthDate: '2024-02-10', sex: 1 as const })),
    );
    const of = (n: number, date: string, short: number) =>
      ids
        .slice(0, n)
        .map((person, i) => ({ person, date, weightG: 11_000 + i, lengthUm: i < short ? 790_000 : 870_000 }));
    await plantMeasures(p.shard, 5, [...of(28, '2026-04-10', 14), ...of(15, '2026-05-10', 3)]);
    await p.shard.batch([
      sql`update district set target_source = 'daftar' where id = ${DISTRICT}`,
      sql`insert into target (district, source, region, period, children) values (${DISTRICT}, 'daftar', 5, ${APRIL}, 30)`,
    ]);
    await mark([5], [APRIL, APRIL + 1]);
    await recomputeDistrict(p.deps, DISTRICT);
    const [village] = (await look('17.04')).villages;
    expect(village?.questions).toMatchObject([{ rule: 'fell-together', since: '2026-04', prevalence: 30 }]);
  });
});

describe('survey beside routine', () => {
  beforeEach(async () => {
    const ids = Array.from({ length: 4 }, (_, i) => idOf(`S${i}`));
    await plantPeople(
      p.shard,
      5,
      ids.map((id) => ({ id, birthDate: '2024-02-10', sex: 1 as const })),
    );
    await plantMeasures(p.shard, 5, [
      measure('S0', '2026-05-10', 790_000),
      measure('S1', '2026-05-10'),
      measure('S2', '2026-05-10', 871_000),
    ]);
    await mark([5, 6, 7, 8], [APRIL + 1]);
    await recomputeDistrict(p.deps, DISTRICT);
    await p.deps.directory.batch([
      sql`insert into survey_figure (area, year, survey, indicator, kind, value, source, conflicts, recorded_at)
          values ('17.04', 2021, 'SSGI', 'stunted', 'survey', 11.3, 'Contoh', '[]', 1),
            ('17.04', 2022, 'SSGI', 'stunted', 'survey', 12.4, 'Contoh', '[]', 1)`,
    ]);
  });
  const beside = (region: string) =>
    readBeside(p.deps, officer, { region, period: '2026-05', indicator: 'stunted', quality: 'yes' });
  const listed = (children: number, villages = [5, 6, 7, 8]) =>
    p.shard.batch([
      sql`update district set target_source = 'daftar' where id = ${DISTRICT}`,
      sql`insert into target (district, source, region, period, children)
          select ${DISTRICT}, 'daftar', value, ${APRIL}, iif(value = 5, ${children}, 0) from json_each(${json(villages)}) where true
          on conflict (district, source, region, period) do update set children = excluded.children`,
    ]);

  it('draws no bounds without a source of S, nor where more are measured than there are targets', async () => {
    expect((await beside('17.04')).routine).toMatchObject({ bounds: null, noBounds: 'no-source', numerator: 1 });
    await listed(2);
    await mark([5, 6, 7, 8], [APRIL + 1]);
    await recomputeDistrict(p.deps, DISTRICT);
    expect((await beside('17.04')).routine).toMatchObject({ bounds: null, noBounds: 'more-than-targets' });
  });

  it('draws them by coverage, and judges the latest survey of the very region alone', async () => {
    await listed(6);
    await mark([5, 6, 7, 8], [APRIL + 1]);
    await recomputeDistrict(p.deps, DISTRICT);
    const { routine, surveys, quality } = await beside('17.04');
    expect(routine.bounds?.low).toBeCloseTo(100 / 6, 8);
    expect(routine.bounds?.high).toBeCloseTo(400 / 6, 8);
    expect(routine.coverage).toBe(50);
    expect(surveys).toMatchObject([{ year: 2022, value: 12.4, same: true, unmeasuredCanExplain: false }]);
    expect(surveys[0]?.highestCoverage).toBeCloseTo(37.2, 8);
    expect(quality).toMatchObject({ measured: 3, wrongPosition: 3, withPosition: 3, length: { n: 3 } });
    const village = await beside(VILLAGE);
    expect(village.surveys).toMatchObject([{ same: false, unmeasuredCanExplain: null }]);
  });
});

describe('another version of the rules', () => {
  const admin: Actor = {
    ...officer,
    grants: [{ role: 'district_admin', path: [PROVINCE, DISTRICT], villages: null }],
  };
  const closer: Actor = {
    ...officer,
    grants: [...officer.grants, { role: 'village_officer', path: [PROVINCE, DISTRICT, 3, 5], villages: null }],
  };
  const page = (subdistrict?: string) => readRules(p.deps, admin, { district: '17.04', subdistrict });
  const stored = () =>
    rowsOf(
      p.shard,
      `select region, period - ${APRIL} month, rule_version, counts ->> '$.n_d[0]' n, counts ->> '$.n_d[1]' d from rollup
       where level = 4 and period in (${APRIL}, ${APRIL + 3}) order by 1, 2`,
    );

  beforeEach(async () => {
    const born = '2024-02-10';
    for (const village of [5, 6]) {
      await plantPeople(p.shard, village, [{ id: idOf(`A${village}`), birthDate: born, sex: 1 }]);
      // 100 g a month on the same ribbon: N by the card's ribbon, less than KBM (200 g).
      for (const [n, date] of ['2026-03-10', '2026-04-10', '2026-06-10', '2026-07-10'].entries()) {
        await plantMeasures(p.shard, village, [{ ...measure(`A${village}`, date), weightG: 12_000 + n * 100 }]);
      }
    }
    await mark([5, 6], [APRIL - 1, APRIL, APRIL + 2, APRIL + 3]);
    await recomputeDistrict(p.deps, DISTRICT);
    for (const step of ['submit', 'verify', 'lock'] as const) {
      await stepQuarter(p.deps, closer, {
        village: VILLAGE,
        quarter: '2026-Q2',
        step: { step, name: 'Penanda Contoh', on: '2026-10-05', remarks: '' },
      });
    }
    await recomputeDistrict(p.deps, DISTRICT);
  });

  const tryAll = async () => {
    await tryRules(p.deps, admin, { district: '17.04', version: '2026.5' });
    // One village-month a slice, and each message twice.
    for (let more = true; more; ) {
      more = (await goOnTrying(p.deps, DISTRICT, 1)).more;
      await goOnTrying(p.deps, DISTRICT, 1).then((again) => {
        more = again.more;
      });
    }
  };

  it('is tried beside the one in use: the change by indicator, month and region, and no figure moves', async () => {
    const before = await stored();
    await tryAll();
    expect(await stored()).toEqual(before);
    const found = await page();
    expect(found).toMatchObject({ current: '2026.4', trial: { version: '2026.5', from: '2026.4' } });
    // Village 5 of April is published; village 6 of April and both of July change.
    const nd = (changes: (typeof found)['months'][number]['changes']) =>
      changes.find(({ indicator }) => indicator === 'n_d');
    expect(found.months.map(({ period, changes }) => [period, nd(changes)?.cells])).toEqual([
      ['2026-04', 1],
      ['2026-07', 2],
    ]);
    expect(nd(found.months[1]!.changes)).toEqual({
      indicator: 'n_d',
      cells: 2,
      before: { numerator: 2, denominator: 2, percent: 100 },
      after: { numerator: 0, denominator: 2, percent: 0 },
      points: -100,
    });
    expect(found.regions.map(({ region, changes }) => [region.level, nd(changes)?.cells])).toEqual([
      ['subdistrict', 3],
    ]);
    const below = await page('17.04.01');
    expect(below.regions.map(({ region, changes }) => [region.code, nd(changes)?.cells])).toEqual([
      [VILLAGE, 1],
      ['17.04.01.2002', 2],
    ]);
    expect(found.trial!.published).toBeGreaterThan(0);
  });

  it('is computed once a person accepts what was listed: published months keep theirs, and the trail says so', async () => {
    const accept = async (trial: string) =>
      acceptRules(p.deps, admin, { district: '17.04', version: '2026.5', trial, note: 'Sesuai petugas gizi' });
    await tryRules(p.deps, admin, { district: '17.04', version: '2026.5' });
    await expect(accept('x')).rejects.toMatchObject({ code: 'wrong-state' });
    await goOnTrying(p.deps, DISTRICT);
    await expect(accept('another')).rejects.toMatchObject({ code: 'conflict' });
    await accept((await page()).trial!.id);
    await recomputeDistrict(p.deps, DISTRICT);
    while ((await refreshWindows(p.deps, DISTRICT)).more);
    expect(await stored()).toEqual([
      { region: 5, month: 0, rule_version: '2026.4', n: 1, d: 1 },
      { region: 5, month: 3, rule_version: '2026.5', n: 0, d: 1 },
      { region: 6, month: 0, rule_version: '2026.5', n: 0, d: 1 },
      { region: 6, month: 3, rule_version: '2026.5', n: 0, d: 1 },
    ]);
    // April of the village is published by the first version, July goes by the second: 100 g a month gained no more.
    const bridged = await explain(VILLAGE, 'n_d', '2026-04', '2026-07');
    expect(terms(bridged)).toEqual([['rule', -1, 0, 1]]);
    const { people } = await explainPeople(p.deps, officer, {
      region: VILLAGE,
      period: '2026-07',
      from: '2026-04',
      indicator: 'n_d',
    });
    expect(people).toMatchObject([{ before: 'counted', now: 'not', term: 'rule' }]);
    const answer = await explain(VILLAGE, 'n_d', '2026-06', '2026-07');
    expect(answer.rule).toMatchObject({
      version: '2026.5',
      numerator: { en: 'Children who gained at least the minimum of the card' },
    });
    expect((await explain(VILLAGE, 'n_d', '2026-03', '2026-04')).rule.version).toBe('2026.4');
    const trail = await rowsOf(p.shard, `select verb, actor from audit where verb like 'figures.%rules' order by seq`);
    expect(trail.map((row) => row['verb'])).toEqual(['figures.try-rules', 'figures.accept-rules']);
    // Nothing is left that the nightly sweep would mark, and the nightly check finds no drift.
    await sweepRules(p.deps);
    expect(await rowsOf(p.shard, 'select 1 from cell')).toEqual([]);
    await beginChecking(p.deps, 0);
    for (let night = 0; night < 7; night += 1) {
      await beginChecking(p.deps, night);
      for (let more = true; more; ) more = (await checkFigures(p.deps, DISTRICT)).more;
    }
    expect(await rowsOf(p.shard, 'select * from figure_drift')).toEqual([]);
    await expect(tryRules(p.deps, admin, { district: '17.04', version: '2026.5' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('the bridge over random histories', () => {
  const RUNS = 8 * Number(env.RUNS);
  const SEED = 20_260_501;
  const MONTHS = [0, 1, 2, 3].map((i) => APRIL + i);

  it(`adds up to the stored figures of every region after every step (${RUNS} histories, seed ${SEED})`, async () => {
    let seed = SEED;
    const below = (most: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * most);
    };
    for (let run = 0; run < RUNS; run += 1) {
      const villages = [5, 6, 7];
      for (const village of villages) await changeVillage(village, run, below);
      await mark(villages, MONTHS);
      await recomputeDistrict(p.deps, DISTRICT);
      while ((await refreshWindows(p.deps, DISTRICT)).more);
      for (const region of ['17.04.01.2001', '17.04.01', '17.04']) {
        for (const code of ['measured', 'stunted', 'wasted', 'd_s.register', 'd_s.daftar', 'd_s.proyeksi']) {
          await expectExact(region, code, '2026-04', '2026-06');
        }
        for (const code of [
          'measured',
          'stunted',
          'n_d',
          'd_s.register',
          'd_s.daftar',
          'd_s.proyeksi',
          'measured.setahun',
        ]) {
          await expectExact(region, code, '2026-Q2', '2026-Q3');
        }
      }
    }
  });

  async function changeVillage(village: number, run: number, below: (most: number) => number): Promise<void> {
    const name = `R${village}R${run}R`;
    const people = Array.from({ length: 1 + below(4) }, (_, i) => ({
      id: idOf(`${name}${i}`),
      birthDate: ['2021-05-03', '2021-04-30', '2024-02-10', '2025-08-01', '2026-05-20'][below(5)] as string,
    }));
    await plantPeople(p.shard, village, people);
    const rows = people.flatMap(({ id }) =>
      MONTHS.filter(() => below(3) > 0).map((month) => ({
        person: id,
        date: `${formatMonth(month)}-1${below(9)}`,
        weightG: 4_000 + below(12_000),
        lengthUm: below(5) === 0 ? null : 450_000 + below(500_000),
      })),
    );
    await plantMeasures(p.shard, village, rows);
    const cut = `2026-0${4 + below(4)}-15`;
    const event = below(5);
    const anyone = sql`id = ${people[below(people.length)]?.id ?? ''}`;
    await p.shard.batch([
      ...(event === 0
        ? [sql`update person set left_on = ${cut}, left_reason = 'moved' where village = ${village} and ${anyone}`]
        : []),
      ...(event === 1 ? [sql`update person set lived_from = ${cut} where village = ${village} and ${anyone}`] : []),
      ...(event === 2
        ? [sql`update person set birth_date = '2021-04-12' where village = ${village} and ${anyone}`]
        : []),
      ...(event === 3
        ? [sql`delete from measurement where village = ${village} and period = ${APRIL + below(3)}`]
        : []),
      ...(event === 4
        ? [
            sql`insert into register_confirmation (village, confirmed_on, name, actor, at) values (${village}, ${cut}, 'Contoh', 'u', ${run})
                on conflict do nothing`,
            sql`insert into target (district, source, region, period, children)
                select ${DISTRICT}, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${json([
                  ['daftar', village, APRIL + below(3), below(9)],
                  ['proyeksi', 3, 2026 * 12, below(40)],
                ])}) where true
                on conflict (district, source, region, period) do update set children = excluded.children`,
          ]
        : []),
    ]);
  }

  async function expectExact(region: string, code: string, from: string, period: string): Promise<void> {
    const answer = await explain(region, code, from, period);
    const { bridge, before, figure } = answer;
    if (bridge === null) throw new Error(`${region} ${code}: no bridge, ${answer.noBridge}`);
    for (const part of ['numerator', 'denominator'] as const) {
      const sum = bridge.terms.reduce((all, term) => all + (term[part] ?? 0), 0);
      expect(sum).toBe((figure?.[part] ?? 0) - (before?.figure[part] ?? 0));
    }
  }
});
