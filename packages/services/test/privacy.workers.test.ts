import { env } from 'cloudflare:workers';
import { type PutIncident, putIncident } from '@konvergensi/contract';
import { markMonthsOf, openDb, sql } from '@konvergensi/db';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  closeHandoverOf,
  commit,
  confirmImport,
  endSubjectRequest,
  exportPeople,
  handOver,
  listDoubles,
  listIncidents,
  listSubjectRequests,
  noteNamesRead,
  numberKey,
  numberPrint,
  openNumber,
  pseudonymise,
  readHandovers,
  readKeyRotation,
  recomputeDistrict,
  revealNik,
  rotateKeys,
  savePerson,
  sealNumber,
  searchPeople,
  startImport,
  startKeyRotation,
  subjectReport,
  takeSubjectRequest,
  tidyUploads,
  verifyTrails,
  writeIncident,
} from '../src/index.ts';
import { ABOUT_A_PERSON } from '../src/privacy/subject-report.ts';
import { htmlExport, sound } from './export-file.ts';
import { deliver, emptyPlatform, officer, type Platform, plantDistrict, platform, rowsOf } from './platform.ts';

let p: Platform;
const nik = '1704011002240001';
const operator: Actor = { ...officer, id: 'user-operator', grants: [{ role: 'operator', path: [], villages: null }] };
const village = '17.04.01.2001';
const OLD = 'a key of numbers in the tests, long enough';
const NEW = 'another key of numbers, long enough for it';

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(600);
  await plantDistrict(p);
});

