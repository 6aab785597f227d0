import {
  type CountedPerson,
  type Counts,
  certaintyCounts,
  judgeMonth,
  type ListedPerson,
  type Month,
  marksWithMeasures,
  mergeCounts,
  type RecordedMonth,
  recordingRulesOf,
  type ScorecardRules,
  type ScoredPerson,
  scorecardCounts,
} from '@konvergensi/domain';
import type { VillageFacts } from '../record/village-facts.ts';

/** One month of a village by what its forms ask, as counts of the same codes as a quarter's. `inTime`: recorded by the deadline. */
export function servicesOfMonth(
  facts: VillageFacts,
  inTime: VillageFacts,
  month: Month,
  { people, rules }: { people: readonly ScoredPerson[]; rules: ScorecardRules },
): Counts {
  const by = { scorecard: rules, recording: recordingRulesOf(Math.floor(month / 12)) };
  const judgedBy = ({ history }: VillageFacts): CountedPerson[] =>
    facts.people.flatMap((person) => judgeMonth(person, month, recordedOf(history, person, month), by) ?? []);
  const scores = judgedBy(facts);
  return mergeCounts(scorecardCounts(people, scores, rules), certaintyCounts(scores, judgedBy(inTime)));
}

function recordedOf(
  { months, measured }: VillageFacts['history'],
  { person }: ListedPerson,
  month: Month,
): RecordedMonth {
  const own = months.get(person.id)?.find((row) => row.month === month);
  const taken = measured.get(person.id)?.filter((row) => row.month === month) ?? [];
  const measures =
    taken.length === 0
      ? null
      : { month, weight: taken.some(({ weight }) => weight), length: taken.some(({ length }) => length) };
  return { marks: marksWithMeasures(own?.services ?? null, measures), reasons: own?.reasons ?? {} };
}
