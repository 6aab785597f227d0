import type { RegionRef } from '@konvergensi/contract';
import type { Agency, Role } from '@konvergensi/domain';
import { describe, expect, it } from 'vitest';
import { type OverdueNow, overdueTasks, provinceTask } from './overdue-tasks.ts';

const ref: RegionRef = { code: '17.04', name: 'Kaur', level: 'district', kind: 'regency' };
const late = (
  due_on: string,
  owner_agency = 'dinkes',
  places: readonly [number, number][] = [[3, 11]],
): OverdueNow => ({
  district: 2,
  owner_agency,
  due_on,
  places: JSON.stringify(places),
});
const rows = [late('2026-09-14'), late('2026-08-01', 'pupr'), late('2026-06-01', 'pupr', [[4, 21]])];
const told = (role: Role, path: number[], agency: Agency | null = null) =>
  overdueTasks([{ role, path, villages: null, agency }], '2026-09-15', { ref, path: [1, 2], overdue: rows }).map(
    ({ count, due, subject }) => [count, due, subject],
  );

describe('an overdue commitment is told', () => {
  it('to the office that owns it', () =>
    expect(told('agency_officer', [1, 2], 'pupr')).toEqual([[2, '2026-06-01', 'pupr']]));
  it('to the camat of its villages', () => expect(told('camat', [1, 2, 3])).toEqual([[2, '2026-08-01', null]]));
  it('to the district after thirty days', () =>
    expect(told('district_admin', [1, 2])).toEqual([[2, '2026-06-01', null]]));
  it('to nobody else', () => {
    expect(told('puskesmas_head', [1, 2])).toEqual([]);
    expect(told('camat', [1, 2, 9])).toEqual([]);
  });
  it('to the province after sixty', () => {
    expect(provinceTask(ref, rows, '2026-09-15').map(({ count }) => count)).toEqual([1]);
    expect(provinceTask(ref, rows.slice(0, 1), '2026-09-15')).toEqual([]);
  });
});
