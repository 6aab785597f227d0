import { allocateZColumns, INDEX_CODES, MISSING_Z, type ZColumns, zScoreColumns } from '@konvergensi/domain';
import type { ByteWriter } from './csv/byte-writer.ts';
import { createFile } from './csv-file.ts';
import { BLOCK_ROWS, type MeasureFile, openMeasures } from './measure-file.ts';
import { RowTexts } from './row-texts.ts';
import { Stop, type Terminal } from './terminal.ts';

const RESULT_COLUMNS = ['clenhei', 'cbmi', ...INDEX_CODES.flatMap((code) => [`z${code}`, `f${code}`])];
const LF = 0x0a;
const ZERO = 0x30;

/** Writes the results of a row of a block; says whether there is a z-score among them. */
type WriteResults = (i: number) => boolean;

function resultWriter(writer: ByteWriter, out: ZColumns, separator: number): WriteResults {
  const indices = INDEX_CODES.map((code) => ({ z: out.z[code], flag: out.flag[code] }));
  return (i) => {
    writer.byte(separator);
    if (!Number.isNaN(out.lengthUsedCm[i]!)) writer.significant(out.lengthUsedCm[i]!);
    writer.byte(separator);
    if (!Number.isNaN(out.bmi[i]!)) writer.significant(out.bmi[i]!);
    let hasZ = false;
    for (const { z, flag } of indices) {
      writer.byte(separator);
      if (z[i] !== MISSING_Z) {
        hasZ = true;
        writer.hundredths(z[i]!);
      }
      writer.byte(separator);
      if (z[i] !== MISSING_Z) writer.byte(ZERO + flag[i]!);
    }
    writer.byte(LF);
    return hasZ;
  };
}

function computeRows(file: MeasureFile, texts: RowTexts, writer: ByteWriter): number {
  const { reader, block } = file;
  const out = allocateZColumns(BLOCK_ROWS);
  const writeResults = resultWriter(writer, out, reader.separator);
  let computed = 0;
  function flush(rows: number): void {
    block.n = rows;
    zScoreColumns(block, out);
    for (let i = 0; i < rows; i++) {
      texts.write(writer, i);
      if (writeResults(i)) computed++;
    }
    texts.clear();
  }
  let waiting = 0;
  file.forEachRow((_isGood, at) => {
    texts.add(reader);
    waiting = at + 1;
    if (waiting < BLOCK_ROWS) return waiting;
    flush(waiting);
    waiting = 0;
    return 0;
  });
  flush(waiting);
  return computed;
}

/**
 * Writes the rows of a file with corrected length, BMI, and z-score and flag of every index behind them. A row with
 * something wrong in it is passed through with empty results. Columns of the input that carry the name of a result are
 * replaced. Status 2 when no row has a z-score.
 */
export function zscoresCommand(input: string, output: string, terminal: Terminal): number {
  const file = openMeasures(input, terminal);
  const { header, reader } = file;
  const kept = header.map((name) => !RESULT_COLUMNS.includes(name.toLowerCase()));
  const replaced = header.filter((_, field) => !kept[field]);
  if (replaced.length > 0) terminal.write(`replaced: ${replaced.join(', ')}\n`);

  const { writer, close } = createFile(output);
  const texts = new RowTexts(kept, reader.separator);
  const separator = String.fromCharCode(reader.separator);
  texts.add(reader);
  texts.write(writer, 0);
  texts.clear();
  writer.text(`${separator}${RESULT_COLUMNS.join(separator)}\n`);
  try {
    const computed = computeRows(file, texts, writer);
    file.report();
    if (computed === 0) throw new Stop('no row has a z-score');
    return 0;
  } finally {
    close();
    file.close();
  }
}
