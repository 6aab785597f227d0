import type { LineValues } from './line/line-kinds.ts';

export type Activity = LineValues<'activity'> & { readonly id: string };
export type Problem = LineValues<'problem'> & { readonly id: string };

/** People to whom a service was due and who did not get it, or of whom nothing was recorded. */
export interface ServiceGap {
  readonly indicator: string;
  readonly due: number;
  readonly received: number;
  readonly notRecorded: number;
}

export interface PlanFacts {
  readonly activities: readonly Activity[];
  readonly problems: readonly Problem[];
  readonly gaps: readonly ServiceGap[];
  /** Codes of the year's priority villages. */
  readonly priority: readonly string[];
}

export interface Unfunded {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly budget: number;
  readonly funded: number;
  readonly lacking: number;
  readonly people: number | null;
  /** Rupiah for one target person; `null` where the line does not say how many there are. */
  readonly perPerson: number | null;
}

export interface PlanChecks {
  /** Gaps that no activity answers, by itself or through a problem of its indicator. */
  readonly unanswered: readonly ServiceGap[];
  readonly unansweredProblems: readonly Problem[];
  /** Priority villages that no activity reaches which is still in the plan. */
  readonly unreached: readonly string[];
  /** Lines whose money is not all there, dearest first. */
  readonly unfunded: readonly Unfunded[];
}

/** Money that a line has by now: in the budget, else in KUA-PPAS; nothing was decided yet: `null`. */
export const fundedOf = ({ apbd, kua }: Pick<Activity, 'apbd' | 'kua'>): number | null => apbd ?? kua;

/** Has a line fallen out of the plan: not in RKPD or Renja, or with nothing in the budget? */
export const fellOut = (line: Pick<Activity, 'rkpd' | 'renja' | 'apbd' | 'kua' | 'budget'>): boolean =>
  line.rkpd === 'no' || line.renja === 'no' || (line.budget > 0 && fundedOf(line) === 0);

/** Does the plan answer the gaps, reach the priority villages, and have its money? */
export function checkPlan({ activities, problems, gaps, priority }: PlanFacts): PlanChecks {
  const stands = activities.filter((line) => !fellOut(line));
  const indicatorOf = new Map(problems.map(({ id, indicator }) => [id, indicator]));
  const answered = new Set(
    stands.flatMap(({ indicator, problem }) => [indicator, problem === null ? null : indicatorOf.get(problem)]),
  );
  const taken = new Set(stands.map(({ problem }) => problem));
  const reached = new Set(stands.flatMap(({ villages }) => villages));
  return {
    unanswered: gaps
      .filter(({ indicator, due, received }) => due > received && !answered.has(indicator))
      .sort((a, b) => b.due - b.received - (a.due - a.received) || a.indicator.localeCompare(b.indicator)),
    unansweredProblems: problems.filter(({ id }) => !taken.has(id)),
    unreached: priority.filter((code) => !reached.has(code)),
    unfunded: activities
      .map((line): Unfunded => {
        const funded = fundedOf(line) ?? 0;
        const { id, name, agency, budget, people } = line;
        const perPerson = people === null || people === 0 ? null : budget / people;
        return { id, name, agency, budget, funded, lacking: budget - funded, people, perPerson };
      })
      .filter(({ lacking }) => lacking > 0)
      .sort((a, b) => b.lacking - a.lacking || a.id.localeCompare(b.id)),
  };
}

export interface PlanSum {
  readonly lines: number;
  readonly budget: number;
  /** Lines in RKPD, in Renja, with money in the budget, and rupiah in KUA-PPAS and the budget. */
  readonly rkpd: number;
  readonly renja: number;
  readonly funded: number;
  readonly kua: number;
  readonly apbd: number;
  readonly spent: number;
}

/** Sums of lines of the plan. */
export function sumPlan(activities: readonly Activity[]): PlanSum {
  const count = (is: (line: Activity) => boolean) => activities.filter(is).length;
  const sum = (of: (line: Activity) => number | null) => activities.reduce((all, line) => all + (of(line) ?? 0), 0);
  return {
    lines: activities.length,
    budget: sum(({ budget }) => budget),
    rkpd: count(({ rkpd }) => rkpd === 'yes'),
    renja: count(({ renja }) => renja === 'yes'),
    funded: count(({ apbd }) => (apbd ?? 0) > 0),
    kua: sum(({ kua }) => kua),
    apbd: sum(({ apbd }) => apbd),
    spent: sum(({ spent }) => spent),
  };
}
