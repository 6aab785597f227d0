import { expect, it } from 'vitest';
import { type CoupleFacts, countCouples, coupleCode, couplesByMonth, refuseGuidance } from './couple-guidance.ts';

const couple = (weddingOn: string, of: Partial<CoupleFacts> = {}): CoupleFacts => ({
  ...{ weddingOn, fellOut: false, guidedOn: null, material: false, notGuided: null },
  ...of,
});

it('couples count by their wedding: guided before it, known not to be, or not said', () => {
  const couples = [
    couple('2026-03-10', { guidedOn: '2026-03-10', material: true }),
    couple('2026-03-12', { guidedOn: '2026-02-20' }),
    couple('2026-03-20', { guidedOn: '2026-03-21' }),
    couple('2026-03-25', { notGuided: 'not-come' }),
    couple('2026-03-26'),
    couple('2026-03-27', { fellOut: true }),
  ];
  const counts = { weddings: 5, guided: 2, withMaterial: 1, notGuided: 2, unsaid: 1 };
  expect(countCouples(couples)).toEqual(counts);
  const months = couplesByMonth([couple('2026-04-02'), ...couples]);
  expect(months.map(({ counts: { weddings } }) => weddings)).toEqual([5, 1]);
});

it('guidance is neither to come nor after the wedding', () => {
  const of = { weddingOn: '2026-03-10', today: '2026-03-08' };
  expect(refuseGuidance('2026-03-08', of)).toBeNull();
  expect(refuseGuidance('2026-03-09', of)).toBe('not-yet');
  expect(refuseGuidance('2026-03-11', { ...of, today: '2026-04-01' })).toBe('after-wedding-day');
});

it('a code names the village and nobody', () => {
  expect(coupleCode('17.04.02.2009', '01JD3YV6K1Z8Q4M5N7P9R2S3X1')).toBe('17.04.02.2009/C-R2S3X1');
});
