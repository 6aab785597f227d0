export type Point = readonly [x: number, y: number];

const areaOf = (a: Point, b: Point, c: Point): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/**
 * An arc without the points that matter least: the smallest triangle first, until each of those left spans at least
 * `least` square units (Visvalingam and Whyatt 1993). Its ends stay.
 */
export function simplifyArc(arc: readonly Point[], least: number): Point[] {
  const kept = [...arc];
  while (kept.length > 2) {
    let smallest = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 1; i < kept.length - 1; i += 1) {
      const area = areaOf(kept[i - 1]!, kept[i]!, kept[i + 1]!);
      if (area < smallest) [smallest, at] = [area, i];
    }
    if (smallest >= least) break;
    kept.splice(at, 1);
  }
  return kept;
}
