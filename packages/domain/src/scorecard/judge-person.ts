import type { Period } from '../period/period.ts';
import type { Gone } from '../target/target-span.ts';
import { judgeCell } from './judge-cell.ts';
import type { CountedCell, JudgedCell } from './judged-cell.ts';
import { judgingContext } from './judging-context.ts';
import type { ListCode, ScorecardRules, Stage } from './rule-set.ts';
import type { ScoredPerson } from './scored-person.ts';
import { stageOf } from './stage.ts';
import { type Tally, tallyOf } from './tally.ts';

/** A row of form 3A or 3B, or a child of form 2C. `parts`: cells shown beside another (fathers), in no sum. */
export interface PersonScore {
  readonly id: string;
  readonly list: ListCode;
  readonly household: string | null;
  readonly posyandu: string | null;
  readonly judgedOn: string;
  /** Why the person leaves the list in the quarter, if so. */
  readonly leaves: Gone | null;
  readonly stage: Stage;
  readonly cells: readonly JudgedCell[];
  readonly parts: readonly JudgedCell[];
  readonly tally: Tally;
}

/** A person as cells are counted, of a quarter or of a month. */
export interface CountedPerson extends Pick<PersonScore, 'id' | 'list' | 'judgedOn' | 'tally'> {
  readonly cells: readonly CountedCell[];
  readonly parts: readonly CountedCell[];
}

/**
 * A person's quarter: each indicator of the list Y, T, TS or not to be judged, with what made it so, on the last day of
 * the quarter or the last day as a target in it. Null for whoever is no target in the quarter. Throws RangeError for a
 * period that is no quarter. Source: forms 3A and 3B of the cadre guide, by the rules passed in.
 */
export function judgePerson(person: ScoredPerson, quarter: Period, rules: ScorecardRules): PersonScore | null {
  if (quarter.kind !== 'quarter') throw new RangeError('the scorecard is judged by quarter');
  const context = judgingContext(person, quarter, rules);
  if (context === null) return null;
  const stage = stageOf(context, rules.trimesters);
  const judged = rules.lists[person.list].map((row) => judgeCell(context, row, stage));
  const cells = judged.filter(({ partOf }) => partOf === null);
  const { judgedOn, span } = context;
  return {
    id: person.id,
    list: person.list,
    household: person.household,
    posyandu: person.posyandu,
    judgedOn,
    leaves: span.last === judgedOn ? span.after : null,
    stage,
    cells,
    parts: judged.filter(({ partOf }) => partOf !== null),
    tally: tallyOf(cells),
  };
}
