import { expect, test } from 'vitest';
import { fieldNumber, NOT_A_NUMBER } from './field.ts';
import { RecordReader } from './record-reader.ts';

function numbersIn(fields: readonly string[], separator = ','): number[] {
  const bytes = new TextEncoder().encode(`a${separator}b\n${fields.map((field) => `${field}${separator}\n`).join('')}`);
  let given = 0;
  const reader = new RecordReader((into, offset) => {
    const piece = bytes.subarray(given, given + into.length - offset);
    into.set(piece, offset);
    given += piece.length;
    return piece.length;
  });
  reader.next();
  const numbers: number[] = [];
  while (reader.next()) numbers.push(fieldNumber(reader, 0));
  return numbers;
}

const numberIn = (field: string, separator?: string) => numbersIn([field], separator)[0];

test.each([
  ['9.5', 9.5],
  ['0', 0],
  ['-4', -4],
  ['+7', 7],
  ['.5', 0.5],
  ['5.', 5],
  [' 76.5 ', 76.5],
  ['"12.25"', 12.25],
  ['1e2', 100],
  ['10.399999619', 10.399999619],
  ['0.1234567890123456789', 0.12345678901234568],
  ['123456789012345678', 123456789012345680],
  ['0.0001', 0.0001],
])('%s is the number %d', (text, value) => {
  expect(numberIn(text)).toBe(value);
});

test.each(['', ' ', '""', 'NA'])('"%s" is missing', (text) => {
  expect(numberIn(text)).toBeNaN();
});

test.each(['abc', '9.5kg', '1.2.3', '-', '.', '1e999', 'Infinity', '0x10', '9 5'])('%s is no number', (text) => {
  expect(numberIn(text)).toBe(NOT_A_NUMBER);
});

test('the comma is a decimal mark where it does not part the fields', () => {
  expect(numberIn('9,5', ';')).toBe(9.5);
  expect(numberIn('"9,5"', ',')).toBe(NOT_A_NUMBER);
});

test('every number of up to three decimals is read as the language reads it', () => {
  const texts = Array.from({ length: 130_000 }, (_, thousandths) => (thousandths / 1000).toFixed(3));
  expect(numbersIn(texts)).toEqual(texts.map(Number));
});
