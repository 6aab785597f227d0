import { type DispersionTest, dispersionTest } from '../statistics/dispersion-test.ts';

/** Cases of each cluster that occurs among the rows, those without a case included; rows without a cluster do not count. */
export function casesPerCluster(clusters: Int32Array, rows: Int32Array, isCase: (row: number) => boolean): number[] {
  const cases = new Map<number, number>();
  for (const row of rows) {
    const cluster = clusters[row]!;
    if (cluster >= 0) cases.set(cluster, (cases.get(cluster) ?? 0) + Number(isCase(row)));
  }
  return [...cases.values()];
}

/** Whether cases are spread over clusters by chance. Source: ENA/SMART; nipnTK. */
export function clusterSpread(
  clusters: Int32Array | undefined,
  rows: Int32Array,
  isCase: (row: number) => boolean,
): DispersionTest | null {
  return clusters === undefined ? null : dispersionTest(casesPerCluster(clusters, rows, isCase));
}
