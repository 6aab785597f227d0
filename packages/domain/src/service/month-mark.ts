/**
 * What a form says of a service in a month. Kept apart: not received (it was due), not due, and nothing recorded, which
 * is none of the other three.
 */
export type MonthMark = 'received' | 'not-received' | 'not-due' | 'not-recorded';

const SIGNS: Readonly<Record<MonthMark, string>> = {
  received: 'v',
  'not-received': 'x',
  'not-due': '-',
  'not-recorded': '',
};

/** The sign of the cadre forms: v received, x due but not received, - not yet or not due, blank not recorded. */
export function markSign(mark: MonthMark): string {
  return SIGNS[mark];
}

/** Reads a cell of the forms, `v`, `x`, `-` or blank, spaces and capitals aside. Null for anything else. */
export function parseMark(text: string): MonthMark | null {
  const sign = text.trim().toLowerCase();
  const marks = Object.keys(SIGNS) as MonthMark[];
  return marks.find((mark) => SIGNS[mark] === sign) ?? null;
}
