import type { RegionRef } from '@konvergensi/contract';
import { type Grant, parseMonth, parsePeriodKey } from '@konvergensi/domain';
import { expect, it } from 'vitest';
import { entryTasks, hasEntryWork } from './entry-tasks.ts';

const ref: RegionRef = { code: '17.04', name: 'Kaur', level: 'district', kind: 'regency' };
const path = [1, 2];
const month = parseMonth('2026-08') ?? 0;
const count = (indicator: string, drafts: number, returned: number) => ({
  ...{ district: 2, indicator, period: parsePeriodKey('2026-Q2') ?? 0, n: 9, drafts, returned },
});
const officer: Grant = { role: 'agency_officer', agency: 'dinsos', path, villages: null };

const asked = (grant: Grant, counts: ReturnType<typeof count>[] = [], today = '2026-07-09') =>
  entryTasks({ grants: [grant], today, month }, { ref, path }, counts).map(
    ({ kind, subject, count: n, due, status }) => [kind, subject, n, due, status],
  );

it('an agency is asked for what is missing of its own, in time until the tenth', () => {
  const all = asked(officer);
  expect(all[0]).toEqual(['enter-indicators', '2026-Q2', 5, '2026-07-10', 'due']);
  expect(all.every(([kind]) => kind === 'enter-indicators')).toBe(true);
  expect(asked(officer, [], '2026-07-11')[0]?.at(-1)).toBe('late');
  expect(asked(officer, [count('esensial.pus_5', 3, 2)]).slice(0, 2)).toEqual([
    ['enter-indicators', '2026-Q2', 4, '2026-07-10', 'due'],
    ['mend-entries', '2026-Q2', 2, null, 'due'],
  ]);
});

it('who verifies is told of drafts, and not of what an agency has to fill in', () => {
  const admin: Grant = { role: 'district_admin', path, villages: null };
  expect(asked(admin, [count('esensial.pus_5', 3, 2), count('esensial.kel_1', 1, 0)])).toEqual([
    ['verify-entries', '2026-Q2', 4, null, 'waiting'],
  ]);
});

it('is no work of a village, of a sub-district or of who only reads', () => {
  const of = (role: Grant['role'], at: number[]): Grant => ({ role, path: at, villages: null });
  expect(hasEntryWork([of('village_officer', [1, 2, 3, 4]), of('camat', [1, 2, 3])], path)).toBe(false);
  expect(hasEntryWork([of('auditor', path)], path)).toBe(false);
  expect(hasEntryWork([officer], path)).toBe(true);
});
