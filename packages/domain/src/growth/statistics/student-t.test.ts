import { expect, test } from 'vitest';
import { studentTQuantile, studentTUpper } from './student-t.ts';

// Independent answers: mpmath at 30 digits; one and two degrees of freedom also have closed forms.
test.each([
  [1, 12.7062047361747],
  [2, 4.302652729749464],
  [3, 3.18244630528371],
  [5, 2.570581835636316],
  [10, 2.228138851986275],
  [30, 2.042272456301238],
  [100, 1.983971518523552],
  [180, 1.973230823071546],
  [499, 1.964729390987689],
  [4975, 1.960440937036533],
])('97.5 %% point of t with %d degrees of freedom is %d', (df, expected) => {
  const t = studentTQuantile(0.025, df)!;
  expect(Math.abs(t / expected - 1)).toBeLessThan(1e-11);
});

test('with a million degrees of freedom t is all but normal', () => {
  expect(studentTQuantile(0.025, 999_999)!).toBeCloseTo(1.9599663568, 8);
});

test('the closed form for one degree of freedom is met over the whole tail', () => {
  for (const upper of [0.4, 0.1, 0.025, 0.001, 1e-6]) {
    const expected = Math.tan(Math.PI * (0.5 - upper));
    expect(Math.abs(studentTQuantile(upper, 1)! / expected - 1)).toBeLessThan(1e-9);
    expect(studentTUpper(expected, 1) / upper).toBeCloseTo(1, 9);
  }
});

test.each([0, -1, Number.NaN])('no quantile without degrees of freedom (%d)', (df) => {
  expect(studentTQuantile(0.025, df)).toBeNull();
});
