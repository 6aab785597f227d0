import { describe, expect, it } from 'vitest';
import { someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { aRotation } from '../testing/made-up-privacy.ts';
import { MOTHER_ID } from '../testing/made-up-register.ts';

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
