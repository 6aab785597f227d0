import { describe, expect, test } from 'vitest';
import type { IndexCode } from '../child.ts';
import { MADE_UP_DESIGN, MADE_UP_GROUPINGS, MADE_UP_SURVEY } from '../prevalence/made-up-survey.fixture.ts';
import { zScoreColumns } from '../z-score-columns.ts';
import { QualityTally, qualityReport } from './quality-report.ts';
import type { QualitySurvey } from './quality-survey.ts';

const { measures } = MADE_UP_SURVEY;
const survey: QualitySurvey = {
  measures,
  z: zScoreColumns(measures),
  clusters: MADE_UP_DESIGN.clusterIds,
  weights: MADE_UP_DESIGN.weights,
};
const report = qualityReport(survey, { kind: 'survey' }, MADE_UP_GROUPINGS.slice(0, 1));
const { figures } = report.overall;

// Expected values: WHO Anthro Survey Analyser 1.0.3, nipnTK and R, on the same 4,976 rows without weights.
describe('the made-up survey', () => {
  test('4,976 rows are looked at, 24 are over age', () => {
    expect(report).toMatchObject({ rows: 4976, overAge: 24 });
  });

  test.each([
    ['weight', 4909, 8.496435, 1.386758, 1.458546],
    ['length', 4859, 3.418193, 0.8841045, 1.03725],
  ] as const)('digit preference of %s', (what, n, chiSquare, score, dissimilarity) => {
    const digits = figures.digits[what]!;
    expect(digits.n).toBe(n);
    expect(digits.chiSquare).toBeCloseTo(chiSquare, 6);
    expect(digits.score).toBeCloseTo(score, 6);
    expect(digits.dissimilarity).toBeCloseTo(dissimilarity, 5);
    expect(digits.counts.reduce((sum, count) => sum + count, 0)).toBe(n);
    expect(digits.wholes.reduce((sum, count) => sum + count, digits.outside)).toBe(n);
  });

  test('age heaping over the twelve months of a year', () => {
    const { year, halfYear } = figures.age.heaping;
    expect(year).toMatchObject({ n: 4934, df: 11 });
    expect(year!.chiSquare).toBeCloseTo(12.59749, 5);
    expect(year!.p).toBeCloseTo(0.320445, 6);
    expect(year!.dissimilarity).toBeCloseTo(1.98622, 5);
    expect(halfYear).toMatchObject({ n: 4934, df: 5 });
  });

  test('sex ratio', () => {
    expect(figures.sexRatio).toMatchObject({ boys: 2470, girls: 2483 });
    expect(figures.sexRatio.test!.chiSquare).toBeCloseTo(0.0290733, 7);
    expect(figures.sexRatio.test!.p).toBeCloseTo(0.86461, 5);
  });

  test('age ratio of 6-29 to 30-59 months', () => {
    const { younger, older, ratio, test: result } = figures.age.ratio;
    expect([younger, older]).toEqual([2016, 2453]);
    expect(ratio).toBeCloseTo(0.821851, 6);
    expect(result!.chiSquare).toBeCloseTo(1.22175, 5);
    expect(result!.p).toBeCloseTo(0.269017, 6);
  });

  test.each([
    ['len', 29, 109],
    ['wei', 4, 43],
    ['wfl', 37, 83],
    ['bmi', 53, 121],
  ] as const)("%s: %d flagged by WHO's limits, %d by SMART's", (code, who, smart) => {
    const { flagged, smartFlagged } = figures.indices[code]!;
    expect(flagged.n).toBe(who);
    expect(flagged.percent).toBeCloseTo((100 * who) / 4976, 10);
    expect(smartFlagged).toBe(smart);
  });

  test.each([
    ['len', -1.55317, 1.26434, 0.154015, 3.48584],
    ['wei', -1.14654, 1.12186, 0.0558806, 3.75876],
    ['wfl', -0.353944, 1.15833, 0.135536, 3.60202],
    ['bmi', -0.239068, 1.19297, 0.102577, 3.36748],
  ] as const)('%s: mean, SD, skewness and kurtosis without flagged values', (code, mean, sd, skewness, kurtosis) => {
    const quality = figures.indices[code]!;
    expect(quality.mean).toBeCloseTo(mean, 5);
    expect(quality.sd).toBeCloseTo(sd, 5);
    expect(quality.skewness).toBeCloseTo(skewness, 5);
    expect(quality.kurtosis).toBeCloseTo(kurtosis, 5);
    expect(quality.histogram.reduce((sum, count) => sum + count, 0)).toBe(quality.n);
  });

  test('wasting over the 192 clusters', () => {
    const spread = figures.wastingSpread!;
    expect(spread.clusters).toBe(192);
    expect(spread.index).toBeCloseTo(1.243341, 6);
    expect(spread.chiSquare).toBeCloseTo(237.4781, 4);
    expect(spread.p).toBeCloseTo(0.01247818, 8);
  });

  test('the SMART score is the sum of its points', () => {
    const score = figures.smart.wfl;
    expect(score.ok).toBe(true);
    if (!score.ok) return;
    expect(score.tests.map((result) => [result.test, result.points])).toEqual([
      ['flags', 0],
      ['sex-ratio', 0],
      ['age-ratio', 0],
      ['weight-digits', 0],
      ['length-digits', 0],
      ['sd', 0],
      ['skewness', 0],
      ['kurtosis', 1],
      ['cluster-spread', 1],
    ]);
    expect(score).toMatchObject({ n: 4243, points: 2, rating: 'excellent' });
  });

  test('routine data get no SMART score, and all else', () => {
    const routine = qualityReport(survey, { kind: 'routine' }).overall.figures;
    expect(routine.smart.wfl).toMatchObject({ ok: false, reason: 'routine-data' });
    expect(routine.digits).toEqual(figures.digits);
    expect(routine.indices).toEqual(figures.indices);
  });

  test('groups divide the rows, and the spread is told by age and sex', () => {
    expect(report.groups.map(({ group }) => group)).toEqual(['Area: Rural', 'Area: Urban']);
    const rows = report.groups.map((group) => group.figures.completeness.rows);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(4976);
    expect(report.spread.map(({ group }) => group)).toEqual([
      'All',
      'Age group: 00-05 mo',
      'Age group: 06-11 mo',
      'Age group: 12-23 mo',
      'Age group: 24-35 mo',
      'Age group: 36-47 mo',
      'Age group: 48-59 mo',
      'Sex: Female',
      'Sex: Male',
    ]);
  });

  test('the notes hold the numbers in both languages and a warning only where the source has one', () => {
    const notes = report.overall.notes;
    const flags = notes.filter(({ check }) => check === 'implausible');
    expect(flags.map(({ en }) => /(not )?above the 1 %/.exec(en)![0])).toEqual([
      'not above the 1 %',
      'not above the 1 %',
      'not above the 1 %',
      'above the 1 %',
    ]);
    expect(notes.find(({ check }) => check === 'sex-ratio')!.id).toContain('2.470 anak laki-laki dan 2.483 perempuan');
    expect(notes.find(({ check }) => check === 'sex-ratio')!.id).toContain('p = 0,865');
    expect(notes.filter(({ check }) => check === 'shape')).toEqual([]);
  });
});

