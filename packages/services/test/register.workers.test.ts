import {
  type EndPregnancy,
  endPregnancy as endPregnancyBody,
  type LeaveVillage,
  leaveVillage as leaveVillageBody,
  type PutCatin,
  type PutPerson,
  type PutPregnancy,
  putCatin,
  putFamily,
  putPerson,
  putPregnancy,
} from '@konvergensi/contract';
import { factsOf, quarterKey, readFacts, readRegister, sql } from '@konvergensi/db';
import { formatMonth, isTarget, mayBeReminded, parseMonth, REGISTER_TEMPLATE, targetsIn } from '@konvergensi/domain';
import { ulid } from 'ulidx';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  checkFirstLoad,
  commitFirstLoad,
  confirmPeople,
  decideDifferent,
  doublesOfVillage,
  endPregnancy,
  leaveVillage,
  listDoubles,
  listToConfirm,
  mergePeople,
  putOffQuestion,
  readHousehold,
  readHouseSheet,
  readPerson,
  readVillageRegister,
  recordDeathCause,
  recordMeasurement,
  reopenPregnancy,
  returnToVillage,
  saveCatin,
  saveFamily,
  saveHousehold,
  saveHouseSheet,
  savePerson,
  savePregnancy,
  searchPeople,
  tidyUploads,
  undoMerge,
} from '../src/index.ts';
import { DISTRICT, officer, type Platform, plantChild, plantDistrict, platform, rowsOf } from './platform.ts';

let p: Platform;
const month = (text: string) => parseMonth(text) ?? 0;

beforeAll(async () => {
  p = await platform();
  await plantDistrict(p);
});

describe('the register of a village in one statement', () => {
  beforeAll(async () => {
    await plantChild(p.shard, 8, 'anak', '2026-03-25');
    await p.shard.batch([
      sql`insert into household (village, id, dusun, water, toilet) values (8, 'rumah', 'Dusun I', 'safe', 'none')`,
      sql`insert into family (village, id, household, name) values (8, 'keluarga', 'rumah', 'Kepala Contoh')`,
      sql`insert into person (village, id, district, name, sex, birth_date, birth_date_kind, household) values
            (8, 'ibu', ${DISTRICT}, 'Ibu Contoh', 2, '1900-01-01', 'unknown', 'rumah'),
            (8, 'nenek', ${DISTRICT}, 'Nenek Contoh', 2, '1960-01-01', 'exact', 'rumah'),
            (8, 'catin', ${DISTRICT}, 'Catin Contoh', 1, '2000-01-01', 'exact', null)`,
      sql`update person set mother = 'ibu', left_on = '2026-08-01', left_reason = 'died' where village = 8 and id = 'anak'`,
      sql`insert into pregnancy (village, id, person, due_date, arm_um, ended_on, ending, recorded_at)
            values (8, 'hamil', 'ibu', '2026-03-30', 229000, '2026-03-25', 'live-birth', 1)`,
      sql`insert into catin (village, id, person, wedding_on, registered_on) values (8, 'nikah', 'catin', '2026-12-01', '2026-08-01')`,
    ]);
  });

  it('gives those who can be targets in the months, their mothers and houses, and no one else', async () => {
    const [register] = await readRegister(p.shard, [8], month('2026-03'), month('2026-03'));
    expect(register!.people.map((person) => [person.id, person.dusun]).sort()).toEqual([
      ['anak', null],
      ['catin', null],
      ['ibu', 'Dusun I'],
    ]);
    expect(register).toMatchObject({
      village: 8,
      pregnancies: [{ id: 'hamil', facts: { armCm: 22.9, hbGdl: null }, end: { outcome: 'live-birth' } }],
      households: [{ id: 'rumah', toilet: 'none' }],
      families: [{ id: 'keluarga', household: 'rumah' }],
      catin: [],
    });
    const kinds = targetsIn(register!, { first: month('2026-03'), last: month('2026-03') }).map(
      ({ person, span }) => `${person.id} ${span.kind}`,
    );
    expect(kinds.sort()).toEqual(['anak child-0-23', 'ibu breastfeeding', 'ibu post-partum', 'ibu pregnant']);
  });

  it('a month later than a death has neither the child nor the breastfeeding mother', async () => {
    const [register] = await readRegister(p.shard, [8], month('2026-09'), month('2026-09'));
    const september = { first: month('2026-09'), last: month('2026-09') };
    expect(targetsIn(register!, september).map(({ person, span }) => `${person.id} ${span.kind}`)).toEqual([
      'catin catin',
    ]);
  });
});

const VILLAGE = '17.04.01.2001';
const OTHER = '17.04.01.2002';
const next = () => ulid();
const noHouse = {
  dusun: null,
  rt: null,
  rw: null,
  address: null,
  water: null,
  toilet: null,
  wasteWater: null,
  insurance: null,
  welfareDecile: null,
  conditionsOn: null,
};
const person = (over: Partial<PutPerson>): PutPerson =>
  putPerson.parse({ name: 'Orang Contoh', sex: 'P', birthDate: '1998-03-02', version: null, ...over });
