import { describe, expect, it } from 'vitest';
import { NOW, someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { aHandover, anIncident, aRequest, aRotation } from '../testing/made-up-privacy.ts';
import { BABY_ID, HOUSE_ID, MOTHER_ID } from '../testing/made-up-register.ts';

const page = `/desa/${village.code}/orang/${MOTHER_ID}`;
const officer = () => usual(someone('village_officer', village));

describe('a NIK', () => {
  const path = `POST /v1/villages/${village.code}/people/${MOTHER_ID}/nik`;

  it('is shown after its purpose was said, in fours, and the purpose beside it', async () => {
    const pages = pagesOver({ ...officer(), [path]: { nik: '1704015002960003', status: 'valid' } });
    const html = await (await pages.post(`${page}/nik`, { purpose: 'Mencocokkan kartu' })).text();
    expect(html).toContain('1704 0150 0296 0003');
    expect(html).toContain('Mencocokkan kartu');
    expect(pages.asked.find(({ method }) => method === 'POST')?.body).toBe('{"purpose":"Mencocokkan kartu"}');
  });

  it('is not without one, and the field says so', async () => {
    const errors = [{ pointer: '/purpose', message: 'x' }];
    const pages = pagesOver({ ...officer(), [path]: new Refuse('invalid', { errors }) });
    const answer = await pages.post(`${page}/nik`, { purpose: 'x' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<a href="#purpose">Tulis untuk apa');
  });

  it('has its door on the page of a person for who may open it, and for nobody else', async () => {
    expect(await (await pagesOver(officer()).get(page)).text()).toContain(`${page}/nik`);
    const cadre = usual(someone('cadre', village));
    expect(await (await pagesOver(cadre).get(page)).text()).not.toContain(`${page}/nik`);
  });
});

describe('people taken along', () => {
  const path = `POST /v1/regions/${village.code}/people/export`;
  const form = `/wilayah/${village.code}/orang/ambil`;
  const asked = { purpose: 'Kunjungan rumah', who: 'all', columns: 'name', kind: 'csv' };
  const taken = {
    region: village,
    number: '17.04.01.2001/20260220-ABC123',
    takenBy: 'Petugas Contoh',
    takenAt: Date.UTC(2026, 1, 20),
    purpose: asked.purpose,
    columns: ['name'],
    rows: [['=SUM(A1)'], ['Anak Contoh']],
  };

  it('carry who took them, when and what for, and no cell that a spreadsheet would run', async () => {
    const pages = pagesOver({ ...officer(), [path]: taken });
    const text = await (await pages.post(form, asked)).text();
    const lines = text.replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe('No;Nama');
    expect(lines[1]).toMatch(
      /^;"?Data pribadi, 2 orang, salinan 17.04.01.2001\/20260220-ABC123. Diambil Petugas Contoh, .*2026.* Untuk: Kunjungan rumah"?$/,
    );
    expect(lines[2]).toBe("1;'=SUM(A1)");
    expect(lines[4]).toBe(lines[1]);
    const sent = pages.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '')).toEqual({ purpose: 'Kunjungan rumah', who: 'all', columns: ['name'] });
  });

  it('are on paper numbered, with the same mark; without a column or purpose the form says so', async () => {
    const pages = pagesOver({ ...officer(), [path]: taken });
    const sheet = await (await pages.post(form, { ...asked, kind: 'cetak' })).text();
    expect(sheet).toContain('Diambil Petugas Contoh');
    expect(sheet).toContain('Anak Contoh');
    const errors = [{ pointer: '/columns', message: 'x' }];
    const refused = pagesOver({ ...officer(), [path]: new Refuse('invalid', { errors }) });
    expect(await (await refused.post(form, asked)).text()).toContain(
      '<a href="#columns">Pilih paling sedikit satu kolom',
    );
  });
});

describe('what people ask about their own data', () => {
  const request = '01JD3YV6K1Z8Q4M5N7P9R2S3V1';

  it('stands by urgency with the hours left, and is answered there', async () => {
    const path = `POST /v1/districts/17.04/subject-requests/${request}/end`;
    const list = {
      pseudonymised: { children: 3, last: NOW },
      requests: [aRequest(), aRequest({ id: BABY_ID, hoursLeft: -3 })],
    };
    const pages = pagesOver({ ...officer(), [path]: null, 'GET /v1/districts/17.04/subject-requests': list });
    const html = await (await pages.get('/kabupaten/17.04/permintaan')).text();
    expect(html).toContain('sisa 22 jam');
    expect(html).toContain('terlambat 3 jam');
    const form = { state: 'done', outcome: 'Sudah dibetulkan', version: '1' };
    const answer = await pages.post(`/kabupaten/17.04/permintaan/${request}`, form);
    expect(answer.headers.get('location')).toBe('/kabupaten/17.04/permintaan?tersimpan');
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
      ...form,
      version: 1,
    });
  });

  it('has everything that is held in one file, marked with who made it', async () => {
    const report = {
      person: { id: MOTHER_ID, name: 'Sulastri Contoh' },
      controller: null,
      takenBy: 'Petugas Contoh',
      takenAt: Date.UTC(2026, 1, 20),
      healthLeftOut: true,
      parts: [{ table: 'person', rows: [{ name: 'Sulastri Contoh' }] }],
      trail: [{ at: Date.UTC(2026, 1, 19), verb: 'person.correct', by: 'Kader Contoh' }],
    };
    const path = `POST /v1/villages/${village.code}/people/${MOTHER_ID}/report`;
    const answer = await pagesOver({ ...officer(), [path]: report }).post(`${page}/laporan`, {
      purpose: 'Permintaan ibunya',
    });
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="data-sulastri-contoh\.xlsx"/);
  });
});

