import type { Grouping } from './survey.ts';

/** A column of texts, each held once: `codes[i]` is the place in `names` of row i's text, −1 for a missing one. */
export interface CodedColumn {
  names: readonly string[];
  codes: Int32Array;
}

const TITLES = new Map([
  ['typeres', 'Area'],
  ['gregion', 'Geographical region'],
  ['wealthq', 'Wealth quintile'],
  ['mothered', 'Maternal education'],
  ['othergr', 'Other grouping'],
]);

const QUINTILES = ['Q1: Poorest', 'Q2', 'Q3', 'Q4', 'Q5: Richest'];

function titleOf(column: string): string {
  const words = column.replaceAll('_', ' ').trim();
  return TITLES.get(column) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The grouping of a column of a file. WHO's five columns (typeres, gregion, wealthq, mothered, othergr) get the titles of
 * WHO's output, and wealth quintiles 1-5 or Q1-Q5 their names, any other value of that column none. Another column
 * is titled with its own name.
 */
export function columnGrouping(column: string, { names, codes }: CodedColumn): Grouping {
  if (column !== 'wealthq') return { title: titleOf(column), names, codes, order: 'found' };
  const places = names.map((name) => (/^Q?[1-5]$/.test(name) ? Number(name.slice(-1)) - 1 : -1));
  return {
    title: titleOf(column),
    names: QUINTILES,
    codes: codes.map((code) => (code < 0 ? -1 : places[code]!)),
    order: 'given',
  };
}
