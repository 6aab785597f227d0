import { expect, it } from 'vitest';
import { CHILD_ID, FACILITY_ID, someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const LIST = '/kabupaten/17.04/fasilitas';
const CONFIRM = `POST /v1/districts/17.04/facilities/${CHILD_ID}/confirm`;
const form = { id: CHILD_ID, [`version-${CHILD_ID}`]: '2', [`name-${CHILD_ID}`]: 'Melati I' };

it('proposals stand with their village, in the first sub-district that has some', async () => {
  const html = await (await pagesOver(usual()).get(LIST)).text();
  expect(html).toContain('<option value="17.04.01" selected="">Kinal (1 usulan)</option>');
  expect(html).toContain('<td>Desa Contoh</td>');
});

it('what is ticked is confirmed under the name that was typed', async () => {
  const pages = pagesOver({ ...usual(), [CONFIRM]: {} });
  const response = await pages.post(`${LIST}?kecamatan=17.04.01`, form);
  expect(response.headers.get('location')).toBe(`${LIST}?kecamatan=17.04.01&tersimpan=1`);
  expect(pages.asked.find(({ method }) => method === 'POST')?.body).toBe('{"version":2,"name":"Melati I"}');
});

it('another spelling of one that exists is joined to it', async () => {
  const pages = pagesOver({ ...usual(), [CONFIRM]: {} });
  await pages.post(LIST, { ...form, [`sameAs-${CHILD_ID}`]: FACILITY_ID });
  expect(pages.asked.find(({ method }) => method === 'POST')?.body).toBe(`{"version":2,"sameAs":"${FACILITY_ID}"}`);
});

it('what was refused is said by its name', async () => {
  const html = await (await pagesOver({ ...usual(), [CONFIRM]: new Refuse('conflict') }).post(LIST, form)).text();
  expect(html).toContain('Melati I: Data sudah berubah, muat ulang dahulu.');
});

it('a working area keeps the villages of other sub-districts', async () => {
  const path = `PUT /v1/districts/17.04/facilities/${FACILITY_ID}/area`;
  const pages = pagesOver({ ...usual(someone('health_officer')), [path]: {} });
  const area = `${LIST}/${FACILITY_ID}`;
  expect(await (await pages.get(`${area}?kecamatan=17.04.01`)).text()).toContain(
    `value="${village.code}" checked="" `.trimEnd(),
  );
  const response = await pages.post(`${area}/wilayah?kecamatan=17.04.01`, {
    version: '2',
    from: '2026-03-01',
    villages: village.code,
  });
  expect(response.headers.get('location')).toBe(`${area}?kecamatan=17.04.01&tersimpan`);
  expect(pages.asked.find(({ method }) => method === 'PUT')?.body).toBe(
    `{"version":2,"from":"2026-03-01","villages":["${village.code}"]}`,
  );
  expect((await pages.post(`${area}/wilayah`, { version: '2', from: '' })).status).toBe(422);
});