describe('an incident', () => {
  const { id: _id, foundAt: _f, dueAt: _d, hoursLeft: _h, writtenBy: _w, ...kept } = anIncident();
  const typed = Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [name, value === null ? '' : String(value)]),
  );

  it('is written as typed; refused, what was typed stays', async () => {
    const path = `PUT /v1/districts/17.04/incidents/${BABY_ID}`;
    const admin = usual(someone('district_admin'));
    const pages = pagesOver({ ...admin, [path]: null });
    const answer = await pages.post('/kabupaten/17.04/insiden', { ...typed, id: BABY_ID, version: '' });
    expect(answer.headers.get('location')).toBe('/kabupaten/17.04/insiden?tersimpan');
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toEqual({
      ...kept,
      version: null,
    });
    const errors = [{ pointer: '/toldOn', message: 'Isi tanggal pemberitahuan sebelum kejadian ditutup' }];
    const refused = pagesOver({ ...admin, [path]: new Refuse('invalid', { errors }) });
    const html = await (await refused.post('/kabupaten/17.04/insiden', { ...typed, id: BABY_ID })).text();
    expect(html).toContain('<a href="#toldOn">Isi tanggal pemberitahuan');
    expect(html).toContain('value="Telepon kader hilang"');
  });

  it('has its letter filled in, in the reader’s language', async () => {
    const pages = pagesOver(usual(someone('district_admin')));
    const letter = await (await pages.get(`/kabupaten/17.04/insiden/${anIncident().id}/surat`)).text();
    for (const text of ['pasal 46', '19 Februari 2026', 'Nama dan tanggal lahir anak satu posyandu', '42'])
      expect(letter).toContain(text);
  });
});

describe('the key of NIK', () => {
  it('says how to change it, offers to seal anew, and how far that is', async () => {
    const html = async (over: Record<string, unknown>) =>
      (
        await pagesOver({ ...usual(someone('operator', null)), 'GET /v1/number-keys': aRotation(over) }).get('/kunci')
      ).text();
    expect(await html({ before: null, startedAt: null })).toContain('NIK_KEY_BEFORE');
    expect(await html({ startedAt: null })).toContain('Sandikan ulang semua nomor');
    expect(await html({})).toContain('80 dari 195');
  });
});

it('names in free words lead to a page that keeps all that was typed, and saves it all the same', async () => {
  const texts = ['Anak Melati Contoh dirujuk'];
  const errors = [{ pointer: '/closing', message: 'memuat nama orang yang tercatat' }];
  const path = 'POST /v1/districts/17.04/commitments/01JD3YV6K1Z8Q4M5N7P9R2S3T4/close';
  const seen: (string | null)[] = [];
  const pages = pagesOver({
    ...usual(someone('district_admin')),
    [path]: (request: Request) => {
      seen.push(request.headers.get('x-save-anyway'));
      return seen.length > 1 ? new Response(null, { status: 204 }) : new Refuse('personal-text', { errors, texts });
    },
  });
  const address = '/kabupaten/17.04/komitmen/01JD3YV6K1Z8Q4M5N7P9R2S3T4/tutup';
  const form = { state: 'done', closing: texts[0] ?? '', version: '1' };
  const warned = await pages.post(address, form);
  const html = await warned.text();
  expect(warned.status).toBe(409);
  expect(html).toContain('memuat nama orang yang tercatat');
  expect(html).toMatch(/<textarea[^>]*name="closing"[^>]*>Anak Melati Contoh dirujuk/);
  expect(html).toContain('<input type="hidden" name="state" value="done"/>');
  expect((await pages.post(address, { ...form, tetap: '1' })).status).toBe(303);
  expect(seen).toEqual([null, 'yes']);
});

describe('a house handed over', () => {
  it('shows who and where while it is open, and is closed by a button', async () => {
    const pages = pagesOver({
      ...usual({ ...someone('agency_officer') }),
      [`POST /v1/villages/${village.code}/handovers/${aHandover().id}/close`]: new Response(null, { status: 204 }),
    });
    const html = await (await pages.get('/kabupaten/17.04/penyerahan')).text();
    expect(html).toContain('Kepala Contoh');
    expect(html).toContain('Dusun I, RT 3');
    const done = await pages.post(`/kabupaten/17.04/penyerahan/${village.code}/${aHandover().id}`, { version: '1' });
    expect(done.headers.get('location')).toBe('/kabupaten/17.04/penyerahan?tersimpan');
    const closed = aHandover({
      state: 'delivered',
      head: null,
      address: null,
      mayClose: false,
      closedOn: '2026-02-01',
    });
    const after = pagesOver({
      ...usual(someone('agency_officer')),
      'GET /v1/districts/17.04/handovers': { handovers: [closed] },
    });
    const shown = await (await after.get('/kabupaten/17.04/penyerahan')).text();
    expect(shown).toContain('tidak lagi terlihat');
    expect(shown).not.toContain('Sudah diberikan');
  });

  it('is given from its page, which says first what the agency will see', async () => {
    const pages = pagesOver(officer());
    const form = `/desa/${village.code}/rumah/${HOUSE_ID}/serahkan`;
    const html = await (await pages.get(form)).text();
    expect(html).toContain('tidak melihat siapa yang sakit, hamil');
    expect(html).toContain('Jamban layak (Dinas PUPR)');
    const refused = await pages.post(form, { family: HOUSE_ID, service: 'latrine', dueOn: '', basis: '' });
    expect(refused.status).toBe(422);
  });
});
