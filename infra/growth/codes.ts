import { POSITION_LYING, POSITION_STANDING } from '@konvergensi/domain';
import { fieldText, isMissing } from './csv/field.ts';
import type { RecordReader } from './csv/record-reader.ts';

/** What the texts of a column stand for; those of one character also by their byte. */
export interface CodeTable {
  byText: ReadonlyMap<string, number>;
  byByte: Int8Array;
}

/** What `fieldCode` gives for a text that is not in the table. */
export const UNKNOWN_CODE = -1;

// A whole number that went through a program as a fraction: 1.0 is 1.
const FLOAT_CODE = /^(\d)\.0+$/;

function codeTable(values: Readonly<Record<string, number>>): CodeTable {
  const byByte = new Int8Array(256).fill(UNKNOWN_CODE);
  for (const [text, value] of Object.entries(values)) byByte[text.charCodeAt(0)] = value;
  return { byText: new Map(Object.entries(values)), byByte };
}

export const SEX_CODES = codeTable({ 1: 1, m: 1, M: 1, 2: 2, f: 2, F: 2 });
export const POSITION_CODES = codeTable({
  l: POSITION_LYING,
  L: POSITION_LYING,
  h: POSITION_STANDING,
  H: POSITION_STANDING,
});
export const OEDEMA_CODES = codeTable({ 1: 1, y: 1, Y: 1, 2: 0, n: 0, N: 0 });
export const UNIT_CODES = codeTable({ d: 0, D: 0, m: 1, M: 1 });

/** What the code in a field stands for. */
export function fieldCode(reader: RecordReader, field: number, known: CodeTable, whenMissing: number): number {
  const start = reader.starts[field]!;
  const length = reader.ends[field]! - start;
  if (length === 0) return whenMissing;
  const code = length === 1 ? known.byByte[reader.bytes[start]!]! : UNKNOWN_CODE;
  if (code !== UNKNOWN_CODE) return code;
  const text = fieldText(reader, field);
  if (isMissing(text)) return whenMissing;
  return known.byText.get(text.replace(FLOAT_CODE, '$1')) ?? UNKNOWN_CODE;
}
