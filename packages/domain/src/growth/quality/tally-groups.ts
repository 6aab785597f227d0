import { compareNames } from '../prevalence/group-rows.ts';
import type { Grouping } from '../prevalence/survey.ts';

/** The rows of each code that occurs among them. */
export function rowsByCode(rows: Int32Array, codes: Int32Array): [code: number, rows: Int32Array][] {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const code = codes[row]!;
    if (code < 0) continue;
    const members = found.get(code);
    if (members === undefined) found.set(code, [row]);
    else members.push(row);
  }
  return Array.from(found, ([code, members]) => [code, Int32Array.from(members)]);
}

/** The tally of a group, begun when it has none. */
export function entry<T>(tallies: Map<number, T>, code: number, Tally: new () => T): T {
  const known = tallies.get(code);
  if (known !== undefined) return known;
  const begun = new Tally();
  tallies.set(code, begun);
  return begun;
}

/** Tallies with their names: all names when the order is given, else those that occur, sorted; none when nobody is in any. */
export function namedGroups<T>(
  { names, order }: Pick<Grouping, 'names' | 'order'>,
  tallies: Map<number, T>,
  Tally: new () => T,
): { name: string; tally: T }[] {
  if (tallies.size === 0) return [];
  const groups = names.map((name, code) => ({ name, code }));
  if (order === 'given') return groups.map(({ name, code }) => ({ name, tally: tallies.get(code) ?? new Tally() }));
  const inhabited = groups.filter(({ code }) => tallies.has(code));
  return inhabited.sort(compareNames(inhabited)).map(({ name, code }) => ({ name, tally: tallies.get(code)! }));
}
