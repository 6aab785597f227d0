import type { IndicatorRow, ListCode, Requirement, ScorecardRules } from './rule-set.ts';

/** Readings of the guide that a district may choose instead of the default. */
export interface ScorecardVariants {
  /** Length is asked for in the latest February or August instead of once a quarter. */
  readonly lengthInCampaigns?: boolean;
  /** Home visits a quarter instead of one in each month at risk: 1 for KEK/risti and 2 for children were observed. */
  readonly homeVisits?: { readonly mothers?: number; readonly children?: number };
}

/** TS up to 3 completed months of age in quarters 1-3, up to 6 in quarter 4. Source: the intended rule of OpenSID 2410. */
const CAMPAIGN: Requirement = { kind: 'campaign', calendarMonths: [2, 8], tooYoungTo: [3, 3, 3, 6] };

const visits = (count: number): Requirement => ({ kind: 'while-at-risk', count, whom: 'at-risk' });

function everyStage({ due }: IndicatorRow, change: (rule: Requirement) => Requirement): IndicatorRow['due'] {
  return Object.fromEntries(Object.entries(due).map(([stage, rule]) => [stage, change(rule)]));
}

function changed(
  row: IndicatorRow,
  list: ListCode,
  { lengthInCampaigns, homeVisits }: ScorecardVariants,
): IndicatorRow {
  if (row.service === 'length' && lengthInCampaigns === true) return { ...row, due: everyStage(row, () => CAMPAIGN) };
  const count = list === 'paud' ? undefined : homeVisits?.[list];
  if (row.service !== 'home-visit' || count === undefined) return row;
  return { ...row, due: everyStage(row, (rule) => (rule.kind === 'while-at-risk' ? visits(count) : rule)) };
}

/** The rules with the variants chosen; the id names them, since figures of different rules are not compared. */
export function withVariants(rules: ScorecardRules, variants: ScorecardVariants): ScorecardRules {
  const rows = (list: ListCode) => rules.lists[list].map((row) => changed(row, list, variants));
  const { mothers, children } = variants.homeVisits ?? {};
  const names = [
    variants.lengthInCampaigns === true ? 'length-feb-aug' : null,
    mothers === undefined ? null : `visits-mothers-${mothers}`,
    children === undefined ? null : `visits-children-${children}`,
  ].filter((name) => name !== null);
  return {
    ...rules,
    id: [rules.id, ...names].join('+'),
    lists: { mothers: rows('mothers'), children: rows('children'), paud: rows('paud') },
  };
}
