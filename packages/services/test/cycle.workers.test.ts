import {
  PAPER_FIELDS,
  type PutAudit,
  type PutAuditPaper,
  type PutConsent,
  type PutDelivery,
  type PutGuidance,
  type PutInstrument,
  type PutMeeting,
  type PutPledge,
  type PutSupport,
  type PutTargetForms,
  type PutTpps,
  type StepAssessment,
  type StepCase,
} from '@konvergensi/contract';
import { json, markMonthsOf, sql } from '@konvergensi/db';
import { consentCode, packStates, type Role } from '@konvergensi/domain';
import { ulid } from 'ulidx';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addAttachment,
  addEvidence,
  choosePriorityVillage,
  closeCommitmentOf,
  freezePriorityList,
  giveAgendaNames,
  handOverCasesOf,
  moveAksiOutput,
  objectTo,
  readAgenda,
  readAksi,
  readAksiProgress,
  readAssessment,
  readAttachments,
  readAudits,
  readCase,
  readCases,
  readClimbed,
  readCommitments,
  readCouples,
  readEvidence,
  readFoster,
  readLetterhead,
  readLetterheadFile,
  readMeetings,
  readMinilok,
  readOwnAssessment,
  readPriority,
  readTargetForms,
  readTpps,
  recomputeDistrict,
  saveConsent,
  setAksiCalendar,
  setInstrument,
  stepAssessmentOf,
  stepCaseOf,
  stepTargetForms,
  warnOfPersonalText,
  withdrawAgendaNames,
  withdrawAttachmentOf,
  withdrawEvidence,
  writeAudit,
  writeAuditPaper,
  writeCommitment,
  writeDelivery,
  writeGuidance,
  writeLetterhead,
  writeMeeting,
  writePledge,
  writePriority,
  writeSupport,
  writeTargetForms,
  writeTpps,
} from '../src/index.ts';
import { officeFile } from './office-file.ts';
import {
  DISTRICT,
  emptyPlatform,
  officer,
  type Platform,
  plantDistrict,
  plantMeasured,
  platform,
  rowsOf,
} from './platform.ts';

