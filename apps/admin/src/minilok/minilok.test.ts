import { expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const done = new Response(null, { status: 204 });
const MEETING = '01JD3YV6K1Z8Q4M5N7P9R2S3T9';

it('a work plan is written row by row; an emptied activity goes, a word where a number belongs is said', async () => {
  const path = `PUT /v1/districts/17.04/meetings/${MEETING}`;
  const over = pagesOver({ ...usual(someone('district_admin')), [path]: done });
  const form = {
    version: '1',
    rows: '2',
    'activity-0': 'Kunjungan rumah',
    'weeks-0': '2',
    'planned-0': '50',
    'activity-1': '',
  };
  await over.post(`/kabupaten/17.04/pertemuan/${MEETING}/rencana`, form);
  expect(JSON.parse(over.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toMatchObject({
    title: 'Rembuk stunting contoh',
    workPlan: [{ activity: 'Kunjungan rumah', weeks: [2], planned: 50, done: null }],
    version: 1,
  });
  const wrong = await over.post(`/kabupaten/17.04/pertemuan/${MEETING}/rencana`, { ...form, 'planned-0': 'lima' });
  expect(await wrong.text()).toContain('Tulis bilangan bulat.');
});

it('accompaniment of a village is written cell by cell; what is refused is said at its cell and nothing typed is lost', async () => {
  const path = 'PUT /v1/villages/17.04.01.2001/support/2026-01';
  const refused = new Refuse('invalid', {
    errors: [{ pointer: '/tabulation/pregnant/referred', message: 'lebih banyak daripada yang didampingi' }],
  });
  const over = pagesOver({ ...usual(someone('village_officer')), [path]: refused });
  const typed = {
    version: '2',
    teams: '1',
    tools: 'yes',
    procedure: '',
    'pregnant-accompanied': '1',
    'pregnant-referred': '7',
    note: 'banjir',
  };
  const html = await (await over.post('/desa/17.04.01.2001/pendampingan?bulan=2026-01', typed)).text();
  for (const word of ['lebih banyak daripada yang didampingi', 'value="7"', 'banjir']) expect(html).toContain(word);
  expect(JSON.parse(over.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toMatchObject({
    tools: true,
    procedure: null,
    tabulation: { pregnant: { accompanied: 1, referred: 7, aided: null } },
    teams: [],
    version: 2,
  });
});
