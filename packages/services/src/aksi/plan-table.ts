import type { ComputedOf } from '@konvergensi/contract';
import { type Activity, checkPlan, type PlanSum, type Problem, sumPlan } from '@konvergensi/domain';
import { type OpenTable, placedOf } from './open-table.ts';
import { serviceGaps } from './service-gaps.ts';
import { recommendationsOf } from './taken-up.ts';

type Plan = ComputedOf<'plan'>;

/** Aksi 2 checked against the gaps, the priority villages and the money. */
export async function planTable(open: OpenTable): Promise<Plan> {
  const activities = activitiesOf(open);
  const lines = [...open.linesOf('problem', open.year - 1), ...open.linesOf('problem')];
  const problems = lines.map(({ id, values }) => ({ ...values, id }));
  const { period, gaps } = await serviceGaps(open);
  const checks = checkPlan({ activities, problems, gaps, priority: [...open.chosen] });
  const placeOf = new Map(open.villages.map((village) => [village.code, placedOf(village)]));
  return {
    table: 'plan',
    sums: {
      all: { key: '', ...sumPlan(activities) },
      agency: sumsBy(activities, ({ agency }) => agency),
      source: sumsBy(activities, ({ source }) => source),
      tag: sumsBy(activities, ({ tag }) => tag),
    },
    period,
    unanswered: checks.unanswered.map(({ indicator, due, received, notRecorded }) => ({
      ...{ indicator, due, received, notRecorded },
    })),
    unansweredProblems: checks.unansweredProblems.map(named),
    priority: open.chosen.size,
    priorityYear: open.chosenYear === null ? null : String(open.chosenYear),
    unreached: checks.unreached.flatMap((code) => placeOf.get(code) ?? []),
    unfunded: checks.unfunded as Plan['unfunded'],
    problems: problems.map(named),
    recommendations: [...recommendationsOf(open, open.year - 1), ...recommendationsOf(open, open.year - 2)],
  };
}

export const activitiesOf = (open: OpenTable): Activity[] =>
  open.linesOf('activity').map(({ id, values }) => ({ ...values, id }));

const named = ({ id, problem }: Problem) => ({ id, problem });

function sumsBy(activities: readonly Activity[], keyOf: (line: Activity) => string): (PlanSum & { key: string })[] {
  const keys = [...new Set(activities.map(keyOf))];
  return keys
    .map((key) => ({ key, ...sumPlan(activities.filter((line) => keyOf(line) === key)) }))
    .sort((a, b) => b.budget - a.budget || a.key.localeCompare(b.key));
}