const add = (id: string, over: Partial<PutPerson>, village = VILLAGE) =>
  savePerson(p.deps, officer, { village, id, values: person(over), key: next() });
const pregnant = (id: string, woman: string, over: Partial<PutPregnancy> = {}) =>
  savePregnancy(p.deps, officer, {
    village: VILLAGE,
    id,
    values: putPregnancy.parse({ person: woman, dueDate: '2026-09-10', version: null, ...over }),
    key: next(),
  });
const end = (id: string, version: number, over: Partial<EndPregnancy>) =>
  endPregnancy(p.deps, officer, {
    village: VILLAGE,
    id,
    values: endPregnancyBody.parse({ on: '2026-09-08', ending: 'live-birth', version, ...over }),
    key: next(),
  });
const leave = (id: string, version: number, over: Partial<LeaveVillage> = {}, village = VILLAGE) =>
  leaveVillage(p.deps, officer, {
    village,
    id,
    values: leaveVillageBody.parse({ on: '2026-09-01', reason: 'moved', version, ...over }),
    key: next(),
  });
const read = (id: string, village = VILLAGE) => readPerson(p.deps, officer, { village, id });
const list = (month: string) => readVillageRegister(p.deps, officer, { village: VILLAGE, month });
const kindsOf = async (id: string, month: string) =>
  (await list(month)).entries.filter((entry) => entry.id === id).map(({ kind, leaves }) => [kind, leaves]);
const dirty = () => rowsOf(p.shard, 'select village, period from cell where done < seq order by village, period');

describe('what is put right today reaches every month that can still change', () => {
  it('of a pregnancy from its beginning, of a house since the first records, and no locked quarter', async () => {
    const q = await platform(1_500);
    const woman = ulid();
    await q.shard.batch([
      sql`insert into person_month (village, period, person, services, actor, at) values (7, ${month('2025-11')}, 'x', 'v', 'u', 1)`,
      sql`insert into quarter_close (village, period, state, locks) values (7, ${quarterKey(month('2026-03'))}, 'locked', 1)`,
      sql`insert into person (village, id, district, name, sex, birth_date, confirmed_on) values (7, ${woman}, ${DISTRICT}, 'Wanita Contoh', 2, '1996-02-10', '2026-01-01')`,
    ]);
    const marked = async () => {
      const rows = await rowsOf(q.shard, 'select period from cell where village = 7 and done < seq order by period');
      await q.shard.batch([sql`delete from cell where village = 7`]);
      return rows.map((row) => formatMonth(Number(row['period'])));
    };
    await marked();
    const at = '17.04.02.2001';
    const house = ulid();
    const condition = { ...noHouse, water: 'safe', version: null } as const;
    await saveHousehold(q.deps, officer, { village: at, id: house, values: condition, key: ulid() });
    expect(await marked()).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']);
    const moved = { ...condition, dusun: 'Dusun I', version: 1 };
    await saveHousehold(q.deps, officer, { village: at, id: house, values: moved, key: ulid() });
    expect(await marked()).toEqual(['2026-09']);
    const found = { person: woman, dueDate: '2027-04-07', version: null };
    const save = (values: object) =>
      savePregnancy(q.deps, officer, { village: at, id: house, values: putPregnancy.parse(values), key: ulid() });
    await save(found);
    expect(await marked()).toEqual(['2026-07', '2026-08', '2026-09']);
    await save({ ...found, knownFrom: '2026-08-20', version: 1 });
    expect(await marked(), 'from the beginning it had before').toEqual(['2026-07', '2026-08', '2026-09']);
    await save({ ...found, knownFrom: '2026-08-20', version: 2 });
    expect(await marked()).toEqual(['2026-08', '2026-09']);
    await q.shard.batch([sql`delete from person where id = ${woman}`, sql`delete from person_month where village = 7`]);
  });
});

