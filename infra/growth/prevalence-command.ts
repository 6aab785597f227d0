import { columnGrouping, type PrevalenceRow, prevalence, prevalenceCells } from '@konvergensi/domain';
import { stringify } from 'csv-stringify/sync';
import { createFile } from './csv-file.ts';
import { openMeasures } from './measure-file.ts';
import { readColumns } from './read-columns.ts';
import { mostRecords } from './row-bound.ts';
import { counted, Stop, type Terminal } from './terminal.ts';
import { TextCodes } from './text-codes.ts';
import { weightColumn } from './weight-column.ts';

export interface PrevalenceOptions {
  weight?: string | undefined;
  cluster?: string | undefined;
  strata?: string | undefined;
  by: readonly string[];
}

const SIGNIFICANT = 12;
const COLUMNS = ['sex', 'oedema', 'ageDays', 'ageMonths'] as const;
const CODES = ['len', 'wei', 'bmi', 'wfl'] as const;

function cellText(value: number | string | null): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(SIGNIFICANT)));
  return value ?? '';
}

function writeRows(output: string, rows: readonly PrevalenceRow[]): void {
  const cells = rows.map(prevalenceCells);
  const header = cells[0]!.map(([column]) => column);
  const { writer, close } = createFile(output);
  writer.text(stringify([header, ...cells.map((row) => row.map(([, value]) => cellText(value)))]));
  close();
}

/**
 * Writes prevalence, by age, sex and the columns named in `by`, in the columns of WHO's package. A row with something
 * wrong in it is left out. Status 2 when nobody is left.
 */
export function prevalenceCommand(
  input: string,
  output: string,
  { weight, cluster, strata, by }: PrevalenceOptions,
  terminal: Terminal,
): number {
  const file = openMeasures(input, terminal);
  const mostRows = mostRecords(input);
  const texts = (column: string, option: string) => new TextCodes(file.named(column, option), mostRows);
  const weights = weight === undefined ? null : weightColumn(file, weight, mostRows);
  const clusters = cluster === undefined ? null : texts(cluster, 'cluster');
  const layers = strata === undefined ? null : texts(strata, 'strata');
  const groups = by.map((column) => ({ column, codes: texts(column, 'by') }));
  const columns = [...groups.map(({ codes }) => codes), ...(clusters ? [clusters] : []), ...(layers ? [layers] : [])];

  const survey = readColumns(file, mostRows, COLUMNS, CODES, (i) => {
    if (weights !== null && !weights.read(i)) return false;
    for (const column of columns) column.add(file.reader, i);
    return true;
  });
  file.close();
  const { n } = survey.measures;
  const outcome = prevalence(
    survey,
    { weights: weights?.weights.subarray(0, n), clusters: clusters?.column(n).codes, strata: layers?.column(n).codes },
    groups.map(({ column, codes }) => columnGrouping(column, codes.column(n))),
  );
  file.report();
  if (!outcome.ok) throw new Stop('no row is left to compute prevalence from');
  const { rows, kept, dropped } = outcome;
  if (dropped > 0) terminal.write(`${counted(dropped, 'row')} left out: over 1826 days, or no cluster or stratum\n`);
  writeRows(output, rows);
  terminal.write(`${counted(rows.length, 'group')} from ${counted(kept, 'row')}\n`);
  return 0;
}
