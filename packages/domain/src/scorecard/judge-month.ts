import { lastDayOf, type Month } from '../period/month.ts';
import { type DueColumn, dueInMonth } from '../record/due-in-month.ts';
import type { ListedPerson } from '../record/listed-people.ts';
import type { MonthRecord } from '../record/month-record.ts';
import type { RecordingRules } from '../reference/recording-rules.ts';
import type { ServiceCell } from '../service/month-services.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { CountedPerson } from './judge-person.ts';
import type { CountedCell } from './judged-cell.ts';
import type { IndicatorRow, ListCode, ScorecardRules } from './rule-set.ts';
import { tallyOf } from './tally.ts';

/** What is recorded of a person's month, measurements among it, and why something was set against the rule. */
export interface RecordedMonth {
  readonly marks: ReadonlyMap<ServiceCode, ServiceCell>;
  readonly reasons: MonthRecord['reasons'];
}

interface Rules {
  readonly scorecard: ScorecardRules;
  readonly recording: RecordingRules;
}

const isScored = (list: string): list is ListCode => list === 'mothers' || list === 'children' || list === 'paud';

/**
 * A person's month: each indicator of the list by what the month's forms ask of her or him. Received when everything
 * asked was; what is blank counts as not received; nothing asked, or set to "not due" by a person, is not due. Null for
 * whoever is on no list of the scorecard in the month.
 */
export function judgeMonth(
  { row, list, recorded }: ListedPerson,
  month: Month,
  own: RecordedMonth,
  { scorecard, recording }: Rules,
): CountedPerson | null {
  if (!isScored(list)) return null;
  const columns = dueInMonth(recorded, month, recording);
  if (columns === null) return null;
  const judged = scorecard.lists[list].map((indicator) => [indicator, cellOf(indicator, columns, own)] as const);
  const cells = judged.flatMap(([{ partOf }, cell]) => (partOf === undefined ? [cell] : []));
  const parts = judged.flatMap(([{ partOf }, cell]) => (partOf === undefined ? [] : [cell]));
  return { id: row, list, judgedOn: lastDayOf(month), cells, parts, tally: tallyOf(cells) };
}

function cellOf(
  { service, recordedIn }: IndicatorRow,
  columns: readonly DueColumn[],
  { marks, reasons }: RecordedMonth,
): CountedCell {
  const asked = columns.filter((column) => recordedIn.includes(column.service) && (column.due || column.riskUnknown));
  const left = asked.filter((column) => marks.get(column.service)?.mark !== 'not-due');
  const base = { service, notRecorded: false, byHand: null };
  if (left.length === 0) {
    const reason = asked.map((column) => reasons[column.service]).find((text) => text !== undefined && text !== '');
    return { ...base, verdict: 'TS', byHand: reason === undefined ? null : { reason, ruled: 'T' } };
  }
  if (left.every((column) => marks.get(column.service)?.mark === 'received')) return { ...base, verdict: 'Y' };
  if (left.some((column) => column.riskUnknown && !marks.has(column.service))) return { ...base, verdict: 'BD' };
  return { ...base, verdict: 'T', notRecorded: left.every((column) => !marks.has(column.service)) };
}
