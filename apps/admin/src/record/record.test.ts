import { describe, expect, it } from 'vitest';
import { CHILD_ID, someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { aGrid } from '../testing/made-up-record.ts';

const GRID = `/desa/${village.code}/bulan`;
const PUT = `PUT /v1/villages/${village.code}/records/2026-02`;
const READ = `GET /v1/villages/${village.code}/records`;
const cadre = () => usual(someone('cadre', village));
const sent = (pages: ReturnType<typeof pagesOver>) =>
  JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? 'null');

describe('a village-month on a phone without scripts', () => {
  it('shows signs, last month beside them, a dot where nothing is due, and the letter of risk', async () => {
    const html = await (await pagesOver(cadre()).get(`${GRID}?bulan=2026-02`)).text();
    expect(html).toContain('2 dari 3 isian sudah dicatat');
    expect(html).toContain('<small>GK</small>');
    expect(html).toContain('·');
    expect(html).not.toContain('<script>');
  });

  it('is filled by exception: everyone received it but those ticked, and only blanks change', async () => {
    const pages = pagesOver({ ...cadre(), [PUT]: { changed: 1, people: [] } });
    const response = await pages.post(`${GRID}?bulan=2026-02`, { layanan: 'water', kunci: 'kunci-12345' });
    expect(response.headers.get('location')).toBe(`${GRID}?bulan=2026-02&tersimpan=1`);
    expect(sent(pages)).toEqual({ entries: [{ person: CHILD_ID, version: 2, cells: { water: 'v' } }] });
    const except = pagesOver({ ...cadre(), [PUT]: { changed: 1, people: [] } });
    await except.post(`${GRID}?bulan=2026-02`, { layanan: 'water', kecuali: CHILD_ID, kunci: 'kunci-12345' });
    expect(sent(except).entries[0].cells).toEqual({ water: 'x' });
    const filled = pagesOver({ ...cadre(), [PUT]: { changed: 0, people: [] } });
    await filled.post(`${GRID}?bulan=2026-02`, { layanan: 'weighing', kunci: 'kunci-12345' });
    expect(sent(filled)).toBeNull();
  });

  it('asks for a service, says when someone else was faster, and has no form in a locked quarter', async () => {
    expect(await (await pagesOver(cadre()).post(`${GRID}?bulan=2026-02`, { kunci: 'k' })).text()).toContain(
      'Pilih paling sedikit satu layanan.',
    );
    const raced = pagesOver({ ...cadre(), [PUT]: new Refuse('conflict') });
    expect(
      await (await raced.post(`${GRID}?bulan=2026-02`, { layanan: 'water', kunci: 'kunci-12345' })).text(),
    ).toContain('sudah diubah orang lain');
    const locked = await (
      await pagesOver({ ...cadre(), [READ]: aGrid({ state: 'locked' }) }).get(`${GRID}?bulan=2026-02`)
    ).text();
    expect(locked).toContain('sudah dikunci');
    expect(locked).not.toContain('name="layanan"');
  });

  it('goes out as a template with names and comes back checked, nothing saved before a person says so', async () => {
    const file = await pagesOver(cadre()).get(`${GRID}/excel?bulan=2026-02`);
    expect(file.headers.get('content-disposition')).toContain('.xlsx');
    const pages = pagesOver(cadre());
    const html = await (await pages.post(`${GRID}/unggah?bulan=2026-02`, {})).text();
    expect(html).toContain('1 orang akan dicatat.');
    expect(html).toContain('&quot;ya&quot; bukan v, x');
    expect(pages.asked.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('is printed with a code on each sheet that opens its grid', async () => {
    const html = await (await pagesOver(cadre()).get(`${GRID}/cetak?bulan=2026-02`)).text();
    expect(html).toContain('<svg class="qr"');
    expect(html).toContain(`https://konvergensi.example${GRID}?bulan=2026-02&amp;sasaran=children`);
  });
});

describe("one person's month", () => {
  const FORM = `/desa/${village.code}/layanan/${CHILD_ID}?bulan=2026-02`;

  it('asks for the reason at the service where it is missing and keeps what was chosen', async () => {
    const errors = [{ pointer: '/entries/0/cells/weighing', message: 'Berikan alasan' }];
    const pages = pagesOver({ ...cadre(), [PUT]: new Refuse('invalid', { errors }) });
    const html = await (await pages.post(FORM, { 'layanan-weighing': '-', version: '2', kunci: 'kunci-12345' })).text();
    expect(html).toContain('<a href="#layanan-weighing">Timbang berat badan: berikan alasan');
    expect(html).toContain('name="alasan-weighing"');
    expect(html).toContain('<option value="-" selected');
  });

  it('sends the version it was opened with', async () => {
    const pages = pagesOver({ ...cadre(), [PUT]: { changed: 1, people: [] } });
    await pages.post(FORM, { 'layanan-weighing': 'x', version: '2', kunci: 'kunci-12345' });
    expect(sent(pages).entries[0]).toMatchObject({ version: 2, cells: { weighing: 'x' } });
  });
});

describe('the scorecard', () => {
  const CARD = `/desa/${village.code}/rapor?periode=2025-Q4`;

  it('tells not recorded from not received, and leads from each cell to why it is so', async () => {
    const html = await (await pagesOver(usual(someone('village_officer', village))).get(CARD)).text();
    expect(html).toContain('75,0%');
    expect(html).toContain('belum dicocokkan dengan pedoman');
    expect(html).toContain('berbeda dari versi 1');
    expect(html).toMatch(/rapor\/sel\?[^"]*layanan=water[^"]*">T\?</);
  });

  it('has no names on the notice board, nor for who may not see them', async () => {
    const board = await (await pagesOver(usual(someone('village_officer', village))).get(`${CARD}&papan`)).text();
    expect(board).not.toContain('Anak Contoh');
    const officer = await (await pagesOver(usual(someone('agency_officer'))).get(CARD)).text();
    expect(officer).not.toContain('rapor/sel');
  });
});

it('closing asks for a step and a name, and offers only the steps of the role', async () => {
  const path = `/desa/${village.code}/triwulan?triwulan=2025-Q4`;
  const camat = pagesOver({
    ...usual(someone('camat')),
    [`POST /v1/villages/${village.code}/quarters/2025-Q4/steps`]: new Response(null, { status: 204 }),
  });
  const html = await (await camat.get(path)).text();
  expect(html).toContain('value="verify"');
  expect(html).not.toContain('value="lock"');
  expect(await (await camat.post(path, { step: 'verify', name: '', on: '2026-01-15' })).text()).toContain(
    'Isi nama penanggung jawab.',
  );
  const done = await camat.post(path, { step: 'verify', name: 'Camat Contoh', on: '2026-01-15' });
  expect(done.headers.get('location')).toBe(`${path}&langkah`);
});

it('a locked version says whose lock it is, what replaced it, and what was kept', async () => {
  const row = { met: 3, due: 4, notRecorded: 1 };
  const pages = pagesOver({
    ...usual(someone('camat')),
    [`GET /v1/villages/${village.code}/quarters/2025-Q4/versions/1`]: {
      village: village.code,
      quarter: '2025-Q4',
      lock: 1,
      last: 2,
      at: Date.UTC(2026, 0, 9, 3),
      reason: '',
      lockedBy: 'Kepala Dinas Contoh',
      lockedOn: '2026-01-09',
      rules: 'kpm-2019',
      compared: false,
      lists: [{ list: 'children', ...row, indicators: [{ service: 'water', ...row }] }],
      funds: [{ field: 'pembangunan', total: 400_000_000, stunting: 60_000_000, realised: null }],
      people: [
        { row: CHILD_ID, list: 'children', name: 'Anak Contoh', verdicts: [{ service: 'water', verdict: 'T' }] },
      ],
    },
  });
  const html = await (await pages.get(`/desa/${village.code}/triwulan/versi/1?triwulan=2025-Q4`)).text();
  for (const words of ['Sudah diganti versi 2', 'Kepala Dinas Contoh', '75,0%', 'Anak Contoh', '60.000.000'])
    expect(html).toContain(words);
});
