export interface Scale {
  /** Values of the lines, from 0 to the top of the axis. */
  ticks: number[];
  top: number;
}

const STEPS = [1, 2, 5, 10, 20, 25];

/** An axis from 0 to a round number above the highest value, with three to five lines. */
export function percentScale(highest: number): Scale {
  const step = STEPS.find((size) => highest / size <= 4) ?? 25;
  const top = Math.max(step, Math.ceil(highest / step) * step);
  return { top, ticks: Array.from({ length: top / step + 1 }, (_, i) => i * step) };
}

/** Which of so many months get a word under the axis: always the last, the others as room allows. */
export function labelled(count: number, room: number): Set<number> {
  const every = Math.max(1, Math.ceil(count / room));
  return new Set(Array.from({ length: count }, (_, i) => i).filter((i) => (count - 1 - i) % every === 0));
}