const MONTH = 24_313;
const bappeda: Actor = {
  ...officer,
  id: 'user-bappeda',
  grants: [{ role: 'district_admin', path: [1, DISTRICT], villages: null }],
};
const province: Actor = {
  ...officer,
  id: 'user-prov',
  grants: [{ role: 'province_admin', path: [1], villages: null }],
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
  p = await platform(1600);
  await emptyPlatform();
  await plantDistrict(p);
  for (const [village, [measured, stunted]] of Object.entries(MEASURED)) {
    await plantMeasured(p, { village: Number(village), period: MONTH, date: '2026-02-10' }, { measured, stunted });
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

  it('weigh the families at risk of stunting as they are recorded: a target group and one of the risks of the list', async () => {
    const family = (id: string, house: string, over: Partial<Record<'couple' | 'close', 0 | 1>> = {}) =>
      sql`insert into family (village, id, household, name, fertile_couple, too_young, too_old, too_close, too_many)
          values (5, ${id}, ${house}, 'Contoh', ${over.couple ?? 0}, 0, 0, ${over.close ?? 0}, 0)`;
    await p.shard.batch([
      sql`insert into household (village, id, water, toilet) values (5, 'H1', 'improved', 'improved'), (5, 'H2', 'unimproved', 'improved')`,
      // No target; too close; water of the house; a child under five in it and nothing wrong; not all is recorded.
      family('F1', 'H2'),
      family('F2', 'H1', { couple: 1, close: 1 }),
      family('F3', 'H2', { couple: 1 }),
      family('F4', 'H1'),
      sql`insert into family (village, id, household, name, fertile_couple) values (5, 'F5', 'H1', 'Contoh', 1)`,
      sql`update person set family = 'F4' where village = 5 and id = (select min(id) from person where village = 5)`,
    ]);
    const list = await readPriority(p.deps, bappeda, at);
    const own = list.villages.find(({ region }) => region.code === '17.04.01.2001');
    expect(own?.parts.risk.value).toBeCloseTo(2 / 5, 9);
    expect(list.villages.find(({ region }) => region.code === '17.04.02.2001')?.parts.risk.value).toBeNull();
    await p.shard.batch([sql`delete from family`, sql`delete from household`, sql`update person set family = null`]);
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
      markMonthsOf(DISTRICT, [7]),
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

describe('aksi of a year', () => {
  const reviewer: Actor = {
    ...officer,
    id: 'user-rev',
    grants: [{ role: 'province_reviewer', path: [1], villages: null }],
  };
  const output = async (code: string, actor: Actor = bappeda) =>
    (await readAksi(p.deps, actor, at)).aksi.flatMap(({ outputs }) => outputs).find((one) => one.code === code)!;
  const move = (
    actor: Actor,
    hand: 'district' | 'province',
    state: 'draft' | 'submitted' | 'returned' | 'accepted',
    version: number | null,
    remarks: string | null = null,
  ) => moveAksiOutput(p.deps, actor, { ...at, output: 'U1.2', hand, state, version, remarks });
  const hand = (text: string, fileName: string, holdsNames = false) =>
    addEvidence(p.deps, bappeda, {
      ...at,
      output: 'U1.2',
      fileName,
      bytes: new TextEncoder().encode(text).buffer as ArrayBuffer,
      holdsNames,
    });

  it('follow the set of the year and tell by themselves what the tables say', async () => {
    expect((await readAksi(p.deps, bappeda, at)).set.id).toBe('6A-2025');
    expect((await readAksi(p.deps, bappeda, { ...at, year: '2022' })).set.id).toBe('8A-2022');
    await expect(readAksi(p.deps, bappeda, { ...at, year: '2012' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await output('U1.1')).checks).toEqual([
      { code: 'targets-verified', state: 'not-met', done: 0, of: 4, least: 1 },
      { code: 'villages-measured', state: 'not-met', done: 3, of: 4, least: 0.9 },
    ]);
    expect((await output('U1.2')).checks.map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('are due when the province says, and late after that', async () => {
    const due = [{ output: 'U1.2', dueOn: '2026-04-30' }];
    await setAksiCalendar(p.deps, province, { province: '17', year: '2026', due });
    await expect(
      setAksiCalendar(p.deps, province, {
        province: '17',
        year: '2026',
        due: [{ output: '3.1', dueOn: '2026-04-30' }],
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await output('U1.2')).toMatchObject({ dueOn: '2026-04-30', late: true, state: 'not-started' });
    const { districts } = await readAksiProgress(p.deps, reviewer, { province: '17', year: '2026' });
    expect(districts[0]?.outputs['U1.2']).toEqual({ state: 'not-started', late: true, version: 0 });
  });

  it('are handed in with evidence, returned with remarks, mended and accepted; each editor moves what was seen', async () => {
    await expect(move(bappeda, 'district', 'submitted', null)).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/state' }],
    });
    await expect(hand('GIF89a', 'gambar.pdf')).rejects.toMatchObject({ code: 'invalid' });
    await expect(hand('', 'kosong.pdf')).rejects.toMatchObject({ code: 'invalid' });
    await hand('%PDF-1.7 contoh', 'laporan.pdf');
    await move(bappeda, 'district', 'submitted', null);
    await expect(move(bappeda, 'district', 'draft', null)).rejects.toMatchObject({ code: 'conflict' });
    await expect(move(reviewer, 'province', 'returned', 1)).rejects.toMatchObject({
      errors: [{ pointer: '/remarks' }],
    });
    await moveAksiOutput(p.deps, bappeda, {
      ...at,
      output: 'U1.2',
      hand: 'district',
      state: 'submitted',
      remarks: null,
      ticks: [0],
      version: 1,
    });
    expect((await output('U1.2')).pieces).toMatchObject([{ ticked: true }]);
    await move(reviewer, 'province', 'returned', 2, 'lampirkan daftar hadir');
    await move(bappeda, 'district', 'submitted', 3);
    await move(reviewer, 'province', 'accepted', 4);
    expect(await output('U1.2')).toMatchObject({
      state: 'accepted',
      late: false,
      version: 5,
      pieces: [{ ticked: true }],
    });
    await expect(move(bappeda, 'district', 'draft', 5)).rejects.toMatchObject({ code: 'wrong-state' });
    const [file] = (await output('U1.2')).evidence;
    await expect(withdrawEvidence(p.deps, bappeda, { ...at, output: 'U1.2', id: file!.id })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });

  it('show the province the hash of a file that names people, not the file', async () => {
    const { id } = await hand('%PDF-1.7 daftar nama contoh', 'daftar anak contoh.pdf', true);
    const place = { ...at, output: 'U1.2', id };
    expect((await output('U1.2', reviewer)).evidence.at(-1)).toMatchObject({ fileName: null, holdsNames: true });
    await expect(readEvidence(p.deps, reviewer, place)).rejects.toMatchObject({ code: 'forbidden' });
    const file = await readEvidence(p.deps, bappeda, place);
    expect([file.fileName, await new Response(file.body).text()]).toEqual([
      'daftar anak contoh.pdf',
      '%PDF-1.7 daftar nama contoh',
    ]);
  });
});

describe('meetings and the ledger', () => {
  const id = (n: number) => `01JD3YV6K1Z8Q4M5N7P9R2S3T${n}`;
  const rembuk = {
    kind: 'rembuk',
    region: '17.04',
    heldOn: '2026-04-07',
    title: 'Rembuk stunting contoh',
    place: 'Aula Bappeda',
    leader: 'Bupati',
    notes: '',
    fundedBy: null,
    funding: null,
    cost: null,
    followUp: '',
    minutesNumber: null,
    version: null,
  } as const;
  const lists = () => ({ agenda: [] as string[], attendance: [], speakers: [], workPlan: [] });
  const promise = {
    meeting: id(1),
    what: 'Menyediakan makanan tambahan bagi balita',
    ownerAgency: 'dinkes',
    ownerName: '',
    villages: ['17.04.01.2001'],
    indicator: 'stunted',
    baseline: 50,
    target: 40,
    madeOn: '2026-04-07',
    dueOn: '2026-08-31',
    budgetLine: null,
    budget: null,
    problem: null,
    cause: null,
    version: null,
  } as const;
  const commitments = (actor: Actor = bappeda) => readCommitments(p.deps, actor, at);

  it('a meeting is written once for each version; its region must be the writer’s', async () => {
    const write = (actor: Actor, values: Parameters<typeof writeMeeting>[2]['values'], n = 1) =>
      writeMeeting(p.deps, actor, { district: '17.04', id: id(n), values });
    await write(bappeda, { ...rembuk, ...lists(), agenda: ['Paparan'], attendance: [{ office: 'Dinkes', people: 4 }] });
    const again = { ...rembuk, ...lists(), notes: 'disepakati', version: 1 };
    await write(bappeda, again);
    await expect(write(bappeda, again)).rejects.toMatchObject({ code: 'conflict' });
    const minilok = { ...again, kind: 'minilok', version: null } as const;
    await expect(write(camat, { ...minilok, region: '17.04.02' }, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await write(camat, { ...minilok, region: '17.04.01' }, 2);
    expect((await readMeetings(p.deps, camat, at)).map(({ kind }) => kind)).toEqual(['minilok']);
    expect(await readMeetings(p.deps, bappeda, at)).toHaveLength(2);
  });

  it('a commitment follows its indicator, climbs when overdue, and is closed with words only; the province reads what climbed', async () => {
    const write = (
      n: number,
      change: Partial<Parameters<typeof writeCommitment>[2]['values']> = {},
      actor: Actor = bappeda,
    ) =>
      writeCommitment(p.deps, actor, {
        district: '17.04',
        id: id(n),
        values: { ...promise, villages: [...promise.villages], ...change },
      });
    await expect(write(3, { dueOn: '2026-04-01' })).rejects.toMatchObject({ errors: [{ pointer: '/dueOn' }] });
    await expect(write(3, { madeOn: '2026-04-01' })).rejects.toMatchObject({ errors: [{ pointer: '/madeOn' }] });
    await expect(write(3, { villages: ['17.05.01.2001'] })).rejects.toMatchObject({
      errors: [{ pointer: '/villages/0' }],
    });
    await expect(write(3, { villages: ['17.04.02.2001'] }, camat)).rejects.toMatchObject({ code: 'forbidden' });
    await write(3);
    await write(4, { villages: [], indicator: null, target: null, dueOn: '2026-06-01' });
    expect(await commitments()).toMatchObject([
      { id: id(4), lateDays: 106, level: 'province', now: null, standing: 'not-known' },
      { id: id(3), lateDays: 15, level: 'camat', now: 50, nowIn: '2026-02', standing: 'not-known' },
    ]);
    expect((await commitments(camat)).map((one) => one.id)).toEqual([id(3)]);
    const reader: Actor = {
      ...officer,
      id: 'user-prov',
      grants: [{ role: 'province_officer', path: [1], villages: null }],
    };
    expect((await readClimbed(p.deps, reader, { province: '17' })).districts).toMatchObject([
      { open: 2, late: 2, climbed: [{ id: id(4), lateDays: 106 }] },
    ]);
    await expect(readClimbed(p.deps, bappeda, { province: '17' })).rejects.toMatchObject({ code: 'not-found' });
    const values = { state: 'done', closing: 'laporan kegiatan nomor 7', version: 1 } as const;
    await closeCommitmentOf(p.deps, bappeda, { district: '17.04', id: id(4), values });
    await expect(closeCommitmentOf(p.deps, bappeda, { district: '17.04', id: id(4), values })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await expect(write(4, { version: 2 })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('Dana Desa pays for one village; photographs and signed papers are kept with their hash until it is closed', async () => {
    const village = {
      ...rembuk,
      ...lists(),
      kind: 'rembuk-desa',
      region: '17.04.01.2001',
      fundedBy: 'dana-desa',
    } as const;
    const write = (values: PutMeeting) => writeMeeting(p.deps, bappeda, { district: '17.04', id: id(5), values });
    await expect(write({ ...village, region: '17.04.01' })).rejects.toMatchObject({
      errors: [{ pointer: '/fundedBy' }],
    });
    await write({
      ...village,
      speakers: ['Bidan desa: pantangan makan ibu hamil'],
      cost: 2_400_000,
      followUp: 'Kelas ibu tiap Kamis',
    });
    const of = { district: '17.04', of: 'meeting', subject: id(5) } as const;
    const file = (text: string, kind: 'photo' | 'signed') =>
      addAttachment(p.deps, camat, {
        ...of,
        kind,
        caption: 'Peserta',
        fileName: 'foto.jpg',
        bytes: new TextEncoder().encode(text).buffer as ArrayBuffer,
      });
    await expect(file('%PDF-1.7 contoh', 'photo')).rejects.toMatchObject({ errors: [{ pointer: '/kind' }] });
    await expect(file('GIF89a', 'signed')).rejects.toMatchObject({ errors: [{ pointer: '/file' }] });
    const { id: kept } = await file('%PDF-1.7 contoh', 'signed');
    expect(await readAttachments(p.deps, bappeda, of)).toMatchObject([{ id: kept, kind: 'signed' }]);
    const beside: Actor = { ...camat, grants: [{ role: 'camat', path: [1, DISTRICT, 4], villages: null }] };
    await expect(readAttachments(p.deps, beside, of)).rejects.toMatchObject({ code: 'not-found' });
    await withdrawAttachmentOf(p.deps, camat, { ...of, id: kept });
    expect(await readAttachments(p.deps, bappeda, of)).toEqual([]);
  });
});

describe('the letterhead of an office', () => {
  const W = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const hand = (body: string, as: Actor = camat, region = '17.04.01', fileName = 'kop.docx') =>
    writeLetterhead(p.deps, as, {
      region,
      fileName,
      bytes: new Uint8Array(officeFile({ 'word/document.xml': body, 'word/header1.xml': W('{{wilayah}}') })).buffer,
    });

  it('needs room for the paper, by a placeholder that Word may have broken in pieces; says which one it does not know', async () => {
    const refused = (message: string) => ({
      errors: [{ pointer: '/file', message: expect.stringContaining(message) }],
    });
    await expect(hand(W('KECAMATAN CONTOH'))).rejects.toMatchObject(refused('belum memuat penanda {{isi}}'));
    await expect(hand(W('{{isi}} {{nama}}'))).rejects.toMatchObject(refused('{{nama}} tidak dikenal'));
    await expect(hand(W('{{isi}}'), camat, '17.04.01', 'kop.pdf')).rejects.toMatchObject(refused('berkas Word'));
    expect((await readLetterhead(p.deps, camat, { region: '17.04.01' })).letterhead).toBeNull();
    const broken = '<w:p><w:r><w:t>{{</w:t></w:r><w:r><w:t>isi</w:t></w:r><w:r><w:t>}}</w:t></w:r></w:p>';
    await hand(broken);
    const { letterhead } = await readLetterhead(p.deps, camat, { region: '17.04.01' });
    expect(letterhead?.placeholders.sort()).toEqual(['isi', 'wilayah']);
    const { body } = await readLetterheadFile(p.deps, camat, { region: '17.04.01' });
    expect(new Uint8Array(await new Response(body).arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it('is the own office’s only', async () => {
    await expect(hand(W('{{isi}}'), camat, '17.04')).rejects.toMatchObject({ code: 'not-found' });
    await expect(hand(W('{{isi}}'), province, '17.04')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('names', () => {
  const NIK = '1704064808250033';
  const word = (...paragraphs: string[]) =>
    officeFile({ 'word/document.xml': paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('') });
  const sheet = (...cells: string[]) =>
    officeFile({ 'xl/sharedStrings.xml': cells.map((text) => `<si><t>${text}</t></si>`).join('') });
  const hand = (bytes: Uint8Array, fileName: string, said: object = {}) =>
    addEvidence(p.deps, bappeda, {
      ...at,
      output: 'U1.2',
      fileName,
      bytes: bytes.slice().buffer as ArrayBuffer,
      holdsNames: false,
      ...said,
    });

  it.each([
    ['numbers like a NIK', () => word('Laporan', `NIK ${NIK}`), 'a.docx', 'nik'],
    [
      'a NIK kept as a number',
      () => officeFile({ 'xl/worksheets/sheet1.xml': '<c><v>1.704064808250033E15</v></c>' }),
      'a.xlsx',
      'nik',
    ],
    ['headers of a list of people', () => sheet('Nama Balita', 'Tgl Lahir', 'BB'), 'b.xlsx', 'roster'],
    ['an archive that cannot be read', () => new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4]), 'c.docx', 'unread'],
    ['none', () => sheet('Nama Desa', 'Jumlah'), 'd.xlsx', null],
  ] as const)('in a file: %s; the province sees its hash alone', async (_what, bytes, fileName, found) => {
    const file = await hand(bytes(), fileName);
    expect(file).toMatchObject({ found, holdsNames: found !== null });
    const seen = (await readAksi(p.deps, province, at)).aksi
      .flatMap(({ outputs }) => outputs)
      .flatMap(({ evidence }) => evidence);
    expect(seen.find(({ id }) => id === file.id)).toMatchObject({ fileName: found === null ? fileName : null });
    const read = readEvidence(p.deps, province, { ...at, output: 'U1.2', id: file.id });
    if (found === null) expect((await read).fileName).toBe(fileName);
    else await expect(read).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining(file.sha256) });
  });

  it('a picture says whether it shows children, and with whose consent', async () => {
    const picture = new Uint8Array([0xff, 0xd8, 0xff, 1]);
    await expect(hand(picture, 'a.jpg')).rejects.toMatchObject({ errors: [{ pointer: '/children' }] });
    await expect(hand(picture, 'a.jpg', { children: 'consented' })).rejects.toMatchObject({
      errors: [{ pointer: '/consent' }],
    });
    expect(await hand(picture, 'a.jpg', { children: 'none' })).toMatchObject({ consent: null });
    const child = 'anak-5-0';
    const id = ulid();
    const code = consentCode(id);
    const withConsent = { children: 'consented', consent: `izin ${code.toLowerCase()} dari ibunya` } as const;
    const said = (version: number | null, withdrawn: PutConsent['withdrawn'] = null) =>
      saveConsent(p.deps, officer, {
        village: '17.04.01.2001',
        id,
        values: { person: child, kind: 'photo', on: '2026-02-01', by: 'mother', how: 'spoken', withdrawn, version },
        key: ulid(),
      });
    await expect(hand(picture, 'a.jpg', withConsent)).rejects.toMatchObject({
      errors: [{ pointer: '/consent', message: expect.stringContaining(code) }],
    });
    await said(null);
    const kept = await hand(picture, 'a.jpg', withConsent);
    expect(kept).toMatchObject({ consent: code });
    const open = () => readEvidence(p.deps, bappeda, { ...at, output: 'U1.2', id: kept.id });
    expect((await open()).fileName).toBe('a.jpg');
    await said(1, { on: '2026-02-02', by: 'father' });
    await expect(open()).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('dicabut') });
    await expect(hand(picture, 'a.jpg', withConsent)).rejects.toMatchObject({ errors: [{ pointer: '/consent' }] });
    await expect(said(2)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('in free words are warned of; which one is said only to who sees names there', async () => {
    await p.shard.batch([sql`update person set name = 'Melati Contoh' where id = 'anak-5-0'`]);
    const write = (actor: Actor, text: string, code = '17.04') =>
      warnOfPersonalText(p.deps, actor, { code, permission: 'meeting.write' }, [{ pointer: '/notes', text }]);
    await expect(write(bappeda, 'Anak melati  contoh, dirujuk')).rejects.toMatchObject({
      code: 'personal-text',
      errors: [{ pointer: '/notes', message: 'memuat nama orang yang tercatat' }],
    });
    await expect(write(bappeda, `NIK ${NIK}`)).rejects.toMatchObject({
      errors: [{ message: 'memuat angka seperti NIK' }],
    });
    const midwife: Actor = {
      ...officer,
      grants: [{ role: 'village_officer', path: [1, DISTRICT, 3, 5], villages: null }],
    };
    await expect(write(midwife, 'Melati Contoh')).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining('(Melati Contoh)') }],
    });
    const elsewhere: Actor = { ...bappeda, grants: [{ role: 'district_admin', path: [1, 99], villages: null }] };
    for (const [actor, text] of [
      [bappeda, 'Melati saja, 12 anak'],
      [elsewhere, 'Melati Contoh'],
    ] as const) {
      await write(actor, text);
    }
    const beside: Actor = {
      ...officer,
      id: 'user-beside',
      grants: [{ role: 'village_officer', path: [1, DISTRICT, 4, 7], villages: null }],
    };
    await expect(write(beside, 'Melati Contoh'), 'of another village').rejects.toMatchObject({
      errors: [{ message: 'memuat nama orang yang tercatat' }],
    });
  });

  it('in free words are warned of so often a day only, where they may not be read: nobody is looked for that way', async () => {
    const curious: Actor = { ...bappeda, id: 'user-curious' };
    const ask = () =>
      warnOfPersonalText(p.deps, curious, { code: '17.04', permission: 'meeting.write' }, [
        { pointer: '/notes', text: 'Melati Contoh' },
      ]).then(
        () => 'saved',
        () => 'warned',
      );
    const said: string[] = [];
    for (let i = 0; i < 12; i += 1) said.push(await ask());
    expect(said.join(' ')).toBe(`${'warned '.repeat(10)}saved saved`);
    const trail = await rowsOf(p.shard, `select seq from audit where verb = 'names.warned' and actor = 'user-curious'`);
    expect(trail).toHaveLength(10);
    p.clock.now += 86_400_001;
    expect(await ask()).toBe('warned');
    p.clock.now -= 86_400_001;
  });
});

describe('a mini lokakarya', () => {
  const none = { accompanied: null, atRisk: null, referred: null, aided: null, finished: null };
  const tabulation = { couples: none, pregnant: none, postPartum: none, underTwo: none, underFive: none };
  const team = (trained: boolean) => ({
    number: 1,
    decree: 'SK 2/2026',
    members: (['midwife', 'pkk', 'kb'] as const).map((part) => ({ part, name: `Contoh ${part}`, trained })),
  });
  const plkb: Actor = { ...camat, id: 'user-plkb', grants: [{ role: 'plkb', path: [1, DISTRICT, 3], villages: null }] };
  const write = (change: Partial<PutSupport>, village = '17.04.01.2001') =>
    writeSupport(p.deps, plkb, {
      village,
      month: '2026-02',
      values: {
        tools: true,
        procedure: null,
        tabulation,
        teams: [team(true)],
        note: 'jalan putus',
        version: null,
        ...change,
      },
    });

  it('goes by figures, targets, standards, teams and accompaniment of its villages; a second editor is told', async () => {
    await write({ tabulation: { ...tabulation, underTwo: { ...none, accompanied: 8, referred: 2 } } });
    await expect(write({})).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      write({ version: 1, tabulation: { ...tabulation, pregnant: { ...none, accompanied: 1, referred: 2 } } }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/tabulation/pregnant/referred' }] });
    await expect(write({}, '17.04.02.2001')).rejects.toMatchObject({ code: 'not-found' });
    const { villages } = await readMinilok(p.deps, camat, { subdistrict: '17.04.01', month: '2026-02' });
    expect(villages.map(({ region, measured, stunted }) => [region.code.slice(6), measured, stunted])).toEqual([
      ['01.2001', 8, 4],
      ['01.2002', 40, 16],
    ]);
    expect(villages[0]).toMatchObject({
      targets: { underFive: 8, underTwo: 0 },
      standards: { trained: true, tools: true, procedure: null },
      tabulation: { underTwo: { accompanied: 8, referred: 2 } },
      note: 'jalan putus',
      version: 1,
    });
    await write({ version: 1, teams: [team(false)] });
    const [after] = (await readMinilok(p.deps, camat, { subdistrict: '17.04.01', month: '2026-02' })).villages;
    expect(after?.standards.trained).toBe(false);
    await expect(readMinilok(p.deps, camat, { subdistrict: '17.04.02', month: '2026-02' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('target data of a sub-district', () => {
  it('are entered by three offices, compared, and verified or returned by the head of each; a second editor is told', async () => {
    const as = (role: Role): Actor => ({
      ...camat,
      id: role,
      grants: [{ role, path: [1, DISTRICT, 3], villages: null }],
    });
    const where = { subdistrict: '17.04.01', year: '2026' };
    const village = '17.04.01.2001';
    const write = (role: Role, source: PutTargetForms['source'], underTwo: number, version = 0) =>
      writeTargetForms(p.deps, as(role), {
        ...where,
        values: { source, entries: [{ village, pregnant: 10, underTwo, underFive: 60, version }] },
      });
    const step = (role: Role, one: 'verify' | 'return', version: number, note = '') =>
      stepTargetForms(p.deps, as(role), {
        ...where,
        values: { source: 'kecamatan', step: one, note, villages: [{ village, version }] },
      });
    const read = async () => (await readTargetForms(p.deps, as('camat'), where)).villages[0]!;
    await expect(write('camat', 'kecamatan', 20)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(write('plkb', 'kecamatan', 20)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(write('subdistrict_officer', 'kecamatan', 61)).rejects.toMatchObject({
      errors: [{ pointer: '/entries/0/underTwo' }],
    });
    await write('subdistrict_officer', 'kecamatan', 20);
    await expect(write('subdistrict_officer', 'kecamatan', 22)).rejects.toMatchObject({ code: 'conflict' });
    await write('plkb', 'plkb', 29);
    expect((await read()).apart).toEqual(['underTwo']);
    await expect(step('plkb_verifier', 'verify', 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(step('camat', 'return', 1)).rejects.toMatchObject({ errors: [{ pointer: '/note' }] });
    await step('camat', 'return', 1, 'berbeda dari PLKB');
    expect((await read()).forms.kecamatan).toMatchObject({ state: 'returned', note: 'berbeda dari PLKB' });
    await write('subdistrict_officer', 'kecamatan', 28, 2);
    await step('camat', 'verify', 3);
    await expect(write('subdistrict_officer', 'kecamatan', 30, 4)).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await read()).toMatchObject({ apart: [], forms: { kecamatan: { state: 'verified', version: 4 } } });
    const { aksi } = await readAksi(p.deps, bappeda, at);
    const checks = aksi.flatMap(({ outputs }) => outputs.flatMap((output) => output.checks));
    expect(checks.find(({ code }) => code === 'targets-verified')).toMatchObject({ done: 1, of: 4, state: 'not-met' });
  });
});

describe('brides and grooms to be', () => {
  it('are guided or not by the religious affairs office, which sees codes; counts go by the month of the wedding', async () => {
    const ids = ['01JD3YV6K1Z8Q4M5N7P9R2C0A1', '01JD3YV6K1Z8Q4M5N7P9R2C0A2'];
    await p.shard.batch(
      ids.map(
        (id, i) =>
          sql`insert into catin (village, id, person, wedding_on, registered_on)
              select 5, ${id}, id, ${`2026-0${8 + i}-20`}, '2026-05-01' from person where village = 5 order by id limit 1 offset ${i}`,
      ),
    );
    const kua: Actor = { ...camat, grants: [{ role: 'kua_officer', path: [1, DISTRICT, 3], villages: null }] };
    const read = (actor: Actor, region = '17.04.01') => readCouples(p.deps, actor, { region, year: '2026' });
    const key = { n: 0 };
    const write = (id: string, values: PutGuidance) =>
      writeGuidance(p.deps, kua, { village: '17.04.01.2001', id, values, key: `guidance-key-${++key.n}` });
    const guided = { guided: { on: '2026-08-01', material: true }, notGuided: null, version: 1 };
    await expect(write(ids[0]!, { ...guided, guided: { on: '2026-08-21', material: true } })).rejects.toMatchObject({
      errors: [{ pointer: '/guided/on' }],
    });
    await write(ids[0]!, guided);
    await expect(write(ids[0]!, guided), 'a second editor').rejects.toMatchObject({ code: 'conflict' });
    await write(ids[1]!, { guided: null, notGuided: 'not-come', version: 1 });
    const seen = await read(kua);
    expect(seen.months.map(({ month, counts }) => [month, counts.weddings, counts.guided, counts.notGuided])).toEqual([
      ['2026-08', 1, 1, 0],
      ['2026-09', 1, 0, 1],
    ]);
    expect(seen.couples.map(({ name, code, mayWrite }) => [name, code, mayWrite])).toEqual([
      [null, '17.04.01.2001/C-R2C0A1', true],
      [null, '17.04.01.2001/C-R2C0A2', true],
    ]);
    expect((await read(officer)).couples[0]!.name).toContain('Contoh');
    await expect(read(kua, '17.04.02')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the performance assessment of a province', () => {
  const of = (role: 'province_admin' | 'province_reviewer'): Actor => ({
    ...officer,
    id: `user-${role}`,
    grants: [{ role, path: [1], villages: null }],
  });
  const reviewer = of('province_reviewer');
  const round = async () => (await readAssessment(p.deps, reviewer, { province: '17', year: '2026' })).districts[0]!;
  const own = async (actor: Actor = bappeda) => (await readOwnAssessment(p.deps, actor, at)).own;
  const step = (values: StepAssessment) => stepAssessmentOf(p.deps, reviewer, { ...at, province: '17', values });
  const object = (version: number) =>
    objectTo(p.deps, bappeda, { ...at, values: { objection: 'bukti U1.1 sudah diunggah 3 Maret', version } });

  it('proposes letters from the tables, keeps a reviewer’s reason, and is read by the district before it is final', async () => {
    const proposed = await round();
    expect(proposed).toMatchObject({ state: 'draft', version: null, group: 1 });
    // U1.1 has not begun and villages-measured is not met; U1.2 was accepted with both checks met.
    expect(proposed.items.slice(0, 2).map(({ code, letter }) => [code, letter])).toEqual([
      ['U1.1', 'D'],
      ['U1.2', 'A'],
    ]);
    expect(await own()).toBeNull();
    const override = { step: 'override', item: 'U1.1', letter: 'C', version: null } as const;
    await expect(step({ ...override, reason: 'kurang' })).rejects.toMatchObject({ errors: [{ pointer: '/reason' }] });
    await expect(step({ step: 'finish', version: null })).rejects.toMatchObject({ code: 'wrong-state' });
    await step({ ...override, reason: 'laporan dikirim lewat surat 12/2026' });
    await expect(step({ step: 'share', version: null })).rejects.toMatchObject({ code: 'conflict' });
    await step({ step: 'share', version: 1 });
    const given = await own();
    expect([given?.state, given?.items[0]?.letter, given?.items[0]?.by]).toEqual(['shared', 'C', officer.name]);
    // Once shared, it stays as it was read.
    await p.shard.batch([sql`update aksi_output set state = 'returned' where output = 'U1.2'`]);
    expect((await round()).total).toBe(given?.total);
    await object(2);
    await expect(object(3)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(step({ step: 'finish', version: 3 })).rejects.toMatchObject({ code: 'wrong-state' });
    await step({ step: 'answer', answer: 'buktinya diterima, huruf tetap', version: 3 });
    await step({ step: 'finish', version: 4 });
    expect(await own()).toMatchObject({ state: 'final', objection: expect.any(String), answer: expect.any(String) });
    await expect(step({ ...override, reason: 'sesudah ditetapkan', version: 5 })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await expect(readAssessment(p.deps, bappeda, { province: '17', year: '2026' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('goes by an instrument that is data: its limits need an order, and it stays once a draft was shared', async () => {
    const set = (year: string, values: PutInstrument) =>
      setInstrument(p.deps, of('province_admin'), { province: '17', year, values });
    const { instrument } = await readAssessment(p.deps, reviewer, { province: '17', year: '2025' });
    const heavy = instrument.items.map((item, i) => ({ ...item, weight: i === 0 ? 5 : 1 }));
    const classes = [2, 1.5, 3].map((from, i) => ({ name: `Kelas ${i + 1}`, from }));
    await expect(set('2025', { ...instrument, items: heavy, classes })).rejects.toMatchObject({
      errors: [{ pointer: '/classes' }],
    });
    await set('2025', {
      ...instrument,
      items: heavy,
      classes: classes.toSorted((a, b) => a.from - b.from),
      source: 'surat contoh',
    });
    const after = await readAssessment(p.deps, reviewer, { province: '17', year: '2025' });
    expect([after.instrument.version, after.districts[0]?.class]).toEqual([1, null]);
    await expect(set('2026', { ...instrument, version: null })).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

describe('teams for the reduction of stunting', () => {
  const team = { decree: 'SK 12/2026', decreeOn: '2026-01-10', validTo: null, version: null } as const;
  const members = [{ part: 'ketua', office: 'Wakil Bupati' }] as const;
  const write = (region: string, change: Partial<PutTpps>, actor: Actor = bappeda) =>
    writeTpps(p.deps, actor, { region, values: { ...team, members: [...members], ...change } });
  const of = (region: string, actor: Actor = bappeda) => readTpps(p.deps, actor, { region });

  it('stand by their decree at four levels; one above sees who below has none, or one that ended', async () => {
    await expect(write('17.04', { members: [{ part: 'anggota', office: 'PKK' }] })).rejects.toMatchObject({
      errors: [{ pointer: '/members' }],
    });
    await expect(write('17.04', { validTo: '2025-12-31' })).rejects.toMatchObject({
      errors: [{ pointer: '/validTo' }],
    });
    await write('17.04', {});
    await expect(write('17.04', {})).rejects.toMatchObject({ code: 'conflict' });
    await write('17.04.01', { validTo: '2026-06-30' }, camat);
    await expect(write('17.04.02', {}, camat)).rejects.toMatchObject({ code: 'not-found' });
    const admin: Actor = { ...officer, grants: [{ role: 'province_admin', path: [1], villages: null }] };
    await write('17', {}, admin);
    expect((await of('17', admin)).own?.decree).toBe('SK 12/2026');
    const { own, below } = await of('17.04');
    expect(own?.members).toEqual(members);
    expect(below.map(({ decree, ended }) => [decree, ended])).toEqual([
      ['SK 12/2026', true],
      [null, false],
    ]);
    await write('17.04.01.2001', {});
    expect((await of('17.04.01', camat)).below[0]?.decree).toBe('SK 12/2026');
  });
});

describe('cases of short children', () => {
  const agency: Actor = {
    ...officer,
    id: 'user-pupr',
    grants: [{ role: 'agency_officer', path: [1, DISTRICT], villages: null, agency: 'pupr' }],
  };
  const values = { within: '17.04', agencies: ['pupr'], task: 'jamban dan air minum' } as const;
  const handOver = (actor: Actor, change = {}) =>
    handOverCasesOf(p.deps, actor, { district: '17.04', values: { ...values, agencies: ['pupr'], ...change } });
  const list = (actor: Actor, region = '17.04') => readCases(p.deps, actor, { region });
  const step = (actor: Actor, id: string, one: StepCase) =>
    stepCaseOf(p.deps, actor, { district: '17.04', id, values: one });
  const first = async () => (await list(officer, '17.04.01.2001')).cases[0]!;

  it('are handed over once to the puskesmas and offices; names are for who may read them, an office sees its own', async () => {
    expect((await list(officer)).waiting).toEqual({ month: '2026-02', children: 60 });
    expect(await handOver(officer, { within: '17.04.01', agencies: [] })).toEqual({ handed: 20, cases: 20 });
    expect(await handOver(officer)).toEqual({ handed: 40, cases: 60 });
    expect(await handOver(officer)).toEqual({ handed: 0, cases: 60 });
    const all = await list(officer);
    expect(all.counts).toEqual({ indicated: 60, remeasured: 0, confirmed: 0, closed: 0 });
    expect(all.parts.map(({ counts }) => counts.indicated)).toEqual([20, 40]);
    expect(all.waiting).toEqual({ month: '2026-02', children: 0 });
    expect(all.cases[0]).toMatchObject({ code: '17.04/0001', name: expect.stringContaining('Contoh') });
    expect((await list(camat)).cases[0]).toMatchObject({ code: '17.04/0001', name: null });
    expect((await list(camat, '17.04.02')).cases).toEqual([]);
    const seen = await list(agency);
    expect([seen.cases.length, seen.waiting, seen.cases.every(({ name }) => name === null)]).toEqual([40, null, true]);
    await expect(readCase(p.deps, agency, { district: '17.04', id: all.cases[0]!.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are followed up week by week, and closed by a later measurement only when it shows no stunting', async () => {
    const { id, version } = await first();
    expect((await first()).unattended).toBe(false);
    p.clock.now += 8 * 86_400_000;
    expect((await first()).unattended).toBe(true);
    await expect(step(officer, id, { step: 'note', on: '2027-01-01', note: 'belum tiba' })).rejects.toMatchObject({
      errors: [{ pointer: '/on' }],
    });
    await step(officer, id, { step: 'note', on: '2026-09-20', note: 'kunjungan rumah, PMT diterima' });
    const close: StepCase = { step: 'close', how: 'measured', note: '', version };
    const refused = { code: 'invalid', errors: [{ pointer: '/how' }] };
    await expect(step(officer, id, close)).rejects.toMatchObject(refused);
    const measure = (day: string, um: number) =>
      p.shard.batch([
        sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
            select 5, ${24_320}, person, ${day}, 12000, ${um}, 'H', 0 from stunting_case where id = ${id}`,
      ]);
    await measure('2026-09-01', 800_000);
    await expect(step(officer, id, close)).rejects.toMatchObject(refused);
    expect((await list(officer, '17.04.01.2001')).cases.find((one) => one.id === id)?.stage).toBe('remeasured');
    await measure('2026-09-14', 890_000);
    await step(officer, id, { step: 'assign', agencies: ['dinsos'], task: 'bantuan pangan', version });
    await expect(step(officer, id, close)).rejects.toMatchObject({ code: 'conflict' });
    await step(officer, id, { ...close, version: version + 1 });
    const shut = await readCase(p.deps, officer, { district: '17.04', id });
    expect(shut.case).toMatchObject({ stage: 'closed', closedHow: 'measured', agencies: ['dinsos'] });
    expect(shut.case.closedNote).toMatch(/^2026-09-14: z -[01]\.\d\d$/);
    expect([shut.notes.length, shut.measurements.length]).toEqual([1, 3]);
    await expect(step(officer, id, { ...close, version: version + 2 })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('are given to the camat by name for one meeting, with what is due, until a week after it; the trail says who read', async () => {
    const [one, other] = (await list(officer, '17.04.01.2001')).cases.filter(({ stage }) => stage !== 'closed');
    const today = new Date(p.clock.now).toISOString().slice(0, 10);
    const agenda = { subdistrict: '17.04.01', month: today.slice(0, 7) };
    const id = '01JD3YV6K1Z8Q4M5N7P9R2S3Z7';
    const values = { cases: [one!.id], heldOn: today, basis: 'Undangan Contoh 7/2026' };
    const give = (change = {}, as = officer) =>
      giveAgendaNames(p.deps, as, { ...agenda, id, values: { ...values, ...change } });
    const namesOf = async (as: Actor) =>
      (await readAgenda(p.deps, as, agenda)).cases.flatMap(({ id: of, name }) => (name === null ? [] : [of]));
    expect(await namesOf(camat)).toEqual([]);
    await expect(give({}, camat)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(give({ heldOn: '2026-01-01' })).rejects.toMatchObject({ errors: [{ pointer: '/heldOn' }] });
    const [elsewhere] = (await list(officer, '17.04.02.2001')).cases;
    await expect(give({ cases: [one!.id, elsewhere!.id] })).rejects.toMatchObject({
      errors: [{ pointer: '/cases/1' }],
    });
    await give();
    await expect(give()).rejects.toMatchObject({ code: 'already-exists' });
    expect(await namesOf(camat)).toEqual([one!.id]);
    expect(
      (await list(camat)).cases.every(({ name }) => name === null),
      'elsewhere it stays a code',
    ).toBe(true);
    const beside: Actor = { ...camat, grants: [{ role: 'camat', path: [1, DISTRICT, 4], villages: null }] };
    await expect(
      namesOf({ ...beside, grants: [{ ...beside.grants[0]!, path: [1, DISTRICT, 7] }] }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    await withdrawAgendaNames(p.deps, officer, { ...agenda, id });
    expect(await namesOf(camat)).toEqual([]);
    await expect(withdrawAgendaNames(p.deps, officer, { ...agenda, id })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await giveAgendaNames(p.deps, officer, {
      ...agenda,
      id: `${id.slice(0, -1)}8`,
      values: { ...values, cases: [other!.id] },
    });
    const { now } = p.clock;
    p.clock.now = now + 7 * 86_400_000;
    expect(await namesOf(camat)).toEqual([other!.id]);
    p.clock.now = now + 8 * 86_400_000;
    expect(await namesOf(camat)).toEqual([]);
    p.clock.now = now;
    const trail = await rowsOf(p.shard, `select verb from audit where verb like 'agenda.%' and scope = 5 order by seq`);
    expect(trail.map(({ verb }) => verb)).toEqual(['agenda.give', 'agenda.withdraw', 'agenda.give']);
  });

  it('have foster parents, who learn the code, the sub-district and what was delivered, and nothing of the child', async () => {
    const [one] = (await list(officer, '17.04.02.2001')).cases;
    const id = '01JD3YV6K1Z8Q4M5N7P9R2S3Z9';
    const promise: PutPledge = {
      ...{ case: one!.id, donor: 'Bank Contoh', donorKind: 'business', agency: 'pupr', unit: 'package', perMonth: 2 },
      ...{ from: '2026-01', to: '2026-06', basis: 'Naskah 4/2026', ended: null, version: null },
    };
    const pledge = (change: Partial<PutPledge> = {}, as = officer) =>
      writePledge(p.deps, as, { district: '17.04', id, values: { ...promise, ...change } });
    await expect(pledge({ to: '2025-12' })).rejects.toMatchObject({ errors: [{ pointer: '/to' }] });
    await expect(pledge({}, camat)).rejects.toMatchObject({ code: 'forbidden' });
    await pledge();
    await expect(pledge({ perMonth: 3 }), 'a second editor').rejects.toMatchObject({ code: 'conflict' });
    const given: PutDelivery = {
      ...{ on: '2026-02-10', quantity: 2, item: 'telur dan ikan', handedBy: 'Bidan desa' },
      ...{ proof: 'signed', version: null },
    };
    const deliver = (month: string, change: Partial<PutDelivery> = {}) =>
      writeDelivery(p.deps, officer, { district: '17.04', id, month, values: { ...given, ...change } });
    await expect(deliver('2026-07')).rejects.toMatchObject({ errors: [{ pointer: '/month' }] });
    await expect(deliver('2026-02', { on: '2099-01-01' })).rejects.toMatchObject({ errors: [{ pointer: '/on' }] });
    await deliver('2026-02');
    await expect(deliver('2026-02')).rejects.toMatchObject({ code: 'conflict' });
    const donor = await readFoster(p.deps, agency, { district: '17.04', id });
    expect(donor).toMatchObject({ waiting: [], waitingCount: 0, pledges: [{ code: one!.code, mayWrite: false }] });
    expect(donor.pledges[0]!.missing.slice(0, 3)).toEqual(['2026-01', '2026-03', '2026-04']);
    expect(donor.pledges[0]!.deliveries[0]!.number).toBe(`TT/${one!.code}/2026-02`);
    for (const secret of [one!.name!, one!.village.name, 'stunt', 'heightForAge', 'measured']) {
      expect(JSON.stringify(donor)).not.toContain(secret);
    }
    const elsewhere: Actor = {
      ...agency,
      grants: [{ role: 'agency_officer', path: [1, DISTRICT], villages: null, agency: 'dinsos' }],
    };
    expect((await readFoster(p.deps, elsewhere, { district: '17.04' })).pledges, 'a donor sees its own').toEqual([]);
    await pledge({ ended: { on: '2026-03-01', why: 'kerja sama selesai' }, version: 1 });
    const [ended] = (await readFoster(p.deps, officer, { district: '17.04' })).pledges;
    expect(ended).toMatchObject({ ended: { on: '2026-03-01' }, missing: ['2026-01'], version: 2 });
  });

  it('are audited twice a year by code; each recommendation becomes a commitment once, and is followed up there', async () => {
    const [one] = (await list(officer, '17.04.02.2001')).cases;
    const findings = Object.fromEntries(PAPER_FIELDS.map((name) => [name, ''])) as Omit<
      PutAuditPaper,
      'version' | 'recommendations'
    >;
    const recommendation = {
      id: '01JD3YV6K1Z8Q4M5N7P9R2S3Z1',
      owner: 'pupr',
      what: 'membangun jamban keluarga',
      dueOn: '2026-12-31',
    } as const;
    const write = (change: Partial<PutAuditPaper>) =>
      writeAuditPaper(p.deps, officer, {
        ...at,
        semester: 2,
        case: one!.id,
        values: { ...findings, direct: 'diare berulang', recommendations: [recommendation], version: null, ...change },
      });
    const late = { ...recommendation, dueOn: '2026-09-01' };
    await expect(write({ recommendations: [late] })).rejects.toMatchObject({
      errors: [{ pointer: '/recommendations/0/dueOn' }],
    });
    await write({});
    await expect(write({})).rejects.toMatchObject({ code: 'conflict' });
    await write({ version: 1, indirect: 'tanpa jamban' });
    const made = (await readCommitments(p.deps, bappeda, at)).filter(({ problem }) =>
      problem?.startsWith('AKS 2026-2'),
    );
    expect(made).toMatchObject([{ ownerAgency: 'pupr', cause: 'diare berulang', villages: ['17.04.02.2001'] }]);
    const team = {
      team: [{ kind: 'pakar', office: 'Dokter anak' }],
      heldOn: null,
      disseminatedOn: '2026-09-20',
      conclusion: '',
      version: null,
    } as const;
    const audit = (values: PutAudit) => writeAudit(p.deps, officer, { ...at, semester: 2, values });
    await expect(audit({ ...team, team: [...team.team] })).rejects.toMatchObject({
      errors: [{ pointer: '/disseminatedOn' }],
    });
    await audit({ ...team, team: [...team.team], heldOn: '2026-09-16' });
    const { semesters } = await readAudits(p.deps, officer, at);
    expect(semesters[1]).toMatchObject({
      audit: { version: 1 },
      papers: [{ code: one!.code, recommendations: [{ state: 'open' }] }],
    });
    expect(JSON.stringify(semesters)).not.toContain('Contoh');
    await expect(readAudits(p.deps, agency, at)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('1,832 of them, as many as Konawe Selatan handed over at once, take 20 statements', async () => {
    const children = Array.from(
      { length: 1832 },
      (_, i) =>
        ({
          id: `01KONSEL${String(i).padStart(18, '0')}`,
          birthDate: '2024-02-10',
          print: '',
          letters: { measured: 'm', stunted: 'c' },
        }) as const,
    );
    await p.shard.batch([
      sql`delete from stunting_case`,
      sql`insert into person (village, id, district, name, sex, birth_date)
          select 8, value ->> 'id', ${DISTRICT}, 'Anak Contoh', 1, '2024-02-10' from json_each(${json(children)})`,
      sql`update rollup set states = jsonb(${json(packStates(children, ['measured', 'stunted']))})
          where district = ${DISTRICT} and level = 4 and region = 7 and period = ${MONTH}`,
      sql`update person set village = 7 where village = 8`,
    ]);
    const few = await platform(20);
    few.clock.now = p.clock.now;
    const started = performance.now();
    const { handed } = await handOverCasesOf(few.deps, officer, {
      district: '17.04',
      values: { ...values, agencies: ['pupr'], within: '17.04.02' },
    });
    const took = performance.now() - started;
    const again = await platform(20);
    again.clock.now = p.clock.now;
    expect((await readCases(again.deps, officer, { region: '17.04' })).counts.indicated).toBe(handed);
    expect(handed).toBe(1832);
    process.stdout.write(`1,832 cases handed over in ${Math.round(took)} ms\n`);
  });
});
