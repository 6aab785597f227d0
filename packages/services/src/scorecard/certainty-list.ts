import { type CertaintyList, Problem } from '@konvergensi/contract';
import {
  certaintiesOf,
  type FollowingCertainty,
  formatPeriod,
  lackingFor,
  seesFamiliesOnly,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage } from '../record/open-record-village.ts';
import { judgeVillage } from './judge-village.ts';
import { recordedInTime } from './recorded-in-time.ts';
import { loadScorecard, scorecardPeriod } from './village-scorecard.ts';

/** For whom in a village one of the four certainties does not hold in a quarter, and what stands against it. */
export async function readCertainty(
  deps: Deps,
  actor: Actor,
  query: { village: string; quarter: string; certainty: FollowingCertainty },
): Promise<CertaintyList> {
  const { certainty } = query;
  const { village } = await openRecordVillage(deps, actor, query.village, 'scorecard.read');
  const period = scorecardPeriod(query.quarter, village.thisMonth);
  if (period.kind !== 'quarter') throw new Problem('invalid');
  const { facts, rules } = await loadScorecard(village, period, undefined);
  const judged = judgeVillage(facts, period, rules.rules);
  const inTime = judgeVillage(recordedInTime(facts, village.code), period, rules.rules);
  const names = village.may('record.read') && !seesFamiliesOnly(actor.grants, village.path);
  const asked = certaintiesOf(judged.scores, inTime.scores).filter(({ holds }) => holds[certainty] !== null);
  return {
    village: village.code,
    quarter: formatPeriod(period),
    certainty,
    done: asked.filter(({ holds }) => holds[certainty]).length,
    of: asked.length,
    people: asked
      .filter(({ holds }) => !holds[certainty])
      .map((one) => {
        const { list, id } = one.score;
        const person = names ? judged.listed.get(`${list}/${id}`)?.person : undefined;
        return {
          list,
          person: person?.id ?? null,
          name: person?.name ?? null,
          due: one.due.length,
          lacking: lackingFor(certainty, one).map(({ service }) => service),
        };
      }),
  };
}
