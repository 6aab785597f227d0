import { expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const ONE = '/kabupaten/17.04/kasus/01JD3YV6K1Z8Q4M5N7P9R2S3X1';
const STEPS = 'POST /v1/districts/17.04/cases/01JD3YV6K1Z8Q4M5N7P9R2S3X1/steps';

it('cases are handed over to the offices that are ticked; what was typed is kept when it is refused', async () => {
  const path = 'POST /v1/districts/17.04/cases/hand-over';
  const over = pagesOver({ ...usual(someone('health_officer')), [path]: { handed: 12, cases: 40 } });
  const response = await over.post('/wilayah/17.04/kasus', { agencies: 'pupr', task: 'jamban' });
  expect(response.headers.get('location')).toBe('/wilayah/17.04/kasus?diserahkan=12');
  expect(JSON.parse(over.asked.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
    within: '17.04',
    agencies: ['pupr'],
    task: 'jamban',
  });
  const refused = new Refuse('invalid', {
    errors: [{ pointer: '/task', message: 'jangan tulis NIK; pakai kode kasus' }],
  });
  const again = pagesOver({ ...usual(someone('health_officer')), [path]: refused });
  const html = await (await again.post('/wilayah/17.04/kasus', { agencies: 'pupr', task: '1704010203040005' })).text();
  for (const word of ['jangan tulis NIK', '1704010203040005']) expect(html).toContain(word);
});

it('a case is closed with the version that was seen; why it cannot be is said at its field', async () => {
  const message = 'pengukuran terakhir masih pendek';
  const refused = new Refuse('invalid', { errors: [{ pointer: '/how', message }] });
  const over = pagesOver({ ...usual(someone('health_officer')), [STEPS]: refused });
  const html = await (await over.post(ONE, { step: 'close', how: 'measured', reason: '', version: '3' })).text();
  expect(JSON.parse(over.asked.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
    step: 'close',
    how: 'measured',
    note: '',
    version: 3,
  });
  expect(html).toContain(message);
});
