import { expect, it } from 'vitest';
import { boundedLines } from './bounded-lines.ts';
import { readCsv } from './read-csv.ts';

async function* inPieces(text: string, piece = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function passed(text: string): Promise<string> {
  const decoder = new TextDecoder();
  let all = '';
  for await (const piece of boundedLines(inPieces(text))) all += decoder.decode(piece, { stream: true });
  return all;
}

it.each([
  ['line feeds', '\n'],
  ['carriage returns', '\r'],
  ['both', '\r\n'],
])('lines that end in %s pass unchanged', async (_what, end) => {
  const text = `No;Nama${end}`.repeat(40_000);
  expect(await passed(text)).toBe(text);
});

it('a line that no table has is refused, across pieces', async () => {
  await expect(passed(`No;Nama\n${';'.repeat(131_073)}`)).rejects.toMatchObject({ code: 'too-wide' });
});

async function readAll(text: string): Promise<number> {
  let rows = 0;
  for await (const batch of readCsv(new Blob([text]).stream())) rows += batch.length;
  return rows;
}

it('30 MB of delimiters are refused before they are taken apart', async () => {
  await expect(readAll(';'.repeat(30_000_000))).rejects.toMatchObject({ code: 'too-wide' });
});

it.each([
  ['200,000 rows as Excel writes them', 'No;Nama\r\n', 200_000, true],
  ['half a million blank lines', '\n', 500_001, false],
])('%s', async (_what, line, times, pass) => {
  const outcome = await passed(line.repeat(times)).then(
    () => true,
    (error: { code: string }) => error.code,
  );
  expect(outcome).toBe(pass || 'too-many-lines');
});
