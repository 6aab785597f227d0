import { describe, expect, test } from 'vitest';
import { zScoreColumns } from '../z-score-columns.ts';
import expected from './fixtures/expected.json' with { type: 'json' };
import { MADE_UP_DESIGN, MADE_UP_GROUPINGS, MADE_UP_SURVEY } from './made-up-survey.fixture.ts';
import { type PrevalenceRow, prevalence } from './prevalence.ts';
import { prevalenceCells } from './prevalence-columns.ts';
import type { SurveyDesign } from './survey.ts';

const { weights, clusters, strata, lonelyStrata, clusterIds } = MADE_UP_DESIGN;

function rowsOf(design: SurveyDesign, survey = MADE_UP_SURVEY): PrevalenceRow[] {
  const outcome = prevalence(survey, design, MADE_UP_GROUPINGS);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.rows;
}

const cellsOf = (design: SurveyDesign) => rowsOf(design).map((row) => prevalenceCells(row).map(([, value]) => value));

// The reference fits the limits of a percentage by iteration.
function toleranceOf(column: string): number {
  return /_(ll|ul)$/.test(column) && !/^(HA|WA|BMI|WH)_(ll|ul)$/.test(column) ? 1e-5 : 1e-6;
}

function disagreements(found: unknown[][], wanted: unknown[][]): string[] {
  return wanted.flatMap((row, i) =>
    expected.columns.flatMap((column, j) => {
      const [have, want] = [found[i]?.[j], row[j]];
      const agree =
        typeof want === 'number' && typeof have === 'number'
          ? Math.abs(have - want) <= toleranceOf(column)
          : have === want;
      return agree ? [] : [`${row[0]} ${column}: ${have} instead of ${want}`];
    }),
  );
}

describe("every figure of WHO's package for the made-up survey", () => {
  test.each([
    ['full', { weights, clusters, strata }, 37],
    ['simple', {}, 37],
    ['weights', { weights }, 37],
  ] as const)('design %s', (name, design, groups) => {
    const found = cellsOf(design);
    expect(found).toHaveLength(groups);
    expect(disagreements(found, expected.designs[name])).toEqual([]);
  });

  test('the columns have their names and order', () => {
    expect(prevalenceCells(rowsOf({})[0]!).map(([column]) => column)).toEqual(expected.columns);
  });
});

describe('what must hold for any design', () => {
  test('clusters numbered again in each stratum are the same design as clusters with numbers of their own', () => {
    expect(cellsOf({ weights, clusters, strata })).toEqual(cellsOf({ weights, clusters: clusterIds, strata }));
  });

  test('without strata the same numbers are different designs', () => {
    const few = rowsOf({ clusters })[0]!.indices.HA;
    const many = rowsOf({ clusters: clusterIds })[0]!.indices.HA;
    expect(few.shares._2!.r).toBe(many.shares._2!.r);
    expect(few.shares._2!.se).not.toBeCloseTo(many.shares._2!.se, 6);
  });

  test('equal weights change no percentage and no error', () => {
    const equal = new Float64Array(weights.length).fill(3);
    const plain = rowsOf({ clusters, strata })[0]!.indices.WH;
    const weighted = rowsOf({ weights: equal, clusters, strata })[0]!.indices.WH;
    expect(weighted.shares._2!.r).toBeCloseTo(plain.shares._2!.r, 10);
    expect(weighted.mean!.se).toBeCloseTo(plain.mean!.se, 12);
    expect(weighted.pop).toBe(3 * plain.pop);
  });
});

// Independent answers: the method written anew in NumPy, straight from its description, over all columns and groups.
describe('other designs agree with an independent program', () => {
  test.each([
    ['clusters', { clusters }, 0.823041355889376, 0.5579669649954091],
    ['clusters with ids of their own', { clusters: clusterIds }, 1.0766799897357617, 0.6389296736127369],
    ['strata', { strata }, 0.6963842688934081, 0.5625390163827909],
    ['weights, clusters', { weights, clusters: clusterIds }, 1.244611955755394, 0.7476940394071272],
    ['weights, strata', { weights, strata }, 0.8130503395669444, 0.6594106081140216],
    ['clusters, strata', { clusters, strata }, 1.0558466394755412, 0.648460074779918],
    ['all three, a lonely cluster', { weights, clusters, strata: lonelyStrata }, 1.2495674628253188, 0.759994193547572],
    ['clusters, strata, a lonely one', { clusters, strata: lonelyStrata }, 1.0543723571955492, 0.6484070460745018],
    ['weights, a small stratum', { weights, strata: lonelyStrata }, 0.8130424935515452, 0.6594247919651155],
  ] as const)('%s', (_name, design, stuntingError, ruralWastingError) => {
    const rows = rowsOf(design);
    const rural = rows.find(({ group }) => group === 'Area: Rural')!;
    expect(rows[0]!.indices.HA.shares._2!.se).toBeCloseTo(stuntingError, 9);
    expect(rural.indices.WH.shares._2!.se).toBeCloseTo(ruralWastingError, 9);
  });
});

// Ten girls of one year, their height-for-age in z: six below −2.
function tenGirls() {
  const heights = [60, 61, 62, 63, 62.5, 61.5, 74, 75, 76, 77];
  const measures = {
    n: heights.length,
    sex: new Uint8Array(10).fill(2),
    ageDays: new Float64Array(10).fill(365),
    lengthCm: Float64Array.from(heights),
  };
  return { measures, z: zScoreColumns(measures) };
}

