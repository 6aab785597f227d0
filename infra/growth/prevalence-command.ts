import { columnGrouping, type PrevalenceRow, prevalence, prevalenceCells } from '@konvergensi/domain';
import { stringify } from 'csv-stringify/sync';
import { fieldNumber, NOT_A_NUMBER } from './csv/field.ts';
import { createFile } from './csv-file.ts';
import { type MeasureFile, openMeasures } from './measure-file.ts';
import { mostRecords } from './row-bound.ts';
import { readSurvey } from './survey-columns.ts';
import { counted, Stop, type Terminal } from './terminal.ts';
import { TextCodes } from './text-codes.ts';

export interface PrevalenceOptions {
  weight?: string | undefined;
  cluster?: string | undefined;
  strata?: string | undefined;
  by: readonly string[];
}

const SIGNIFICANT = 12;

/** Reads sampling weights into a column; a negative one stops everything. */
function weightReader(file: MeasureFile, column: string, mostRows: number) {
  const field = file.named(column, 'weight');
  const weights = new Float64Array(mostRows);
  return {
    weights,
    read(i: number): boolean {
      const weight = fieldNumber(file.reader, field);
      const { row, line } = file.where();
      if (weight === NOT_A_NUMBER) file.log.problem({ row, line, column }, 'the sampling weight is not a number');
      else if (weight < 0)
        throw new Stop(`row ${row} (line ${line}), column ${column}: a sampling weight below 0 is refused`);
      weights[i] = weight;
      return weight !== NOT_A_NUMBER;
    },
  };
}

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
  const weights = weight === undefined ? null : weightReader(file, weight, mostRows);
  const clusters = cluster === undefined ? null : texts(cluster, 'cluster');
  const layers = strata === undefined ? null : texts(strata, 'strata');
  const groups = by.map((column) => ({ column, codes: texts(column, 'by') }));
  const columns = [...groups.map(({ codes }) => codes), ...(clusters ? [clusters] : []), ...(layers ? [layers] : [])];

  const survey = readSurvey(file, mostRows, (i) => {
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
