import { type Statement, sql } from '@konvergensi/db';
import { type Cell, monthOf } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { childCells, monthsOf } from '../register/child-cells.ts';
import type { Rows } from '../register/open-village.ts';

type States = Parameters<typeof childCells>[1];

/** Since when a village vouches for its register. */
export const vouchedSince = (village: number): Statement =>
  sql`select min(confirmed_on) since from register_confirmation where village = ${village}`;

/** Cells of a village that someone who leaves or arrives touches, from a month on: the current one in any case. */
export function touchedCells(
  deps: Deps,
  village: { id: number; code: string; vouched: Rows; measured: Rows },
  states: States,
  from = 0,
): Cell[] {
  const { id } = village;
  const since = village.vouched[0]?.['since'] as string | null;
  const period = monthOf(todayOf(deps, village.code));
  const at = { id, registerFrom: since === null ? null : monthOf(since), period };
  const cells = childCells(at, states, monthsOf(village.measured));
  return [...cells.filter((cell) => cell.period >= from && cell.period !== period), { village: id, period }];
}
