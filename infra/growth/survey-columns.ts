import { allocateZColumns, type Survey, zScoreColumns } from '@konvergensi/domain';
import { BLOCK_ROWS, type MeasureFile } from './measure-file.ts';
import type { Block } from './row-decoder.ts';

const CODES = ['len', 'wei', 'bmi', 'wfl'] as const;

function perCode<T>(make: () => T): Record<(typeof CODES)[number], T> {
  return Object.fromEntries(CODES.map((code) => [code, make()])) as Record<(typeof CODES)[number], T>;
}

/**
 * Reads a file into what prevalence is computed from: z-scores and flags of the four indices, age, sex and oedema of
 * every good row. `onGoodRow` reads further columns of the present record as row `i`; false when something in it is wrong.
 */
export function readSurvey(file: MeasureFile, mostRows: number, onGoodRow: (i: number) => boolean): Survey {
  const { block } = file;
  const out = allocateZColumns(BLOCK_ROWS);
  const z = perCode(() => new Int32Array(mostRows));
  const flag = perCode(() => new Int8Array(mostRows));
  const kept = {
    sex: new Uint8Array(mostRows),
    oedema: new Uint8Array(mostRows),
    ageDays: new Float64Array(mostRows),
    ageMonths: new Float64Array(mostRows),
  };
  let done = 0;

  function flush(rows: number): void {
    block.n = rows;
    zScoreColumns(block, out);
    for (const name of ['sex', 'oedema', 'ageDays', 'ageMonths'] as const) {
      kept[name].set((block as Block)[name].subarray(0, rows), done);
    }
    for (const code of CODES) {
      z[code].set(out.z[code].subarray(0, rows), done);
      flag[code].set(out.flag[code].subarray(0, rows), done);
    }
    done += rows;
  }

  let waiting = 0;
  file.forEachRow((isGood, at) => {
    waiting = isGood && onGoodRow(done + at) ? at + 1 : at;
    if (waiting < BLOCK_ROWS) return waiting;
    flush(waiting);
    waiting = 0;
    return 0;
  });
  flush(waiting);
  return { measures: { n: done, ...kept }, z: { z, flag } };
}
