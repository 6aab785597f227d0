import { describe, expect, it } from 'vitest';
import { someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { aPerson, BABY_ID, MOTHER_ID, PREGNANCY_ID } from '../testing/made-up-register.ts';

const DESA = `/desa/${village.code}`;
const V1 = `/v1/villages/${village.code}`;
const cadre = () => usual(someone('cadre', village));

describe('the register', () => {
  it('asks for the chosen kind, month and filters, and shows what waits for a person', async () => {
    const pages = pagesOver(cadre());
    const html = await (await pages.get(`${DESA}/register?jenis=child-0-23&bulan=2026-01&rt=3`)).text();
    expect(pages.asked.at(-1)?.path).toBe(`${V1}/register?month=2026-01&kind=child-0-23&rt=3`);
    expect(html).toContain('12 orang dari impor belum dipastikan tinggal di sini');
    expect(html).toContain('HPL Sulastri Contoh sudah lewat');
  });

  it('offers nothing to write to those who may only read', async () => {
    const reader = { ...someone('cadre', village), permissions: ['person.read' as const] };
    const html = await (await pagesOver(usual(reader)).get(`${DESA}/orang/${MOTHER_ID}`)).text();
    expect(html).not.toMatch(/\/ubah|\/akhir|orang\/\w+\/keluar/);
  });
});

describe('the end of a pregnancy', () => {
  const path = `POST ${V1}/pregnancies/${PREGNANCY_ID}/end`;
  const form = `${DESA}/orang/${MOTHER_ID}/hamil/${PREGNANCY_ID}/akhir`;
  const typed = { ending: 'live-birth', on: '2026-02-19', version: '2', kunci: 'kunci-12345' };

  it('is sent with the children whose sex was given, twins too', async () => {
    const pages = pagesOver({ ...cadre(), [path]: { id: PREGNANCY_ID, version: 3 } });
    const twins = { sex1: 'L', weightKg1: '2,4', child1: BABY_ID, sex2: 'P', child2: MOTHER_ID, name2: 'Wati' };
    const answer = await pages.post(form, { ...typed, ...twins });
    expect(answer.headers.get('location')).toBe(`${DESA}/orang/${MOTHER_ID}?tersimpan`);
    const sent = pages.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      ending: 'live-birth',
      on: '2026-02-19',
      version: 2,
      children: [
        { id: BABY_ID, sex: 'L', name: null, weightKg: 2.4, lengthCm: null },
        { id: MOTHER_ID, sex: 'P', name: 'Wati', weightKg: null, lengthCm: null },
      ],
    });
  });

  it('refused keeps what was typed', async () => {
    const errors = [{ pointer: '/on', message: 'Tanggal di masa depan' }];
    const pages = pagesOver({ ...cadre(), [path]: new Refuse('invalid', { errors }) });
    const html = await (await pages.post(form, { ...typed, sex1: 'L', weightKg1: '2,4' })).text();
    expect(html).toContain('<a href="#on">Tanggal di masa depan</a>');
    expect(html).toContain('value="2,4"');
  });
});

describe('a new person', () => {
  const form = { id: BABY_ID, version: '', name: 'Rizky', sex: 'L', birthDate: '2024-06-06', birthDateKind: 'exact' };
  const path = `PUT ${V1}/people/${BABY_ID}`;

  it('that is probably registered is shown with the other one, and sent again as someone else', async () => {
    const doubles = [{ id: MOTHER_ID, village: village.code, name: 'Rizki Contoh' }];
    const pages = pagesOver({ ...cadre(), [path]: new Refuse('probable-double', { doubles }) });
    const answer = await pages.post(`${DESA}/orang/baru`, { ...form, kunci: 'kunci-12345' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`<a href="${DESA}/orang/${MOTHER_ID}">Rizki Contoh</a>`);
    expect(html).toContain('Ini orang lain, tetap simpan');
  });

  it('is sent with numbers as numbers and nothing for what was left empty', async () => {
    const pages = pagesOver({ ...cadre(), [path]: { id: BABY_ID, version: 1 } });
    await pages.post(`${DESA}/orang/baru`, { ...form, birthWeightKg: '2,9', kunci: 'kunci-12345' });
    const body = JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? '');
    expect(body).toMatchObject({ name: 'Rizky', birthWeightKg: 2.9, mother: null, version: null, notDouble: false });
    expect(body).not.toHaveProperty('nik');
  });

  it('with a number that is none is not sent', async () => {
    const pages = pagesOver(cadre());
    const html = await (await pages.post(`${DESA}/orang/baru`, { ...form, birthWeightKg: 'dua' })).text();
    expect(html).toContain('Berat lahir (kg): isi angka.');
  });
});

it('someone who has left says why, and can be taken back', async () => {
  const left = { on: '2026-02-01', reason: 'moved' as const, to: null, sameAs: null };
  const pages = pagesOver({ ...cadre(), [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ left }) });
  const html = await (await pages.get(`${DESA}/orang/${MOTHER_ID}`)).text();
  expect(html).toContain('Pindah, 1 Februari 2026');
  expect(html).toContain(`action="${DESA}/orang/${MOTHER_ID}/kembali"`);
  expect(html).toContain('Tinggal di sini lagi sejak');
});

