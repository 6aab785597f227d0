import { type CsvInput, openCsv } from './csv-file.ts';
import { type ColumnPlaces, columnPlaces, missingColumns } from './measure-columns.ts';
import { type Place, ProblemLog } from './problem-log.ts';
import { allocateBlock, type Block, RowDecoder } from './row-decoder.ts';
import { counted, Progress, Stop, type Terminal } from './terminal.ts';

export const BLOCK_ROWS = 4096;

/** A file of measurements, read block by block. */
export interface MeasureFile extends CsvInput {
  places: ColumnPlaces;
  block: Block;
  log: ProblemLog;
  /** Where in the file the present record stands. */
  where(): Place;
  /** Place of a column that the user named. */
  named(column: string, option: string): number;
  /** Calls `onRow` for every record, with the row of the block it was read into; what it returns is the next row to use. */
  forEachRow(onRow: (isGood: boolean, at: number) => number): number;
  /** Closing words: rows read, rows that could not be used. */
  report(): void;
}

/** Opens a file of measurements; stops when it has not the columns to compute anything from. */
export function openMeasures(path: string, terminal: Terminal): MeasureFile {
  const input = openCsv(path);
  if (input === null) throw new Stop(`${path} is empty`);
  const { reader, header } = input;
  const places = columnPlaces(header);
  const { fatal, warnings } = missingColumns(places);
  for (const words of warnings) terminal.write(`${words}\n`);
  if (fatal.length > 0) throw new Stop(fatal.join('\n'));

  const progress = new Progress(terminal);
  const log = new ProblemLog((text) => terminal.write(text));
  const block = allocateBlock(BLOCK_ROWS);
  const decoder = new RowDecoder(reader, places, block, log);
  let rows = 0;
  return {
    ...input,
    places,
    block,
    log,
    where: () => ({ row: rows + 1, line: reader.line }),
    named(column, option) {
      const place = header.findIndex((name) => name.toLowerCase() === column.toLowerCase());
      if (place < 0) throw new Stop(`column ${column} (--${option}) is missing`);
      return place;
    },
    forEachRow(onRow) {
      let at = 0;
      while (reader.next()) {
        if (reader.isBlank && header.length > 1) continue;
        at = onRow(decoder.decode(at, rows + 1), at);
        progress.rows(++rows);
      }
      return rows;
    },
    report() {
      log.finish();
      const { daysUnknown } = decoder;
      if (daysUnknown > 0) terminal.write(`${counted(daysUnknown, 'birth date')} without a day, taken as the 15th\n`);
      const bad = log.bad > 0 ? `, ${counted(log.bad, 'row')} with no results` : '';
      progress.done(`${counted(rows, 'row')}${bad}`);
    },
  };
}
