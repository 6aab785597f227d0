import { type DispersionTest, dispersionTest } from '../statistics/dispersion-test.ts';

/** Counts cases by cluster, of every cluster that occurs; rows without a cluster do not count. Source: ENA/SMART; nipnTK. */
export class ClusterTally {
  #cases = new Map<number, number>();

  add(clusters: Int32Array, rows: Int32Array, isCase: (row: number) => boolean): void {
    for (const row of rows) {
      const cluster = clusters[row]!;
      if (cluster >= 0) this.#cases.set(cluster, (this.#cases.get(cluster) ?? 0) + Number(isCase(row)));
    }
  }

  /** Whether cases are spread over clusters by chance. */
  spread(): DispersionTest | null {
    return dispersionTest([...this.#cases.values()]);
  }
}
