import { describe, expect, test } from 'vitest';
import { zScores } from '../z-scores.ts';
import { chartPoint } from './chart-point.ts';
import { CURVE_Z, growthCurves } from './growth-curves.ts';
import { measurementAt } from './measurement-at.ts';

// Medians and -2 SD as WHO prints them in its z-score tables.
test.each([
  ['len', 1, 0, 0, 49.9],
  ['len', 1, 0, -2, 46.1],
  ['len', 2, 730, 0, 86.4],
  ['len', 1, 730, -2, 81.7],
  ['wei', 1, 0, 0, 3.3],
  ['wei', 1, 0, 3, 5],
  ['wei', 2, 365, -3, 6.3],
  ['wfl', 1, 450, 0, 2.4],
  ['wfh', 2, 1200, 3, 31.2],
] as const)('%s, sex %i, row %i at z %i is %f', (code, sex, key, z, value) => {
  expect(measurementAt(code, sex, key, z)).toBeCloseTo(value, 1);
});

test('outside the table there is nothing', () => {
  expect(measurementAt('wei', 1, 1827, 0)).toBeNull();
  expect(measurementAt('ac', 1, 90, 0)).toBeNull();
  expect(measurementAt('wei', 1, 10.5, 0)).toBeNull();
});

describe('curves', () => {
  test('seven, from the lowest to the highest at every x', () => {
    const curves = growthCurves('wei', 2);
    expect(curves.map(({ z }) => z)).toEqual([...CURVE_Z]);
    curves[0]?.segments[0]?.forEach(([x], i) => {
      const column = curves.map(({ segments }) => segments[0]?.[i]?.[1] ?? Number.NaN);
      expect([x, column]).toEqual([x, column.toSorted((a, b) => a - b)]);
    });
  });

  test('length-for-age breaks at the second birthday, where lying becomes standing', () => {
    const [lying, standing] = growthCurves('len', 1)[3]?.segments ?? [];
    const [last, first] = [lying?.at(-1), standing?.[0]];
    expect([last?.[0], first?.[0]]).toEqual([730, 731]);
    expect((last?.[1] ?? 0) - (first?.[1] ?? 0)).toBeCloseTo(0.7, 1);
  });

  test('weight for length goes from 45 to 110 cm, for height from 65 to 120', () => {
    const ends = (position: 'L' | 'H') => {
      const points = growthCurves('wfl', 1, position)[0]?.segments[0] ?? [];
      return [points[0]?.[0], points.at(-1)?.[0]];
    };
    expect([ends('L'), ends('H')]).toEqual([
      [45, 110],
      [65, 120],
    ]);
  });
});

test("a visit's point carries the corrected length and its z, and stays without a z", () => {
  const child = { sex: 1, ageDays: 700, weightKg: 11, lengthCm: 84, position: 'H' } as const;
  const scores = zScores(child);
  const point = chartPoint('len', child, scores);
  expect(point).toMatchObject({ x: 700, z: scores.indices.len.z, flagged: false });
  expect(point?.y).toBeCloseTo(84.7, 10);
  expect(chartPoint('wfl', child, scores)).toMatchObject({ y: 11, z: scores.indices.wfl.z });
  const swollen = { ...child, oedema: true };
  expect(chartPoint('wei', swollen, zScores(swollen))).toEqual({ x: 700, y: 11, z: null, flagged: false });
  expect(chartPoint('hc', child, scores)).toBeNull();
});
