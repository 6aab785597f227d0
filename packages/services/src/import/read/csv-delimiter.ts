import { readHeader } from '@konvergensi/domain';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 60;

/**
 * The character between the columns of a CSV, told by its first lines: the one by which a line becomes a known header,
 * else the one that stands most often outside quotation marks. A first line `sep=;`, as Excel writes it, says it outright.
 */
export function csvDelimiter(beginning: string): string {
  const said = /^sep=(.)\r?\n/i.exec(beginning)?.[1];
  if (said !== undefined) return said;
  const lines = beginning.split(/\r?\n|\r/, LINES);
  const known = DELIMITERS.find((delimiter) => lines.some((line) => readHeader(line.split(delimiter)) !== null));
  if (known !== undefined) return known;
  const unquoted = beginning.replace(/"[^"]*("|$)/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
