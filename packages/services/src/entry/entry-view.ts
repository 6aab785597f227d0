import type { EntryValueView } from '@konvergensi/contract';
import { type EntryHistoryRow, type EntryValueRow, json, sql } from '@konvergensi/db';
import { type EnteredValue, isAboveTarget, percentOfEntry } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';

type Row = EntryValueRow | EntryHistoryRow;

export const enteredOf = ({ no_target, numerator, denominator, reason }: Row): EnteredValue =>
  no_target === 1 || numerator === null
    ? { kind: 'no-target', reason }
    : { kind: 'pair', numerator, denominator, reason };

export type Names = ReadonlyMap<string, string>;

/** Names of those who entered, verified and locked; somebody unknown stays an id. */
export async function namesOf(deps: Deps, rows: readonly Row[]): Promise<Names> {
  const ids = new Set(rows.flatMap(({ entered_by, verified_by, locked_by }) => [entered_by, verified_by, locked_by]));
  ids.delete(null);
  if (ids.size === 0) return new Map();
  const found = await deps.directory.all<{ id: string; name: string }>(
    sql`select id, name from user where id in (select value from json_each(${json([...ids])}))`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

export function entryView(row: Row, names: Names): EntryValueView {
  const value = enteredOf(row);
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return {
    numerator: row.numerator,
    denominator: row.denominator,
    noTarget: row.no_target === 1,
    value: percentOfEntry(value),
    above: isAboveTarget(value),
    reason: row.reason,
    source: row.source,
    sourceOn: row.source_on,
    cumulative: row.cumulative === 1,
    state: row.state,
    note: row.note,
    enteredBy: name(row.entered_by) ?? '',
    enteredAt: row.entered_at,
    verifiedBy: name(row.verified_by),
    verifiedAt: row.verified_at,
    lockedBy: name(row.locked_by),
    lockedAt: row.locked_at,
    version: row.version,
  };
}
