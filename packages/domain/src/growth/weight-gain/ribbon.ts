/** The red line of the growth card: −3 SD of BB/U. */
const RED_LINE = -3;
const TOP_LINE = 3;

/** BGM, bawah garis merah: the z of BB/U lies below the red line. Null without a z. */
export function isBelowRedLine(waz: number | null): boolean | null {
  return waz === null ? null : waz < RED_LINE;
}

/** Ribbons of the card lie between neighbouring lines from −3 to +3; what is beyond counts as one ribbon each. */
function ribbonOf(waz: number): number {
  return Math.min(Math.max(Math.floor(waz), RED_LINE - 1), TOP_LINE);
}

/** Whether a child kept its ribbon or rose above it; false when either z is not known. */
export function atLeastSameRibbon(before: number | null | undefined, now: number | null | undefined): boolean {
  if (typeof before !== 'number' || typeof now !== 'number') return false;
  return ribbonOf(now) >= ribbonOf(before);
}
