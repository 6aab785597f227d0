import { describe, expect, it } from 'vitest';
import { viewOf } from '../format/view.ts';
import { aRegionPage, district, figures, NOW, subdistrict } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { shareText } from './share-text.ts';

const view = viewOf('id', NOW, '/');
const LINK = 'https://konvergensi.example/wilayah/17.04';
const row = (name: string, measured: number, share: number) => {
  const region = { ...subdistrict, name, code: `17.04.${String(name.length + 10)}` };
  return { region, mode: null, figures: figures(region, '2026-02', measured, share) };
};

describe('the text to send on', () => {
  it('gives each figure with its counts, how it moved, and that it is routine', () => {
    const text = shareText(view, aRegionPage(), LINK);
    expect(text).toContain('*Kabupaten Kaur, Februari 2026*');
    expect(text).toContain('31,5% (1.311 dari 4.163 anak). Turun 1,5 poin sejak Agu 2025.');
    expect(text).toContain('bukan hasil survei');
    expect(text).toContain('LATIHAN');
    expect(text).toContain(LINK);
  });

  it('names no part whose count is small, nor the one it could be worked out from', () => {
    const rows = [row('Satu', 60, 0.05), row('Dua', 60, 0.1), row('Tiga Ya', 60, 0.3), row('Empat Ya!', 60, 0.4)];
    const own = figures(district, '2026-02', 240, 51 / 240);
    const text = shareText(view, aRegionPage({ rows, own, trend: [] }), LINK);
    expect(text).not.toMatch(/Satu|Dua/);
  });

  it('of few children gives no figure at all', () => {
    const own = figures(district, '2026-02', 20, 0.2);
    const text = shareText(view, aRegionPage({ rows: [], own, trend: [] }), LINK);
    expect(text).toContain('kurang dari 30 anak');
    expect(text).not.toMatch(/4 dari 20|20,0%/);
  });

  it('stands on a page with a link to WhatsApp', async () => {
    const html = await (await pagesOver(usual()).get('/wilayah/17.04/bagikan')).text();
    expect(html).toContain('href="https://wa.me/?text=LATIHAN');
    expect(html).toContain('data-copy="teks" hidden');
  });
});
