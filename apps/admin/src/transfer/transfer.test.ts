import { describe, expect, it } from 'vitest';
import { someone, village } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { BABY_ID, MOTHER_ID } from '../testing/made-up-register.ts';

const DESA = `/desa/${village.code}`;
const V1 = `/v1/villages/${village.code}`;
const cadre = () => usual(someone('cadre', village));
const SAVED = { id: BABY_ID, version: 2 };

describe('moves between districts', () => {
  it('shows who waits to be accepted, and sends the answer', async () => {
    const pages = pagesOver({ ...cadre(), [`POST ${V1}/transfers/${BABY_ID}/answer`]: SAVED });
    const html = await (await pages.get(`${DESA}/pindah`)).text();
    expect(html).toContain('Dari Bantan Tua, Bengkalis, pindah 20 Maret 2026');
    expect(html).toContain('Sekar Contoh');
    const answer = await pages.post(`${DESA}/pindah/${BABY_ID}`, {
      jawab: 'accept',
      version: '1',
      kunci: 'kunci-12345',
    });
    expect(answer.headers.get('location')).toBe(`${DESA}/pindah?tersimpan`);
    const sent = pages.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '')).toEqual({ answer: 'accept', version: 1 });
  });

  it('sends a person to a village of another district', async () => {
    const pages = pagesOver({ ...cadre(), [`PUT ${V1}/transfers/${BABY_ID}`]: SAVED });
    const typed = { to: 'Bantan Tua, Bengkalis', on: '2026-02-19', version: '2', one: BABY_ID, kunci: 'kunci-12345' };
    const answer = await pages.post(`${DESA}/orang/${MOTHER_ID}/pindah`, typed);
    expect(answer.headers.get('location')).toBe(`${DESA}/pindah?tersimpan`);
    const sent = pages.asked.find(({ method }) => method === 'PUT');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      to: 'Bantan Tua, Bengkalis',
      on: '2026-02-19',
      person: MOTHER_ID,
      version: 2,
    });
  });
});
