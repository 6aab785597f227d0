import { type PersonRow, type Statement, sql } from '@konvergensi/db';
import { affectedCells, type Cell } from '@konvergensi/domain';
import type { OpenVillage, Rows } from './open-village.ts';

/** Months in which a person has measurements in the village. */
export const measuredMonths = (village: Statement | number, person: string): Statement =>
  sql`select distinct period from measurement where village = ${village} and person = ${person}`;

export const monthsOf = (rows: Rows | undefined): number[] => (rows ?? []).map((row) => Number(row['period']));

/** Cells whose counts a changed person touches; none for an adult. Both states are given. */
export function childCells(
  at: Pick<OpenVillage, 'id' | 'registerFrom' | 'period'>,
  states: readonly Pick<PersonRow, 'birth_date' | 'birth_date_kind'>[],
  measured: readonly number[],
): Cell[] {
  const birthDates = states.filter((row) => row.birth_date_kind !== 'unknown').map((row) => row.birth_date);
  const change = { kind: 'child', village: at.id, birthDates, measured, registerFrom: at.registerFrom } as const;
  return affectedCells(change, at.period);
}
