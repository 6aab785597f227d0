import { describe, expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';

const PATH = '/provinsi/17/penilaian/2026';
const PUT = 'PUT /v1/provinces/17/assessment/2026/instrument';
const item = (i: number, code: string, text: string) =>
  Object.fromEntries([
    ...(['A', 'B', 'C', 'D'] as const).map((letter) => [`${letter}-${i}`, `cukup ${letter}`]),
    ...[
      [`code-${i}`, code],
      [`text-${i}`, text],
      [`weight-${i}`, '2,5'],
    ],
  ]);

describe('the instrument of a province', () => {
  const over = () => pagesOver({ ...usual(someone('province_admin')), [PUT]: new Response(null, { status: 204 }) });

  it('takes items with rubric and weight, leaves out what is emptied, and adds one', async () => {
    const pages = over();
    const form = { ...item(0, 'U1.1', ''), ...item(1, 'INOV', 'Inovasi daerah'), rows: '2', source: 'Surat contoh' };
    const answer = await pages.post(PATH, form);
    expect(answer.status).toBe(303);
    const sent = JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? '{}') as { items: unknown };
    const rubric = { A: 'cukup A', B: 'cukup B', C: 'cukup C', D: 'cukup D' };
    expect(sent.items).toEqual([{ code: 'INOV', text: 'Inovasi daerah', rubric, weight: 2.5 }]);
  });

  it('names a code that is taken and what is no number, and keeps what was typed', async () => {
    const twice = {
      ...item(0, 'U1.1', 'Satu butir'),
      ...item(1, 'U1.1', 'Butir kedua'),
      'weight-1': 'berat',
      rows: '2',
    };
    const answer = await over().post(PATH, { ...twice, source: 'Surat contoh' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of ['Kode ini sudah dipakai.', 'Tulis angka, misalnya 2,5.', 'Butir kedua']) {
      expect(html).toContain(words);
    }
  });
});
