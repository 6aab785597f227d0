import { houseKeyOf, type RegisterRow, readRegisterHeader, readRegisterRow } from '@konvergensi/domain';
import { expect, test } from 'vitest';
import { demoDistricts } from './districts.ts';
import { placeOf } from './generate.ts';
import { demoRegister } from './register.ts';

test('the made-up registers of a sub-district are read without an error: families, pregnant women, couples', async () => {
  const place = await placeOf(demoDistricts.find(({ code }) => code === '17.04')!);
  const villages = place.villages.filter(({ code }) => code.startsWith('17.04.02'));
  const rows: RegisterRow[] = [];
  for (const village of villages) {
    const [header = '', ...lines] = new TextDecoder().decode(demoRegister(place, village)).split('\r\n');
    const at = readRegisterHeader(header.replace('\ufeff', '').split(';'))!;
    lines.forEach((line, i) => {
      const cells = line.split(';').map((cell) => cell.replace(/^"|"$/g, ''));
      const read = readRegisterRow(cells, i + 2, at, '2026-09-15');
      expect(read).not.toHaveProperty('errors');
      if ('row' in read) rows.push(read.row);
    });
  }
  const pregnant = rows.filter(({ pregnancy }) => pregnancy !== null);
  expect(pregnant.length).toBeGreaterThan(villages.length);
  expect(rows.filter(({ wedding }) => wedding !== null)).toHaveLength(2 * villages.length);
  expect(new Set(rows.map(houseKeyOf)).size).toBeGreaterThan(rows.length / 3);
});
