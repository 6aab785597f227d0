/**
 * Repeatable randomness: the sfc32 generator, seeded from text. `fork` gives an independent stream for a part of the
 * world (a village, a child, a child's measurement in a month), so that one part never shifts the figures of another.
 */
export class Random {
  readonly seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.seed = seed;
    [this.#a, this.#b, this.#c] = hashes(seed);
    for (let i = 0; i < 12; i++) this.unit();
  }

  fork(label: string | number): Random {
    return new Random(`${this.seed}/${label}`);
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  normal(mean: number, sd: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return mean + sd * radius * Math.cos(2 * Math.PI * this.unit());
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const item = list[this.int(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

/** Three 32-bit hashes of a text (FNV-1a with three offsets). */
function hashes(text: string): [number, number, number] {
  let [a, b, c] = [0x811c9dc5, 0x01234567, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000197);
    c = Math.imul(c ^ code, 0x0100019b);
  }
  return [a, b, c];
}
