import { expect, test } from 'vitest';
import { Random } from './random.ts';

const draws = (random: Random, count: number) => Array.from({ length: count }, () => random.unit());

test('the same seed gives the same numbers, another seed others', () => {
  expect(draws(new Random('Kaur'), 5)).toEqual(draws(new Random('Kaur'), 5));
  expect(draws(new Random('Kaur'), 5)).not.toEqual(draws(new Random('Kaus'), 5));
});

test('a fork does not depend on what was drawn before it', () => {
  const used = new Random('Kaur');
  draws(used, 100);
  expect(draws(used.fork('17.04.01'), 5)).toEqual(draws(new Random('Kaur').fork('17.04.01'), 5));
});

test('numbers are spread evenly from 0 to 1, also over neighbouring seeds', () => {
  const values = [
    ...draws(new Random('one'), 20_000),
    ...Array.from({ length: 20_000 }, (_, i) => new Random(`${i}`).unit()),
  ];
  const tenths = Map.groupBy(values, (value) => Math.floor(value * 10));
  expect(tenths.size).toBe(10);
  for (const of of tenths.values()) expect(Math.abs(of.length - 4_000)).toBeLessThan(240);
});

test('normal values have the mean and standard deviation asked for', () => {
  const random = new Random('normal');
  const values = Array.from({ length: 40_000 }, () => random.normal(-1.5, 0.8));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  expect(mean).toBeCloseTo(-1.5, 1);
  expect(sd).toBeCloseTo(0.8, 1);
});

test('whole numbers reach both ends', () => {
  const random = new Random('int');
  const values = new Set(Array.from({ length: 500 }, () => random.int(3, 7)));
  expect([...values].sort()).toEqual([3, 4, 5, 6, 7]);
});
