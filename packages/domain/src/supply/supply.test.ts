import { expect, test } from 'vitest';
import { refuseSupply, type SupplyRow, supplyByService } from './supply.ts';

const row = (over: Partial<SupplyRow>): SupplyRow => ({
  facility: 'posyandu',
  service: 'weighing',
  available: true,
  spm: 'yes',
  missing: '',
  ...over,
});

test.each<[Partial<SupplyRow>, string | null]>([
  [{}, null],
  [{ available: false, spm: null }, null],
  [{ available: false }, 'not-available'],
  [{ spm: 'partly' }, 'missing-what'],
  [{ spm: 'no', missing: 'timbangan rusak' }, null],
])('%j: %s', (over, refusal) => {
  expect(refuseSupply(row(over), new Set())).toBe(refusal);
  expect(refuseSupply(row({}), new Set(['posyandu/weighing']))).toBe('twice');
});

test('a service is as good as its best facility; not offered is not the same as not recorded', () => {
  const found = supplyByService([
    row({ spm: 'partly', missing: 'alat' }),
    row({ facility: 'puskesmas' }),
    row({ service: 'immunisation', available: false, spm: null }),
  ]);
  const of = (service: string) => found.find((each) => each.service === service);
  expect(of('weighing')).toEqual({ service: 'weighing', at: ['posyandu', 'puskesmas'], spm: 'yes', recorded: true });
  expect([of('immunisation')?.recorded, of('immunisation')?.at]).toEqual([true, []]);
  expect(of('antenatal')?.recorded).toBe(false);
});
