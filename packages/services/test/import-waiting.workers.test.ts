import { sql } from '@konvergensi/db';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  cancelImport,
  confirmImport,
  decideRow,
  failImport,
  issuesCsv,
  listImports,
  listWaiting,
  readImport,
  recordMeasurement,
  runImport,
  startImport,
  sweepImports,
} from '../src/index.ts';
import { csvExport, htmlExport, type Row, sound } from './export-file.ts';
import {
  DISTRICT,
  deliver,
  emptyPlatform,
  officer,
  type Platform,
  plantDistrict,
  platform,
  rowsOf,
} from './platform.ts';

let p: Platform;

const upload = (bytes: ArrayBuffer, actor: Actor = officer, fileName = 'ekspor.xls') =>
  startImport(p.deps, actor, { district: '17.04', fileName, bytes });
const one = (id: string) => ({ district: '17.04', id });
const view = (id: string, actor: Actor = officer) => readImport(p.deps, actor, one(id));
async function check(rows: readonly Row[] | ArrayBuffer, actor: Actor = officer) {
  const { id } = await upload(rows instanceof ArrayBuffer ? rows : htmlExport(rows), actor);
  await deliver(p);
  return view(id, actor);
}
async function write(id: string, actor: Actor = officer) {
  await confirmImport(p.deps, actor, one(id));
  await deliver(p);
  return view(id, actor);
}
const importFile = async (rows: readonly Row[] | ArrayBuffer, actor: Actor = officer) =>
  write((await check(rows, actor)).id, actor);
type Decision = Parameters<typeof decideRow>[2]['decision'];
const decide = (id: string, line: number, decision: Decision, actor: Actor = officer) =>
  decideRow(p.deps, actor, { ...one(id), line, decision });
const waiting = async (id: string, actor: Actor = officer) => (await listWaiting(p.deps, actor, one(id))).rows;
const people = () => rowsOf(p.shard, 'select * from person order by village, id');
const measurements = () => rowsOf(p.shard, 'select * from measurement order by village, period, person, date');
const text = async (stream: ReadableStream<Uint8Array>) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(100_000);
  await plantDistrict(p);
});

const nearly = { ...sound, name: 'RAKA PRATAMMA', measuredOn: '2026-03-10', weight: '12.6' };
const nowhere = { ...sound, village: 'GEDUNG WANI LAMA' };

