import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';

/** Of a sheet or a file with names: where, which day, and a part that nobody guesses. */
export const copyNumber = (deps: Deps, code: string): string =>
  `${code}/${todayOf(deps, code).replaceAll('-', '')}-${deps.ulid().slice(-6)}`;
