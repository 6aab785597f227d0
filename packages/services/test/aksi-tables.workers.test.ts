import { markCells, sql } from '@konvergensi/db';
import { type LineValues, packServices } from '@konvergensi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addAttachment,
  addEvidence,
  choosePriorityVillage,
  freezePriorityList,
  moveAksiOutput,
  putLinesOfAksi,
  readAksi,
  readAksiTable,
  readCommitments,
  readLineFile,
  recomputeDistrict,
  refreshWindows,
  setAksiCalendar,
  writeCommitment,
  writeMeeting,
  writePriority,
} from '../src/index.ts';
import {
  DISTRICT,
  emptyPlatform,
  officer,
  type Platform,
  plantChild,
  plantDistrict,
  plantMeasured,
  platform,
} from './platform.ts';

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

/** Children measured and stunted, by village. */
const MEASURED: Readonly<Record<number, readonly [measured: number, stunted: number]>> = {
  5: [8, 4],
  6: [40, 16],
  7: [40, 40],
};

let p: Platform;
beforeAll(async () => {
  p = await platform(4000);
  await emptyPlatform();
  await plantDistrict(p);
  for (const [village, [measured, stunted]] of Object.entries(MEASURED)) {
    await plantMeasured(p, { village: Number(village), period: MONTH, date: '2026-02-10' }, { measured, stunted });
  }
  await plantChild(p.shard, 5, 'bayi-5', '2025-10-03');
  const none = packServices(new Map());
  await p.shard.batch([
    sql`insert into person_month (village, period, person, services, actor, at) values (5, ${MONTH + 1}, 'bayi-5', ${none}, 'x', 0)`,
    markCells(DISTRICT, [
      ...[5, 6, 7].map((village) => ({ period: MONTH, village })),
      { period: MONTH + 1, village: 5 },
    ]),
  ]);
  await recomputeDistrict(p.deps, DISTRICT);
  while ((await refreshWindows(p.deps, DISTRICT)).more);
  const at = { district: '17.04', year: '2026' };
  const weights = { prevalence: 0.3, stunted: 0.25, gap: 0.3, risk: 0.15 };
  await writePriority(p.deps, bappeda, { ...at, values: { month: '2026-02', wanted: 3, weights, version: null } });
  const choice = {
    village: '17.04.02.2002',
    choice: 'in',
    reason: 'terpencil, belum pernah diukur',
    decree: null,
  } as const;
  await choosePriorityVillage(p.deps, bappeda, { ...at, values: choice });
  await freezePriorityList(p.deps, bappeda, {
    ...at,
    values: { decree: 'BA 7/2026', decreeOn: '2026-04-07', version: 1 },
  });
});