test('a survey of nobody gives a report without figures, not an error', () => {
  const nobody = { n: 0, sex: new Uint8Array(0), ageDays: new Float64Array(0) };
  const { overall } = qualityReport({ measures: nobody, z: zScoreColumns(nobody) });
  expect(overall.figures.digits).toEqual({ weight: null, length: null, arm: null });
  expect(overall.figures.smart.wfl).toMatchObject({ ok: false, reason: 'fewer-than-100-children', n: 0 });
});

test('a file counted block by block has the report of the whole', () => {
  const BLOCK = 700;
  const groupings = MADE_UP_GROUPINGS.slice(0, 1);
  const { z, clusters, weights } = survey;
  const part = <T extends { subarray(from: number, to: number): T }>(column: T, from: number) =>
    column.subarray(from, Math.min(from + BLOCK, measures.n));
  const blocks = Array.from({ length: Math.ceil(measures.n / BLOCK) }, (_, i) => {
    const from = i * BLOCK;
    const columns = Object.entries(measures).filter(([name]) => name !== 'n') as [string, Uint8Array][];
    const { sex, ageDays, ...others } = Object.fromEntries(columns.map(([name, column]) => [name, part(column, from)]));
    const scores = <T extends { subarray(from: number, to: number): T }>(by: Record<IndexCode, T>) =>
      Object.fromEntries(Object.entries(by).map(([code, column]) => [code, part(column, from)])) as Record<
        IndexCode,
        T
      >;
    return {
      survey: {
        measures: { ...others, sex, ageDays, n: part(measures.sex, from).length } as unknown as typeof measures,
        z: { z: scores(z.z), flag: scores(z.flag) },
        clusters: part(clusters!, from),
        weights: part(weights!, from),
      },
      groupings: groupings.map((grouping) => ({ ...grouping, codes: part(grouping.codes, from) })),
    };
  });
  const tally = new QualityTally();
  for (const block of blocks) tally.add(block.survey, block.groupings);
  for (const block of blocks) tally.addClusters(block.survey, block.groupings);
  expect(blocks.length).toBe(8);
  expect(tally.report({ kind: 'survey' })).toEqual(report);
});
