import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedShare, publish, publishColumn } from './publish.ts';

const of = (numerator: number, denominator: number): CountedShare => ({ numerator, denominator });
const kinds = (total: CountedShare, parts: CountedShare[]) => {
  const { total: whole, parts: shown } = publishColumn(total, parts);
  return [whole.kind, ...shown.map(({ kind }) => kind)].join(' ');
};
const sumOf = (parts: readonly CountedShare[]): CountedShare =>
  of(
    parts.reduce((sum, part) => sum + part.numerator, 0),
    parts.reduce((sum, part) => sum + part.denominator, 0),
  );

describe('a figure alone', () => {
  it.each<[CountedShare | null, string]>([
    [null, 'none'],
    [of(0, 0), 'none'],
    [of(4, 8), 'few'],
    [of(20, 29), 'few'],
    [of(4, 40), 'hidden'],
    [of(38, 40), 'hidden'],
    [of(0, 40), 'percent'],
    [of(40, 40), 'percent'],
    [of(5, 40), 'percent'],
  ])('%j is %s', (share, kind) => {
    expect(publish(share).kind).toBe(kind);
  });
});

describe('a figure with its parts', () => {
  it.each<[string, CountedShare[], string]>([
    ['all large: all shown', [of(10, 50), of(12, 60)], 'percent percent percent'],
    ['one small: the next smallest goes too', [of(3, 50), of(12, 60), of(30, 90)], 'percent hidden hidden percent'],
    [
      'two small that sum to eight: both could be four, so a third goes',
      [of(4, 50), of(4, 60), of(30, 90)],
      'percent hidden hidden hidden',
    ],
    ['one part of few people with nobody among them: nothing to hide', [of(0, 20), of(12, 60)], 'percent few percent'],
    [
      'one part of few people with two: another goes',
      [of(2, 20), of(12, 60), of(30, 90)],
      'percent few hidden percent',
    ],
    ['nothing left to hide: the total goes', [of(4, 50), of(4, 60)], 'hidden hidden hidden'],
  ])('%s', (_name, parts, expected) => {
    expect(kinds(sumOf(parts), parts)).toBe(expected);
  });

  it('never lets a count of one to four be read or worked out', () => {
    const part = fc
      .nat({ max: 120 })
      .chain((denominator) => fc.nat({ max: denominator }).map((numerator) => of(numerator, denominator)));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const { total, parts: shown } = publishColumn(sumOf(parts), parts);
        for (const [i, { kind }] of shown.entries()) {
          const { numerator, denominator } = parts[i] ?? of(0, 0);
          if (kind === 'percent') {
            expect([1, 2, 3, 4]).not.toContain(numerator);
            expect([1, 2, 3, 4]).not.toContain(denominator - numerator);
          }
        }
        if (total.kind !== 'percent') return;
        const rest = parts.filter((_, i) => shown[i]?.kind === 'few' || shown[i]?.kind === 'hidden');
        const { numerator, denominator } = sumOf(rest);
        expect([1, 2, 3, 4]).not.toContain(numerator);
        expect([1, 2, 3, 4]).not.toContain(denominator - numerator);
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
  });
});
