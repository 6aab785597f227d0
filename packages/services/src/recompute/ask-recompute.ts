import type { CellKey } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';

/** More than this a message does not name; the pass then looks for dirty cells itself. */
export const MOST_NAMED = 100;

/** Asks for the recompute of what a verb has marked. A named cell is found by its key, without a search of the district. */
export const askRecompute = (deps: Deps, district: number, cells: readonly CellKey[]): Promise<void> =>
  deps.sendRecompute(
    cells.length > MOST_NAMED
      ? { district }
      : { district, cells: cells.map(({ village, period }) => [village, period] as const) },
  );
