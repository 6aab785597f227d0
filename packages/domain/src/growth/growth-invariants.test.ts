import fc from 'fast-check';
import { test } from 'vitest';
import { measurementAt } from './chart/measurement-at.ts';
import { INDEX_CODES } from './child.ts';
import { anyChild } from './fixtures/any-child.fixture.ts';
import { isFlagged } from './flags.ts';
import { zScores } from './z-scores.ts';

const RUNS = { seed: 20060427, numRuns: 2000 };
const sex = fc.constantFrom(1 as const, 2 as const);
const day = fc.integer({ min: 91, max: 1826 });
const FOR_AGE = [
  ['wei', 'weightKg'],
  ['hc', 'headCm'],
  ['ac', 'armCm'],
  ['ts', 'tricepsMm'],
  ['ss', 'subscapularMm'],
] as const;
const index = fc.constantFrom(...FOR_AGE);

test('a bigger measurement never has a lower z', () => {
  fc.assert(
    fc.property(
      sex,
      day,
      index,
      fc.double({ min: 0.1, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (sex, ageDays, [code, key], y, more) => {
        const z = (value: number) => zScores({ sex, ageDays, [key]: value }).indices[code].z ?? Number.NaN;
        return z(y + more) >= z(y);
      },
    ),
    RUNS,
  );
});

test('the point of a curve at z has that z, beyond three standard deviations too', () => {
  fc.assert(
    fc.property(sex, day, index, fc.integer({ min: -600, max: 600 }), (sex, ageDays, [code, key], hundredths) => {
      const y = measurementAt(code, sex, ageDays, hundredths / 100) ?? Number.NaN;
      return !(y > 0) || zScores({ sex, ageDays, [key]: y }).indices[code].z === hundredths / 100;
    }),
    RUNS,
  );
});

test('a z and a flag come together, or a reason; the flag is the one of the rounded z', () => {
  fc.assert(
    fc.property(anyChild, (child) => {
      const { indices } = zScores(child);
      return INDEX_CODES.every((code) => {
        const { z, flag, reason } = indices[code];
        return z === null ? flag === null && reason !== null : reason === null && flag === isFlagged(code, z);
      });
    }),
    RUNS,
  );
});

test('weight-for-length lies between its two neighbouring rows', () => {
  fc.assert(
    fc.property(
      sex,
      fc.integer({ min: 450, max: 1099 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sex, tenths, share) => {
        const weightKg = measurementAt('wfl', sex, tenths, 0) ?? Number.NaN;
        const z = (lengthCm: number) => zScores({ sex, weightKg, lengthCm, position: 'L' }).indices.wfl.z ?? Number.NaN;
        const between = z((tenths + share) / 10);
        return between <= z(tenths / 10) && between >= z((tenths + 1) / 10);
      },
    ),
    RUNS,
  );
});
