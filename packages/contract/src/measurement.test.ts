import { expect, it } from 'vitest';
import { putMeasurement } from './measurement.ts';

const nothing = { weightKg: null, lengthCm: null, position: null, version: null };

it.each([
  ['nothing', {}, false],
  ['only how it was measured', { position: 'L' }, false],
  ['a weight', { weightKg: 9.1 }, true],
  ['an arm circumference', { armCm: 13.2 }, true],
  ['oedema of a child that was not weighed', { oedema: true }, true],
])('a measurement with %s: %j is accepted: %s', (_what, values, accepted) => {
  expect(putMeasurement.safeParse({ ...nothing, ...values }).success).toBe(accepted);
});

it('says where something is missing', () => {
  expect(putMeasurement.safeParse(nothing).error?.issues[0]?.path).toEqual(['weightKg']);
});
