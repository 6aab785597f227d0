import { Problem, type ScorecardView } from '@konvergensi/contract';
import {
  type QuarterCloseRow,
  quarterKey,
  quarterOf,
  type ScorecardRulesRow,
  type ScorecardVersionRow,
  scorecardRulesOfDistrict,
  sql,
  versionsOf,
} from '@konvergensi/db';
import {
  formatPeriod,
  type Period,
  parsePeriod,
  periodContaining,
  SCORECARD_RULE_SETS,
  seesFamiliesOnly,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage, type RecordVillage } from '../record/open-record-village.ts';
import { factsStatements, readFactsOf, type VillageFacts } from '../record/village-facts.ts';
import { LOOK_BACK } from './judge-village.ts';
import { type DistrictRules, rulesOfDistrict } from './rules-of-district.ts';
import { quarterCard, yearCard } from './scorecard-view.ts';

export interface ScorecardQuery {
  village: string;
  period?: string | undefined;
  posyandu?: string | undefined;
  rules?: string | undefined;
}

/** What a scorecard is made from, in one snapshot. */
export interface ScorecardFacts {
  readonly village: RecordVillage;
  readonly period: Period;
  readonly rules: DistrictRules;
  readonly facts: VillageFacts;
  readonly state: QuarterCloseRow['state'];
  readonly versions: readonly ScorecardVersionRow[];
  readonly funds: ScorecardView['funds'];
  readonly posyandu: ScorecardView['posyandu'];
}

/** The quarter or year asked for; without one, the latest quarter that has ended. */
export function scorecardPeriod(text: string | undefined, thisMonth: number): Period {
  if (text === undefined) return periodContaining('quarter', periodContaining('quarter', thisMonth).first - 1);
  const period = parsePeriod(text);
  if (period === null || (period.kind !== 'quarter' && period.kind !== 'year') || period.first > thisMonth) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/period', message: 'Triwulan atau tahun yang sudah dimulai' }],
    });
  }
  return period;
}

/** The facts of a village's scorecard, read in one batch. */
export async function loadScorecard(
  village: RecordVillage,
  period: Period,
  set: string | undefined,
): Promise<ScorecardFacts> {
  const quarter = quarterKey(period.last);
  const [closing, versions, ruleRows, funds, posyandu, ...rows] = await village.district.db.batch([
    quarterOf(village.id, quarter),
    versionsOf(village.id, quarter),
    scorecardRulesOfDistrict(village.district.id),
    sql`select field, total, stunting, realised from village_fund where village = ${village.id} and year = ${Math.floor(period.first / 12)}`,
    sql`select id, name from facility where district = ${village.district.id} and kind = 'posyandu' and village = ${village.id}
        and state <> 'retired' order by name`,
    ...factsStatements({
      villages: [village.id],
      people: [period.first, period.last],
      records: [period.first - LOOK_BACK, period.last],
    }),
  ]);
  return {
    village,
    period,
    rules: rulesOfDistrict(ruleRows!.rows as unknown as ScorecardRulesRow[], set),
    facts: readFactsOf(rows),
    state:
      period.kind === 'quarter'
        ? ((closing!.rows[0] as unknown as QuarterCloseRow | undefined)?.state ?? 'open')
        : 'open',
    versions: period.kind === 'quarter' ? (versions!.rows as unknown as ScorecardVersionRow[]) : [],
    funds: funds!.rows as unknown as ScorecardView['funds'],
    posyandu: posyandu!.rows as unknown as ScorecardView['posyandu'],
  };
}

/** Forms 3A, 3B and 4 of a village, in a quarter or a year; names only for those who may see them. */
export async function readScorecard(deps: Deps, actor: Actor, query: ScorecardQuery): Promise<ScorecardView> {
  const { village } = await openRecordVillage(deps, actor, query.village, 'scorecard.read');
  const period = scorecardPeriod(query.period, village.thisMonth);
  const loaded = await loadScorecard(village, period, query.rules);
  const { rules, set, row } = loaded.rules;
  const names = village.may('record.read') && !seesFamiliesOnly(actor.grants, village.path);
  const card =
    period.kind === 'quarter'
      ? quarterCard(loaded, { names, posyandu: query.posyandu })
      : yearCard(loaded, { names, posyandu: query.posyandu });
  return {
    ...card,
    village: village.code,
    period: formatPeriod(period),
    rules: {
      id: rules.id,
      set,
      source: rules.source,
      note: rules.note ?? '',
      compared: rules.comparedWithGuide,
      signedBy: row?.signed_by ?? null,
      signedOn: row?.signed_on ?? null,
      sets: SCORECARD_RULE_SETS.map(({ id }) => id),
    },
    state: loaded.state,
    funds: loaded.funds,
    posyandu: loaded.posyandu,
  };
}
