import { personServices } from '@konvergensi/contract';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../format/view.ts';
import { aChild, aChildPage, CHILD_ID, someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { type MeasurementValues, readMeasurement } from './measurement-input.ts';

const LIST = `/desa/${village.code}/anak`;
const FORM = `${LIST}/${CHILD_ID}/ukur`;
const PUT = `PUT /v1/villages/${village.code}/children/${CHILD_ID}/measurements/2026-02-20`;
const view = viewOf('id', 0, '/');

const typed = (changes: Partial<MeasurementValues>): MeasurementValues => ({
  date: '2026-02-20',
  weightKg: '11,2',
  lengthCm: '86.1',
  position: 'H',
  armCm: '',
  headCm: '',
  oedema: false,
  version: '',
  ...changes,
});

describe('what was typed', () => {
  it('is read with comma or point', () => {
    expect(readMeasurement(view, typed({}))).toEqual({
      body: {
        weightKg: 11.2,
        lengthCm: 86.1,
        armCm: null,
        headCm: null,
        position: 'H',
        oedema: false,
        version: null,
      },
    });
  });

  it.each([
    [{ date: '' }, 'date', 'Isi tanggal pengukuran.'],
    [{ weightKg: '83..9' }, 'weightKg', 'Berat (kg): isi angka, misalnya 8,4.'],
    [{ weightKg: '10945' }, 'weightKg', 'Berat (kg): di luar batas yang mungkin, periksa lagi.'],
    [{ lengthCm: '12' }, 'lengthCm', 'Panjang/tinggi (cm): di luar batas yang mungkin, periksa lagi.'],
    [{ position: '' }, 'position', 'Pilih cara ukur.'],
    [{ weightKg: '', lengthCm: '', position: '' }, 'weightKg', 'Isi berat, panjang/tinggi, atau keduanya.'],
  ])('as %o is refused at the field', (changes, field, words) => {
    expect(readMeasurement(view, typed(changes))).toMatchObject({ wrong: { [field]: words } });
  });

  it('without a length needs no way of measuring it', () => {
    const read = readMeasurement(view, typed({ lengthCm: '', position: 'H' }));
    expect(read).toMatchObject({ body: { lengthCm: null, position: null } });
  });
});

describe('the list', () => {
  it('says the word of each z-score, and of an implausible one that it needs a second look', async () => {
    const html = await (await pagesOver(usual()).get(LIST)).text();
    expect(html).toContain('−2,60<br/><span class="tag warn">pendek</span>');
    expect(html).toContain('7,20<br/><span class="tag">periksa ulang</span>');
    expect(html).toContain('1 dari 1 anak sudah diukur');
  });

  it('has no way to write for those who may only read', async () => {
    const reader = { ...someone('health_officer'), permissions: ['person.read'] };
    const html = await (await pagesOver(usual(reader)).get(LIST)).text();
    expect(html).not.toContain(FORM);
    expect(html).not.toContain('Nyatakan daftar ini lengkap');
  });
});

describe('a measurement', () => {
  const form = { ...typed({}), kunci: 'kunci-12345', oedema: '1' };

  it('is put with the idempotency key of its form', async () => {
    const pages = pagesOver({ ...usual(), [PUT]: {} });
    const response = await pages.post(`${FORM}?bulan=2026-02`, form);
    expect(response.headers.get('location')).toBe(`${LIST}?bulan=2026-02&tersimpan=${CHILD_ID}`);
    const sent = pages.asked.find(({ method }) => method === 'PUT');
    expect(sent?.headers.get('idempotency-key')).toBe('kunci-12345');
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({ weightKg: 11.2, oedema: true, version: null });
  });

  it('that looks wrong is asked about once, last time beside it, and saved when confirmed', async () => {
    const pages = pagesOver({ ...usual(), [PUT]: {} });
    const heavy = { ...form, weightKg: '39' };
    const html = await (await pages.post(`${FORM}?bulan=2026-02`, heavy)).text();
    expect(html).toContain('sekarang 39 kg? Periksa.');
    expect(pages.asked.some(({ method }) => method === 'PUT')).toBe(false);
    const sure = await pages.post(`${FORM}?bulan=2026-02`, { ...heavy, yakin: '1' });
    expect(sure.status).toBe(303);
  });

  it('refused by the api keeps what was typed and says why at the field', async () => {
    const errors = [{ pointer: '/date', message: 'Tanggal pengukuran di masa depan' }];
    const pages = pagesOver({ ...usual(), [PUT]: new Refuse('invalid', { errors }) });
    const html = await (await pages.post(`${FORM}?bulan=2026-02`, form)).text();
    expect(html).toContain('<a href="#date">Tanggal tidak boleh di masa depan atau sebelum lahir.</a>');
    expect(html).toContain('value="11,2"');
  });

  it('that someone else wrote meanwhile is not written over', async () => {
    const pages = pagesOver({ ...usual(), [PUT]: new Refuse('conflict') });
    expect(await (await pages.post(FORM, form)).text()).toContain('sudah ada atau berubah');
  });

  it('of today is opened to be corrected, with its version', async () => {
    const today = aChild();
    const latest = today.latest === null ? null : { ...today.latest, date: '2026-02-28', version: 4 };
    const path = `GET /v1/villages/${village.code}/children`;
    const pages = pagesOver({ ...usual(), [path]: { month: '2026-02', children: [{ ...today, latest }] } });
    const html = await (await pages.get(FORM)).text();
    expect(html).toContain('Betulkan pengukuran');
    expect(html).toContain('name="version" value="4"');
    expect(html).toContain('value="11,1"');
  });

  it('of a child that is not of this village is not offered', async () => {
    expect((await pagesOver(usual()).get(`${LIST}/01JD3YV6K1Z8Q4M5N7P9R2S3T9/ukur`)).status).toBe(404);
  });
});

it('a village declares its list complete', async () => {
  const reader = someone('village_officer', village);
  const path = `POST /v1/villages/${village.code}/register-confirmation`;
  const pages = pagesOver({ ...usual(reader), [path]: new Response(null, { status: 204 }) });
  const response = await pages.post(`/desa/${village.code}/register`, { on: '2026-02-28', name: 'Kepala Desa' });
  expect(response.headers.get('location')).toBe(`${LIST}?lengkap`);
  const missing = await pages.post(`/desa/${village.code}/register`, { on: '2026-02-28', name: '' });
  expect(await missing.text()).toContain('Isi nama yang menyatakan.');
});

describe('the page of a child', () => {
  const PAGE = `${LIST}/${CHILD_ID}`;
  const words = async (reader = someone('health_officer'), page = aChildPage()) => {
    const answers = { ...usual(reader), [`GET /v1/pages/child/${village.code}/${CHILD_ID}`]: page };
    const html = await (await pagesOver(answers).get(PAGE)).text();
    return html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  };

  it('says in a sentence how it grows and how sure that is, never that the child is "stunting"', async () => {
    const text = await words();
    expect(text).toContain('TB/U −2,60: pendek. Turun 0,3 sejak Agustus 2025.');
    expect(text).toContain('terindikasi – perlu dikonfirmasi');
    const own = text.slice(text.indexOf('Langkah berikutnya'), text.indexOf('Arti istilah'));
    expect(own).not.toMatch(/stunting/i);
  });

  it('begins with the next step, in the words of who reads', async () => {
    const thin = aChildPage();
    const calm = {
      ...thin,
      measurements: thin.measurements.map((m) => ({ ...m, weightForHeight: { z: -0.6, flagged: false } })),
    };
    expect(await words(someone('cadre', village), calm)).toContain('minta petugas gizi mengukur ulang');
    expect(await words(someone('midwife', village), calm)).toContain(
      'ukur ulang, catat hasilnya, lalu pastikan di bawah',
    );
    expect(await words(someone('cadre', village), thin)).toContain('Hasil ukur terakhir tidak masuk akal');
  });

  it('lets a health worker confirm what was indicated, and nobody else', async () => {
    const path = `PUT /v1/villages/${village.code}/children/${CHILD_ID}/findings/2026-02-10`;
    const pages = pagesOver({ ...usual(someone('puskesmas_officer')), [path]: {} });
    const form = { index: 'len', state: 'confirmed', tool: 'microtoise', measuredOn: '2026-02-10', note: '' };
    expect((await pages.post(`${PAGE}/pastikan`, form)).headers.get('location')).toBe(`${PAGE}?tersimpan`);
    const sent = pages.asked.find(({ method }) => method === 'PUT');
    expect(JSON.parse(sent?.body ?? '')).toEqual({ index: 'len', state: 'confirmed', tool: 'microtoise', note: null });
    const { state: _unsaid, ...rest } = form;
    expect(await (await pages.post(`${PAGE}/pastikan`, rest)).text()).toContain('href="#state"');
    expect(await words(someone('cadre', village))).not.toContain('Pastikan setelah mengukur ulang');
  });

  it('draws the points between WHO’s lines, each with its date and z', async () => {
    const html = await (await pagesOver(usual()).get(PAGE)).text();
    expect(html.match(/<figure class="chart card">/g)).toHaveLength(3);
    expect(html).toContain('<title>10 Februari 2026: 85,7 cm, z −2,60</title>');
  });
});

describe('a posyandu day', () => {
  const DAY = `/desa/${village.code}/timbang`;
  const VISITS = `POST /v1/villages/${village.code}/measurements`;
  const baby = { ...aChild(), birthDate: '2025-06-10', measuredThisMonth: false };
  const cadre = () => ({
    ...usual(someone('cadre', village)),
    [`GET /v1/villages/${village.code}/children`]: { children: [baby], month: '2026-02' },
    [VISITS]: { recorded: 1 },
  });
  const day = (changes: Record<string, string> = {}) => ({ date: '2026-02-20', kunci: 'kunci-12345', ...changes });

  it('has last month beside the boxes, and asks for at least one', async () => {
    const pages = pagesOver(cadre());
    const html = await (await pages.get(`${DAY}?tanggal=2026-02-20`)).text();
    expect(html).toContain('sebelumnya');
    expect(await (await pages.post(DAY, day())).text()).toContain('paling sedikit satu anak');
  });

  it('45 kg at 8 months is asked about and saved only when confirmed; below two a child is measured lying', async () => {
    const pages = pagesOver(cadre());
    const wild = day({ [`bb-${CHILD_ID}`]: '40', [`tb-${CHILD_ID}`]: '70' });
    const html = await (await pages.post(DAY, wild)).text();
    expect(html).toContain('40 kg pada usia 8 bulan? Periksa.');
    expect(pages.asked.some(({ method }) => method === 'POST')).toBe(false);
    const done = await pages.post(DAY, { ...wild, [`yakin-${CHILD_ID}`]: '1' });
    expect(done.headers.get('location')).toContain('tersimpan=1');
    const sent = JSON.parse(pages.asked.find(({ method }) => method === 'POST')?.body ?? '');
    expect(sent).toMatchObject({ date: '2026-02-20', entries: [{ person: CHILD_ID, weightKg: 40, position: 'L' }] });
  });
});

it('a child’s page names the service that waits beside the next step, and shows what was received', async () => {
  const answers = usual();
  const path = `GET /v1/villages/${village.code}/people/${CHILD_ID}/services`;
  const services = personServices.parse(answers[path]);
  const item = { ...services.items[0]!, service: 'immunisation', name: { id: 'Campak', en: 'Measles' } };
  const pages = pagesOver({ ...answers, [path]: { ...services, items: [item] } });
  const html = await (await pages.get(`/desa/${village.code}/anak/${CHILD_ID}`)).text();
  expect(html).toMatch(/<b>Langkah berikutnya:<\/b>[^<]*<\/p><p>Layanan yang menunggu: Campak\./);
  expect(html).toContain('Catat layanan bulan ini');
});

it('the sheet for the family says the next step first, in words of every day, without a score or a category', async () => {
  const html = await (await pagesOver(usual()).get(`${LIST}/${CHILD_ID}?untuk=keluarga`)).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  expect(main).toContain('Datang untuk diukur sekali lagi.');
  expect(main.indexOf('Langkah berikutnya')).toBeLessThan(main.indexOf('Catatan terakhir'));
  expect(main).toMatch(/\d kg, (naik|turun|sama)/);
  expect(main).not.toMatch(/TB\/U|pendek|terindikasi|stunting|−\d/i);
});
