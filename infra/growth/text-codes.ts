import type { CodedColumn } from '@konvergensi/domain';
import { fieldText, isMissing } from './csv/field.ts';
import type { RecordReader } from './csv/record-reader.ts';

/** Collects a column of texts, each text held once. */
export class TextCodes {
  #codes: Int32Array;
  #places = new Map<string, number>();
  #field: number;

  constructor(field: number, mostRows: number) {
    this.#field = field;
    this.#codes = new Int32Array(mostRows);
  }

  /** Keeps the text of the present record as that of row `i`. */
  add(reader: RecordReader, i: number): void {
    const text = fieldText(reader, this.#field);
    if (isMissing(text)) {
      this.#codes[i] = -1;
      return;
    }
    const known = this.#places.get(text);
    if (known === undefined) this.#places.set(text, this.#places.size);
    this.#codes[i] = known ?? this.#places.size - 1;
  }

  /** Codes of the first `rows` rows. */
  codes(rows: number): Int32Array {
    return this.#codes.subarray(0, rows);
  }

  /** The first `rows` rows. */
  column(rows: number): CodedColumn {
    return { names: [...this.#places.keys()], codes: this.codes(rows) };
  }
}
