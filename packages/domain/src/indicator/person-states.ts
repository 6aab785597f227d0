import { dateOfDay, dayNumber } from '../period/civil-date.ts';

/**
 * What a person is to one indicator in a month. `c` counted in numerator and denominator, `n` in the denominator only, `l`
 * and `h` left out as implausibly low and high, `r` without the measure, `t` measured outside the standard's table, `m`
 * weighed, `-` a target that was not weighed.
 */
export type StateLetter = 'c' | 'n' | 'l' | 'h' | 'r' | 't' | 'm' | '-';

export interface PersonState {
  readonly id: string;
  readonly birthDate: string;
  /** Print of the facts behind the letters: the same facts, the same print. */
  readonly print: string;
  /** By indicator code. */
  readonly letters: Readonly<Record<string, string>>;
}

/** Column of an indicator by another version of the rules; it is kept only where it says something else. */
export const byOtherRules = (code: string, version: string): string => `${code}@${version}`;

/** The targets of a village-month in columns of fixed width, by id: what a stored row holds. */
export interface StateColumns {
  readonly id: string;
  readonly birth: string;
  readonly print: string;
  readonly [code: string]: string;
}

const ID = 26;
const BIRTH = 4;
const PRINT = 7;
const BASE = 36;
/** Days before 1970 that a birth date may lie, so that none is negative. */
const SHIFT = 100_000;

export function packStates(people: readonly PersonState[], codes: readonly string[]): StateColumns {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const column = (of: (person: PersonState) => string) => sorted.map(of).join('');
  const others = [
    ...new Set(sorted.flatMap(({ letters }) => Object.keys(letters).filter((code) => code.includes('@')))),
  ];
  return {
    id: column(({ id }) => id.padEnd(ID)),
    birth: column(({ birthDate }) => ((dayNumber(birthDate) ?? 0) + SHIFT).toString(BASE).padStart(BIRTH, '0')),
    print: column(({ print }) => print.padStart(PRINT, '0')),
    ...Object.fromEntries(codes.map((code) => [code, column(({ letters }) => letters[code] ?? '-')])),
    ...Object.fromEntries(
      others.map((code) => [code, column(({ letters }) => letters[code] ?? letters[code.split('@')[0]!] ?? '-')]),
    ),
  };
}

/** One indicator of one village-month, to be walked person by person. */
export interface StateColumn {
  readonly id: string;
  readonly birth: string;
  readonly letters: string;
  /** Empty where facts are not compared. */
  readonly print: string;
}

export const EMPTY_STATES: StateColumn = { id: '', birth: '', letters: '', print: '' };

export const columnOf = (states: StateColumns, code: string): StateColumn => ({
  id: states.id,
  birth: states.birth,
  print: states.print,
  letters: states[code] ?? '',
});

/** Nobody of the column: a person of the period who is no part of this one figure. */
export const ABSENT = ' ';

/** The mark of a person, of one or two characters as the column has them; null: no part of the column's figure. */
export function markAt({ letters }: StateColumn, at: number, width = 1): string | null {
  const mark = letters.slice(at * width, at * width + width);
  return mark === '' ? '-' : mark.startsWith(ABSENT) ? null : mark;
}

export interface StateAt {
  readonly id: string;
  readonly birthDate: string;
  /** null: no part of the column's figure. */
  readonly letter: string | null;
  readonly print: string;
}

export const stateCount = (column: StateColumn): number => column.id.length / ID;

export const idAt = ({ id }: StateColumn, at: number): string => id.slice(at * ID, at * ID + ID);

export function stateAt(column: StateColumn, at: number): StateAt {
  return {
    id: idAt(column, at).trimEnd(),
    birthDate: dateOfDay(Number.parseInt(column.birth.slice(at * BIRTH, at * BIRTH + BIRTH), BASE) - SHIFT) ?? '',
    letter: markAt(column, at),
    print: column.print.slice(at * PRINT, at * PRINT + PRINT),
  };
}

/** FNV-1a of a text, 32 bits in base 36. */
export function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(BASE);
}
