import { describe, expect, it } from 'vitest';
import { aProvinceTable } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { comparedRows } from './compare-rows.ts';

describe('districts compared', () => {
  const [first, second] = comparedRows(aProvinceTable(), null);

  it('stand in order with bounds by coverage, an interval, and a group', () => {
    expect([first?.region.name, first?.group, second?.group]).toEqual(['Kaur', 'A', 'B']);
    // 330 of 1,000 measured, 1,300 targets: at least 330/1300, at most 630/1300.
    expect(first?.bounds?.low).toBeCloseTo(25.38, 2);
    expect(first?.bounds?.high).toBeCloseTo(48.46, 2);
    expect(first?.interval?.low).toBeCloseTo(30.16, 1);
  });

  it('moved beyond chance or not', () => {
    const before = aProvinceTable({ period: '2025-08' });
    const rows = before.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => (i === 0 ? ([340, 1000, 0, 0] as (typeof row.cells)[number]) : cell)),
    }));
    const [kaur, utara] = comparedRows(aProvinceTable(), { ...before, rows });
    expect(kaur?.moved).toMatchObject({ beyondChance: false });
    expect(utara?.moved).toMatchObject({ beyondChance: true });
    expect(utara?.moved?.points).toBeCloseTo(-12, 5);
  });

  it('stand on the source of S that most have, and on none that leaves villages out', () => {
    const table = aProvinceTable();
    const rows = table.rows.map((row, i) => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        if (at === 1) return i === 0 ? ([900, 1200, 0, 0] as typeof cell) : null;
        if (at === 2) return [900, 1500, 0, 0] as typeof cell;
        return cell;
      }),
    }));
    const compared = comparedRows({ ...table, rows }, null);
    expect(compared.map(({ targets }) => targets?.source)).toEqual(compared.map(() => 'register'));
    const partly = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (at === 0 || cell === null ? cell : ([900, 1500, 0, 12] as typeof cell))),
    }));
    const [first] = comparedRows({ ...table, rows: partly }, null);
    expect([first?.targets, first?.bounds]).toEqual([null, null]);
  });

  it('say their basis, and that the interval supposes something', async () => {
    const html = await (await pagesOver(usual()).get('/wilayah/17/banding')).text();
    expect(html).toContain('jika anak yang diukur mewakili');
    expect(html).toContain('S dari daftar sasaran, D/S 77,7% sampai 77,7%');
    expect(html).toContain('25,4–48,5%');
  });
});

describe('why a figure is so', () => {
  it('gives counts, rule, parts and what moved the whole', async () => {
    const html = await (await pagesOver(usual()).get('/wilayah/17.04/angka/stunted?periode=2026-02')).text();
    for (const words of ['Pembilang', '1.311', '4.163', 'Balita dengan z TB/U', 'Kinal', 'makin rendah makin baik']) {
      expect(html).toContain(words);
    }
  });

  it('of an unknown indicator is not there', async () => {
    expect((await pagesOver(usual()).get('/wilayah/17.04/angka/entah')).status).toBe(404);
  });
});
