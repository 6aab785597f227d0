import { expect, it } from 'vitest';
import { parseMonth } from '../period/month.ts';
import { computeVillageMonth, type MeasurementFact } from './village-month.ts';

const period = parseMonth('2026-02') as number;
const child = { sex: 1 as const, birthDate: '2024-02-10', livedFrom: null, leftOn: null };
const measured = (person: string, weightG: number | null, lengthUm: number | null, day = 10): MeasurementFact => ({
  person,
  date: `2026-02-${day}`,
  weightG,
  lengthUm,
  position: 'H',
  oedema: false,
});

it('round digits and implausible values of each measurement: of the village, and of each posyandu', () => {
  const { counts, byPosyandu } = computeVillageMonth({
    period,
    children: [
      { ...child, id: 'a', posyandu: 'P1' },
      { ...child, id: 'b', posyandu: null },
    ],
    measurements: [
      // 12.0 kg and 87.5 cm end in 0 and 5; 12.25 kg is written 12.3; 50 cm at two years is implausible.
      measured('a', 12_000, 875_000),
      measured('a', 12_250, 872_000, 20),
      measured('b', null, 500_000),
      measured('elsewhere', 12_000, 870_000),
    ],
    earlier: [],
    targets: { daftar: null, proyeksi: null, registerFrom: null },
  });
  expect(counts.get('bulat_bb')).toEqual([1, 2, 0, 0]);
  expect(counts.get('bulat_tb')).toEqual([2, 3, 0, 0]);
  expect(counts.get('tidak_wajar')).toEqual([1, 3, 0, 0]);
  expect(byPosyandu.get('P1')?.get('bulat_bb')).toEqual([1, 2, 0, 0]);
});
