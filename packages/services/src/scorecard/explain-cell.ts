import { Problem, type ScorecardCellView } from '@konvergensi/contract';
import { cellWords, formatMonth, markSign } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage } from '../record/open-record-village.ts';
import { judgeVillage } from './judge-village.ts';
import { loadScorecard, scorecardPeriod } from './village-scorecard.ts';

export interface CellQuery {
  village: string;
  period: string;
  row: string;
  list: 'mothers' | 'children' | 'paud';
  service: string;
  rules?: string | undefined;
}

/** Why a cell is what it is: the rule, the months behind it, and what would make it Y. For those who may see names. */
export async function explainCell(deps: Deps, actor: Actor, query: CellQuery): Promise<ScorecardCellView> {
  const { village } = await openRecordVillage(deps, actor, query.village, 'person.list');
  const loaded = await loadScorecard(village, scorecardPeriod(query.period, village.thisMonth), query.rules);
  const { rules } = loaded.rules;
  const judged = judgeVillage(loaded.facts, loaded.period, rules);
  const score = judged.scores.find(({ id, list }) => id === query.row && list === query.list);
  const listed = judged.listed.get(`${query.list}/${query.row}`);
  const cell =
    score === undefined ? undefined : [...score.cells, ...score.parts].find(({ service }) => service === query.service);
  if (score === undefined || listed === undefined || cell === undefined) throw new Problem('not-found');
  const { rule, because, toBeY, remark } = cellWords(cell, rules);
  return {
    village: village.code,
    period: query.period,
    row: score.id,
    person: listed.person.id,
    name: listed.person.name,
    list: score.list,
    service: cell.service,
    wording: rules.lists[score.list].find(({ service }) => service === cell.service)?.wording ?? '',
    verdict: cell.verdict,
    notRecorded: cell.notRecorded,
    rule,
    because,
    toBeY,
    remark,
    judgedOn: score.judgedOn,
    stage: score.stage,
    months: cell.months.map(({ month, service, mark, times, counted }) => ({
      month: formatMonth(month),
      service,
      sign: times > 1 ? String(times) : markSign(mark),
      counted,
    })),
    source: rules.source,
  };
}
