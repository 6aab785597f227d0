import { chiSquareUpper } from './chi-square.ts';

export interface DispersionTest {
  clusters: number;
  index: number;
  chiSquare: number;
  p: number;
}

/**
 * Whether cases are spread over clusters as chance (Poisson) would have it: index of dispersion = variance / mean of cases
 * per cluster, χ² = index · (k − 1). Null with fewer than two clusters or no case at all.
 */
export function dispersionTest(casesPerCluster: readonly number[]): DispersionTest | null {
  const clusters = casesPerCluster.length;
  const cases = casesPerCluster.reduce((sum, count) => sum + count, 0);
  if (clusters < 2 || cases === 0) return null;
  const mean = cases / clusters;
  const squares = casesPerCluster.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const chiSquare = squares / mean;
  return { clusters, index: chiSquare / (clusters - 1), chiSquare, p: chiSquareUpper(chiSquare, clusters - 1) };
}
