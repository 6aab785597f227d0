import { columnGrouping, type Grouping, type QualitySurvey, QualityTally } from '@konvergensi/domain';
import { BirthDates } from './birth-dates.ts';
import { createFile } from './csv-file.ts';
import { BLOCK_ROWS, type MeasureFile, openMeasures } from './measure-file.ts';
import { readBlocks } from './read-columns.ts';
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

/** Reads a file once, and hands each block with its groups on. */
function readSurvey(
  input: string,
  { weight, cluster, id, by }: QualityCommandOptions,
  terminal: Terminal,
  codes: Map<string, TextCodes>,
  onBlock: (survey: QualitySurvey, groups: Grouping[]) => void,
): MeasureFile {
  const file = openMeasures(input, terminal);
  const texts = (column: string, option: string) => {
    const known = codes.get(column) ?? new TextCodes(file.named(column, option), BLOCK_ROWS);
    codes.set(column, known);
    return known;
  };
  const weights = weight === undefined ? null : weightColumn(file, weight, BLOCK_ROWS);
  const clusters = cluster === undefined ? null : texts(cluster, 'cluster');
  const ids = id === undefined ? null : texts(id, 'id');
  const groups = by.map((column) => ({ column, codes: texts(column, 'by') }));
  const births = file.places.birth_date < 0 ? null : new BirthDates(file, BLOCK_ROWS);
  const columns = [...codes.values()];

  readBlocks(
    file,
    (at) => {
      if (weights !== null && !weights.read(at)) return false;
      for (const column of columns) column.add(file.reader, at);
      births?.add(at);
      return true;
    },
    (rows, z) =>
      onBlock(
        {
          measures: file.block,
          z,
          weights: weights?.weights,
          clusters: clusters?.codes(rows),
          ids: ids?.codes(rows),
          birthMonths: births?.months,
          birthDates: births?.known,
        },
        groups.map(({ column, codes: found }) => columnGrouping(column, found.column(rows))),
      ),
  );
  file.close();
  return file;
}

const SILENT: Terminal = { write: () => undefined, isInteractive: false };

/**
 * Writes the report on the quality of the measurements, for all rows and by the columns named in `by`. A row with
 * something wrong in it is left out. The file is read block by block, and a second time when it has clusters. Status 2
 * when nobody is left.
 */
export function qualityCommand(
  input: string,
  output: string,
  options: QualityCommandOptions,
  terminal: Terminal,
): number {
  const tally = new QualityTally();
  const codes = new Map<string, TextCodes>();
  let n = 0;
  const file = readSurvey(input, options, terminal, codes, (survey, groups) => {
    tally.add(survey, groups);
    n += survey.measures.n;
  });
  file.report();
  if (n === 0) throw new Stop('no row is left to report on');
  if (options.cluster !== undefined && !options.routine) {
    readSurvey(input, options, SILENT, codes, (survey, groups) => tally.addClusters(survey, groups));
  }
  const report = tally.report({ kind: options.routine ? 'routine' : 'survey' });
  const { writer, close } = createFile(output);
  writer.text(`${JSON.stringify(report, null, 1)}\n`);
  close();
  for (const { en } of report.overall.notes) terminal.write(`${en}\n`);
  return 0;
}
