const CAPACITY = 1 << 20;
const ROOM = 1 << 12;
const MINUS = 0x2d;
const ZERO = 0x30;
const DOT = 0x2e;
const SIGNIFICANT = 12;
const TIE_MARGIN = 1e-3;
const POWERS = Array.from({ length: SIGNIFICANT }, (_, exponent) => 10 ** exponent);
// Small enough for whole-number arithmetic of 32 bits.
const SPLIT_DIGITS = 6;
const SPLIT = 10 ** SPLIT_DIGITS;
const encoder = new TextEncoder();

/** Writes all of `bytes` to a file. */
export type ByteSink = (bytes: Uint8Array) => void;

/** Collects bytes and hands them on by the megabyte. */
export class ByteWriter {
  #bytes = new Uint8Array(CAPACITY);
  #length = 0;
  #sink: ByteSink;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  flush(): void {
    this.#sink(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  byte(value: number): void {
    if (this.#length + ROOM > CAPACITY) this.flush();
    this.#bytes[this.#length++] = value;
  }

  text(text: string): void {
    this.raw(encoder.encode(text));
  }

  raw(bytes: Uint8Array, start = 0, end = bytes.length): void {
    if (this.#length + (end - start) + ROOM > CAPACITY) this.flush();
    if (end - start > CAPACITY - ROOM) {
      this.#sink(bytes.subarray(start, end));
      return;
    }
    const out = this.#bytes;
    let length = this.#length;
    for (let i = start; i < end; i++) out[length++] = bytes[i]!;
    this.#length = length;
  }

  /** A whole number of hundredths with its two decimals: −105 is -1.05. */
  hundredths(value: number): void {
    if (this.#length + ROOM > CAPACITY) this.flush();
    const bytes = this.#bytes;
    const size = Math.abs(value);
    if (value < 0) bytes[this.#length++] = MINUS;
    const whole = Math.floor(size / 100);
    const rest = size - whole * 100;
    const at = this.#whole(whole);
    bytes[at] = DOT;
    bytes[at + 1] = ZERO + ((rest / 10) | 0);
    bytes[at + 2] = ZERO + (rest % 10);
    this.#length = at + 3;
  }

  /** A number to twelve significant digits, without trailing zeros. */
  significant(value: number): void {
    if (this.#length + ROOM > CAPACITY) this.flush();
    const thousandths = Math.round(value * 1000);
    const isShort = value >= 1 && value < 1000 && Math.abs(value * 1000 - thousandths) < 1e-9;
    const places = isShort ? 3 : value < 10 ? 11 : value < 100 ? 10 : 9;
    const unit = POWERS[places]!;
    const scaled = isShort ? thousandths : value * unit;
    const isTie = Math.abs(scaled - Math.floor(scaled) - 0.5) < TIE_MARGIN;
    // Near a tie, and outside the usual range, the exact but slow way.
    if (!(value >= 1 && value < 1000) || isTie) {
      this.text(String(Number(value.toPrecision(SIGNIFICANT))));
      return;
    }
    const rounded = Math.round(scaled);
    const whole = Math.floor(rounded / unit);
    this.#length = this.#decimals(rounded - whole * unit, places, this.#whole(whole));
  }

  // Digits of a whole number; the position behind them.
  #whole(value: number): number {
    const bytes = this.#bytes;
    const at = this.#length;
    if (value < 10) {
      bytes[at] = ZERO + value;
      return at + 1;
    }
    if (value < 100) {
      bytes[at] = ZERO + ((value / 10) | 0);
      bytes[at + 1] = ZERO + (value % 10);
      return at + 2;
    }
    const text = String(value);
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
    return at + text.length;
  }

  // `value` as so many decimals behind a point, without the zeros at the end and nothing for 0; the position behind.
  #decimals(value: number, places: number, at: number): number {
    if (value === 0) return at;
    const bytes = this.#bytes;
    bytes[at] = DOT;
    const high = Math.floor(value / SPLIT);
    let rest = (value - high * SPLIT) | 0;
    let place = at + places;
    for (const middle = Math.max(at, place - SPLIT_DIGITS); place > middle; place--) {
      const tens = (rest / 10) | 0;
      bytes[place] = ZERO + (rest - tens * 10);
      rest = tens;
    }
    for (rest = high; place > at; place--) {
      const tens = (rest / 10) | 0;
      bytes[place] = ZERO + (rest - tens * 10);
      rest = tens;
    }
    let end = at + places;
    while (bytes[end] === ZERO) end--;
    return end + 1;
  }
}
