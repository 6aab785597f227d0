import type { DistrictScorecardView, TallyView } from '@konvergensi/contract';
import { quarterKey, quartersOfDistrict } from '@konvergensi/db';
import { addTallies, EMPTY_TALLY, formatPeriod, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { scorecardPeriod } from './village-scorecard.ts';

export interface DistrictQuarterRow {
  id: number;
  parent: number;
  code: string;
  name: string;
  subdistrict: string;
  rules: string | null;
  at: number | null;
  counts: string | null;
  state: 'open' | 'submitted' | 'verified' | 'locked';
  locks: number | null;
  first_submitted_on: string | null;
}

type Packed = Record<string, number[]>;

/** Y, due, not to be judged, not recorded of stored counts, as a tally. */
function tallyIn(counts: Packed): TallyView {
  const [met = 0, due = 0, notJudged = 0, notRecorded = 0] = counts['konv.bersama'] ?? [];
  const [notDue = 0] = counts['konv.ts'] ?? [];
  const [byHand = 0] = counts['konv.ts.manual'] ?? [];
  return { met, missed: due - met, notRecorded, notDue, byHand: Math.min(byHand, notDue), notJudged };
}

/** The villages of a district that the actor reaches in a quarter, from stored counts: no names, no persons. */
export async function readDistrictScorecard(
  deps: Deps,
  actor: Actor,
  query: { district: string; period?: string | undefined },
): Promise<DistrictScorecardView> {
  const district = await openDistrict(deps, actor, query.district, 'scorecard.read');
  const period = scorecardPeriod(query.period, monthOf(todayOf(deps, district.code)));
  const all = await district.db.all<DistrictQuarterRow>(quartersOfDistrict(district.id, quarterKey(period.last)));
  const rows = all.filter(({ parent, id }) => district.whole || district.reaches([...district.path, parent, id]));
  const villages = rows.map((row) => {
    const counts = row.counts === null ? null : (JSON.parse(row.counts) as Packed);
    const [complete = 0, people = 0] = counts?.['konv.lengkap'] ?? [];
    const { code, name, subdistrict, state, at } = row;
    return {
      code,
      name,
      subdistrict,
      state,
      at,
      complete,
      people,
      together: counts === null ? null : tallyIn(counts),
      version: row.locks,
    };
  });
  const together = villages.flatMap((village) => village.together ?? []);
  return {
    district: district.code,
    period: formatPeriod(period),
    rules: rows.find(({ rules }) => rules !== null)?.rules ?? 'kpm-2019',
    villages,
    together: together.length === 0 ? EMPTY_TALLY : addTallies(together),
  };
}