describe('a row that is almost certainly another child', () => {
  it('waits with both sides shown, and is not in the register', async () => {
    const done = await importFile([sound, nearly]);
    expect(done).toMatchObject({ waiting: 1, counts: { waitingDuplicate: 1, newChildren: 1 } });
    expect(await people()).toHaveLength(1);
    expect(await waiting(done.id)).toMatchObject([
      {
        line: 2,
        reason: 'duplicate',
        decision: null,
        row: { name: 'RAKA PRATAMMA', measuredOn: '2026-03-10', weightKg: 12.6 },
        other: { line: 1, name: 'RAKA PRATAMA', village: 'Gedung Wani' },
      },
    ]);
  });

  it('is the same child: its measurement is that child’s', async () => {
    const { id } = await importFile([sound, nearly]);
    await decide(id, 2, { decision: 'same' });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 0 });
    expect(await people()).toHaveLength(1);
    expect(await measurements()).toMatchObject([{ weight_g: 12_200 }, { weight_g: 12_600, import_line: 2 }]);
    expect(await waiting(id)).toMatchObject([{ decision: 'same', applied: true }]);
  });

  it('is the same child and measured that day already: what was there counts, and only what it lacks is added', async () => {
    const { id } = await importFile([
      { ...sound, length: '' },
      { ...nearly, measuredOn: sound.measuredOn!, weight: '12.2', length: '87.4' },
    ]);
    await decide(id, 2, { decision: 'same' });
    await deliver(p);
    expect(await measurements()).toMatchObject([{ weight_g: 12_200, length_um: 874_000, version: 2 }]);
    const [entry] = await rowsOf(p.shard, `select body from audit where verb = 'import.decided'`);
    expect(JSON.parse(String(entry?.['body']))).toMatchObject({ before: [{ length_um: null, version: 1 }] });
  });

  it('is another child: it is registered, with its posyandu', async () => {
    const { id } = await importFile([sound, { ...nearly, posyandu: 'DAHLIA' }]);
    await decide(id, 2, { decision: 'different' });
    await deliver(p);
    expect(await people()).toHaveLength(2);
    const [facility] = await rowsOf(
      p.shard,
      `select f.name, f.state from facility f join person p on p.posyandu = f.id where p.import_line = 2`,
    );
    expect(facility).toEqual({ name: 'Dahlia', state: 'proposed' });
  });

  it('twice in one file, both decided as another child, is registered once', async () => {
    const { id } = await importFile([sound, nearly, { ...nearly, measuredOn: '2026-04-10' }]);
    await decide(id, 2, { decision: 'different' });
    await decide(id, 3, { decision: 'different' });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 0 });
    expect(await people()).toHaveLength(2);
    expect(await measurements()).toHaveLength(3);
  });

  it('twice in one file, decided one after the other has been written, is registered once', async () => {
    const { id } = await importFile([sound, nearly, { ...nearly, measuredOn: '2026-04-10' }]);
    await decide(id, 2, { decision: 'different' });
    await deliver(p);
    await decide(id, 3, { decision: 'different' });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 0 });
    expect(await people()).toHaveLength(2);
  });

  it('is left out', async () => {
    const { id } = await importFile([sound, nearly]);
    await decide(id, 2, { decision: 'skip' });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 0 });
    expect(await people()).toHaveLength(1);
    expect(await measurements()).toHaveLength(1);
  });

  it('decided before the file is written, takes effect with it; decided again as before changes nothing', async () => {
    const { id } = await check([sound, nearly]);
    await decide(id, 2, { decision: 'different' });
    const usage = p.shard.usage.rowsWritten;
    expect(await decide(id, 2, { decision: 'different' })).toMatchObject({ decision: 'different', applied: false });
    expect(p.shard.usage.rowsWritten).toBe(usage);
    expect(await decide(id, 2, { decision: 'same' })).toMatchObject({ decision: 'same' });
    expect(await people()).toEqual([]);
    await write(id);
    expect(await people()).toHaveLength(1);
    expect(await measurements()).toHaveLength(2);
    await expect(decide(id, 2, { decision: 'different' })).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await decide(id, 2, { decision: 'same' })).toMatchObject({ applied: true });
  });

  it('decided by two at once takes one decision; the other hears of it', async () => {
    const { id } = await importFile([sound, nearly]);
    const outcomes = await Promise.allSettled([
      decide(id, 2, { decision: 'same' }),
      decide(id, 2, { decision: 'different' }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    await deliver(p);
    expect(await measurements()).toHaveLength(2);
  });

  it.each(['same', 'different', 'skip'] as const)('is not asked about again in the same file: %s', async (decision) => {
    const { id } = await importFile([sound, nearly]);
    await decide(id, 2, { decision });
    await deliver(p);
    const [was, wasMeasured] = [await people(), await measurements()];
    const again = await importFile([sound, nearly]);
    expect(again).toMatchObject({ state: 'done', waiting: 0, counts: { newChildren: 0, newMeasurements: 0 } });
    expect(await people()).toEqual(was);
    expect(await measurements()).toEqual(wasMeasured);
  });

  it('is not asked about again the month after, unless it was left out', async () => {
    const { id } = await importFile([sound, nearly]);
    await decide(id, 2, { decision: 'same' });
    await deliver(p);
    const april = { ...nearly, measuredOn: '2026-04-10' };
    const next = await importFile([april]);
    expect(next).toMatchObject({ waiting: 0 });
    expect(await measurements()).toHaveLength(3);
    const { id: other } = await importFile([{ ...nearly, name: 'RAKHA PRATAMA', measuredOn: '2026-05-10' }]);
    await decide(other, 1, { decision: 'skip' });
    await deliver(p);
    expect(await importFile([{ ...nearly, name: 'RAKHA PRATAMA', measuredOn: '2026-06-10' }])).toMatchObject({
      waiting: 1,
    });
  });

  it('in several files is one question: answered once, each file takes what it means', async () => {
    const { id: first } = await importFile([sound, nearly]);
    const { id: again } = await importFile([sound, nearly]);
    const { id: april } = await importFile([{ ...nearly, measuredOn: '2026-04-10' }]);
    const { id: checked } = await check([{ ...nearly, measuredOn: '2026-05-10' }]);
    await decide(again, 2, { decision: 'different' });
    await deliver(p);
    for (const id of [first, again, april]) expect(await view(id)).toMatchObject({ state: 'done', waiting: 0 });
    expect(await people()).toHaveLength(2);
    expect(await measurements()).toHaveLength(3);
    expect(await view(checked)).toMatchObject({ state: 'checked', waiting: 0 });
    await write(checked);
    expect(await people()).toHaveLength(2);
    expect(await measurements()).toHaveLength(4);
  });

  it('left out of one file still waits with another measurement', async () => {
    const { id } = await importFile([sound, nearly]);
    const { id: april } = await importFile([{ ...nearly, measuredOn: '2026-04-10' }]);
    await decide(id, 2, { decision: 'skip' });
    await deliver(p);
    expect(await view(id)).toMatchObject({ waiting: 0 });
    expect(await view(april)).toMatchObject({ waiting: 1 });
  });

  it('refuses an answer that does not fit the question', async () => {
    const { id } = await importFile([sound, nearly, nowhere]);
    await expect(
      decide(id, 2, { decision: 'village', village: '17.04.01.2001', remember: true }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(decide(id, 3, { decision: 'same' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(decide(id, 9, { decision: 'same' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      decide(id, 3, { decision: 'village', village: '17.05.01.2001', remember: true }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('meant a child that has gone meanwhile: the question is put again', async () => {
    const { id } = await importFile([sound, nearly]);
    await p.shard.batch([sql`update person set left_on = '2026-03-01', left_reason = 'moved'`]);
    await decide(id, 2, { decision: 'same' });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 1 });
    expect(await waiting(id)).toMatchObject([{ decision: null, other: null, applied: false }]);
    await expect(decide(id, 2, { decision: 'same' })).rejects.toMatchObject({ code: 'invalid' });
    await decide(id, 2, { decision: 'different' });
    await deliver(p);
    expect(await people()).toHaveLength(2);
  });
});

describe('a village that is not certain', () => {
  it('waits with the likest villages, and is settled by a person for all who write it so, and for good', async () => {
    const rows = [
      nowhere,
      { ...nowhere, name: 'SITI ZULAIKA', sex: 'P', birthDate: '2023-05-05', parents: 'UDIN / WATI' },
    ];
    const { id, counts } = await importFile(rows);
    expect(counts).toMatchObject({ waitingVillage: 2, newChildren: 0 });
    const [first] = await waiting(id);
    expect(first).toMatchObject({ reason: 'village', other: null, row: { village: 'GEDUNG WANI LAMA, KINAL' } });
    expect(first?.villages[0]).toEqual({ code: '17.04.01.2001', name: 'Gedung Wani', subdistrict: 'Kinal' });
    await decide(id, 1, { decision: 'village', village: '17.04.01.2001', remember: true });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 0 });
    expect(await people()).toHaveLength(2);
    const next = await importFile(rows.map((row) => ({ ...row, measuredOn: '2026-03-10' })));
    expect(next).toMatchObject({ waiting: 0, counts: { knownChildren: 2, newMeasurements: 2 } });
    expect(await importFile(rows)).toMatchObject({ counts: { newMeasurements: 0, unchanged: 2 } });
  });

  it('is remembered under the sub-district that the rows write, also for a village of another one', async () => {
    const wrong = { ...sound, village: 'TANJUNG IMAN' };
    const { id } = await importFile([wrong]);
    await decide(id, 1, { decision: 'village', village: '17.04.02.2001', remember: true });
    await deliver(p);
    expect(await people()).toMatchObject([{ village: 7 }]);
    expect((await importFile([{ ...wrong, measuredOn: '2026-03-10' }])).counts).toMatchObject({ knownChildren: 1 });
  });

  it('is settled for this row only when the spelling is not to be remembered, and carried to the same file', async () => {
    const { id } = await importFile([nowhere, { ...nowhere, name: 'SITI ZULAIKA', sex: 'P', parents: 'UDIN / WATI' }]);
    await decide(id, 1, { decision: 'village', village: '17.04.01.2002', remember: false });
    await deliver(p);
    expect(await people()).toMatchObject([{ village: 6 }]);
    expect(await view(id)).toMatchObject({ waiting: 1 });
    expect(await importFile([nowhere])).toMatchObject({ waiting: 0 });
    expect(await people()).toHaveLength(1);
    expect(await measurements()).toHaveLength(1);
  });

  it('once said, may show a child already there: certain is joined, near is asked', async () => {
    const { id } = await importFile([
      sound,
      { ...nowhere, measuredOn: '2026-03-10' },
      { ...nowhere, name: 'RAKA PRATAMMA', measuredOn: '2026-04-10' },
    ]);
    await decide(id, 2, { decision: 'village', village: '17.04.01.2001', remember: true });
    await deliver(p);
    expect(await people()).toHaveLength(1);
    expect(await measurements()).toHaveLength(2);
    expect(await view(id)).toMatchObject({ state: 'done', waiting: 1 });
    expect((await waiting(id))[1]).toMatchObject({
      reason: 'duplicate',
      decision: null,
      other: { name: 'RAKA PRATAMA' },
    });
    await decide(id, 3, { decision: 'different' });
    await deliver(p);
    expect(await people()).toHaveLength(2);
  });

  it('a mother’s NIK typed for the child neither joins nor parts', async () => {
    const mother = '1704015502950002';
    await importFile([{ ...sound, nik: '1704011002240001' }]);
    const { id } = await importFile([{ ...nowhere, nik: mother, measuredOn: '2026-03-10' }]);
    await decide(id, 1, { decision: 'village', village: '17.04.01.2001', remember: true });
    await deliver(p);
    expect(await people()).toHaveLength(1);
    expect(await measurements()).toHaveLength(2);
  });

  it('thousands of such rows are kept without passing any limit', async () => {
    const rows = Array.from({ length: 700 }, (_, i) => ({
      ...nowhere,
      name: `ANAK CONTOH ${i.toString(36).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!)}`,
      address: 'JALAN CONTOH YANG PANJANG SEKALI '.repeat(60),
    }));
    const { counts, state } = await check(rows);
    expect(state).toBe('checked');
    expect(counts).toMatchObject({ waitingVillage: 700 });
  });
});

describe('a plan under which the register has changed', () => {
  const save = async (weightKg: number) => {
    const [child] = await people();
    const values = {
      weightKg,
      lengthCm: 87.1,
      position: 'H',
      armCm: null,
      headCm: null,
      oedema: false,
      version: 1,
    } as const;
    await recordMeasurement(p.deps, officer, {
      village: '17.04.01.2001',
      person: String(child?.['id']),
      date: '2026-02-10',
      values,
      key: 'k',
    });
  };

  it('is made anew, the person is asked again, and nothing is lost', async () => {
    await importFile([sound]);
    const { id, version } = await check([{ ...sound, weight: '11.9' }]);
    await save(13);
    await confirmImport(p.deps, officer, { ...one(id), version });
    await deliver(p);
    const outdated = await view(id);
    expect(outdated).toMatchObject({ state: 'checked', outdated: true, counts: { changedMeasurements: 1 } });
    expect(await measurements()).toMatchObject([{ weight_g: 13_000, version: 2 }]);
    await expect(confirmImport(p.deps, officer, { ...one(id), version })).rejects.toMatchObject({
      code: 'plan-outdated',
    });
    await confirmImport(p.deps, officer, { ...one(id), version: outdated.version });
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done', outdated: false });
    expect(await measurements()).toMatchObject([{ weight_g: 11_900, version: 3 }]);
    const bodies = await rowsOf(p.shard, `select body from audit where verb = 'import.write' and subject = ?`, id);
    expect(JSON.parse(String(bodies[0]?.['body']))).toMatchObject({ before: [{ weight_g: 13_000, version: 2 }] });
  });

  it('in the middle of its chunks: what is written stays, the rest is asked again', async () => {
    const other = {
      ...sound,
      name: 'SITI ZULAIKA',
      sex: 'P',
      birthDate: '2023-05-05',
      parents: 'UDIN / WATI',
      village: 'PINANG JAWA',
    };
    await importFile([sound]);
    const { id } = await upload(htmlExport([other, { ...sound, weight: '11.9' }]));
    await deliver(p, 1);
    await confirmImport(p.deps, officer, one(id));
    await runImport(p.deps, p.imports.shift()!, 1);
    await save(13);
    await deliver(p, 1);
    expect(await view(id)).toMatchObject({
      state: 'checked',
      outdated: true,
      counts: { knownChildren: 2, unchanged: 1, changedMeasurements: 1 },
    });
    await confirmImport(p.deps, officer, one(id));
    await deliver(p, 1);
    expect(await view(id)).toMatchObject({ state: 'done' });
    expect(await people()).toHaveLength(2);
    expect(await measurements()).toHaveLength(2);
  });

  it('when another file registered the child meanwhile, loosely spelled', async () => {
    const { id } = await check([sound]);
    await importFile([{ ...sound, name: 'Raka  Pratama', parents: 'Hendra/Eka' }]);
    await confirmImport(p.deps, officer, one(id));
    await deliver(p);
    expect(await view(id)).toMatchObject({
      state: 'checked',
      outdated: true,
      counts: { newChildren: 0, unchanged: 1 },
    });
    await write(id);
    expect(await people()).toHaveLength(1);
  });

  it('keeps decisions on questions that are still the same, and drops those that are settled', async () => {
    await importFile([sound]);
    const rows = [
      { ...sound, weight: '11.9' },
      nearly,
      { ...nowhere, name: 'SITI ZULAIKA', sex: 'P', parents: 'UDIN / WATI' },
    ];
    const { id } = await check(rows);
    await decide(id, 2, { decision: 'same' });
    await save(13);
    await p.shard.batch([
      sql`insert into region_alias (district, subdistrict, alias, village) values (${DISTRICT}, 3, 'gedung wani lama', 5)`,
    ]);
    await confirmImport(p.deps, officer, one(id));
    await deliver(p);
    expect(await waiting(id)).toMatchObject([{ line: 2, decision: 'same' }]);
    await write(id);
    expect(await people()).toHaveLength(2);
    expect(await measurements()).toHaveLength(3);
  });

  it('a confirmation of the register meanwhile is no change of the plan, and its S holds the new child', async () => {
    const { id } = await check([sound]);
    let confirmed = false;
    const db = p.shard;
    const racing = {
      ...db,
      batch: async (statements: Parameters<typeof db.batch>[0]) => {
        if (!confirmed && statements.some((s) => s.sql.startsWith('insert into person'))) {
          confirmed = true;
          await db.batch([
            sql`insert into register_confirmation (village, confirmed_on, name, actor, at) values (5, '2026-01-05', 'Kades', 'x', 1)`,
          ]);
        }
        return db.batch(statements);
      },
    };
    await confirmImport(p.deps, officer, one(id));
    const shard = p.deps.shard;
    p.deps.shard = () => racing;
    await deliver(p);
    p.deps.shard = shard;
    expect(await view(id)).toMatchObject({ state: 'done', outdated: false });
    const cells = await rowsOf(
      p.shard,
      'select period from rollup where region = 5 and period < 1000000 order by period',
    );
    expect(cells.map((cell) => cell['period'])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((month) => 2026 * 12 + month));
  });
});

describe('messages', () => {
  it('delivered twice at once, checking or writing, do it once', async () => {
    const { id } = await upload(htmlExport([sound, nearly, nowhere]));
    const message = p.imports.shift()!;
    await Promise.all([runImport(p.deps, message), runImport(p.deps, message)]);
    expect(await view(id)).toMatchObject({ state: 'checked', counts: { rows: 3 } });
    await confirmImport(p.deps, officer, one(id));
    const commit = p.imports.shift()!;
    await Promise.all([runImport(p.deps, commit), runImport(p.deps, commit)]);
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done' });
    expect(await people()).toHaveLength(1);
    expect(await rowsOf(p.shard, `select 1 from audit where verb = 'import.write'`)).toHaveLength(1);
  });

  it('confirmed by two at once is written once', async () => {
    const { id, version } = await check([sound]);
    const confirmed = await Promise.allSettled(
      [1, 2].map(() => confirmImport(p.deps, officer, { ...one(id), version })),
    );
    expect(confirmed.map(({ status }) => status)).toContain('fulfilled');
    await deliver(p);
    expect(await people()).toHaveLength(1);
    expect(await rowsOf(p.shard, `select 1 from audit where verb = 'import.confirm'`)).toHaveLength(1);
  });

  it('delivered twice at once when decisions take effect, apply them once', async () => {
    const { id } = await importFile([sound, nearly]);
    await decide(id, 2, { decision: 'different' });
    const message = p.imports.shift()!;
    await Promise.all([runImport(p.deps, message), runImport(p.deps, message)]);
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'done' });
    expect(await people()).toHaveLength(2);
    expect(await rowsOf(p.shard, `select 1 from audit where verb = 'import.decided'`)).toHaveLength(1);
  });

  it('a check that was overtaken writes into no plan but its own', async () => {
    const { id } = await upload(htmlExport([sound]));
    const message = p.imports.shift()!;
    let overtaken = false;
    const files = p.deps.files;
    const slow = {
      ...p.deps,
      files: {
        get: files.get.bind(files),
        head: files.head.bind(files),
        list: files.list.bind(files),
        delete: files.delete.bind(files),
        put: async (...put: Parameters<typeof files.put>) => {
          if (!overtaken) {
            overtaken = true;
            await p.shard.batch([
              sql`insert into person (village, id, district, name, sex, birth_date, parents)
              values (5, 'X', ${DISTRICT}, 'RAKA PRATAMA', 1, '2024-02-10', 'HENDRA / EKA')`,
            ]);
            await runImport(p.deps, message);
          }
          return files.put(...put);
        },
      } as typeof files,
    };
    await runImport(slow, message);
    expect(await view(id)).toMatchObject({ state: 'checked', counts: { newChildren: 0, knownChildren: 1 } });
    await write(id);
    expect(await people()).toHaveLength(1);
    expect(await view(id)).toMatchObject({ state: 'done' });
  });

  it('that are lost are sent again once the job has been silent', async () => {
    const { id } = await upload(htmlExport([sound]));
    p.imports.length = 0;
    expect(await sweepImports(p.deps, p.clock.now)).toBe(0);
    p.clock.now += 60_000;
    expect(await sweepImports(p.deps, p.clock.now)).toBe(1);
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'checked' });
  });
});

describe('an import whose message failed at every try', () => {
  it('waits for a person, who tries again from the check; what was written counts as known', async () => {
    const other = { ...sound, name: 'SITI ZULAIKA', sex: 'P', parents: 'UDIN / WATI' };
    const { id } = await upload(htmlExport([sound, other]));
    await deliver(p, 1);
    await confirmImport(p.deps, officer, one(id));
    const message = p.imports.shift()!;
    await runImport(p.deps, message, 1);
    p.imports.length = 0;
    await failImport(p.deps, message);
    p.clock.now += 600_000;
    expect(await sweepImports(p.deps, p.clock.now)).toBe(0);
    expect(await view(id)).toMatchObject({ state: 'failed' });
    await confirmImport(p.deps, officer, one(id));
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'checked', counts: { knownChildren: 1, newChildren: 1 } });
    expect(await write(id)).toMatchObject({ state: 'done' });
    expect(await people()).toHaveLength(2);
    await failImport(p.deps, message);
    expect(await view(id)).toMatchObject({ state: 'done' });
  });
});

describe('putting aside', () => {
  it('an import before it is written; afterwards no more', async () => {
    const { id } = await check([sound]);
    expect(await cancelImport(p.deps, officer, one(id))).toMatchObject({ state: 'cancelled' });
    expect(await cancelImport(p.deps, officer, one(id))).toMatchObject({ state: 'cancelled' });
    await expect(confirmImport(p.deps, officer, one(id))).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await people()).toEqual([]);
    const done = await importFile([sound]);
    await expect(cancelImport(p.deps, officer, one(done.id))).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('an import that is being checked stops it', async () => {
    const { id } = await upload(htmlExport([sound]));
    await cancelImport(p.deps, officer, one(id));
    await deliver(p);
    expect(await view(id)).toMatchObject({ state: 'cancelled', counts: null });
  });
});

it('every step of a person stays within the statements of a request', async () => {
  const within = async <T>(step: (request: Platform) => Promise<T>): Promise<T> => {
    const request = await platform(50);
    const answer = await step(request);
    p.imports.push(...request.imports);
    return answer;
  };
  const start = { district: '17.04', fileName: 'x', bytes: htmlExport([sound, nearly, nowhere]) };
  const { id } = await within(({ deps }) => startImport(deps, officer, start));
  await deliver(p);
  await within(({ deps }) => listWaiting(deps, officer, one(id)));
  await within(({ deps }) => confirmImport(deps, officer, one(id)));
  await deliver(p);
  const village = { decision: 'village', village: '17.04.01.2001', remember: true } as const;
  await within(({ deps }) => decideRow(deps, officer, { ...one(id), line: 3, decision: village }));
  await deliver(p);
  await within(({ deps }) => readImport(deps, officer, one(id)));
  await within(({ deps }) => listImports(deps, officer, { district: '17.04' }));
  expect(await view(id)).toMatchObject({ state: 'done', waiting: 1 });
});

describe('a file that cannot be used is refused in words, and says what to do', () => {
  const encode = (content: string) => new TextEncoder().encode(content).buffer as ArrayBuffer;
  const binary = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]).buffer as ArrayBuffer;
  it.each([
    ['blank', encode('  \n \n'), 'empty'],
    ['a letter', encode('<html><body><p>Yth. Bapak</p></body></html>'), 'no-header'],
    [
      'no dates',
      htmlExport([sound], ['name', 'sex', 'birthDate', 'subdistrict', 'village', 'weight']),
      'header-incomplete',
    ],
    ['no rows', htmlExport([]), 'no-rows'],
    ['of another district', htmlExport([{ ...sound, district: 'LEBONG' }]), 'other-district'],
    ['binary', binary, 'binary-xls'],
  ])('%s', async (_name, bytes, code) => {
    const { id } = await upload(bytes);
    await deliver(p);
    const refused = await view(id);
    expect(refused).toMatchObject({ state: 'refused', refusal: { code }, counts: null, waiting: 0 });
    const english = await view(id, { ...officer, language: 'en' });
    for (const words of [refused.refusal, english.refusal])
      expect(`${words?.problem}${words?.remedy}`.length).toBeGreaterThan(30);
    expect(english.refusal?.problem).not.toBe(refused.refusal?.problem);
    await expect(confirmImport(p.deps, officer, one(id))).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('more rows than one check may write', async () => {
    const { id } = await upload(csvExport(Array.from({ length: 281 }, (_, i) => ({ ...sound, name: `RAKA ${i}` }))));
    await deliver(p, 1);
    expect(await view(id)).toMatchObject({ state: 'refused', refusal: { code: 'too-many-lines' } });
  });

  it('an empty one at once, as is one that is too large', async () => {
    await expect(upload(new ArrayBuffer(0))).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: '/file' }] });
    await expect(upload(new ArrayBuffer(31 * 1024 * 1024))).rejects.toMatchObject({ code: 'too-large' });
    expect((await listImports(p.deps, officer, { district: '17.04' })).imports).toEqual([]);
  });
});

