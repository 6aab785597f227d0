const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The character between the columns of a CSV, told by its first lines: the one that stands most often in one of them
 * outside quotation marks. A first line `sep=;`, as Excel writes it, says it outright.
 */
export function csvDelimiter(beginning: string): string {
  const said = /^sep=(.)\r?\n/i.exec(beginning)?.[1];
  if (said !== undefined) return said;
  const lines = beginning.replace(/"[^"]*("|$)/g, '').split(/\r?\n|\r/, 50);
  const most = DELIMITERS.map((delimiter) => Math.max(...lines.map((line) => line.split(delimiter).length)));
  return DELIMITERS[most.indexOf(Math.max(...most))] ?? ',';
}
