import type { Counts, CountTuple } from '../indicator/counts.ts';
import { jointCoverage } from './joint-coverage.ts';
import type { CountedPerson } from './judge-person.ts';
import type { ListCode, ScorecardRules } from './rule-set.ts';
import { scorecard } from './scorecard.ts';
import type { ScoredPerson } from './scored-person.ts';
import { dueOf, type Tally } from './tally.ts';
import { targetCounts } from './target-counts.ts';

/** Names of the lists in codes of counts. */
export const LIST_CODES: Readonly<Record<ListCode, string>> = { mothers: 'ibu', children: 'anak', paud: 'paud' };

/** [Y, Y + T, not to be judged, not recorded]: a numerator drawn from its own denominator cannot exceed it. */
export const tupleOf = (tally: Tally): CountTuple => [tally.met, dueOf(tally), tally.notJudged, tally.notRecorded];

export const indicatorCode = (list: ListCode, service: string): string => `konv.${LIST_CODES[list]}.${service}`;

/**
 * The scorecard of a village and quarter as counts that add up over villages: `konv.ibu`, `konv.anak`, `konv.paud`,
 * `konv.bersama`, one per indicator (`konv.ibu.antenatal`), `konv.lengkap` (people with everything due), `konv.kurang.*`
 * (people who lack only that service), `konv.ts` and `konv.ts.manual` (cells not due, and by hand), `konv.rt` and targets
 * by letter (`konv.sasaran.ibu.KEK`).
 */
export function scorecardCounts(
  people: readonly ScoredPerson[],
  scores: readonly CountedPerson[],
  rules: ScorecardRules,
): Counts {
  const counts: Counts = new Map();
  const put = (code: string, tuple: CountTuple) => {
    if (tuple.some((n) => n > 0)) counts.set(code, [...tuple]);
  };
  const card = scorecard(scores, rules);
  for (const list of ['mothers', 'children', 'paud'] as const) {
    put(`konv.${LIST_CODES[list]}`, tupleOf(card[list].tally));
    put(`konv.orang.${LIST_CODES[list]}`, [card[list].people, 0, 0, 0]);
    for (const { service, tally } of card[list].indicators) put(indicatorCode(list, service), tupleOf(tally));
  }
  put('konv.bersama', tupleOf(card.together));
  for (const [code, tally] of Object.entries(card.packages)) put(`konv.paket.${code}`, tupleOf(tally));
  put('konv.ts', [card.together.notDue, 0, 0, 0]);
  put('konv.ts.manual', [card.setByHand.length, 0, 0, 0]);
  const joint = jointCoverage(scores.filter(({ list }) => list !== 'paud'));
  put('konv.lengkap', [joint.complete, joint.people, joint.undecided, 0]);
  for (const { service, people: lacking } of joint.lift) put(`konv.kurang.${service}`, [lacking, joint.people, 0, 0]);
  const targets = targetCounts(people, scores);
  put('konv.rt', [targets.households, 0, 0, targets.withoutHousehold]);
  for (const [letter, n] of Object.entries(targets.mothers)) put(`konv.sasaran.ibu.${letter}`, [n, 0, 0, 0]);
  for (const [letter, n] of Object.entries(targets.children)) put(`konv.sasaran.anak.${letter}`, [n, 0, 0, 0]);
  return counts;
}
