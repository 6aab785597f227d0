import { columnGrouping, INDEX_CODES, qualityReport } from '@konvergensi/domain';
import { BirthDates } from './birth-dates.ts';
import { createFile } from './csv-file.ts';
import { openMeasures } from './measure-file.ts';
import { type BlockColumn, readColumns } from './read-columns.ts';
import { mostRecords } from './row-bound.ts';
import { Stop, type Terminal } from './terminal.ts';
import { TextCodes } from './text-codes.ts';
import { weightColumn } from './weight-column.ts';

export interface QualityCommandOptions {
  weight?: string | undefined;
  cluster?: string | undefined;
  id?: string | undefined;
  by: readonly string[];
  routine?: boolean | undefined;
}

const COLUMNS = [
  'sex',
  'ageDays',
  'ageMonths',
  'weightKg',
  'lengthCm',
  'position',
  'armCm',
] as const satisfies readonly BlockColumn[];

/**
 * Writes the report on the quality of the measurements, for all rows and by the columns named in `by`. A row with
 * something wrong in it is left out. Status 2 when nobody is left.
 */
export function qualityCommand(
  input: string,
  output: string,
  { weight, cluster, id, by, routine }: QualityCommandOptions,
  terminal: Terminal,
): number {
  const file = openMeasures(input, terminal);
  const mostRows = mostRecords(input);
  const texts = (column: string, option: string) => new TextCodes(file.named(column, option), mostRows);
  const weights = weight === undefined ? null : weightColumn(file, weight, mostRows);
  const clusters = cluster === undefined ? null : texts(cluster, 'cluster');
  const ids = id === undefined ? null : texts(id, 'id');
  const groups = by.map((column) => ({ column, codes: texts(column, 'by') }));
  const births = file.places.birth_date < 0 ? null : new BirthDates(file, mostRows);
  const columns = [clusters, ids, ...groups.map(({ codes }) => codes)].filter((column) => column !== null);

  const read = readColumns(file, mostRows, COLUMNS, INDEX_CODES, (i) => {
    if (weights !== null && !weights.read(i)) return false;
    for (const column of columns) column.add(file.reader, i);
    births?.add(i);
    return true;
  });
  file.close();
  file.report();
  const { n } = read.measures;
  if (n === 0) throw new Stop('no row is left to report on');
  const report = qualityReport(
    {
      ...read,
      weights: weights?.weights,
      clusters: clusters?.column(n).codes,
      ids: ids?.column(n).codes,
      birthMonths: births?.months,
      birthDates: births?.known,
    },
    { kind: routine ? 'routine' : 'survey' },
    groups.map(({ column, codes }) => columnGrouping(column, codes.column(n))),
  );
  const { writer, close } = createFile(output);
  writer.text(`${JSON.stringify(report, null, 1)}\n`);
  close();
  for (const { en } of report.overall.notes) terminal.write(`${en}\n`);
  return 0;
}