describe('the register is kept by hand', () => {
  const [house, family, mother, pregnancy, first, second] = [ulid(), ulid(), ulid(), ulid(), ulid(), ulid()];

  beforeAll(async () => {
    p = await platform(1_500);
    await p.shard.batch([
      sql`insert into register_confirmation values (5, '2026-07-01', 'Kepala Desa', 'u', 1), (6, '2026-07-01', 'Kepala Desa', 'u', 1)`,
    ]);
  });

  it('a house, a family and its people', async () => {
    const values = {
      ...noHouse,
      dusun: 'Dusun II',
      rt: '3',
      water: 'unimproved',
      toilet: 'improved',
      version: null,
    } as const;
    const key = next();
    const saved = await saveHousehold(p.deps, officer, { village: VILLAGE, id: house, values, key });
    expect(await saveHousehold(p.deps, officer, { village: VILLAGE, id: house, values, key })).toEqual(saved);
    const facts = putFamily.parse({ household: house, name: 'Kepala Contoh', card: '1704012602080001', version: null });
    await saveFamily(p.deps, officer, { village: VILLAGE, id: family, values: facts, key: next() });
    await add(mother, { name: 'Sulastri', household: house, family, nik: '1704014203980001' });
    const page = await readHousehold(p.deps, officer, { village: VILLAGE, id: house });
    expect(page).toMatchObject({
      household: { dusun: 'Dusun II', version: 1 },
      families: [{ name: 'Kepala Contoh', cardLast4: '0001', risk: { atRisk: false } }],
      people: [{ name: 'Sulastri' }],
    });
    expect((await read(mother)).nik).toEqual({ status: 'valid', last4: '0001' });
    const trail = await rowsOf(p.shard, `select body from audit where scope = 5 and body like '%1704014203980001%'`);
    expect(trail).toEqual([]);
  });

  it('all houses of a hamlet on one sheet: what did not change is carried forward with the new day', async () => {
    const sheet = () => readHouseSheet(p.deps, officer, { village: VILLAGE, dusun: 'Dusun II' });
    const [row] = (await sheet()).houses;
    expect(row).toMatchObject({
      id: house,
      name: 'Kepala Contoh',
      water: 'unimproved',
      conditionsOn: null,
      version: 1,
    });
    const { name: _name, rt: _rt, conditionsOn: _on, ...seen } = row!;
    const values = { on: '2026-09-10', houses: [seen] };
    const save = (one: typeof values) =>
      saveHouseSheet(p.deps, officer, { village: VILLAGE, values: one, key: next() });
    expect(await save(values)).toEqual({ changed: 0, seen: 1 });
    expect((await sheet()).houses).toMatchObject([{ water: 'unimproved', conditionsOn: '2026-09-10', version: 2 }]);
    await expect(save(values)).rejects.toMatchObject({ code: 'conflict' });
    expect((await readHouseSheet(p.deps, officer, { village: VILLAGE, dusun: 'Lain' })).houses).toEqual([]);
  });

  it('a pregnancy makes her a target and her family one at risk; a second open one is refused', async () => {
    await pregnant(pregnancy, mother, { armCm: 22.9, births: 1 });
    expect(await kindsOf(mother, '2026-08')).toEqual([['pregnant', null]]);
    expect((await read(mother)).pregnancies).toMatchObject([{ letter: 'KEK', risks: ['kek'], asks: true }]);
    const page = await readHousehold(p.deps, officer, { village: VILLAGE, id: house });
    expect(page.families[0]?.risk).toMatchObject({ atRisk: true, risks: ['water'], rules: 'krs-2024' });
    await expect(pregnant(ulid(), mother, { dueDate: '2026-11-01' })).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('what became of an overdue pregnancy is asked once', async () => {
    expect((await list('2026-09')).asks).toMatchObject([{ person: mother, dueDate: '2026-09-10' }]);
    const command = { village: VILLAGE, id: pregnancy, version: 1, key: next() };
    await putOffQuestion(p.deps, officer, command);
    expect((await list('2026-09')).asks).toEqual([]);
  });

  it('a birth of twins without names or NIK: two children of the mother, who is post-partum and breastfeeding', async () => {
    const twins = [
      { id: first, sex: 'L' as const, name: null, weightKg: 2.3, lengthCm: 46 },
      { id: second, sex: 'P' as const, name: null, weightKg: 2.1, lengthCm: 45 },
    ];
    await end(pregnancy, 2, { children: twins });
    expect(await read(first)).toMatchObject({
      name: 'Bayi Ny. Sulastri 1',
      nameIsPlaceholder: true,
      birthDate: '2026-09-08',
      birthWeightKg: 2.3,
      birthLengthCm: 46,
      birthOrder: 2,
      household: house,
      nik: { status: 'empty' },
      mother: { id: mother, name: 'Sulastri' },
    });
    expect((await read(mother)).children.map(({ name }) => name)).toEqual([
      'Bayi Ny. Sulastri 1',
      'Bayi Ny. Sulastri 2',
    ]);
    expect((await kindsOf(mother, '2026-09')).sort()).toEqual([
      ['breastfeeding', null],
      ['post-partum', null],
      ['pregnant', 'gave-birth'],
    ]);
    expect(await dirty()).toContainEqual({ village: 5, period: month('2026-09') });
  });

  it('the end of a pregnancy is taken back with its children, and not once they are recorded further', async () => {
    const undo = (version: number) =>
      reopenPregnancy(p.deps, officer, { village: VILLAGE, id: pregnancy, version, key: next() });
    await undo(3);
    await expect(read(first)).rejects.toMatchObject({ code: 'not-found' });
    expect((await read(mother)).pregnancies).toMatchObject([{ end: null, version: 4 }]);
    await end(pregnancy, 4, { children: [{ id: first, sex: 'L', name: null, weightKg: 2.9, lengthCm: 48 }] });
    await add(first, {
      name: 'Budi Contoh',
      sex: 'L',
      birthDate: '2026-09-08',
      mother,
      birthWeightKg: 2.9,
      version: 1,
    });
    expect((await read(first)).nameIsPlaceholder).toBe(false);
    await expect(undo(5)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('a loss in neutral words: nothing reminds of it, the mother keeps her care', async () => {
    const [woman, lost] = [ulid(), ulid()];
    await add(woman, { name: 'Yuliana Contoh', birthDate: '1995-05-05' });
    await pregnant(lost, woman, { dueDate: '2026-12-01' });
    await end(lost, 1, { ending: 'stillbirth', on: '2026-09-03' });
    expect((await kindsOf(woman, '2026-09')).sort()).toEqual([
      ['post-partum', null],
      ['pregnant', 'pregnancy-lost'],
    ]);
    expect(await kindsOf(woman, '2026-11')).toEqual([]);
    const [register] = await readRegister(p.shard, [5], month('2026-09'), month('2026-09'));
    const found = register!.pregnancies.find(({ id }) => id === lost)!;
    const her = register!.people.find(({ id }) => id === woman)!;
    expect([mayBeReminded(her, found), mayBeReminded(her)]).toEqual([false, true]);
  });

  it('a mother dies, her child lives: motherless in the register, and the cause is a health worker’s to say', async () => {
    const [woman, one, baby] = [ulid(), ulid(), ulid()];
    await add(woman, { name: 'Marlina Contoh', birthDate: '1990-01-02' });
    await pregnant(one, woman);
    const children = [{ id: baby, sex: 'P' as const, name: null, weightKg: 3, lengthCm: 49 }];
    await end(one, 1, { ending: 'maternal-death', children });
    const dead = await read(woman);
    expect(dead.left).toMatchObject({ on: '2026-09-08', reason: 'died' });
    expect(await kindsOf(woman, '2026-10')).toEqual([]);
    expect(await kindsOf(baby, '2026-10')).toEqual([['child-0-23', null]]);
    const cadre = { ...officer, grants: [{ role: 'cadre' as const, path: [1, DISTRICT, 3, 5], villages: null }] };
    const values = { cause: 'Perdarahan (contoh)', version: dead.version };
    const cause = { village: VILLAGE, id: woman, values, key: next() };
    await expect(recordDeathCause(p.deps, cadre, cause)).rejects.toMatchObject({ code: 'forbidden' });
    await recordDeathCause(p.deps, officer, cause);
    expect((await read(woman)).deathCause).toBe('Perdarahan (contoh)');
  });

  it('a mother under 18, and one whose birth date nobody knows', async () => {
    const [young, unknown] = [ulid(), ulid()];
    await add(young, { name: 'Remaja Contoh', birthDate: '2010-02-02' });
    await add(unknown, { name: 'Tanpa Tanggal', birthDate: null, birthDateKind: 'unknown' });
    await pregnant(ulid(), young);
    await pregnant(ulid(), unknown);
    expect((await kindsOf(young, '2026-08')).sort()).toEqual([
      ['adolescent', null],
      ['pregnant', null],
    ]);
    expect((await read(young)).pregnancies[0]?.risks).toEqual(['too-young']);
    expect(await read(unknown)).toMatchObject({ birthDate: null, pregnancies: [{ letter: null, risks: [] }] });
  });

  it('a child moves within the district under the same id with its history, and the move is taken back', async () => {
    const child = ulid();
    await add(child, { name: 'Pindahan Contoh', sex: 'L', birthDate: '2025-01-10' });
    const values = {
      weightKg: 8,
      lengthCm: 70,
      position: 'L',
      armCm: null,
      headCm: null,
      oedema: false,
      version: null,
    } as const;
    await recordMeasurement(p.deps, officer, {
      village: VILLAGE,
      person: child,
      date: '2026-08-05',
      values,
      key: next(),
    });
    await leave(child, 1, { to: OTHER });
    expect(await read(child, OTHER)).toMatchObject({
      livedFrom: '2026-09-01',
      confirmedOn: null,
      measurements: [{ date: '2026-08-05', village: VILLAGE }],
    });
    expect((await read(child)).left).toMatchObject({ reason: 'moved', to: OTHER });
    expect(await kindsOf(child, '2026-09')).toEqual([['child-0-23', 'moved']]);
    expect(await dirty()).toContainEqual({ village: 6, period: month('2026-09') });
    expect(await listToConfirm(p.deps, officer, { village: OTHER })).toMatchObject({
      left: 1,
      people: [{ id: child }],
    });
    await returnToVillage(p.deps, officer, {
      village: VILLAGE,
      id: child,
      values: { on: null, version: 2 },
      key: next(),
    });
    await expect(read(child, OTHER)).rejects.toMatchObject({ code: 'not-found' });
    expect((await read(child)).left).toBeNull();
  });

  it('who moves away and back has every stay: the months of each count, those between do not', async () => {
    const child = ulid();
    await add(child, { name: 'Bolak Balik', sex: 'L', birthDate: '2025-01-10' });
    await leave(child, 1, { on: '2026-03-20', to: OTHER });
    await leave(child, 1, { on: '2026-06-05', to: VILLAGE }, OTHER);
    await expect(leave(child, 3, { on: '2026-04-01', to: OTHER })).rejects.toMatchObject({
      errors: [{ pointer: '/on' }],
    });
    const home = (await read(child)).village;
    expect((await read(child)).stays.map(({ village, from, until }) => [village.code, from, until])).toEqual([
      [home, null, '2026-03-20'],
      [OTHER, '2026-03-20', '2026-06-05'],
      [home, '2026-06-05', null],
    ]);
    const months = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
    const targets = async (village: number) => {
      const registers = await Promise.all(months.map((m) => readRegister(p.shard, [village], month(m), month(m))));
      const listed = registers.map(([register], i) => {
        const only = month(months[i]!);
        return targetsIn(register!, { first: only, last: only }).some(({ person }) => person.id === child);
      });
      const cells = months.map((m) => ({ village, period: month(m) }));
      const facts = await p.shard.batch(factsOf(DISTRICT, cells));
      const children = readFacts([{ rows: cells.map((c) => ({ ...c, seq: 1, done: 0 })) }, ...facts.slice(1)]).map(
        ({ facts: { children: all, period } }) => all.some((one) => one.id === child && isTarget(one, period)),
      );
      expect(listed).toEqual(children);
      return children;
    };
    expect(await targets(5)).toEqual([true, true, false, false, true, true]);
    expect(await targets(6)).toEqual([false, true, true, true, true, false]);
    await returnToVillage(p.deps, officer, {
      village: OTHER,
      id: child,
      values: { on: null, version: 2 },
      key: next(),
    });
    expect((await read(child)).left).toMatchObject({ on: '2026-03-20', to: OTHER });
    expect((await read(child)).stays).toHaveLength(2);
    expect(await targets(5)).toEqual([true, true, false, false, false, false]);
    expect(await targets(6)).toEqual([false, true, true, true, true, true]);
  });

  it('who left the district and came back keeps the stay before; a locked quarter of the village moved to refuses', async () => {
    const child = ulid();
    await add(child, { name: 'Pulang Contoh', sex: 'P', birthDate: '2025-01-10' });
    await leave(child, 1, { on: '2026-03-20' });
    const back = (on: string | null, version: number) =>
      returnToVillage(p.deps, officer, { village: VILLAGE, id: child, values: { on, version }, key: next() });
    await expect(back('2026-03-01', 2)).rejects.toMatchObject({ errors: [{ pointer: '/on' }] });
    await back('2026-07-01', 2);
    expect((await read(child)).stays.map(({ from, until }) => [from, until])).toEqual([
      [null, '2026-03-20'],
      ['2026-07-01', null],
    ]);
    await p.shard.batch([
      sql`insert into quarter_close (village, period, state, locks) values (6, ${quarterKey(month('2026-09'))}, 'locked', 1)`,
    ]);
    await expect(leave(child, 3, { on: '2026-09-01', to: OTHER })).rejects.toMatchObject({ code: 'locked' });
    await expect(leave(child, 3, { on: '2026-09-01', to: 'desa entah' })).rejects.toMatchObject({
      errors: [{ pointer: '/to' }],
    });
    await p.shard.batch([sql`delete from quarter_close where village = 6`]);
    expect((await read(child)).left).toBeNull();
  });

  it('a corrected birth date touches the months of both', async () => {
    const child = ulid();
    await add(child, { name: 'Salah Tanggal', sex: 'L', birthDate: '2021-08-20' });
    await p.shard.batch([sql`update cell set done = seq`]);
    await add(child, { name: 'Salah Tanggal', sex: 'L', birthDate: '2026-08-20', version: 1 });
    expect(await dirty()).toEqual(['2026-07', '2026-08', '2026-09'].map((m) => ({ village: 5, period: month(m) })));
  });

  it('a stale version is refused, and nothing lands', async () => {
    const child = ulid();
    await add(child, { name: 'Dua Tangan', birthDate: '2024-04-04' });
    await add(child, { name: 'Dua Tangan B', birthDate: '2024-04-04', version: 1 });
    await expect(add(child, { name: 'Basi', birthDate: '2024-04-04', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await read(child)).name).toBe('Dua Tangan B');
  });

  it('a probable double anywhere in the district is shown before it is entered', async () => {
    const [known, copy] = [ulid(), ulid()];
    await add(known, { name: 'Rizki Contoh', sex: 'L', birthDate: '2024-06-06', parents: 'UDIN / WATI' }, OTHER);
    const again = { name: 'Rizky Contoh', sex: 'L', birthDate: '2024-06-06', parents: 'UDIN / WATI' } as const;
    await expect(add(copy, again, OTHER)).rejects.toMatchObject({
      code: 'probable-double',
      extra: { doubles: [{ id: known, village: OTHER, reasons: ['name'] }] },
    });
    await add(copy, { ...again, notDouble: true }, OTHER);
    expect((await read(copy, OTHER)).name).toBe('Rizky Contoh');
  });

  it.each([
    ['a birth in the future', { birthDate: '2026-12-01' }, 'birthDate'],
    ['a mother who is no woman of the village', { mother: ulid(), birthDate: '2025-01-01' }, 'mother'],
    ['a house that is not there', { household: ulid() }, 'household'],
  ])('%s is refused at its field', async (_name, over, field) => {
    await expect(add(ulid(), { name: 'Ditolak', ...over })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: `/${field}` }],
    });
  });
});

describe('who accompanies families writes about these and no other', () => {
  const team: Actor = {
    ...officer,
    id: 'user-team',
    grants: [{ role: 'family_team', path: [1, DISTRICT, 3, 5], villages: null }],
  };
  const [house, empty, kin, mother] = [ulid(), ulid(), ulid(), ulid()];
  const houseOf = (actor: Actor, id: string, version: number | null) =>
    saveHousehold(p.deps, actor, {
      village: VILLAGE,
      id,
      values: { ...noHouse, dusun: 'Dusun III', version },
      key: next(),
    });
  const familyOf = (actor: Actor, id: string, household: string, version: number | null = null) =>
    saveFamily(p.deps, actor, {
      village: VILLAGE,
      id,
      values: putFamily.parse({ household, name: 'Kepala Jauh', version }),
      key: next(),
    });
  const personOf = (id: string, over: Partial<PutPerson>) =>
    savePerson(p.deps, team, { village: VILLAGE, id, values: person({ notDouble: true, ...over }), key: next() });
  const nobody = { code: 'not-found' };

  beforeAll(async () => {
    await houseOf(officer, house, null);
    await houseOf(officer, empty, null);
    await familyOf(officer, kin, house);
    await add(mother, { name: 'Ibu Jauh', birthDate: '1991-01-09', household: house, family: kin, notDouble: true });
  });

  it('not their house, their card, themselves, nor anyone new beside them', async () => {
    await expect(houseOf(team, house, 1)).rejects.toMatchObject(nobody);
    await expect(familyOf(team, kin, house, 1)).rejects.toMatchObject(nobody);
    await expect(familyOf(team, ulid(), house)).rejects.toMatchObject(nobody);
    await expect(personOf(mother, { version: 1 })).rejects.toMatchObject(nobody);
    const child = { name: 'Anak Jauh', birthDate: '2026-01-09' };
    for (const kinship of [{ mother }, { family: kin }, { household: house }])
      await expect(personOf(ulid(), { ...child, ...kinship })).rejects.toMatchObject(nobody);
    expect((await rowsOf(p.shard, "select 1 from accompaniment where account = 'user-team'")).length).toBe(0);
  });

  it('a house without anyone, whom she registers there, and a family from the day it is given to her', async () => {
    const [own, ownKin] = [ulid(), ulid()];
    await familyOf(team, ownKin, empty);
    await personOf(own, { name: 'Ibu Dekat', birthDate: '1992-02-08', household: empty, family: ownKin });
    await houseOf(team, empty, 1);
    await p.shard.batch([
      sql`insert into accompaniment (district, account, village, kind, subject, since, given_by)
          values (${DISTRICT}, 'user-team', 5, 'family', ${kin}, 0, 'Desa')`,
    ]);
    await familyOf(team, kin, house, 1);
    await personOf(ulid(), { name: 'Anak Jauh', birthDate: '2026-01-09', mother, family: kin });
    await houseOf(team, house, 1);
  });
});

it('results of the check before marriage are a health worker’s to read and write, and stay when another corrects', async () => {
  const [bride, id] = [ulid(), ulid()];
  const village: Actor = {
    ...officer,
    grants: [{ role: 'village_officer', path: [1, DISTRICT, 3, 5], villages: null }],
  };
  await add(bride, { name: 'Catin Baru', birthDate: '2001-05-06', notDouble: true });
  const save = (actor: Actor, version: number | null, over: Partial<PutCatin> = {}) =>
    saveCatin(p.deps, actor, {
      village: VILLAGE,
      id,
      values: putCatin.parse({ person: bride, weddingOn: '2026-12-01', version, ...over }),
      key: next(),
    });
  await save(officer, null, { armCm: 22.5, hbGdl: 11.2 });
  const seen = async (actor: Actor) => (await readPerson(p.deps, actor, { village: VILLAGE, id: bride })).catin[0];
  expect(await seen(officer)).toMatchObject({ armCm: 22.5, hbGdl: 11.2 });
  expect(await seen(village)).toMatchObject({ armCm: null, hbGdl: null, weddingOn: '2026-12-01' });
  await expect(save(village, 1, { hbGdl: 12 })).rejects.toMatchObject({ errors: [{ pointer: '/hbGdl' }] });
  await save(village, 1, { weddingOn: '2026-12-08' });
  expect(await seen(officer)).toMatchObject({ armCm: 22.5, hbGdl: 11.2, weddingOn: '2026-12-08' });
});

describe('the list of an import is confirmed one by one', () => {
  it('here, moved, died, not a resident, double: each leaves with its reason', async () => {
    const ids = [ulid(), ulid(), ulid(), ulid(), ulid()];
    for (const id of ids) await plantChild(p.shard, 7, id, '2025-02-10');
    const answers = (['here', 'moved', 'died', 'not_resident', 'double'] as const).map((answer, i) => ({
      id: ids[i]!,
      answer,
      on: null,
      version: 1,
    }));
    const village = '17.04.02.2001';
    const listed = await listToConfirm(p.deps, officer, { village });
    expect(listed.people.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const command = { village, values: { answers }, key: next() };
    expect(await confirmPeople(p.deps, officer, command)).toEqual({ here: 1, left: 4 });
    expect(await confirmPeople(p.deps, officer, command)).toEqual({ here: 1, left: 4 });
    expect(await listToConfirm(p.deps, officer, { village })).toEqual({ left: 0, people: [] });
    const left = await rowsOf(
      p.shard,
      'select left_reason, left_on from person where village = 7 order by left_reason',
    );
    expect(left).toEqual([
      { left_reason: null, left_on: null },
      { left_reason: 'died', left_on: '2026-09-15' },
      { left_reason: 'double', left_on: '2025-01-31' },
      { left_reason: 'moved', left_on: '2026-09-15' },
      { left_reason: 'not_resident', left_on: '2026-09-15' },
    ]);
    const stale = { ...command, key: next() };
    await expect(confirmPeople(p.deps, officer, stale)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the first load of a village from a file', () => {
  const village = '17.04.02.2002';
  const file = (rows: string[][]) =>
    new TextEncoder().encode([REGISTER_TEMPLATE, ...rows].map((cells) => cells.join(';')).join('\r\n'))
      .buffer as ArrayBuffer;
  const row = (cells: Record<string, string>) => REGISTER_TEMPLATE.map((header) => cells[header] ?? '');
  const house = { 'No KK': '1704012602080009', 'Kepala Keluarga': 'Udin Contoh', RT: '2', Jamban: 'Layak' };
  const bytes = file([
    row({ ...house, Nama: 'Wati Contoh', JK: 'P', 'Tgl Lahir': '12/03/1997', HPL: '2026-11-20', LiLA: '22,9' }),
    row({ ...house, Nama: 'Anak Wati', JK: 'L', 'Tgl Lahir': '01/02/2024', 'Nama Ibu': 'Wati Contoh' }),
    row({ Nama: 'Catin Dimuat', JK: 'P', 'Tgl Lahir': 'umur 24', 'Tgl Menikah': '2026-12-12', Pasangan: 'Dedi' }),
    row({ Nama: 'Salah', JK: '?', 'Tgl Lahir': '2024-01-01' }),
  ]);

  it('is checked without writing, written once, and joins who is registered already', async () => {
    p = await platform(120);
    const known = ulid();
    await plantChild(p.shard, 8, known, '2024-02-01');
    await p.shard.batch([sql`update person set name = 'ANAK WATI', parents = 'UDIN / WATI' where id = ${known}`]);
    const before = await rowsOf(p.shard, 'select count(*) n from person');
    const checked = await checkFirstLoad(p.deps, officer, { village, bytes });
    expect(checked).toMatchObject({
      rows: 4,
      households: 2,
      people: 2,
      known: 1,
      pregnancies: 1,
      catin: 1,
      errorRows: 1,
      errors: [{ line: 5, column: 'sex', found: '?' }],
      committed: false,
    });
    expect(await rowsOf(p.shard, 'select count(*) n from person')).toEqual(before);
    const done = await commitFirstLoad(p.deps, officer, { village, id: checked.id });
    expect(done).toEqual({ ...checked, committed: true });
    expect(await commitFirstLoad(p.deps, officer, { village, id: checked.id })).toEqual(done);
    const child = await read(known, village);
    expect(child).toMatchObject({ mother: { name: 'Wati Contoh' }, rt: '2' });
    expect(child.household).not.toBeNull();
    expect((await read(child.mother!.id, village)).pregnancies).toMatchObject([
      { dueDate: '2026-11-20', letter: 'KEK' },
    ]);
    const catin = await rowsOf(
      p.shard,
      `select birth_date, birth_date_kind from person where name = 'Catin Dimuat' and village = 8`,
    );
    expect(catin).toEqual([{ birth_date: '2002-07-01', birth_date_kind: 'estimated' }]);
    expect(p.shard.usage.statements).toBeLessThan(120);
  });

  it('lies sealed until it is written, and goes after thirty days when nobody does', async () => {
    const bytes = new TextEncoder().encode('Nama;JK;Tgl Lahir;NIK\r\nIbu Lupa;P;1995-03-02;1704014203950007')
      .buffer as ArrayBuffer;
    const { id } = await checkFirstLoad(p.deps, officer, { village: VILLAGE, bytes });
    const kept = async () =>
      (await p.deps.files.list({ prefix: 'register-loads/' })).objects.filter(({ key }) => key.endsWith(id));
    const [file] = await kept();
    expect(await (await p.deps.files.get(file!.key))!.text()).not.toContain('1704014203950007');
    const day = 86_400_000;
    await tidyUploads(p.deps, Date.now() + 29 * day);
    expect(await kept()).toHaveLength(1);
    await tidyUploads(p.deps, Date.now() + 31 * day);
    expect(await kept()).toEqual([]);
  });

  it('a file without a header is refused at its field', async () => {
    const nothing = new TextEncoder().encode('a;b\r\n1;2\r\n').buffer as ArrayBuffer;
    await expect(checkFirstLoad(p.deps, officer, { village, bytes: nothing })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/file' }],
    });
  });
});

describe('probable doubles are joined and the joining is taken back', () => {
  const [one, other, mother, two] = [ulid(), ulid(), ulid(), ulid()];
  const measured = {
    weightKg: 9,
    lengthCm: 74,
    position: 'L',
    armCm: null,
    headCm: null,
    oedema: false,
    version: null,
  } as const;
  const measure = (id: string, date: string, village = OTHER) =>
    recordMeasurement(p.deps, officer, { village, person: id, date, values: measured, key: next() });
  const measurementsOf = (id: string) =>
    rowsOf(p.shard, 'select village, date from measurement where person = ? order by date', id);

  beforeAll(async () => {
    p = await platform(1_500);
    const born = { sex: 'L', birthDate: '2025-03-03', parents: 'HERI / LILIS', notDouble: true } as const;
    await add(one, { ...born, name: 'Galang Contoh' }, OTHER);
    await add(other, { ...born, name: 'Galank Contoh', birthWeightKg: 3.1 }, OTHER);
    await add(two, { ...born, name: 'Gilang Lain', parents: 'EDI / YENI' }, OTHER);
    await add(mother, { name: 'Lilis', birthDate: '1999-01-01' }, OTHER);
    await measure(one, '2026-05-10');
    await measure(other, '2026-05-10');
    await measure(other, '2026-06-10');
  });

  it('the nightly pass lists the pair once, and not who only shares the day', async () => {
    expect(await listDoubles(p.deps, DISTRICT)).toBeGreaterThan(0);
    await listDoubles(p.deps, DISTRICT);
    const ids = [one, other].sort();
    const listed = await rowsOf(p.shard, 'select a, b, reasons, decision from person_double where a = ?', ids[0]!);
    expect(listed).toEqual([{ a: ids[0], b: ids[1], reasons: '["name"]', decision: null }]);
    const { pairs } = await doublesOfVillage(p.deps, officer, { village: OTHER });
    expect(pairs.map(({ own, other: second }) => [own.id, second.id].sort())).toContainEqual(ids);
    expect(pairs.flat().some(({ own, other: second }) => own.id === two || second.id === two)).toBe(false);
  });

  it('one row stays with all measurements; a child counts once; the figures of both months are computed again', async () => {
    await p.shard.batch([sql`update cell set done = seq`]);
    const values = { other, otherVillage: OTHER, version: 1, otherVersion: 1 };
    await mergePeople(p.deps, officer, { village: OTHER, id: one, values, key: next() });
    expect(await read(one, OTHER)).toMatchObject({
      birthWeightKg: 3.1,
      measurements: [{ date: '2026-06-10' }, { date: '2026-05-10' }],
    });
    expect((await read(other, OTHER)).left).toMatchObject({ reason: 'double', sameAs: one });
    expect(await measurementsOf(other)).toEqual([{ village: 6, date: '2026-05-10' }]);
    for (const m of ['2026-05', '2026-06']) expect(await dirty()).toContainEqual({ village: 6, period: month(m) });
    expect((await doublesOfVillage(p.deps, officer, { village: OTHER })).merges).toMatchObject([{ kept: one }]);
  });

  it('taken back, everything stands where it stood', async () => {
    const { merges } = await doublesOfVillage(p.deps, officer, { village: OTHER });
    const undo = { village: OTHER, id: merges[0]!.id, key: next() };
    await undoMerge(p.deps, officer, undo);
    expect((await read(other, OTHER)).left).toBeNull();
    expect((await read(one, OTHER)).birthWeightKg).toBeNull();
    expect(await measurementsOf(other)).toHaveLength(2);
    await expect(undoMerge(p.deps, officer, { ...undo, key: next() })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('two who are two are not shown again', async () => {
    const pair = { village: OTHER, id: one, other: { village: OTHER, id: other }, key: next() };
    await decideDifferent(p.deps, officer, pair);
    const { pairs } = await doublesOfVillage(p.deps, officer, { village: OTHER });
    expect(pairs.some(({ own, other: second }) => [own.id, second.id].includes(other))).toBe(false);
  });

  it.each([
    ['a misspelled name', 'Galanq Conto', 'name'],
    ['a parent', 'heri / lilis', 'name'],
    ['a birth date', '3/3/2025', 'birth-date'],
  ])('someone is found by %s', async (_how, q, by) => {
    const found = await searchPeople(p.deps, officer, { district: '17.04', q });
    expect(found.by).toBe(by);
    expect(found.people.slice(0, 5).map(({ id }) => id)).toContain(one);
  });

  it('someone is found by NIK, and nobody of a village that one may not read', async () => {
    const woman = ulid();
    await add(woman, { name: 'Punya NIK', birthDate: '1998-03-12', nik: '1704015203980002' });
    const found = await searchPeople(p.deps, officer, { district: '17.04', q: '1704 0152 0398 0002' });
    expect(found).toMatchObject({ by: 'nik', people: [{ id: woman, name: 'Punya NIK' }] });
    const cadre = {
      ...officer,
      grants: [{ role: 'cadre' as const, path: [1, DISTRICT, 3, 6], villages: null, agency: null }],
    };
    expect((await searchPeople(p.deps, cadre, { district: '17.04', q: 'Punya NIK' })).people).toEqual([]);
  });
});
