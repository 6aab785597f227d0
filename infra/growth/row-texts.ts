import type { ByteWriter } from './csv/byte-writer.ts';
import type { RecordReader } from './csv/record-reader.ts';
import { BLOCK_ROWS } from './measure-file.ts';

const START_BYTES = 1 << 20;

/**
 * The text of the rows of a block as they stood in the file, until their results are known: the kept columns only, no
 * more fields than the header has, and as many.
 */
export class RowTexts {
  #bytes = new Uint8Array(START_BYTES);
  #ends = new Int32Array(BLOCK_ROWS + 1);
  #rows = 0;
  #kept: readonly boolean[];
  #separator: number;
  #keepsAll: boolean;

  constructor(kept: readonly boolean[], separator: number) {
    this.#kept = kept;
    this.#separator = separator;
    this.#keepsAll = kept.every(Boolean);
  }

  clear(): void {
    this.#rows = 0;
  }

  /** Keeps the present record. */
  add(reader: RecordReader): void {
    const { starts, ends, fields } = reader;
    let end = this.#ends[this.#rows]!;
    this.#makeRoom(end + ends[fields - 1]! - starts[0]! + this.#kept.length);
    if (this.#keepsAll && fields === this.#kept.length) {
      end = this.#copy(reader.bytes, starts[0]!, ends[fields - 1]!, end);
    } else {
      end = this.#copyFields(reader, end);
    }
    this.#ends[++this.#rows] = end;
  }

  /** Writes the text of row i. */
  write(writer: ByteWriter, i: number): void {
    writer.raw(this.#bytes, this.#ends[i]!, this.#ends[i + 1]!);
  }

  #copyFields(reader: RecordReader, from: number): number {
    let end = from;
    let isFirst = true;
    for (const [field, isKept] of this.#kept.entries()) {
      if (!isKept) continue;
      if (!isFirst) this.#bytes[end++] = this.#separator;
      isFirst = false;
      if (field < reader.fields) end = this.#copy(reader.bytes, reader.starts[field]!, reader.ends[field]!, end);
    }
    return end;
  }

  #copy(source: Uint8Array, start: number, end: number, to: number): number {
    const target = this.#bytes;
    for (let from = start, at = to; from < end; ) target[at++] = source[from++]!;
    return to + end - start;
  }

  #makeRoom(needed: number): void {
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
