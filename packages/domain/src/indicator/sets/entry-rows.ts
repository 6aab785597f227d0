import { type Agency, agencies } from '../../access/roles.ts';
import { type EntryIndicator, TARGET_GROUPS, type TargetGroup, type Unit } from '../indicator.ts';
import type { YearTarget } from '../targets.ts';

/** What the rows of a set have in common. */
export interface SetOfEntries {
  readonly prefix: string;
  readonly years: readonly [first: number, last: number | null];
  readonly every: EntryIndicator['every'];
  readonly sources: readonly string[];
  readonly ruleVersion: string;
}

const isAgency = (text: string): text is Agency => agencies.some((agency) => agency === text);
const isGroup = (text: string): text is TargetGroup => Object.hasOwn(TARGET_GROUPS, text);
const UNITS: readonly string[] = ['percent', 'count', 'yesno', 'times'] satisfies Unit[];
const isUnit = (text: string): text is Unit => UNITS.includes(text);

/**
 * Reads a table, a line an indicator, cells divided by `|`: code, group, agency, unit, `up`/`down`, `own`/`other` list,
 * targets (`2024:90=source; 2024:80`, one without `=` has no source), then names, numerators and denominators, each in
 * Indonesian and English; `-` for no denominator.
 */
export function entryIndicators(table: string, set: SetOfEntries): EntryIndicator[] {
  return table
    .trim()
    .split('\n')
    .map((line) =>
      entryIndicator(
        line.split('|').map((cell) => cell.trim()),
        set,
      ),
    );
}

function entryIndicator(cells: readonly string[], set: SetOfEntries): EntryIndicator {
  const [code = '', group = '', agency = '', unit = '', better, list, targets = '', ...words] = cells;
  const [id, en, numeratorId, numeratorEn, denominatorId, denominatorEn] = words;
  if (!isGroup(group) || !isAgency(agency) || !isUnit(unit) || words.length !== 6) {
    throw new RangeError(`no row of an indicator: ${cells.join(' | ')}`);
  }
  return {
    kind: 'entry',
    code: `${set.prefix}.${code}`,
    name: { id: id!, en: en! },
    numerator: { id: numeratorId!, en: numeratorEn! },
    denominator: denominatorId === '-' ? null : { id: denominatorId!, en: denominatorEn! },
    group,
    agency,
    unit,
    better: better === 'down' ? 'lower' : 'higher',
    overTime: 'entri',
    sources: set.sources,
    targets: yearTargets(targets),
    colour: unit === 'percent' ? 'target' : 'none',
    years: set.years,
    ruleVersion: set.ruleVersion,
    every: set.every,
    drawnFrom: list === 'other' ? 'other-list' : 'own-list',
  };
}

function yearTargets(text: string): YearTarget[] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [year = '', rest = ''] = part.trim().split(':');
      const [value = '', source] = rest.split('=');
      return { year: Number(year), value: Number(value), source: source ?? null };
    });
}