describe('what is wrong with a file', () => {
  const odd = { ...sound, weight: '=HYPERLINK("x")', name: '@SUM(A1) RAKA', length: '10945' };

  it('is a table in both languages, with cells that no program runs', async () => {
    const { id } = await check([odd, nowhere]);
    const indonesian = await text((await issuesCsv(p.deps, officer, { ...one(id), language: 'id' })).body);
    const english = await text((await issuesCsv(p.deps, officer, { ...one(id), language: 'en' })).body);
    expect(indonesian.startsWith('\uFEFFbaris;kolom;isi;masalah;tindakan\r\n')).toBe(true);
    expect(english.startsWith('\uFEFFrow;column;found;problem;action\r\n')).toBe(true);
    expect(english).toContain(
      `1;Tinggi;10945;the figure is outside plausible limits;this measure is not used, the rest of the row is`,
    );
    for (const csv of [indonesian, english]) {
      const cells = csv
        .slice(1)
        .split(/[;\r\n]+/)
        .map((cell) => cell.replace(/^"/, ''));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(csv).toContain(`'=HYPERLINK`);
      expect(csv).toContain('GEDUNG WANI LAMA');
    }
  });

  it('is the same whether it came as HTML or CSV', async () => {
    const [html, csv] = [await check([odd, nowhere, nearly]), await check(csvExport([odd, nowhere, nearly]))];
    expect(csv.issues).toEqual(html.issues);
    expect(csv.counts).toEqual(html.counts);
  });
});

describe('an officer of a puskesmas', () => {
  const puskesmas: Actor = {
    ...officer,
    id: 'user-pkm',
    grants: [{ role: 'puskesmas_officer', path: [1, DISTRICT], villages: [5] }],
  };
  const outside = { ...sound, name: 'SITI ZULAIKA', sex: 'P', parents: 'UDIN / WATI', village: 'PINANG JAWA' };

  it('imports into the villages of her working area only', async () => {
    const done = await importFile([sound, outside], puskesmas);
    expect(done.counts).toMatchObject({ newChildren: 1, rowRejected: 1 });
    expect(done.issues).toMatchObject([{ row: 2, code: 'village_outside_scope' }]);
    expect(await people()).toMatchObject([{ village: 5 }]);
  });

  it('does not write to a child of another village by its NIK', async () => {
    const nik = '1704011002240001';
    await importFile([{ ...sound, nik, village: 'PINANG JAWA' }]);
    const done = await importFile([{ ...sound, nik, measuredOn: '2026-03-10' }], puskesmas);
    expect(done.counts).toMatchObject({ rowRejected: 1, newMeasurements: 0, newChildren: 0 });
    expect(await measurements()).toHaveLength(1);
  });

  it('is not shown a child of another village, and leaves it to the health office to decide', async () => {
    await importFile([{ ...sound, village: 'PINANG JAWA' }]);
    const { id } = await importFile([{ ...sound, measuredOn: '2026-03-10' }], puskesmas);
    expect(await waiting(id, puskesmas)).toMatchObject([{ reason: 'duplicate', other: null }]);
    await expect(decide(id, 1, { decision: 'same' }, puskesmas)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decide(id, 1, { decision: 'different' }, puskesmas)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await waiting(id)).toMatchObject([{ other: { village: 'Pinang Jawa' } }]);
    await decide(id, 1, { decision: 'same' });
    await deliver(p);
    expect(await measurements()).toMatchObject([{ village: 6 }, { village: 6 }]);
  });

  it('opens her own files, not those of others', async () => {
    const { id } = await importFile([sound, nearly]);
    await expect(view(id, puskesmas)).rejects.toMatchObject({ code: 'not-found' });
    await expect(waiting(id, puskesmas)).rejects.toMatchObject({ code: 'not-found' });
    await expect(decide(id, 2, { decision: 'same' }, puskesmas)).rejects.toMatchObject({ code: 'not-found' });
    await expect(issuesCsv(p.deps, puskesmas, { ...one(id), language: 'id' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const own = await check([sound], puskesmas);
    expect((await listImports(p.deps, puskesmas, { district: '17.04' })).imports.map((item) => item.id)).toEqual([
      own.id,
    ]);
    expect(await view(own.id)).toMatchObject({ state: 'checked' });
  });

  it('without a working area is told so before the file is taken', async () => {
    const nobody: Actor = { ...puskesmas, grants: [{ role: 'puskesmas_officer', path: [1, DISTRICT], villages: [] }] };
    await expect(upload(htmlExport([sound]), nobody)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('and nobody without the permission, or of another district, imports at all', async () => {
    const cadre: Actor = { ...officer, grants: [{ role: 'cadre', path: [1, DISTRICT, 3, 5], villages: null }] };
    await expect(upload(htmlExport([sound]), cadre)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger: Actor = { ...officer, grants: [{ role: 'health_officer', path: [9, 99], villages: null }] };
    await expect(upload(htmlExport([sound]), stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
