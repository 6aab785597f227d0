import { describe, expect, it } from 'vitest';
import { district, someone, village } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';

const path = 'POST /v1/districts/17.04/people/search';
const found = {
  by: 'name',
  people: [
    {
      ...{ id: '01JD3YV6K1Z8Q4M5N7P9R2S3T5', name: 'SITI CONTOH', sex: 'P', birthDate: '1996-05-01', parents: '' },
      ...{ village: village.code, villageName: village.name, left: null },
    },
  ],
};
const page = async (role: 'health_officer' | 'agency_officer', q: string) => {
  const pages = pagesOver({ ...usual(someone(role)), [path]: found });
  return { html: await (await pages.post('/cari', { q })).text(), asked: pages.asked };
};

describe('search from anywhere', () => {
  it('finds people in the reader’s own district, named nowhere in an address', async () => {
    const { html, asked } = await page('health_officer', 'siti');
    expect(html).toContain(`<a href="/desa/${village.code}/orang/01JD3YV6K1Z8Q4M5N7P9R2S3T5">SITI CONTOH</a>`);
    expect(html).toMatch(/<form class="seek" method="post" action="\/cari">/);
    expect(asked.find((one) => one.path.endsWith('/people/search'))?.body).toBe('{"q":"siti"}');
    expect(html).toContain(`/wilayah/${district.code}`);
  });

  it('asks for no names where the reader may see none', async () => {
    const { html, asked } = await page('agency_officer', 'siti');
    expect(html).not.toContain('SITI CONTOH');
    expect(html).toMatch(/<form class="seek" method="get" action="\/cari">/);
    expect(asked.some((one) => one.path.endsWith('/people/search'))).toBe(false);
  });

  it('does not write a NIK back', async () => {
    const { html } = await page('health_officer', '1704012003960001');
    expect(html).toContain('SITI CONTOH');
    expect(html).not.toContain('1704012003960001');
  });
});
