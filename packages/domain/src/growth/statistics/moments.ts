/** How values are spread. `sd` has n − 1 below; `skewness` and `kurtosis` are moments with n, a normal curve has 0 and 3. */
export interface Moments {
  n: number;
  mean: number | null;
  sd: number | null;
  skewness: number | null;
  kurtosis: number | null;
}

/**
 * Mean, standard deviation, skewness m3 / m2^1.5 and kurtosis m4 / m2² of values, each as often as `counts` says, once
 * when it is left out. What cannot be had (no value; one value or no spread) is null. Source: WHO/UNICEF 2019,
 * recommendations for collection, analysis and reporting of child anthropometry; nipnTK computes the same skewness, and
 * kurtosis less 3.
 */
export function moments(values: Float64Array, counts?: Float64Array): Moments {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const times = counts === undefined ? 1 : counts[i]!;
    n += times;
    sum += times * values[i]!;
  }
  if (n === 0) return { n, mean: null, sd: null, skewness: null, kurtosis: null };
  const mean = sum / n;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < values.length; i++) {
    const times = counts === undefined ? 1 : counts[i]!;
    const d = values[i]! - mean;
    const square = d * d;
    second += times * square;
    third += times * square * d;
    fourth += times * square * square;
  }
  const variance = second / n;
  return {
    n,
    mean,
    sd: n > 1 ? Math.sqrt(second / (n - 1)) : null,
    skewness: variance > 0 ? third / n / variance ** 1.5 : null,
    kurtosis: variance > 0 ? fourth / n / (variance * variance) : null,
  };
}