it('whoever lived elsewhere in the district before has every stay listed', async () => {
  const at = { code: village.code, name: 'Contoh' };
  const stays = [
    { village: at, from: null, until: '2025-06-01', reason: 'moved' as const },
    {
      village: { code: '17.04.01.2002', name: 'Sebelah' },
      from: '2025-06-01',
      until: '2026-01-03',
      reason: 'moved' as const,
    },
    { village: at, from: '2026-01-03', until: null, reason: null },
  ];
  const pages = pagesOver({ ...cadre(), [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ stays }) });
  const html = await (await pages.get(`${DESA}/orang/${MOTHER_ID}`)).text();
  expect(html).toContain('1 Juni 2025 · Pindah');
  expect(html).toContain('Sebelah');
});

it('a list is confirmed one by one: only those answered for are sent', async () => {
  const pages = pagesOver({ ...cadre(), [`POST ${V1}/confirmations`]: { here: 1, left: 0 } });
  const body = { id: BABY_ID, [`version-${BABY_ID}`]: '4', kunci: 'kunci-12345' };
  expect(await (await pages.post(`${DESA}/konfirmasi`, body)).text()).toContain('Belum ada yang dijawab.');
  await pages.post(`${DESA}/konfirmasi`, { ...body, [`answer-${BABY_ID}`]: 'here' });
  const sent = pages.asked.find(({ method }) => method === 'POST');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ answers: [{ id: BABY_ID, answer: 'here', on: null, version: 4 }] });
});

it('a pregnant woman’s page says the next step first, then how far she is and what was measured', async () => {
  const { pregnancies } = aPerson();
  const due = { ...pregnancies[0]!, dueDate: '2026-06-20', asks: false };
  const pages = pagesOver({ ...cadre(), [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ pregnancies: [due] }) });
  const html = await (await pages.get(`${DESA}/orang/${MOTHER_ID}`)).text();
  expect(html).toContain('ajak periksa ke bidan bulan ini. Ada risiko yang perlu dipantau.');
  expect(html.indexOf('Langkah berikutnya:')).toBeLessThan(html.indexOf('Kehamilan ini'));
  expect(html).toContain('24 minggu (bulan ke-6, trimester 2)');
  expect(html).toContain('22,9 · KEK');
});

it('a pregnant woman is told the next step in words of every day, without risks or figures of the office', async () => {
  const { pregnancies } = aPerson();
  const due = { ...pregnancies[0]!, dueDate: '2026-06-20', asks: false };
  const pages = pagesOver({ ...cadre(), [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ pregnancies: [due] }) });
  const html = await (await pages.get(`${DESA}/orang/${MOTHER_ID}?untuk=keluarga`)).text();
  const main = html.slice(html.indexOf('<main'));
  expect(main.indexOf('Langkah berikutnya')).toBeLessThan(main.indexOf('Perkiraan lahir'));
  expect(main).not.toMatch(/NIK|LiLA|KEK|Hb|risiko/);
});

it('the end of the time as bride or groom to be is asked, and a correction keeps what was measured', async () => {
  const one = '01JD3YV6K1Z8Q4M5N7P9R2S3C1';
  const known = {
    id: one,
    person: MOTHER_ID,
    partnerName: 'Contoh',
    weddingOn: '2026-06-01',
    armCm: 23.5,
    hbGdl: null,
    heightCm: null,
    weightKg: null,
    smoke: false,
    end: null,
    version: 2,
  };
  const pages = pagesOver({
    ...usual(someone('midwife', village)),
    [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ catin: [known] }),
    [`PUT ${V1}/catin/${one}`]: { id: one, version: 3 },
  });
  const address = `${DESA}/orang/${MOTHER_ID}/catin/${one}`;
  expect(await (await pages.get(address)).text()).toContain('value="23,5"');
  const form = { kunci: 'kunci-12345', one, version: '2', weddingOn: '2026-06-01', armCm: '23,5' };
  await pages.post(address, { ...form, how: 'cancelled', endOn: '2026-01-20' });
  const sent = pages.asked.find(({ method }) => method === 'PUT');
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ armCm: 23.5, end: { how: 'cancelled', on: '2026-01-20' } });
  const volunteer = pagesOver({ ...cadre(), [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ catin: [known] }) });
  expect(await (await volunteer.get(address)).text()).not.toContain('name="armCm"');
});

it('a consent is written down with who gave it, and taken back by its own form', async () => {
  const one = '01K8ZQ4M3T9V7XWEYB5C2DHJRN';
  const given = { id: one, code: 'C2DHJRN0', kind: 'photo', on: '2026-01-02', by: 'mother', how: 'spoken' } as const;
  const consent = { ...given, recordedBy: 'Kader Contoh', withdrawn: null, version: 1 };
  const pages = pagesOver({
    ...cadre(),
    [`GET /v1/districts/17.04`]: { governance: null },
    [`GET ${V1}/people/${MOTHER_ID}`]: aPerson({ consents: [consent] }),
    [`PUT ${V1}/consents/${one}`]: { id: one, version: 2 },
  });
  const person = `${DESA}/orang/${MOTHER_ID}`;
  const html = await (await pages.get(person)).text();
  expect(html).toContain('C2DHJRN0');
  expect(html).toContain(`href="${person}/izin/${one}"`);
  expect(await (await pages.get(`${person}/izin/baru`)).text()).toContain('tanpa kehilangan layanan');
  const form = { kunci: 'kunci-12345', one, version: '1', 'withdrawn-on': '2026-01-20', 'withdrawn-by': 'father' };
  await pages.post(`${person}/izin/${one}`, form);
  const sent = pages.asked.find(({ method }) => method === 'PUT');
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ kind: 'photo', by: 'mother', withdrawn: { by: 'father' } });
});
