const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TAB = 0x09;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const START_BYTES = 1 << 20;
const LONGEST_RECORD_BYTES = 1 << 24;

/** Fills `into` from `offset` on with the next bytes of a file; says how many, 0 at its end. */
export type ByteSource = (into: Uint8Array, offset: number) => number;

/** Why a file cannot be read as CSV. */
export class CsvError extends Error {}

/**
 * Reads a CSV file record by record, in place: the fields of the present record are byte ranges of `bytes`, valid until
 * the next call of `next`. Takes a byte order mark, `\n`, `\r\n` or `\r`, fields in double quotes with doubled quotes and line
 * breaks inside, and comma, semicolon or tab as the separator: the one that the first line has most of.
 */
export class RecordReader {
  bytes = new Uint8Array(START_BYTES);
  separator = COMMA;
  /** Field f is `bytes[starts[f] … ends[f] − 1]`, its quotes included. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  fields = 0;
  /** Line of the file, from 1, on which the present record begins. */
  line = 1;
  #source: ByteSource;
  #limit = 0;
  #position = 0;
  #nextLine = 1;
  #isAtEnd = false;

  constructor(source: ByteSource) {
    this.#source = source;
    while (this.#limit < START_BYTES / 2 && this.#fill());
    const { bytes } = this;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#position = 3;
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new CsvError('the file is in UTF-16; save it as CSV in UTF-8');
    }
    this.separator = this.#commonestSeparator();
  }

  /** Goes to the next record; false at the end of the file. */
  next(): boolean {
    for (;;) {
      const end = this.#scan();
      if (end >= 0) {
        this.#position = end;
        return true;
      }
      if (this.#isAtEnd) return false;
      this.#makeRoom();
      this.#fill();
    }
  }

  /** Whether the present record is a line with nothing on it. */
  get isBlank(): boolean {
    return this.fields === 1 && this.starts[0] === this.ends[0];
  }

  #fill(): boolean {
    const count = this.#source(this.bytes, this.#limit);
    this.#limit += count;
    if (count === 0) this.#isAtEnd = true;
    return count > 0;
  }

  #makeRoom(): void {
    const rest = this.#limit - this.#position;
    if (rest > LONGEST_RECORD_BYTES) throw new CsvError(`line ${this.#nextLine}: a quoted field is not closed`);
    const room = rest > this.bytes.length / 2 ? new Uint8Array(this.bytes.length * 2) : this.bytes;
    if (room === this.bytes) room.copyWithin(0, this.#position, this.#limit);
    else room.set(this.bytes.subarray(this.#position, this.#limit));
    this.bytes = room;
    this.#limit = rest;
    this.#position = 0;
  }

  #commonestSeparator(): number {
    const counts = new Map([COMMA, SEMICOLON, TAB].map((byte) => [byte, 0]));
    let isQuoted = false;
    for (let i = this.#position; i < this.#limit; i++) {
      const byte = this.bytes[i]!;
      if (byte === QUOTE) isQuoted = !isQuoted;
      if (isQuoted) continue;
      if (byte === LF || byte === CR) break;
      counts.set(byte, (counts.get(byte) ?? 0) + 1);
    }
    return [COMMA, SEMICOLON, TAB].sort((a, b) => counts.get(b)! - counts.get(a)!)[0]!;
  }

  #addField(start: number, end: number): void {
    if (this.fields === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.starts[this.fields] = start;
    this.ends[this.fields] = end;
    this.fields++;
  }

  // Position behind the closing quote, or -1 when it is not in the bytes at hand. Counts the lines it passes.
  #skipQuoted(start: number): number {
    const { bytes } = this;
    const limit = this.#limit;
    for (let at = start + 1; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === LF) this.#nextLine++;
      if (byte !== QUOTE) continue;
      if (at + 1 === limit && !this.#isAtEnd) return -1;
      if (bytes[at + 1] !== QUOTE || at + 1 === limit) return at + 1;
      at++;
    }
    if (this.#isAtEnd) throw new CsvError(`line ${this.line}: a quoted field is not closed`);
    return -1;
  }

  // Finds the fields of the record at the present position; the position behind it, or -1 when more bytes are needed.
  #scan(): number {
    const { bytes, separator } = this;
    const limit = this.#limit;
    const firstLine = this.#nextLine;
    this.line = firstLine;
    this.fields = 0;
    let start = this.#position;
    let at = start;
    while (at < limit) {
      const byte = bytes[at]!;
      if (byte === separator) {
        this.#addField(start, at);
        start = ++at;
      } else if (byte === LF || byte === CR) {
        if (byte === CR && at + 1 === limit && !this.#isAtEnd) break;
        this.#addField(start, at);
        this.#nextLine++;
        return byte === CR && at + 1 < limit && bytes[at + 1] === LF ? at + 2 : at + 1;
      } else if (byte === QUOTE && at === start) {
        at = this.#skipQuoted(at);
        if (at < 0) break;
      } else {
        at++;
      }
    }
    if (this.#isAtEnd && this.#position < limit) {
      this.#addField(start, limit);
      return limit;
    }
    this.#nextLine = firstLine;
    return -1;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
