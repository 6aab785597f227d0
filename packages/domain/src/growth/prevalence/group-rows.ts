import type { Grouping } from './survey.ts';

/** One group of children: its name and its rows. */
export interface GroupRows {
  name: string;
  rows: Int32Array;
}

function rowsByCode(rows: Int32Array, { codes, names }: Grouping): Int32Array[] {
  const counts = new Int32Array(names.length);
  for (const row of rows) if (codes[row]! >= 0) counts[codes[row]!]!++;
  const groups = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(names.length);
  for (const row of rows) {
    const code = codes[row]!;
    if (code >= 0) groups[code]![filled[code]!++] = row;
  }
  return groups;
}

interface Named {
  name: string;
}

/** Order of groups by name: as numbers when all names are. */
export function compareNames(groups: readonly Named[]): (a: Named, b: Named) => number {
  const isNumeric = groups.every(({ name }) => name.trim() !== '' && !Number.isNaN(Number(name)));
  if (isNumeric) return (a, b) => Number(a.name) - Number(b.name);
  return (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name));
}

/** The groups of a grouping among the kept rows, in the order of WHO's output; none when nobody is in any of them. */
export function groupRows(rows: Int32Array, grouping: Grouping, isSorted: boolean): GroupRows[] {
  const { names, order } = grouping;
  const groups = rowsByCode(rows, grouping).map((members, code) => ({ name: names[code]!, rows: members }));
  const inhabited = groups.filter((group) => group.rows.length > 0);
  if (inhabited.length === 0) return [];
  if (order === 'given') return groups;
  return inhabited.sort(isSorted ? compareNames(inhabited) : (a, b) => a.rows[0]! - b.rows[0]!);
}
