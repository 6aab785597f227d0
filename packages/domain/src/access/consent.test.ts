import { describe, expect, it } from 'vitest';
import { CONSENT_CODE, consentCode, refuseConsent } from './consent.ts';

describe('a consent', () => {
  const about = { birthDate: '2024-02-10', today: '2026-09-10' };

  it('of a child is a parent’s or guardian’s, from birth to today', () => {
    expect(refuseConsent({ on: '2026-09-10', by: 'mother' }, about)).toBeNull();
    expect(refuseConsent({ on: '2026-09-10', by: 'self' }, about)).toBe('child');
    expect(refuseConsent({ on: '2026-09-11', by: 'mother' }, about)).toBe('future');
    expect(refuseConsent({ on: '2024-02-09', by: 'father' }, about)).toBe('before-birth');
  });

  it('of who is 18, or of whom no birth date is known, can be the own', () => {
    expect(refuseConsent({ on: '2026-02-10', by: 'self' }, { ...about, birthDate: '2008-02-10' })).toBeNull();
    expect(refuseConsent({ on: '2026-02-09', by: 'self' }, { ...about, birthDate: '2008-02-10' })).toBe('child');
    expect(refuseConsent({ on: '2026-02-09', by: 'self' }, { ...about, birthDate: null })).toBeNull();
  });

  it('is named by the end of its id', () => {
    const code = consentCode('01K8ZQ4M3T9V7XWEYB5C2DHJRN');
    expect(`izin ${code}, dan 12345`.match(CONSENT_CODE)).toEqual([code]);
  });
});
