import { expect, test } from 'vitest';
import { exactMonthsColumn } from '../prevalence/exact-age.ts';
import { zScoreColumns } from '../z-score-columns.ts';
import { AgeTally } from './age-pattern.ts';
import type { QualitySurvey } from './quality-survey.ts';
import { type SmartIndex, SmartTally } from './smart-score.ts';

function smartScore(survey: QualitySurvey, ages: Float64Array, rows: Int32Array, index: SmartIndex = 'wfl') {
  const [smart, age] = [new SmartTally(), new AgeTally()];
  smart.add(survey, ages, rows);
  age.add(survey, ages, rows);
  return smart.score('survey', age.months, index);
}

// Children of 6-59 months with every weight ending in .0 and heights all over.
function roundedWeights(n: number) {
  const places = Array.from({ length: n }, (_, i) => i);
  const ageDays = Float64Array.from(places, (i) => 200 + (i * 1600) / n);
  const lengthCm = Float64Array.from(places, (i) => 65 + (i * 40) / n + (i % 10) / 10);
  const measures = {
    n,
    sex: Uint8Array.from(places, (i) => 1 + (i % 2)),
    ageDays,
    lengthCm,
    weightKg: Float64Array.from(lengthCm, (cm) => Math.round(0.25 * cm - 8.5)),
    armCm: Float64Array.from(places, (i) => 13 + (i % 30) / 10),
  };
  const rows = Int32Array.from(places);
  return { survey: { measures, z: zScoreColumns(measures) }, ages: exactMonthsColumn(measures), rows };
}

test('99 children are too few, 100 are enough', () => {
  const few = roundedWeights(99);
  expect(smartScore(few.survey, few.ages, few.rows)).toMatchObject({
    ok: false,
    reason: 'fewer-than-100-children',
  });
  const enough = roundedWeights(100);
  expect(smartScore(enough.survey, enough.ages, enough.rows)).toMatchObject({ ok: true, n: 100 });
});

test('weights in whole kilograms get the worst points for their digits', () => {
  const { survey, ages, rows } = roundedWeights(400);
  const score = smartScore(survey, ages, rows);
  expect(score.ok && score.tests.find(({ test }) => test === 'weight-digits')).toMatchObject({
    rating: 'problematic',
    points: 10,
  });
});

test('the score of arm circumference has its own digits and no weight', () => {
  const { survey, ages, rows } = roundedWeights(400);
  const score = smartScore(survey, ages, rows, 'ac');
  expect(score.ok && score.tests.map(({ test }) => test)).toEqual([
    'flags',
    'sex-ratio',
    'age-ratio',
    'arm-digits',
    'sd',
    'skewness',
    'kurtosis',
  ]);
});

test('children of nobody-knows-which sex leave a test impossible, and so the score', () => {
  const { survey, ages, rows } = roundedWeights(200);
  const unknown = { ...survey, measures: { ...survey.measures, sex: new Uint8Array(200) } };
  expect(smartScore(unknown, ages, rows)).toMatchObject({ ok: false, reason: 'test-impossible' });
});
