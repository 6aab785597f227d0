import { describe, expect, it } from 'vitest';
import { refuseTabulation, SUPPORT_GROUPS, type SupportCounts, trainedStandard } from './family-support.ts';

const none: SupportCounts = { accompanied: null, atRisk: null, referred: null, aided: null, finished: null };
const tabulation = (change: Partial<SupportCounts>) => ({
  ...(Object.fromEntries(SUPPORT_GROUPS.map((group) => [group, none])) as Record<
    (typeof SUPPORT_GROUPS)[number],
    SupportCounts
  >),
  pregnant: { ...none, ...change },
});

describe('family support', () => {
  it('counts at risk, referred, aided and finished among those accompanied', () => {
    expect(refuseTabulation(tabulation({ accompanied: 5, atRisk: 5, referred: 2 }))).toBeNull();
    expect(refuseTabulation(tabulation({ accompanied: 5, referred: 6 }))).toEqual({
      group: 'pregnant',
      step: 'referred',
    });
    expect(refuseTabulation(tabulation({ atRisk: 1 }))).toEqual({ group: 'pregnant', step: 'atRisk' });
  });

  it('is trained when midwife, PKK and cadre of every team are', () => {
    const member = (part: 'midwife' | 'pkk' | 'kb', trained = true) => ({ part, trained });
    const whole = { members: [member('midwife'), member('pkk'), member('kb')] };
    expect(trainedStandard([])).toBeNull();
    expect(trainedStandard([whole])).toBe(true);
    expect(trainedStandard([whole, { members: [member('midwife'), member('pkk')] }])).toBe(false);
    expect(trainedStandard([{ members: [member('midwife'), member('pkk', false), member('kb')] }])).toBe(false);
  });
});
