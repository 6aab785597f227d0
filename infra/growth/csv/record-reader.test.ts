import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { fieldText } from './field.ts';
import { CsvError, RecordReader } from './record-reader.ts';

/** A file handed out in pieces of `size` bytes. */
function readerOf(text: string | Uint8Array, size = 1 << 16): RecordReader {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  let position = 0;
  return new RecordReader((into, offset) => {
    const piece = bytes.subarray(position, position + Math.min(size, into.length - offset));
    into.set(piece, offset);
    position += piece.length;
    return piece.length;
  });
}

function rowsOf(reader: RecordReader): string[][] {
  const rows: string[][] = [];
  while (reader.next()) rows.push(Array.from({ length: reader.fields }, (_, field) => fieldText(reader, field)));
  return rows;
}

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\n"1;5";2\n',
    [
      ['a', 'b'],
      ['1;5', '2'],
    ],
  ],
  [
    'a\tb\n1\t\n',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    '"a ""x""","b\nc"\n,\n',
    [
      ['a "x"', 'b\nc'],
      ['', ''],
    ],
  ],
  ['', []],
])('%j is read', (text, rows) => {
  expect(rowsOf(readerOf(text))).toEqual(rows);
});

test('lines are counted through quoted line breaks', () => {
  const reader = readerOf('a,b\n"1\n2",3\n4,5\n');
  const lines: number[] = [];
  while (reader.next()) lines.push(reader.line);
  expect(lines).toEqual([1, 2, 4]);
});

test('a quote that is never closed stops the file', () => {
  const reader = readerOf('a,b\n"1,2\n3,4\n');
  reader.next();
  expect(() => reader.next()).toThrow(CsvError);
});

test('UTF-16 is refused by name', () => {
  expect(() => readerOf(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toThrow('UTF-16');
});

test('rows longer than the buffer are read whole', () => {
  const long = 'x'.repeat(3_000_000);
  expect(rowsOf(readerOf(`a,b\n${long},1\n2,3\n`)).map((row) => row.map((field) => field.length))).toEqual([
    [1, 1],
    [3_000_000, 1],
    [1, 1],
  ]);
});

// Lehmer's generator: the same tables in every run.
function* numbersFrom(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

test('a thousand random tables in pieces of any size are read as csv-parse reads them (seed 20060429)', () => {
  const random = numbersFrom(20_060_429);
  const next = (below: number) => random.next().value % below;
  const texts = ['', '1', '9.5', 'Kec. "Tengah"', 'a,b', 'x;y', 'two\nlines', 'cr\r\nlf', 'é', '"', 'plain text'];
  for (let round = 0; round < 1000; round++) {
    const columns = 2 + next(4);
    const table = Array.from({ length: 1 + next(5) }, () =>
      Array.from({ length: columns }, () => texts[next(texts.length)]!),
    );
    table.unshift(Array.from({ length: columns }, (_, i) => `c${i}`));
    const text = stringify(table, {
      quoted_match: /[\r\n]/,
      record_delimiter: next(2) === 0 ? '\n' : '\r\n',
      delimiter: [',', ';', '\t'][next(3)]!,
    });
    const delimiter = text[2]!;
    expect(rowsOf(readerOf(text, 1 + next(50)))).toEqual(parse(text, { delimiter }));
  }
});
