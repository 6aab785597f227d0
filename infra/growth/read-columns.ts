import { allocateZColumns, type IndexCode, type ZColumns, zScoreColumns } from '@konvergensi/domain';
import { BLOCK_ROWS, type MeasureFile } from './measure-file.ts';
import type { Block } from './row-decoder.ts';

export type BlockColumn = Exclude<keyof Block, 'n'>;

/** The good rows of a file: some columns of measurements, and z-scores and flags of some indices. */
export interface ReadColumns<Name extends BlockColumn, Code extends IndexCode> {
  measures: { n: number; ageMonths?: Float64Array } & Pick<Block, Exclude<Name, 'ageMonths'>>;
  z: { z: Record<Code, Int32Array>; flag: Record<Code, Int8Array> };
}

function perName<Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
}

/**
 * Reads a file to its end, block by block. `onGoodRow` reads further columns of the present record as row `at` of the
 * block; it says false when something in them is wrong, and the row is left out. `onBlock` gets the rows of `file.block`
 * with their z-scores, which the next block overwrites.
 */
export function readBlocks(
  file: MeasureFile,
  onGoodRow: (at: number) => boolean,
  onBlock: (rows: number, z: ZColumns) => void,
): void {
  const { block } = file;
  const out = allocateZColumns(BLOCK_ROWS);
  const flush = (rows: number) => {
    block.n = rows;
    onBlock(rows, zScoreColumns(block, out));
  };
  let waiting = 0;
  file.forEachRow((isGood, at) => {
    waiting = isGood && onGoodRow(at) ? at + 1 : at;
    if (waiting < BLOCK_ROWS) return waiting;
    flush(waiting);
    waiting = 0;
    return 0;
  });
  flush(waiting);
}

/** Reads a file to its end, keeping only what is asked for; `onGoodRow` as in `readBlocks`, with the row of the whole. */
export function readColumns<Name extends BlockColumn, Code extends IndexCode>(
  file: MeasureFile,
  mostRows: number,
  names: readonly Name[],
  codes: readonly Code[],
  onGoodRow: (i: number) => boolean,
): ReadColumns<Name, Code> {
  const { block } = file;
  // Months are asked for by every command and given by few files.
  const given = names.filter((name) => name !== 'ageMonths' || file.places.age_unit >= 0);
  const kept = perName(given, (name) =>
    block[name] instanceof Uint8Array ? new Uint8Array(mostRows) : new Float64Array(mostRows),
  );
  const z = perName(codes, () => new Int32Array(mostRows));
  const flag = perName(codes, () => new Int8Array(mostRows));
  let done = 0;
  readBlocks(
    file,
    (at) => onGoodRow(done + at),
    (rows, out) => {
      for (const name of given) kept[name].set(block[name].subarray(0, rows), done);
      for (const code of codes) {
        z[code].set(out.z[code].subarray(0, rows), done);
        flag[code].set(out.flag[code].subarray(0, rows), done);
      }
      done += rows;
    },
  );
  return {
    measures: { ...kept, n: done } as unknown as ReadColumns<Name, Code>['measures'],
    z: { z, flag },
  };
}
