import type { EarlierStay, LeftReason } from '@konvergensi/domain';
import type { PersonRow } from './people.ts';
import { type Statement, sql } from './statement.ts';

/** A stay as the row of a person keeps it: first and last day, why it ended, village moved to, version at the leaving. */
export type StoredStay = [
  from: string | null,
  until: string,
  reason: LeftReason,
  movedTo: number | null,
  version: number,
];

/** Earlier stays of `person p` as nested JSON; a double never lived anywhere. */
export const EARLIER_STAYS: Statement = sql`json(iif(p.left_reason = 'double', null, p.earlier_stays))`;

export const storedStays = (text: string | null): StoredStay[] =>
  text === null ? [] : (JSON.parse(text) as StoredStay[]);

/** The same for domain: nothing where there are none, so that most rows carry no empty list. */
export const earlierStays = (stays: readonly StoredStay[] | null): { earlierStays?: readonly EarlierStay[] } =>
  stays === null
    ? {}
    : { earlierStays: stays.map(([from, until, , movedTo]) => ({ from, until, movedOn: movedTo !== null })) };

export const earlierStaysOf = (row: Pick<PersonRow, 'earlier_stays' | 'left_reason'>) =>
  earlierStays(row.left_reason === 'double' || row.earlier_stays === null ? null : storedStays(row.earlier_stays));

/** The earlier stays of a row that is opened again: those it had, and the one it closed with. A double never was one. */
export function staysBefore(closed: PersonRow): string | null {
  if (closed.left_on === null || closed.left_reason === null) return closed.earlier_stays;
  if (closed.left_reason === 'double') return closed.earlier_stays;
  const { lived_from, left_on, left_reason, moved_to, version } = closed;
  const stay: StoredStay = [lived_from, left_on, left_reason, moved_to, version];
  return JSON.stringify([...storedStays(closed.earlier_stays), stay]);
}
