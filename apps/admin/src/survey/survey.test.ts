import { surveyFileChecked, surveysAnswer } from '@konvergensi/contract';
import { describe, expect, it } from 'vitest';
import { district, someone } from '../testing/made-up.ts';
import { ORIGIN, pagesOver, usual } from '../testing/made-up-api.ts';

const entry = {
  area: '17.04',
  year: 2023,
  survey: 'SKI',
  indicator: 'stunted',
  kind: 'survey',
  value: 12.4,
  low: 10.1,
  high: 14.9,
  source: 'Kemenkes',
  link: 'https://contoh.example/ski',
  conflicts: [{ value: 12.6, source: 'pers' }],
} as const;
const answers = {
  'GET /v1/regions/17.04/surveys': surveysAnswer.parse({
    region: district,
    figures: [{ ...entry, name: 'Kaur', loadedAt: 1 }],
  }),
  'PUT /v1/regions/17.04/surveys': new Response(null, { status: 204 }),
};
const checked = surveyFileChecked.parse({
  rows: 2,
  entries: [{ line: 2, name: 'Kaur', entry, before: 11.3 }],
  wrong: [{ line: 3, problem: 'area', found: '99.99' }],
});

describe('figures of surveys', () => {
  it('stand with interval, source and what others print, and are loaded by those who may', async () => {
    const own = pagesOver({ ...usual(someone('district_admin')), ...answers });
    const text = await (await own.get('/wilayah/17.04/survei')).text();
    for (const part of ['12,4%', '10,1–14,9', '12,6% (pers)', 'href="https://contoh.example/ski"', 'type="file"']) {
      expect(text).toContain(part);
    }
    const cadre = pagesOver({ ...usual(someone('cadre')), ...answers });
    expect(await (await cadre.get('/wilayah/17.04/survei')).text()).not.toContain('type="file"');
  });

  it('a file is shown before it is loaded, with its wrong rows; then the rows are sent as they were shown', async () => {
    const pages = pagesOver({
      ...usual(someone('district_admin')),
      ...answers,
      'POST /v1/regions/17.04/surveys/check': checked,
    });
    const form = new FormData();
    form.set('file', new File(['kode'], 'survei.csv'));
    const shown = await pages.request('/wilayah/17.04/survei/periksa', {
      method: 'POST',
      body: form,
      headers: { origin: ORIGIN },
    });
    const text = await shown.text();
    expect(text).toContain('1 dari 2 baris');
    expect(text).toContain('99.99');
    expect(text).toContain('11,3%');
    const saved = await pages.post('/wilayah/17.04/survei', { entries: JSON.stringify([entry]) });
    expect(saved.headers.get('location')).toBe('/wilayah/17.04/survei?tersimpan');
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toEqual({ entries: [entry] });
    const template = await pages.get('/wilayah/17.04/survei/templat');
    expect(template.headers.get('content-type')).toContain('spreadsheetml');
  });
});
