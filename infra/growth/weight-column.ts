import { fieldNumber, NOT_A_NUMBER } from './csv/field.ts';
import type { MeasureFile } from './measure-file.ts';
import { Stop } from './terminal.ts';

/** A column of sampling weights; `read` takes that of the present record as row `i`, false when it is no number. */
export interface WeightColumn {
  weights: Float64Array;
  read(i: number): boolean;
}

/** Sampling weights, NaN where missing. A negative one stops everything. */
export function weightColumn(file: MeasureFile, column: string, mostRows: number): WeightColumn {
  const field = file.named(column, 'weight');
  const weights = new Float64Array(mostRows);
  return {
    weights,
    read(i) {
      const weight = fieldNumber(file.reader, field);
      if (weight === NOT_A_NUMBER) {
        file.log.problem({ ...file.where(), column }, 'the sampling weight is not a number');
        return false;
      }
      if (weight < 0) {
        const { row, line } = file.where();
        throw new Stop(`row ${row} (line ${line}), column ${column}: a sampling weight below 0 is refused`);
      }
      weights[i] = weight;
      return true;
    },
  };
}