describe('tables of the aksi', () => {
  const id = (n: number) => `01JD3YV6K1Z8Q4M5N7P9R2S4T${n}`;
  const province: Actor = {
    ...officer,
    id: 'user-prov',
    grants: [{ role: 'province_officer', path: [1], villages: null }],
  };
  const dpmd: Actor = {
    ...officer,
    id: 'user-dpmd',
    grants: [{ role: 'agency_officer', path: [1, DISTRICT], villages: null, agency: 'dpmd' }],
  };
  type Table = Parameters<typeof readAksiTable>[2]['table'];
  type Lines = Parameters<typeof putLinesOfAksi>[2]['lines'];
  const read = (table: Table, actor: Actor = bappeda, asked = {}, year = '2026') =>
    readAksiTable(p.deps, actor, { district: '17.04', year, table, asked });
  const put = (table: Table, lines: Lines, actor: Actor = bappeda, year = '2026') =>
    putLinesOfAksi(p.deps, actor, { district: '17.04', year, table, lines });
  const problem: LineValues<'problem'> = {
    ...{ problem: 'Anak tidak dikonseling', indicator: 'konv.anak.counselling', cause: 'supply' },
    ...{ why: 'Kader belum dilatih', action: 'Melatih kader konseling', agency: 'dinkes' },
    ...{ villages: ['17.04.01'], recommendation: null },
  };
  const activity: LineValues<'activity'> = {
    ...{ code: '1.02.02', programme: null, name: 'Pelatihan konseling', indicator: null, problem: id(1) },
    ...{ output: 'Kader dilatih', unit: 'orang', target: 40, villages: ['Gedung Wani', 'prioritas'], group: 'balita' },
    ...{ people: 200, agency: 'dinkes', source: 'dak-nonfisik', budget: 50_000_000, tag: 'specific', rkpd: 'yes' },
    ...{ rkpdAt: null, renja: 'yes', kua: 30_000_000, apbd: null, reason: 'pagu BOK turun', followUp: null },
    ...{ done: null, spent: null, obstacle: null, recommendation: null },
  };

  it('the situation is counted from figures: rates, a hotspot, services due, what a budget reaches in the list’s order', async () => {
    const { computed } = await read('situation', bappeda, { budget: 70, perVillage: 10, perChild: 1 });
    if (computed.table !== 'situation') throw new Error();
    expect(computed.rate).toEqual({ numerator: 60, denominator: 88 });
    expect(
      computed.subdistricts.map(({ region, stunted, measured, hotspot }) => [region.code, stunted, measured, hotspot]),
    ).toEqual([
      ['17.04.01', 20, 48, false],
      ['17.04.02', 40, 40, true],
    ]);
    expect(computed.hotspots.map(({ code }) => code)).toEqual(['17.04.02.2001']);
    expect(computed.gaps.find(({ indicator }) => indicator === 'konv.anak.immunisation')).toMatchObject({
      received: 0,
      villages: 1,
      worst: [{ code: '17.04.01.2001' }],
    });
    const { steps, paid, paidAfterCut } = computed.reach;
    expect(steps.map(({ code, stunted, cost }) => [code, stunted, cost])).toEqual([
      ['17.04.02.2001', 40, 50],
      ['17.04.01.2001', 44, 64],
      ['17.04.01.2002', 60, 90],
    ]);
    expect([paid, paidAfterCut]).toEqual([2, 1]);
    const own = await read('situation', camat);
    if (own.computed.table !== 'situation') throw new Error();
    expect([own.villages.length, own.computed.subdistricts.length, own.computed.reach.steps]).toEqual([2, 1, []]);
  });

  it('a line is written with its villages by code, name or word; what is wrong is said at its field and nothing is written', async () => {
    await put('situation', [{ kind: 'problem', id: id(1), version: null, values: problem }]);
    const wrong = (values: object, message: RegExp | string) =>
      expect(
        put(
          'plan',
          [{ kind: 'activity', id: id(2), version: null, values: { ...activity, ...values } }],
          bappeda,
          '2027',
        ),
      ).rejects.toMatchObject({ code: 'invalid', errors: [{ message: expect.stringMatching(message) }] });
    await wrong({ villages: [] }, 'tanpa desa');
    await wrong({ villages: ['Tanjung Lain'] }, '"Tanjung Lain" bukan desa');
    await wrong({ problem: id(9) }, 'tidak ada');
    await wrong({ problem: null }, 'indikator atau masalah');
    await wrong({ apbd: 0, reason: null }, 'alasan');
    expect((await read('plan', bappeda, {}, '2027')).lines).toEqual([]);
    await put('plan', [{ kind: 'activity', id: id(2), version: null, values: activity }], bappeda, '2027');
    const { lines, computed } = await read('plan', bappeda, {}, '2027');
    expect(lines[0]).toMatchObject({
      version: 1,
      values: { villages: ['17.04.01.2001', '17.04.01.2002', '17.04.02.2001', '17.04.02.2002'] },
    });
    if (computed.table !== 'plan') throw new Error();
    expect(computed).toMatchObject({ priority: 4, priorityYear: '2026', unreached: [], unansweredProblems: [] });
    expect(computed.unanswered.map(({ indicator }) => indicator)).not.toContain('konv.anak.counselling');
    expect(computed.unanswered.map(({ indicator }) => indicator)).toContain('konv.anak.immunisation');
    expect(computed.unfunded).toMatchObject([{ lacking: 20_000_000, perPerson: 250_000 }]);
  });

  it('a second editor is told; an agency leaves lines of others alone; the trail holds before and after', async () => {
    const again = { kind: 'activity', id: id(2), version: 1, values: { ...activity, apbd: 50_000_000 } } as const;
    await put('plan', [again], bappeda, '2027');
    await expect(put('plan', [again], bappeda, '2027')).rejects.toMatchObject({ code: 'conflict' });
    await expect(put('plan', [{ ...again, version: 2 }], dpmd, '2027')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(put('plan', [{ ...again, version: 2, values: null }], dpmd, '2027')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(put('situation', [again], bappeda, '2027')).rejects.toMatchObject({ code: 'invalid' });
    const [said] = await p.shard.all<{ body: string }>(
      sql`select body from audit where verb = 'aksi.lines' order by at desc, seq desc limit 1`,
    );
    expect(JSON.parse(said!.body)).toMatchObject({
      lines: [{ before: { kua: 30_000_000, apbd: null }, after: { apbd: 50_000_000 } }],
    });
  });

  it('a file is written whole or not at all, and what is wrong is said by row and column', async () => {
    const header =
      'Kegiatan/sub kegiatan;Indikator yang dijawab;Indikator keluaran;Satuan;Target;Lokasi (desa);Kelompok sasaran;Perangkat daerah;Sumber dana;Pagu indikatif (Rp);Penandaan;RKPD;Renja';
    const row = (villages: string, budget = '10.000.000') =>
      `Posyandu keliling;konv.anak.immunisation;Anak diimunisasi;anak;90;${villages};Balita;dinkes;Dana Desa;${budget};Spesifik;Masuk;Masuk`;
    const send = (...rows: string[]) =>
      readLineFile(p.deps, bappeda, {
        ...{ district: '17.04', year: '2027', table: 'plan', kind: 'activity' },
        file: new File([[header, ...rows].join('\r\n')], 'rencana.csv'),
      });
    const refused = await send(row('17.04.01.2001'), row(''), row('semua', 'dua juta'), row('17.05.01.2001'));
    expect(refused.wrong.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Lokasi (desa)'],
      [4, 'Pagu indikatif (Rp)'],
      [5, 'Lokasi (desa)'],
    ]);
    expect((await read('plan', bappeda, {}, '2027')).lines).toHaveLength(1);
    expect(await send(row('semua'), row('17.04.02'))).toEqual({ added: 2, changed: 0, same: 0, wrong: [] });
    const table = await read('plan', bappeda, {}, '2027');
    if (table.computed.table !== 'plan') throw new Error();
    expect(table.computed.sums.source.map(({ key, lines }) => [key, lines])).toEqual([
      ['dak-nonfisik', 1],
      ['dana-desa', 2],
    ]);
    expect((await read('plan', camat, {}, '2027')).lines).toHaveLength(2);
  });

  it('a cadre’s name is not shown to the province; activity, rembuk and funds come from records, desa alone', async () => {
    const cadre: LineValues<'cadre'> = {
      ...{
        village: 'Gedung Wani',
        name: 'Kader Contoh',
        decree: 'SK 3',
        decreeOn: '2026-01-05',
        trainedOn: '2026-02-01',
      },
      ...{ training: 'Konseling', fee: 300_000, feeSource: 'apbdes', coachedOn: null, coaching: null },
    };
    await put('actors', [{ kind: 'cadre', id: id(3), version: null, values: cadre }]);
    await p.shard.batch([
      sql`insert into village_fund (village, year, field, total, stunting, actor, at) values (5, 2026, 'pemberdayaan', 1000, 150, 'x', 0)`,
      sql`update region set kind = 'kelurahan' where id = 8`,
    ]);
    const { computed, lines } = await read('actors');
    if (computed.table !== 'actors') throw new Error();
    expect(lines[0]?.values).toMatchObject({ village: '17.04.01.2001', name: 'Kader Contoh' });
    expect((await read('actors', province)).lines[0]?.values).toMatchObject({ name: '', decree: 'SK 3' });
    expect(computed.kelurahan.map(({ code }) => code)).toEqual(['17.04.02.2002']);
    expect(computed.desa[0]).toMatchObject({
      months: 1,
      fee: 300_000,
      funds: { total: 1000, stunting: 150 },
      free: 'not-free',
    });
    expect(computed.sums).toMatchObject({
      withCadre: { done: 1, of: 3 },
      active: { done: 0, of: 3 },
      funds: { done: 150, of: 1000 },
    });
  });

  it('a review compares with the year before and its recommendation is followed into the next year', async () => {
    const values = {
      what: 'Perbanyak konseling di Kinal',
      why: 'cakupan konseling rendah',
      agency: 'dinkes',
      indicator: null,
    } as const;
    await put('review', [{ kind: 'recommendation', id: id(4), version: null, values }]);
    const taken = async (year: string) => {
      const { computed } = await read('situation', bappeda, {}, year);
      return computed.table === 'situation' ? computed.recommendations.map(({ takenUp }) => takenUp) : [];
    };
    expect(await taken('2027')).toEqual([false]);
    const answer = {
      kind: 'problem',
      id: id(5),
      version: null,
      values: { ...problem, recommendation: id(4) },
    } as const;
    await put('situation', [answer], bappeda, '2027');
    expect(await taken('2027')).toEqual([true]);
    const done = {
      kind: 'activity',
      id: id(2),
      version: 2,
      values: { ...activity, apbd: 50_000_000, done: 30, spent: 41_000_000 },
    } as const;
    await put('plan', [done], bappeda, '2027');
    const { computed } = await read('review', bappeda, {}, '2027');
    if (computed.table !== 'review') throw new Error();
    expect(computed.activities.find((line) => line.id === id(2))).toMatchObject({
      target: 40,
      done: 30,
      spent: 41_000_000,
    });
    const now = await read('review');
    if (now.computed.table !== 'review') throw new Error();
    expect(now.computed.prevalence.find(({ indicator }) => indicator === 'stunted')).toMatchObject({
      before: null,
      now: { numerator: 60, denominator: 88 },
      change: null,
    });
  });

  it('a campaign is counted day by day, a publication keeps the figures it was made of, data sets are measured', async () => {
    const campaign = {
      month: '2026-02',
      from: '2026-02-10',
      to: '2026-02-12',
      posyandu: 3,
      tools: 4,
      calibrated: 3,
      calibratedOn: null,
      note: null,
    };
    const publication = {
      month: '2026-02',
      on: '2026-03-05',
      medium: 'decree',
      number: '440/12/2026',
      signer: 'Kepala Dinas Kesehatan',
    } as const;
    await put('campaigns', [
      { kind: 'campaign', id: id(6), version: null, values: campaign },
      { kind: 'publication', id: id(7), version: null, values: publication },
    ]);
    await p.shard.batch([
      sql`update measurement set date = '2026-02-20' where village = 6 and person = 'anak-6-0'`,
      sql`update measurement set length_um = 860000 where village = 7 and person = 'anak-7-0'`,
      markCells(DISTRICT, [{ period: MONTH, village: 7 }]),
    ]);
    await recomputeDistrict(p.deps, DISTRICT);
    const { computed } = await read('campaigns');
    if (computed.table !== 'campaigns') throw new Error();
    expect(computed.campaigns[0]).toMatchObject({
      days: [{ date: '2026-02-10', weighed: 87, together: 87 }],
      outside: 1,
      target: null,
    });
    expect(computed.publications[0]).toMatchObject({
      before: { stunted: { numerator: 60, denominator: 88 } },
      now: { stunted: { numerator: 59, denominator: 88 } },
    });
    const sets = await read('datasets');
    if (sets.computed.table !== 'datasets') throw new Error();
    expect(sets.computed.ours.map(({ code, complete }) => [code, complete.done, complete.of])).toEqual([
      ['measurement', 3, 36],
      ['record', 1, 36],
      ['closing', 0, 8],
      ['register', 0, 4],
      ['funds', 1, 3],
    ]);
  });

  it('a regulation goes its stages; desa that followed are counted', async () => {
    const draft: LineValues<'regulation'> = {
      ...{ title: 'Percepatan penurunan stunting', form: 'perbup', state: 'draft', number: null, note: null },
      ...{ discussedOn: null, stipulatedOn: null, repealedOn: null, villages: [] },
    };
    const write = (version: number | null, values: Extract<Lines[number], { kind: 'regulation' }>['values']) =>
      put('regulations', [{ kind: 'regulation', id: id(8), version, values }]);
    await write(null, draft);
    await expect(write(1, { ...draft, state: 'stipulated', number: '7/2026' })).rejects.toMatchObject({
      errors: [{ pointer: '/lines/0/values/discussedOn' }],
    });
    const stipulated = {
      ...draft,
      state: 'stipulated',
      number: '7/2026',
      discussedOn: '2026-05-02',
      stipulatedOn: '2026-06-01',
    } as const;
    await write(1, { ...stipulated, villages: ['17.04.01.2002', '17.04.02.2002'] });
    const { computed } = await read('regulations');
    const text = { of: 'regulation', subject: id(8), fileName: 'perbup 7.pdf', kind: 'signed', caption: '' } as const;
    const bytes = new TextEncoder().encode('%PDF-1.7 peraturan').buffer as ArrayBuffer;
    const file = await addAttachment(p.deps, bappeda, { ...text, district: '17.04', bytes });
    expect(computed).toMatchObject({ desa: 3, followed: [{ id: id(8), desa: 1 }], withDecree: 1, files: [] });
    const again = (await read('regulations')).computed;
    if (again.table !== 'regulations') throw new Error();
    expect(again.files).toEqual([{ line: id(8), id: file.id, fileName: 'perbup 7.pdf' }]);
    const sum = (of: 'desa' | 'withRule' | 'withDecree') => again.subdistricts.reduce((n, one) => n + one[of], 0);
    expect([sum('desa'), sum('withRule'), sum('withDecree')]).toEqual([3, 1, 1]);
    const elsewhere = { ...text, subject: id(9), district: '17.04', bytes };
    await expect(addAttachment(p.deps, bappeda, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('events as they happened, replayed with made-up figures', () => {
  const id = (n: number) => `01JD3YV6K1Z8Q4M5N7P9R2S5${String(n).padStart(2, '0')}`;
  const province: Actor = {
    ...officer,
    id: 'user-provinsi',
    grants: [{ role: 'province_admin', path: [1], villages: null }],
  };

  it('Kaur: 34 agencies meet, the figures name hotspot and gaps, villages are frozen, the plan answers, commitments are kept', async () => {
    const at = { district: '17.04', year: '2026' };
    const { computed } = await readAksiTable(p.deps, bappeda, { ...at, table: 'situation', asked: {} });
    if (computed.table !== 'situation') throw new Error();
    const gap = computed.gaps[0]!.indicator;
    const meeting = {
      ...({ kind: 'rembuk', region: '17.04', heldOn: '2026-04-07', title: 'Rembuk stunting Kabupaten Kaur' } as const),
      ...{ place: 'Aula Bappeda', leader: 'Bupati', notes: 'disepakati', fundedBy: null, funding: null, cost: null },
      ...{ followUp: '', minutesNumber: '050/77/2026', version: null, speakers: [], workPlan: [] },
      agenda: ['Sebaran prevalensi', 'Kesenjangan layanan', 'Desa prioritas', 'Sumber pendanaan', 'Penandatanganan'],
      attendance: Array.from({ length: 34 }, (_, i) => ({ office: `Perangkat daerah ${i + 1}`, people: 2 })),
    };
    await writeMeeting(p.deps, bappeda, { district: '17.04', id: id(1), values: meeting });
    const activity: LineValues<'activity'> = {
      ...{ code: null, programme: null, name: 'Layanan bagi desa prioritas', indicator: gap, problem: null },
      ...{ output: 'Anak dilayani', unit: 'anak', target: 90, villages: ['prioritas'], group: 'balita', people: 90 },
      ...{ agency: 'dinkes', source: 'apbd-kab', budget: 90_000_000, tag: 'specific', rkpd: 'yes', rkpdAt: 'hal. 12' },
      ...{ renja: 'yes', kua: 90_000_000, apbd: 90_000_000, reason: null, followUp: null, done: null, spent: null },
      ...{ obstacle: null, recommendation: null },
    };
    const lines = [{ kind: 'activity', id: id(2), version: null, values: activity }] as const;
    await putLinesOfAksi(p.deps, bappeda, { ...at, table: 'plan', lines });
    const { computed: plan } = await readAksiTable(p.deps, bappeda, { ...at, table: 'plan', asked: {} });
    if (plan.table !== 'plan') throw new Error();
    expect(plan.unanswered.map(({ indicator }) => indicator)).not.toContain(gap);
    expect([plan.priority, plan.unreached, plan.unfunded]).toEqual([4, [], []]);
    const promise = {
      ...({ meeting: id(1), what: 'Melayani semua desa prioritas', ownerAgency: 'dinkes', ownerName: '' } as const),
      ...{ villages: ['17.04.02.2001'], indicator: 'stunted', baseline: 97, target: 60, madeOn: '2026-04-07' },
      ...{ dueOn: '2026-12-31', budgetLine: 'APBD', budget: 90_000_000, problem: null, cause: null, version: null },
    };
    const write = (change: object) =>
      writeCommitment(p.deps, bappeda, { district: '17.04', id: id(3), values: { ...promise, ...change } });
    await expect(write({ madeOn: '2026-04-06' })).rejects.toMatchObject({ errors: [{ pointer: '/madeOn' }] });
    await write({});
    const [kept] = await readCommitments(p.deps, bappeda, at);
    expect(kept).toMatchObject({ state: 'open', indicator: 'stunted', target: 60, meeting: { id: id(1) } });
    expect(kept?.now).toBeGreaterThan(60);
    const checks = (await readAksi(p.deps, bappeda, at)).aksi.flatMap(({ outputs }) =>
      outputs.flatMap((one) => one.checks),
    );
    const met = (code: string) => checks.find((check) => check.code === code)?.state;
    expect([met('priority-listed'), met('priority-frozen')]).toEqual(['met', 'met']);
  });

  it('Bengkalis: aksi 1-4 of 2021 are accepted, aksi 5 is pushed with every desa’s cadre from a file, 5-8 run into 2022', async () => {
    await p.deps.directory.batch([sql`update region set code = replace(replace(code, '17.04', '14.03'), '17', '14')`]);
    await p.shard.batch([sql`update region set code = replace(code, '17.04', '14.03')`]);
    const at = { district: '14.03', year: '2021' };
    const outputs = (await readAksi(p.deps, bappeda, at)).aksi.flatMap((aksi) => aksi.outputs.map(({ code }) => code));
    const first = outputs.filter((code) => code < '5');
    for (const output of first) {
      const bytes = new TextEncoder().encode(`%PDF-1.7 ${output}`).buffer as ArrayBuffer;
      await addEvidence(p.deps, bappeda, { ...at, output, fileName: 'bukti.pdf', bytes, holdsNames: false });
      const move = { ...at, output, remarks: null };
      await moveAksiOutput(p.deps, bappeda, { ...move, hand: 'district', state: 'submitted', version: null });
      await moveAksiOutput(p.deps, province, { ...move, hand: 'province', state: 'accepted', version: 1 });
    }
    const due = outputs.filter((code) => code >= '5').map((output) => ({ output, dueOn: '2022-03-31' }));
    await setAksiCalendar(p.deps, province, { province: '14', year: '2021', due });
    const rows = ['Gedung Wani', 'Pinang Jawa', 'Tanjung Iman'].map(
      (village, i) => `${village};Kader Contoh ${i};SK ${i};13/06/2021;APBDes;300.000`,
    );
    const text = ['Desa/kelurahan;Nama kader;Nomor SK;Tanggal SK;Sumber honor;Honor per bulan (Rp)', ...rows].join(
      '\r\n',
    );
    const file = new File([text], 'kader.csv');
    expect(await readLineFile(p.deps, bappeda, { ...at, table: 'actors', kind: 'cadre', file })).toMatchObject({
      added: 3,
      wrong: [],
    });
    const { computed, aksi, set } = await readAksiTable(p.deps, bappeda, { ...at, table: 'actors', asked: {} });
    if (computed.table !== 'actors') throw new Error();
    expect([set, aksi, computed.begun]).toEqual(['8A-2022', '5', 12]);
    expect(computed.sums).toMatchObject({
      withCadre: { done: 3, of: 3 },
      trained: { done: 0, of: 3 },
      paidByVillage: { done: 3, of: 3 },
    });
    const { computed: review } = await readAksiTable(p.deps, bappeda, { ...at, table: 'review', asked: {} });
    expect(review).toMatchObject({ outputs: { done: first.length, of: outputs.length } });
  });
});