describe('small surveys worked by hand', () => {
  const survey = tenGirls();
  const stunted = (design: SurveyDesign) => {
    const outcome = prevalence(survey, design);
    return outcome.ok ? outcome.rows[0]!.indices.HA.shares._2! : null;
  };

  test('no design: SE² = N/(N − 1) · p(1 − p)/n', () => {
    const share = stunted({})!;
    const p = share.r / 100;
    expect(share.r).toBeGreaterThan(0);
    expect(share.se).toBeCloseTo(100 * Math.sqrt(((10 / 9) * p * (1 - p)) / 10), 10);
  });

  test('two clusters of five: the difference of their totals alone makes the error', () => {
    const share = stunted({ clusters: Int32Array.of(1, 1, 1, 1, 1, 2, 2, 2, 2, 2) })!;
    // t of the clusters are ±t, SE² = 2 · (t² + t²).
    const inFirst = survey.z.z.len.subarray(0, 5).filter((z) => z < -200).length;
    const t = (inFirst - (5 * share.r) / 100) / 10;
    expect(share.se).toBeCloseTo(100 * 2 * Math.abs(t), 10);
    expect(share.ll).toBeLessThan(share.r);
  });

  test('a lonely cluster adds the square of its own total', () => {
    const strata = Int32Array.of(1, 1, 1, 1, 1, 1, 1, 1, 2, 2);
    const clusters = Int32Array.of(1, 1, 1, 1, 2, 2, 2, 2, 1, 1);
    const share = stunted({ clusters, strata })!;
    const p = share.r / 100;
    const total = (from: number, to: number) => {
      const hits = survey.z.z.len.subarray(from, to).filter((z) => z < -200).length;
      return (hits - p * (to - from)) / 10;
    };
    const [first, second, lonely] = [total(0, 4), total(4, 8), total(8, 10)];
    const variance = 2 * 2 * ((first - second) / 2) ** 2 + lonely ** 2;
    expect(share.se).toBeCloseTo(100 * Math.sqrt(variance), 10);
  });

  test('one cluster leaves no degrees of freedom and so no interval', () => {
    expect(stunted({ clusters: new Int32Array(10) })).toMatchObject({ ll: null, ul: null });
  });

  test('rows without a cluster or stratum are dropped', () => {
    const outcome = prevalence(survey, { clusters: Int32Array.of(1, 1, 1, 1, 2, 2, 2, 2, -1, -1) });
    expect(outcome).toMatchObject({ ok: true, kept: 8, dropped: 2 });
  });

  test('a missing weight counts as 0: in unwpop, not in pop', () => {
    const weights = new Float64Array(10).fill(2);
    weights[0] = Number.NaN;
    const outcome = prevalence(survey, { weights });
    expect(outcome.ok && outcome.rows[0]!.indices.HA).toMatchObject({ pop: 18, unwpop: 10 });
  });

  test('a group whose weights are all missing has its number and no figures', () => {
    const outcome = prevalence(survey, { weights: new Float64Array(10).fill(Number.NaN) });
    expect(outcome.ok && outcome.rows[0]!.indices.HA).toMatchObject({ pop: 0, unwpop: 10, mean: null });
  });

  test('a negative weight is refused and named', () => {
    const weights = Float64Array.of(1, 1, 1, -1, 1, 1, 1, 1, 1, 1);
    expect(prevalence(survey, { weights })).toEqual({ ok: false, reason: 'negative-weight', row: 3 });
  });

  test('at 0 and at 100 percent the interval is the percentage itself', () => {
    const outcome = prevalence(survey);
    const { shares } = outcome.ok ? outcome.rows[0]!.indices.HA : { shares: null };
    expect(shares!['3']).toMatchObject({ r: 0, se: 0, ll: 0, ul: 0 });
    const one = { n: 1, sex: Uint8Array.of(1), ageDays: Float64Array.of(365), lengthCm: Float64Array.of(65) };
    const single = prevalence({ measures: one, z: zScoreColumns(one) });
    expect(single.ok && single.rows[0]!.indices.HA.shares._3).toMatchObject({ r: 100, se: 0, ll: 100, ul: 100 });
    expect(single.ok && single.rows[0]!.indices.HA.mean!.stdev).toBeNull();
  });

  test('a survey of which nobody is left is refused', () => {
    const old = { n: 1, sex: Uint8Array.of(1), ageDays: Float64Array.of(1827) };
    expect(prevalence({ measures: old, z: zScoreColumns(old) })).toEqual({ ok: false, reason: 'nobody-left' });
  });
});

test('oedema counts below −3 for the indices with weight, even with no weight or age, and not for height', () => {
  const measures = {
    n: 2,
    sex: Uint8Array.of(1, 1),
    ageDays: Float64Array.of(Number.NaN, 400),
    weightKg: Float64Array.of(Number.NaN, 9.5),
    lengthCm: Float64Array.of(Number.NaN, 76),
    oedema: Uint8Array.of(1, 0),
  };
  const outcome = prevalence({ measures, z: zScoreColumns(measures) });
  const { HA, WH, WA } = outcome.ok ? outcome.rows[0]!.indices : { HA: null, WH: null, WA: null };
  expect(WH).toMatchObject({ unwpop: 2, shares: { _3: { r: 50 } } });
  expect(WA!.shares._3!.r).toBe(50);
  expect(WA!.mean!.stdev).toBeNull();
  expect(HA!.unwpop).toBe(1);
});
