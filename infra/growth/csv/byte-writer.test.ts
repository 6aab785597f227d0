import { expect, test } from 'vitest';
import { ByteWriter } from './byte-writer.ts';

function written(write: (writer: ByteWriter) => void): string {
  let text = '';
  const writer = new ByteWriter((bytes) => {
    text += new TextDecoder().decode(bytes);
  });
  write(writer);
  writer.flush();
  return text;
}

test.each([
  [-105, '-1.05'],
  [19, '0.19'],
  [0, '0.00'],
  [-3, '-0.03'],
  [905361841, '9053618.41'],
  [2_147_483_647, '21474836.47'],
])('%d hundredths are written %s', (value, text) => {
  expect(written((writer) => writer.hundredths(value))).toBe(text);
});

test('numbers have twelve significant digits, as the language rounds them', () => {
  const golden = 0.618033988749895;
  const fractions = Array.from({ length: 20_000 }, (_, i) => (i * golden) % 1);
  const values = fractions.flatMap((part) => [5 + 20 * part, 1200 * part, Math.round(1300 * part) / 10 + 0.7, part]);
  const lines = written((writer) => {
    for (const value of values) {
      writer.significant(value);
      writer.byte(0x0a);
    }
  });
  expect(lines.trimEnd().split('\n')).toEqual(values.map((value) => String(Number(value.toPrecision(12)))));
});

test('text longer than the buffer goes through whole', () => {
  const long = 'é'.repeat(2_000_000);
  expect(written((writer) => writer.text(long))).toBe(long);
});
