import { describe, expect, it } from 'vitest';
import { caseStage, isUnattended, refuseClosing } from './case-stage.ts';

describe('a case', () => {
  it.each([
    [true, null, null, 'indicated'],
    [true, '2026-09-10', null, 'remeasured'],
    [true, null, 'withdrawn', 'remeasured'],
    [true, '2026-09-10', 'confirmed', 'confirmed'],
    [false, '2026-09-10', 'confirmed', 'closed'],
  ] as const)('open %s, measured %s, %s is %s', (isOpen, measuredOn, finding, stage) => {
    expect(caseStage({ isOpen, measuredOn, finding })).toBe(stage);
  });

  it('is unattended when nothing was written for more than a week', () => {
    expect(isUnattended(null, '2026-09-08', '2026-09-15')).toBe(false);
    expect(isUnattended('2026-09-07', '2026-08-01', '2026-09-15')).toBe(true);
  });

  const facts = { latest: { z: -1.9, flagged: false }, finding: null, note: '', ageMonths: 30 } as const;
  it.each([
    ['measured', {}, null],
    ['measured', { latest: null }, 'not-measured'],
    ['measured', { latest: { z: -2.01, flagged: false } }, 'still-short'],
    ['measured', { latest: { z: 7, flagged: true } }, 'implausible'],
    ['withdrawn', {}, 'not-withdrawn'],
    ['withdrawn', { finding: 'withdrawn' }, null],
    ['moved', {}, 'no-reason'],
    ['died', { note: 'akta 12/2026' }, null],
    ['older', {}, 'too-young'],
    ['older', { ageMonths: 60 }, null],
  ] as const)('closed as %s with %o: %s', (how, change, refusal) => {
    expect(refuseClosing(how, { ...facts, ...change })).toBe(refusal);
  });
});
