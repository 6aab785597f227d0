import { completedMonths } from '../period/civil-date.ts';
import type { TrimesterBands } from '../reference/trimester-bands.ts';
import { trimesterOf } from '../target/gestation.ts';
import type { JudgingContext } from './judging-context.ts';
import type { ChildStage, ListCode, PaudStage, Stage } from './rule-set.ts';

type AgeStage = readonly [stage: ChildStage | PaudStage, to: number];

/** Stages by the last completed month of age in each. */
const AGES: Readonly<Record<Exclude<ListCode, 'mothers'>, readonly AgeStage[]>> = {
  children: [
    ['0-5', 5],
    ['6-9', 9],
    ['10-12', 12],
    ['13-17', 17],
    ['18-23', 23],
    ['24-59', 59],
  ],
  paud: [
    ['24-35', 35],
    ['36-83', 83],
  ],
};

const TRIMESTERS = ['trimester-1', 'trimester-2', 'trimester-3'] as const;

/** The stage on the day judged on: trimester by the due date until birth or loss, age in completed months of a child. */
export function stageOf({ person, judgedOn, deliveredOn }: JudgingContext, bands: TrimesterBands): Stage {
  if (person.list === 'mothers') {
    if (deliveredOn !== null && judgedOn >= deliveredOn) return 'post-partum';
    return TRIMESTERS[(trimesterOf(person.pregnancy.dueDate, judgedOn, bands) ?? 1) - 1] ?? 'trimester-1';
  }
  const age = completedMonths(person.birthDate, judgedOn);
  const stages = AGES[person.list];
  return (stages.find(([, to]) => age <= to) ?? stages.at(-1)!)[0];
}
