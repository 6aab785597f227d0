import type { VillageYearRows, WindowRow } from '@konvergensi/db';
import {
  computeVillageWindow,
  FIGURE_RULES,
  type FigureRules,
  openVillageYear,
  type PeriodKey,
  packWindow,
  type VillageYear,
  type WindowPerson,
  windowPeople,
} from '@konvergensi/domain';

/** A village's year, opened once for each version of the rules that one of its windows goes by. */
function yearsOf({ facts }: VillageYearRows): (rules: FigureRules) => VillageYear {
  const opened = new Map<FigureRules, VillageYear>();
  return (rules) => {
    const year = opened.get(rules) ?? openVillageYear(facts, rules);
    opened.set(rules, year);
    return year;
  };
}

/** Versions that judge a person of a window otherwise; those that differ in months only stand in the months. */
const othersThan = (rules: FigureRules): FigureRules[] =>
  FIGURE_RULES.filter(({ conditions }) => conditions !== rules.conditions);

type Computed = Omit<WindowRow, 'village' | 'period' | 'seq'>;

/** Computes windows of a village's year by what was read of it: figures and the people behind them. */
export function windowsOfVillage(rows: VillageYearRows): (key: PeriodKey) => Computed {
  const yearBy = yearsOf(rows);
  return (key) => {
    const rules = rows.rulesOf(key);
    const people = windowPeople(yearBy(rules), key, othersThan(rules).map(yearBy));
    return {
      ...computeVillageWindow(yearBy(rules), key),
      ruleVersion: rules.version,
      states: people === null ? null : packWindow(people),
    };
  };
}

/** The people of one window, each with the parts that count. */
export function peopleOfWindow(rows: VillageYearRows, key: PeriodKey): WindowPerson[] {
  const yearBy = yearsOf(rows);
  const rules = rows.rulesOf(key);
  return windowPeople(yearBy(rules), key, othersThan(rules).map(yearBy)) ?? [];
}