const upload = async (name = 'RAKA PRATAMA', digits = nik) => {
  const file = htmlExport([{ ...sound, name, nik: digits, address: `KK ${digits}` }]);
  const { id } = await startImport(p.deps, officer, { district: '17.04', fileName: `${name}.xls`, bytes: file });
  await deliver(p);
  await confirmImport(p.deps, officer, { district: '17.04', id });
  await deliver(p);
};
const people = () => rowsOf(p.shard, 'select * from person order by name');
/** Everything that is kept, of both databases and all files. */
async function everythingKept(): Promise<string> {
  const tables = await rowsOf(
    p.shard,
    `select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\'`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(await rowsOf(p.shard, `select * from ${String(name)}`));
  const files = (await env.FILES.list()).objects.map(({ key }) => env.FILES.get(key).then((file) => file!.text()));
  return JSON.stringify(rows) + (await Promise.all(files)).join('');
}

describe('a NIK', () => {
  it('of an import is sealed in the row and stands in clear nowhere, once the import is done', async () => {
    await upload();
    const [row] = await people();
    expect(row).toMatchObject({
      nik_status: 'valid',
      nik_last4: '0001',
      nik_sealed: expect.stringMatching(/^[0-9a-f]{8}\./),
    });
    expect(await everythingKept()).not.toContain(nik);
    expect(await everythingKept()).toContain('••••0001');
  });

  it('opens by its key alone, and not when digest or sealed text were exchanged', async () => {
    const keys = p.deps.numberKeys;
    const kept = await sealNumber(keys, nik);
    expect(kept).toEqual(await sealNumber(keys, nik));
    expect(await openNumber(keys, kept)).toBe(nik);
    const other = await sealNumber(keys, '1704011002240002');
    expect(await openNumber(keys, { ...kept, digest: other.digest })).toBeNull();
    expect(await openNumber(keys, { ...kept, sealed: other.sealed })).toBeNull();
    expect(await openNumber({ current: await numberKey(NEW), before: null }, kept)).toBeNull();
  });

  it('is shown for a purpose, which stands on the trail; not to who may not', async () => {
    await upload();
    const [row] = await people();
    const asked = { village, id: String(row!['id']), purpose: 'Mencocokkan dengan kartu keluarga' };
    expect(await revealNik(p.deps, officer, asked)).toEqual({ nik, status: 'valid' });
    const [entry] = await rowsOf(p.shard, `select * from audit where verb = 'person.nik'`);
    expect(entry).toMatchObject({ scope: 5, subject: asked.id, actor: officer.id });
    expect(JSON.parse(String(entry!['body']))).toEqual({ purpose: asked.purpose, last4: '0001' });
    expect(String(entry!['body'])).not.toContain(nik);
    const cadre: Actor = { ...officer, grants: [{ role: 'cadre', path: [1, 2, 3, 5], villages: null }] };
    await expect(revealNik(p.deps, cadre, asked)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a new key', () => {
  const withKeys = async (secret: string, before: string | null) => {
    p.deps.numberKeys = {
      current: await numberKey(secret),
      before: before === null ? null : await numberKey(before),
    };
  };
  const found = async () =>
    (await searchPeople(p.deps, officer, { district: '17.04', q: nik })).people.map(({ name }) => name);
  const shown = async () => {
    const rows = await people();
    return Promise.all(
      rows.map(
        async (row) =>
          (await revealNik(p.deps, officer, { village, id: String(row['id']), purpose: 'Pemeriksaan uji coba' })).nik,
      ),
    );
  };

  it('opens, finds and matches numbers of both while it runs, goes on after a cut, and of the new one alone at the end', async () => {
    await upload();
    await savePerson(p.deps, officer, {
      village,
      id: p.deps.ulid(),
      key: p.deps.ulid(),
      values: { ...adult, nik: '1704015002960003' },
    });
    await withKeys(NEW, OLD);
    expect(await found()).toEqual(['RAKA PRATAMA']);
    expect(await shown()).toEqual(['1704015002960003', nik]);
    // The same child comes again, spelled otherwise: its NIK of the old key says who it is.
    await upload('RAKA P');
    expect((await people()).length).toBe(2);
    // And typed in by hand under the new key, it is still known.
    const twice = savePerson(p.deps, officer, {
      village,
      id: p.deps.ulid(),
      key: p.deps.ulid(),
      values: { ...adult, name: 'Nama Lain Sekali', nik: '1704015002960003' },
    });
    await expect(twice).rejects.toMatchObject({ code: 'probable-double' });

    await expect(startKeyRotation(p.deps, officer)).rejects.toMatchObject({ code: 'forbidden' });
    await startKeyRotation(p.deps, operator);
    await startKeyRotation(p.deps, operator);
    const cut = { ...p.deps, shard: () => openDb('SHARD_00', env.SHARD_00, { statements: 9 }) };
    await expect(rotateKeys(cut)).rejects.toThrow();
    expect(await shown()).toEqual(['1704015002960003', nik]);
    await rotateKeys(p.deps);
    const { districts } = await readKeyRotation(p.deps, operator);
    expect(districts).toEqual([
      { code: '17.04', name: 'Kaur', villages: 4, villagesDone: 4, sealed: 2, leftAsWas: 0, finishedAt: p.clock.now },
    ]);
    await withKeys(NEW, null);
    expect(await shown()).toEqual(['1704015002960003', nik]);
    expect(await found()).toEqual(['RAKA PRATAMA']);
    expect(await rowsOf(p.shard, `select scope from audit where verb = 'key.rotated'`)).toEqual([{ scope: 2 }]);
  });

  it('finds by night who has one NIK under both, in two villages and by two names', async () => {
    const once = (name: string, at: string) =>
      savePerson(p.deps, officer, {
        village: at,
        id: p.deps.ulid(),
        key: p.deps.ulid(),
        values: { ...adult, name, nik: '1704015002960003', notDouble: true },
      });
    await withKeys(OLD, null);
    await once('Ratna Contoh', village);
    await withKeys(NEW, OLD);
    await once('Wati Lain', '17.04.01.2002');
    expect(new Set((await people()).map((row) => row['nik_hmac'])).size).toBe(2);
    expect(await listDoubles(p.deps, 2)).toBeGreaterThan(0);
    expect(await rowsOf(p.shard, 'select reasons from person_double')).toEqual([{ reasons: '["same_nik"]' }]);
  });

  it('says how many numbers neither key opens', async () => {
    await upload();
    await p.shard.batch([sql`update person set nik_sealed = 'deadbeef.AAAA'`]);
    await withKeys(NEW, OLD);
    await startKeyRotation(p.deps, operator);
    await rotateKeys(p.deps);
    const { districts } = await readKeyRotation(p.deps, operator);
    expect(districts).toMatchObject([{ sealed: 0, leftAsWas: 1, finishedAt: p.clock.now }]);
  });
});

describe('names that are read', () => {
  const entries = () =>
    rowsOf(p.shard, `select scope, seq, actor, subject from audit where verb = 'names.read' order by at, scope`);
  const read = (list: string, at = village, actor = officer) => noteNamesRead(p.deps, actor, { list, at });

  it('stand on the trail once an hour by reader, list and place, though two pages were opened at once', async () => {
    await Promise.all([read('register'), read('register')]);
    await read('register');
    p.deps.namesNoted.clear();
    await read('register');
    expect(await entries()).toEqual([{ scope: 5, seq: 1, actor: officer.id, subject: 'register' }]);
    await read('children');
    await read('search', '17.04');
    p.clock.now += 3_600_000;
    await read('register');
    expect((await entries()).map(({ scope, subject }) => `${scope} ${subject}`).sort()).toEqual([
      '2 search',
      '5 children',
      '5 register',
      '5 register',
    ]);
    expect(await rowsOf(p.shard, 'select count(*) n from name_reading')).toEqual([{ n: 3 }]);
  });

  it('cost two rows the first time and nothing after', async () => {
    const before = p.shard.usage.rowsWritten;
    await read('register');
    const first = p.shard.usage.rowsWritten - before;
    const statements = p.shard.usage.statements;
    await read('register');
    expect([first, p.shard.usage.rowsWritten - before, p.shard.usage.statements - statements]).toEqual([2, 2, 0]);
  });

  it('are none for who sees none there', async () => {
    await read('trail', '17.04', { ...officer, grants: [{ role: 'auditor', path: [1, 2], villages: null }] });
    expect(await entries()).toEqual([]);
  });
});

describe('people taken along as a file', () => {
  const ask = {
    purpose: 'Kunjungan rumah balita',
    who: 'under-five' as const,
    columns: ['name', 'nikLast4', 'rt'] as const,
  };

  it('are in the columns asked for and no other, and on the trail before they leave', async () => {
    await upload();
    await savePerson(p.deps, officer, { village, id: p.deps.ulid(), key: p.deps.ulid(), values: adult });
    const taken = await exportPeople(p.deps, officer, { region: village, ...ask, columns: [...ask.columns] });
    expect(taken).toMatchObject({
      number: expect.stringMatching(/^17\.04\.01\.2001\/20260915-\w{6}$/),
      takenBy: officer.name,
      takenAt: p.clock.now,
      purpose: ask.purpose,
    });
    expect(taken.rows).toEqual([['RAKA PRATAMA', '0001', '1']]);
    const all = await exportPeople(p.deps, officer, {
      region: '17.04',
      ...ask,
      who: 'all',
      columns: ['name', 'village'],
    });
    expect(all.rows).toEqual([
      ['Ibu Contoh', 'Gedung Wani'],
      ['RAKA PRATAMA', 'Gedung Wani'],
    ]);
    const entries = await rowsOf(
      p.shard,
      `select scope, subject, body from audit where verb = 'export.people' order by scope desc`,
    );
    expect(entries.map(({ scope, body }) => [scope, JSON.parse(String(body))])).toEqual([
      [5, { ...ask, number: taken.number, rows: 1 }],
      [2, { number: all.number, purpose: ask.purpose, who: 'all', columns: ['name', 'village'], rows: 2 }],
    ]);
    const cadre: Actor = { ...officer, grants: [{ role: 'cadre', path: [1, 2, 3, 5], villages: null }] };
    const refused = exportPeople(p.deps, cadre, { region: village, ...ask, columns: ['name'] });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a print with names', () => {
  it('has a number that is on the trail of its village with who asked and which page', async () => {
    await upload();
    const page = `/desa/${village}/register`;
    const print = await numberPrint(p.deps, officer, { region: village, page });
    expect(print).toEqual({
      number: expect.stringMatching(/^17\.04\.01\.2001\/20260915-\w{6}$/),
      printedBy: officer.name,
      printedAt: p.clock.now,
    });
    const entries = await rowsOf(p.shard, `select scope, actor, body from audit where verb = 'names.print'`);
    expect(entries).toEqual([{ scope: 5, actor: officer.id, body: JSON.stringify({ number: print.number, page }) }]);
    const elsewhere: Actor = { ...officer, grants: [{ role: 'cadre', path: [1, 2, 3, 6], villages: null }] };
    await expect(numberPrint(p.deps, elsewhere, { region: village, page })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what a person asks about the own data', () => {
  const take = (person: string, id: string) =>
    takeSubjectRequest(p.deps, officer, {
      village,
      person,
      id,
      values: { kind: 'correction', askedBy: 'Ibunya', words: 'Tanggal lahir salah' },
    });
  const list = async () => (await listSubjectRequests(p.deps, officer, '17.04')).requests;

  it('is due in 3 x 24 hours, answered once, and late when it is', async () => {
    await upload();
    const [row] = await people();
    const id = p.deps.ulid();
    await take(String(row!['id']), id);
    await expect(take(String(row!['id']), id)).rejects.toMatchObject({ code: 'already-exists' });
    p.clock.now += 71 * 3_600_000;
    expect(await list()).toMatchObject([{ id, hoursLeft: 1, state: 'open', person: { name: 'RAKA PRATAMA' } }]);
    p.clock.now += 3 * 3_600_000;
    expect(await list()).toMatchObject([{ hoursLeft: -2 }]);
    const end = { district: '17.04', id, values: { state: 'done' as const, outcome: 'Sudah dibetulkan', version: 1 } };
    await endSubjectRequest(p.deps, officer, end);
    await expect(endSubjectRequest(p.deps, officer, end)).rejects.toMatchObject({ code: 'wrong-state' });
    const [entry] = await rowsOf(p.shard, `select body from audit where verb = 'subject.answer'`);
    expect(JSON.parse(String(entry!['body']))).toMatchObject({ late: true, after: { state: 'done' } });
    const beside: Actor = { ...officer, grants: [{ role: 'village_officer', path: [1, 2, 3, 6], villages: null }] };
    expect((await listSubjectRequests(p.deps, beside, '17.04')).requests).toEqual([]);
    await expect(endSubjectRequest(p.deps, beside, end)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('and everything held about one person is in one answer, with what was done with it', async () => {
    await upload();
    const [row] = await people();
    const asked = { village, id: String(row!['id']), purpose: 'Permintaan ibunya' };
    await revealNik(p.deps, officer, asked);
    const report = await subjectReport(p.deps, officer, asked);
    expect(report).toMatchObject({ healthLeftOut: false, controller: null, takenBy: officer.name });
    const part = (table: string) => report.parts.find((one) => one.table === table)?.rows;
    expect(part('person')).toMatchObject([{ name: 'RAKA PRATAMA', nik_last4: '0001' }]);
    expect(part('measurement')).toMatchObject([{ weight_g: 12200 }]);
    expect(JSON.stringify(report)).not.toMatch(/nik_hmac|nik_sealed/);
    expect(report.trail.map(({ verb }) => verb)).toEqual(['subject.report', 'person.nik']);
  });

  it('looks in every table that speaks of a person', async () => {
    const all = await rowsOf(p.shard, `select name, sql from sqlite_schema where type = 'table'`);
    const tables = all.filter(({ sql: text }) => /^\s*person text/m.test(String(text)));
    expect(tables.length).toBeGreaterThan(5);
    const known = new Set([...Object.keys(ABOUT_A_PERSON), 'subject_request']);
    expect(tables.map(({ name }) => String(name)).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('an incident', () => {
  const values = {
    title: 'Telepon kader hilang',
    happenedOn: '2026-09-14',
    data: 'Nama anak satu posyandu',
    people: 42,
    course: 'Tertinggal di angkutan umum',
    handling: 'Sesi telepon diakhiri',
    contact: 'Dinas Kesehatan contoh',
    toldOn: null,
    closedOn: null,
    version: null,
  };

  it('is due in 3 x 24 hours from when it was written down, corrected or not, and over only when people were told', async () => {
    const id = p.deps.ulid();
    const write = (over: Partial<PutIncident>) =>
      writeIncident(p.deps, officer, { district: '17.04', id, values: { ...values, ...over } });
    await write({});
    p.clock.now += 70 * 3_600_000;
    await write({ people: 40, version: 1 });
    const { incidents } = await listIncidents(p.deps, officer, '17.04');
    expect(incidents).toMatchObject([{ id, people: 40, hoursLeft: 2, version: 2 }]);
    await expect(write({ version: 2, closedOn: '2026-09-17' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(write({ version: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await write({ version: 2, toldOn: '2026-09-17', closedOn: '2026-09-17' });
    expect(await rowsOf(p.shard, `select verb from audit where verb like 'incident.%' order by seq`)).toEqual(
      ['incident.write', 'incident.correct', 'incident.correct'].map((verb) => ({ verb })),
    );
    expect(putIncident.safeParse({ ...values, course: `Kartu ${nik} difoto` }).success).toBe(false);
  });
});

const adult = {
  name: 'Ibu Contoh',
  sex: 'P',
  birthDate: '1996-02-10',
  birthDateKind: 'exact',
  parents: '',
  household: null,
  family: null,
  mother: null,
  birthOrder: null,
  birthWeightKg: null,
  birthLengthCm: null,
  guardian: null,
  kiaNumber: null,
  phone: null,
  posyandu: null,
  rt: null,
  rw: null,
  address: null,
  livedFrom: null,
  notDouble: false,
  version: null,
} as const;

describe('a house handed over to an agency', () => {
  const at = { village, household: '01JD3YV6K1Z8Q4M5N7P9R2S3H1', family: '01JD3YV6K1Z8Q4M5N7P9R2S3F1' };
  const id = '01JD3YV6K1Z8Q4M5N7P9R2S3W1';
  const values = {
    household: at.household,
    family: at.family,
    service: 'latrine',
    dueOn: '2026-10-01',
    basis: 'Keputusan Contoh 1/2026',
  } as const;
  const agent = (agency: 'pupr' | 'dinsos'): Actor => ({
    ...officer,
    id: `user-${agency}`,
    grants: [{ role: 'agency_officer', path: [1, 2], villages: null, agency }],
  });
  const seen = async (actor: Actor) => readHandovers(p.deps, actor, { district: '17.04' });

  beforeEach(async () => {
    await p.shard.batch([
      sql`insert into household (village, id, dusun, rt, toilet) select id, ${at.household}, 'Dusun I', '3', 'none' from region where code = ${village}`,
      sql`insert into family (village, id, household, name, card_last4) select id, ${at.family}, ${at.household}, 'Kepala Contoh', '1234' from region where code = ${village}`,
    ]);
    await handOver(p.deps, officer, { village, id, values });
  });

  it('tells that agency alone who and where, what and by when, and nothing else of them', async () => {
    const [row, ...more] = await seen(agent('pupr'));
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      head: 'Kepala Contoh',
      address: 'Dusun I, RT 3',
      service: 'latrine',
      dueOn: '2026-10-01',
    });
    expect(Object.keys(row ?? {}).sort()).toEqual(
      'address agency basis closedOn dueOn endsOn givenAt givenBy head id mayClose service state version village'.split(
        ' ',
      ),
    );
    expect(await seen(agent('dinsos'))).toEqual([]);
    const elsewhere: Actor = {
      ...agent('pupr'),
      grants: [{ role: 'agency_officer', path: [1, 9], villages: null, agency: 'pupr' }],
    };
    await expect(seen(elsewhere)).rejects.toMatchObject({ code: 'not-found' });
    await expect(handOver(p.deps, officer, { village, id: `${id.slice(0, -1)}2`, values })).rejects.toMatchObject({
      code: 'already-exists',
    });
  });

  it('ends when it is delivered, and by itself three months after it was due', async () => {
    p.clock.now += 120 * 86_400_000;
    expect(await seen(agent('pupr'))).toMatchObject([{ state: 'ended', head: null, address: null }]);
    p.clock.now -= 120 * 86_400_000;
    const close = (actor: Actor) =>
      closeHandoverOf(p.deps, actor, { village, id, values: { state: 'delivered', on: '2026-09-10', version: 1 } });
    await expect(close(agent('dinsos'))).rejects.toMatchObject({ code: 'not-found' });
    await close(agent('pupr'));
    expect(await seen(agent('pupr'))).toMatchObject([
      { state: 'delivered', head: null, address: null, mayClose: false },
    ]);
    await expect(close(agent('pupr'))).rejects.toMatchObject({ code: 'wrong-state' });
    const written = await rowsOf(p.shard, `select verb, actor from audit where verb like 'handover.%' order by seq`);
    expect(written).toEqual([
      { verb: 'handover.give', actor: officer.id },
      { verb: 'handover.close', actor: 'user-pupr' },
    ]);
    expect(JSON.stringify(await rowsOf(p.shard, `select * from handover`))).not.toContain('Kepala');
  });

  it('puts on the trail that the agency has read it', async () => {
    await noteNamesRead(p.deps, agent('pupr'), { list: 'handovers', at: '17.04', by: 'handover.read' });
    const read = await rowsOf(p.shard, `select actor, subject from audit where verb = 'names.read'`);
    expect(read).toEqual([{ actor: 'user-pupr', subject: 'handovers' }]);
  });
});

describe('children who left the programme long ago', () => {
  const DAY = 86_400_000;
  const figures = () => rowsOf(p.shard, 'select * from rollup order by level, region, period');
  const again = async () => {
    await p.shard.batch([markMonthsOf(2, null)]);
    await recomputeDistrict(p.deps, 2);
  };
  /** What was counted, without when and in which turn. */
  const counted = async () => (await figures()).map(({ seq: _seq, at: _at, ...rest }) => JSON.stringify(rest)).sort();
  const later = (years: number) => {
    p.clock.now += years * 366 * DAY;
  };

  beforeEach(async () => {
    await upload();
    const [child] = await people();
    const name = 'RAKA PRATAMA';
    await commit(p.deps, officer, {
      ...{ db: p.shard, home: { kind: 'district', id: 2 }, guards: [], rows: [] },
      trail: [
        {
          scope: Number(child?.['village']),
          verb: 'person.save',
          subject: String(child?.['id']),
          body: { before: null, after: { name } },
        },
      ],
    });
    await again();
  });

  it('lose names, parents and numbers, and the trail what it held of them; figures stay as they were', async () => {
    const before = await counted();
    expect(before.length).toBeGreaterThan(0);
    const [child] = await people();
    const { village: at, id: person } = child as { village: number; id: string };
    const sides = {
      child: { name: 'RAKA PRATAMA', nikShown: '1234' },
      person,
      other: { person, name: 'RAKA PRATAMA' },
    };
    await p.shard.batch([
      sql`insert into subject_request (district, id, village, person, kind, asked_by, words, received_at, due_at, received_by,
            state, outcome, closed_at, closed_by)
          values (2, 'minta', ${at}, ${person}, 'correction', 'Ibu RAKA', 'nama RAKA salah', 0, 1, 'x', 'done', 'RAKA', 1, 'x')`,
      sql`insert into import_wait (district, import, line, reason, detail, row_digest, decision, applied)
          select 2, id, 1, 'duplicate', ${JSON.stringify(sides)}, 'd', 'same', 1 from import limit 1`,
    ]);
    later(8);
    await pseudonymise(p.deps);
    const left = [
      await rowsOf(p.shard, 'select * from subject_request'),
      await rowsOf(p.shard, 'select * from import_wait'),
    ];
    expect(left.map((rows) => rows.length)).toEqual([1, 1]);
    expect(JSON.stringify(left)).not.toContain('RAKA');
    const [gone] = await people();
    expect(gone).toMatchObject({
      ...{ id: child?.['id'], sex: child?.['sex'], birth_date: child?.['birth_date'], posyandu: child?.['posyandu'] },
      ...{
        name: `Anak ${String(child?.['id']).slice(-6)}`,
        parents: '',
        nik_hmac: null,
        nik_sealed: null,
        nik_last4: null,
        address: null,
      },
    });
    const kept = JSON.stringify(await rowsOf(p.shard, `select * from audit where verb <> 'import.start'`));
    expect(kept).not.toContain('RAKA');
    await again();
    expect(await counted()).toEqual(before);
    expect(await listSubjectRequests(p.deps, officer, '17.04')).toMatchObject({ pseudonymised: { children: 1 } });
    await pseudonymise(p.deps);
    expect(await rowsOf(p.shard, `select verb from audit where verb = 'person.pseudonymise'`)).toHaveLength(1);
  });

  it('leave a trail that still verifies, and in which a changed entry is still found', async () => {
    later(8);
    await pseudonymise(p.deps);
    expect(await rowsOf(p.shard, 'select seq from audit where body is null')).not.toEqual([]);
    expect(await verifyTrails(p.deps, p.shard)).toEqual([]);
    await p.shard.batch([sql`update audit set body = '{}' where verb = 'person.pseudonymise'`]);
    expect(await verifyTrails(p.deps, p.shard)).toMatchObject([{ fault: 'body' }]);
  });

  it('keep their names until then, and for good where they are in the register as a mother', async () => {
    later(4);
    await pseudonymise(p.deps);
    expect(await people()).toMatchObject([{ name: 'RAKA PRATAMA' }]);
    later(4);
    await p.shard.batch([
      sql`insert into pregnancy (village, id, person, due_date, recorded_at) select village, 'hamil', id, '2034-12-01', 0 from person`,
    ]);
    await pseudonymise(p.deps);
    expect(await people()).toMatchObject([{ name: 'RAKA PRATAMA' }]);
  });
});

it('an import that nobody confirms in thirty days is cancelled by night, and its file goes', async () => {
  const file = htmlExport([{ ...sound, name: 'RAKA PRATAMA', nik }]);
  const { id } = await startImport(p.deps, officer, { district: '17.04', fileName: 'x.xls', bytes: file });
  await deliver(p);
  const state = async () => (await rowsOf(p.shard, `select state from import where id = '${id}'`))[0]?.['state'];
  const before = (await env.FILES.list()).objects.length;
  await tidyUploads(p.deps, p.clock.now + 29 * 86_400_000);
  expect(await state()).toBe('checked');
  await tidyUploads(p.deps, p.clock.now + 31 * 86_400_000);
  expect(await state()).toBe('cancelled');
  expect((await env.FILES.list()).objects.length).toBeLessThan(before);
  expect(await rowsOf(p.shard, `select actor from audit where verb = 'import.cancel'`)).toEqual([
    { actor: 'system:tidy-uploads' },
  ]);
  await tidyUploads(p.deps, p.clock.now + (31 + 732) * 86_400_000);
  const { objects } = await env.FILES.list({ prefix: 'imports/' });
  expect(objects, 'rows of a report go two years after').toEqual([]);
  expect(await verifyTrails(p.deps, p.shard)).toEqual([]);
});
