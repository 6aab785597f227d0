/** What the platform can tell by itself about a year's actions. */
export const CHECKS = [
  'villages-measured',
  'targets-verified',
  'cadres-active',
  'plan-budgeted',
  'published',
  'campaign-coverage',
  'priority-listed',
  'priority-frozen',
  'meeting-held',
  'commitments-made',
  'commitments-closed',
] as const;
export type CheckCode = (typeof CHECKS)[number];

/** Counts behind the checks, as the tables of the district hold them; `null` where nothing can be said. */
export interface CheckFacts {
  /** Villages with at least one child measured in the year, of all. */
  villagesMeasured: Ratio;
  /** Villages whose numbers of targets a camat has verified, of all. */
  targetsVerified: Ratio;
  /** Desa with records in at least half of the quarters counted so far, of all desa. */
  cadresActive: Ratio;
  /** Activities of the plan of the year after with money in its budget, of all. */
  planBudgeted: Ratio;
  /** Publications of the year that were recorded. */
  published: number;
  /** D and S of the better of the February and August campaigns; `null` without a source of S. */
  campaign: Ratio | null;
  /** Villages set on the year's priority list; `null` before a list was made. */
  priorityListed: number | null;
  priorityFrozen: boolean;
  meetings: number;
  commitments: Ratio;
}
export interface Ratio {
  of: number;
  done: number;
}

export type CheckState = 'met' | 'not-met' | 'unknown';
export interface Check {
  code: CheckCode;
  state: CheckState;
  /** Numbers to say it with. */
  done: number | null;
  of: number | null;
  /** Share that is asked for, 0-1; `null` where one is enough. */
  least: number | null;
}

/** Share of the plan that reaches the budget: default of the platform. */
export const LEAST_BUDGETED = 0.75;
/** Shares asked for: default of the platform, not of a guideline. */
export const LEAST_VILLAGES = 0.9;
export const LEAST_COVERAGE = 0.8;

const ofRatio = (code: CheckCode, ratio: Ratio | null, least: number): Check => ({
  code,
  state: ratio === null || ratio.of === 0 ? 'unknown' : ratio.done / ratio.of >= least ? 'met' : 'not-met',
  done: ratio?.done ?? null,
  of: ratio?.of ?? null,
  least,
});
const ofCount = (code: CheckCode, count: number | null): Check => ({
  code,
  state: count === null || count === 0 ? 'not-met' : 'met',
  done: count,
  of: null,
  least: null,
});

/** The same facts give the same answers on any machine: a score that rests on them can be computed again. */
export function checkOf(code: CheckCode, facts: CheckFacts): Check {
  switch (code) {
    case 'villages-measured':
      return ofRatio(code, facts.villagesMeasured, LEAST_VILLAGES);
    case 'targets-verified':
      return ofRatio(code, facts.targetsVerified, 1);
    case 'cadres-active':
      return ofRatio(code, facts.cadresActive, LEAST_VILLAGES);
    case 'plan-budgeted':
      return ofRatio(code, facts.planBudgeted, LEAST_BUDGETED);
    case 'published':
      return ofCount(code, facts.published);
    case 'campaign-coverage':
      return ofRatio(code, facts.campaign, LEAST_COVERAGE);
    case 'priority-listed':
      return ofCount(code, facts.priorityListed);
    case 'priority-frozen':
      return { code, state: facts.priorityFrozen ? 'met' : 'not-met', done: null, of: null, least: null };
    case 'meeting-held':
      return ofCount(code, facts.meetings);
    case 'commitments-made':
      return ofCount(code, facts.commitments.of);
    case 'commitments-closed':
      return ofRatio(code, facts.commitments, 1);
  }
}
