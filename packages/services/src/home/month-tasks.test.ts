import type { RegionRef } from '@konvergensi/contract';
import { parseMonth, type Role } from '@konvergensi/domain';
import { describe, expect, it } from 'vitest';
import { monthTasks, type VillageNow } from './month-tasks.ts';

const ref: RegionRef = { code: '17.04', name: 'Kaur', level: 'district', kind: 'regency' };
const village = (id: number, changes: Partial<VillageNow> = {}): VillageNow => ({
  id,
  code: `17.04.01.20${id}`,
  name: `Desa ${id}`,
  level: 4,
  kind: 'desa',
  parent: 3,
  district: 2,
  measured: 0,
  quarter: null,
  ...changes,
});
const month = parseMonth('2026-08') ?? 0;

const asked = (role: Role, path: number[], villages: VillageNow[], today = '2026-08-05') =>
  monthTasks({ grants: [{ role, path, villages: null }], today, month }, { ref, path: [1, 2], villages }).map(
    ({ kind, region, count, due, status }) => [kind, region.code, count, due, status],
  );

describe('the month asks', () => {
  it('a cadre to measure and to hand in the quarter of the own village, by name', () => {
    expect(asked('cadre', [1, 2, 3, 11], [village(11), village(12)])).toEqual([
      ['measure-month', '17.04.01.2011', null, '2026-08-31', 'due'],
      ['submit-quarter', '17.04.01.2011', null, '2026-07-10', 'late'],
    ]);
  });

  it('nothing of a village that has measured and handed in', () => {
    expect(asked('cadre', [1, 2, 3, 11], [village(11, { measured: 9, quarter: 'submitted' })])).toEqual([]);
  });

  it('a camat to verify what was handed in, by how many', () => {
    const sent = [village(11, { quarter: 'submitted' }), village(12, { quarter: 'submitted' }), village(13)];
    expect(asked('camat', [1, 2, 3], sent)).toEqual([
      ['verify-quarter', '17.04', 2, null, 'waiting'],
      ['look-at-changes', '17.04', 2, null, 'waiting'],
    ]);
  });

  it('an office that only reads for nothing', () => {
    expect(asked('agency_officer', [1, 2], [village(11)])).toEqual([]);
  });

  it('in time until the tenth', () => {
    const [, submit] = asked('cadre', [1, 2, 3, 11], [village(11)], '2026-07-10');
    expect(submit?.at(-1)).toBe('due');
  });
});
