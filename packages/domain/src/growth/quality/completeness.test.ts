import { expect, test } from 'vitest';
import { CompletenessTally } from './completeness.ts';
import { fieldworkCompleteness } from './fieldwork.ts';

test('what is missing is counted against all rows of the group', () => {
  const measures = {
    n: 4,
    sex: Uint8Array.of(0, 1, 2, 2),
    ageDays: Float64Array.of(100, Number.NaN, 200, 300),
    weightKg: Float64Array.of(5, 0, Number.NaN, 9),
    position: Uint8Array.of(1, 0, 2, 1),
  };
  const survey = {
    measures,
    ids: Int32Array.of(0, 1, 1, -1),
    clusters: Int32Array.of(3, 3, 8, -1),
    birthDates: Uint8Array.of(2, 0, 1, 2),
  };
  const tally = new CompletenessTally();
  tally.add(survey, measures.ageDays, Int32Array.of(0, 1, 2, 3));
  const found = tally.completeness();
  expect(found.missing).toEqual({
    sex: { n: 1, percent: 25 },
    age: { n: 1, percent: 25 },
    weight: { n: 2, percent: 50 },
    length: { n: 4, percent: 100 },
    position: { n: 1, percent: 25 },
  });
  expect(found.birthDates).toMatchObject({ missing: { n: 1 }, 'day-unknown': { n: 1 }, complete: { n: 2 } });
  expect(found.repeatedIds).toEqual({ n: 1, percent: 25 });
  expect(found.clusters).toBe(2);
});

test('field work is counted step by step, with reasons', () => {
  const [visited, measured] = fieldworkCompleteness([
    { step: 'clusters-visited', meant: 30, reached: 29 },
    { step: 'children-measured', meant: 400, reached: 380, reasons: { absent: 12, refused: 5 } },
  ]);
  expect(visited!.percent).toBeCloseTo(96.6667, 4);
  expect(measured).toMatchObject({ percent: 95, unexplained: 3 });
  expect(fieldworkCompleteness([{ step: 'rosters-done', meant: 0, reached: 0 }])[0]!.percent).toBeNull();
});
