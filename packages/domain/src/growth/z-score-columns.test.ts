import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyChild } from './fixtures/any-child.fixture.ts';
import { columnsOf } from './fixtures/columns-of.fixture.ts';
import { WHO_CHILDREN } from './fixtures/who-children.fixture.ts';
import { allocateZColumns, MISSING_FLAG, MISSING_Z } from './z-columns.ts';
import { zScoreColumns } from './z-score-columns.ts';
import { zScores, zScoresAt } from './z-scores.ts';

test('columns give for every child what one by one gives', () => {
  const children = WHO_CHILDREN.map(({ child }) => child);
  const columns = zScoreColumns(columnsOf(children));
  children.forEach((child, i) => {
    expect(zScoresAt(columns, i)).toEqual(zScores(child));
  });
});

test('the same for children of any kind', () => {
  fc.assert(
    fc.property(fc.array(anyChild, { minLength: 1, maxLength: 20 }), (children) => {
      const columns = zScoreColumns(columnsOf(children));
      return children.every((child, i) => {
        expect(zScoresAt(columns, i)).toEqual(zScores(child));
        return true;
      });
    }),
    { seed: 20060427, numRuns: 300 },
  );
});

test('columns used again hold nothing of the file before', () => {
  const children = WHO_CHILDREN.slice(0, 50).map(({ child }) => child);
  const out = zScoreColumns(columnsOf(children.toReversed()), allocateZColumns(50));
  expect(zScoreColumns(columnsOf(children), out)).toEqual(zScoreColumns(columnsOf(children)));
});

test('a column that is left out is a measurement that nobody has', () => {
  const { headCm, weightKg, ...rest } = columnsOf(WHO_CHILDREN.map(({ child }) => child));
  const { z, flag, bmi } = zScoreColumns(rest);
  for (const code of ['hc', 'wei', 'wfl', 'bmi'] as const) {
    expect(z[code].every((value) => value === MISSING_Z)).toBe(true);
    expect(flag[code].every((value) => value === MISSING_FLAG)).toBe(true);
  }
  expect(bmi.every(Number.isNaN)).toBe(true);
});

test('an absurd measurement stops at the highest number of a column', () => {
  const child = { sex: 1, ageDays: 500, headCm: 1e12 } as const;
  expect(zScoreColumns(columnsOf([child])).z.hc[0]).toBe(2_147_483_647);
  expect(zScores(child).indices.hc).toEqual({ z: 21_474_836.47, flag: true, reason: null });
});
