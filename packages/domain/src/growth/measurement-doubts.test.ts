import { expect, test } from 'vitest';
import { type DoubtedMeasurement, measurementDoubts } from './measurement-doubts.ts';

const child = { sex: 1, birthDate: '2025-12-10' } as const;
const at = (weightKg: number | null, lengthCm: number | null, date = '2026-08-20') =>
  ({ date, weightKg, lengthCm, position: 'L', oedema: false }) as const;
const july = (weightKg: number, lengthCm: number): DoubtedMeasurement => ({ date: '2026-07-20', weightKg, lengthCm });

// A boy of 8 months: median 8.6 kg and 70.6 cm (WHO).
test.each<[string, ReturnType<typeof at>, DoubtedMeasurement | null, string[]]>([
  ['of about the median', at(8.6, 70.6), null, []],
  ['40 kg at 8 months', at(40, 70.6), null, ['weight-for-age', 'weight-for-length']],
  ['a length of 40 cm', at(8.6, 40), null, ['length-for-age']],
  ['2 cm shorter than last month', at(8.6, 68.6), july(8.4, 70.6), ['length-fell']],
  ['1 cm shorter, within what measuring gives', at(8.6, 69.6), july(8.4, 70.6), []],
  ['a fourth more than last month', at(10.5, 70.6), july(8.2, 70), ['weight-jumped']],
  ['a fourth more than half a year ago', at(10.5, 70.6), { ...july(8.2, 70), date: '2026-02-20' }, []],
  ['without a length', at(8.6, null), july(8.4, 70.6), []],
])('a measurement %s', (_, now, last, doubts) => {
  expect(measurementDoubts(child, now, last)).toEqual({ ageMonths: 8, doubts });
});
