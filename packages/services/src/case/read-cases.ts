import { type CaseCounts, type CaseList, Problem } from '@konvergensi/contract';
import { type CaseFound, casesBefore, casesIn, type RegionRow, sql } from '@konvergensi/db';
import { type CaseStage, formatMonth, type Month } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { findRegion, regionRef } from '../region/find-region.ts';
import { agenciesOf, caseItemOf, pathOfCase, seesCase } from './case-view.ts';
import { latestShort, shortIn } from './short-children.ts';

const MOST_SHOWN = 300;

export interface CasesQuery {
  region: string;
  stage?: CaseStage | undefined;
}

/** Cases of a region by how far they are: counts for each part, and the list, those without a word for longest first. */
export async function readCases(deps: Deps, actor: Actor, query: CasesQuery): Promise<CaseList> {
  const found = await findRegion(deps.directory, query.region);
  if (found === undefined || found.ref.level === 'province') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, query.region.slice(0, 5), 'case.read');
  const [rows, parts] = await district.db.batch([
    casesIn(district.id, found.id),
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and valid_to is null
        and (parent = ${found.id} or id = ${found.id} and level = 4) order by code`,
  ]);
  const today = todayOf(deps, district.code);
  const seen = (rows!.rows as unknown as CaseFound[]).filter((row) =>
    seesCase(actor, pathOfCase(district, row), agenciesOf(row)),
  );
  const items = seen.map((row) => ({ row, item: caseItemOf(actor, district, row, today) }));
  const regions = (parts!.rows as unknown as RegionRow[]).filter((part) => reachesPart(district, part));
  return {
    region: found.ref,
    counts: countsOf(items.map(({ item }) => item.stage)),
    parts: regions.map((part) => {
      const own = items.filter(({ row }) => row.village === part.id || row.subdistrict === part.id);
      return {
        region: regionRef(part),
        counts: countsOf(own.map(({ item }) => item.stage)),
        unattended: own.filter(({ item }) => item.unattended).length,
      };
    }),
    waiting: await waitingOf(actor, district, found.id),
    cases: items
      .map(({ item }) => item)
      .filter(({ stage }) => query.stage === undefined || stage === query.stage)
      .slice(0, MOST_SHOWN),
  };
}

const reachesPart = (district: OpenDistrict, { id, level, parent }: RegionRow): boolean =>
  district.whole || district.reaches(level === 3 ? [...district.path, id] : [...district.path, parent ?? 0, id]);

export function countsOf(stages: readonly CaseStage[]): CaseCounts {
  const counts: CaseCounts = { indicated: 0, remeasured: 0, confirmed: 0, closed: 0 };
  for (const stage of stages) counts[stage] += 1;
  return counts;
}

/** How many children are short in the latest month without a case, for who hands over. */
async function waitingOf(actor: Actor, district: OpenDistrict, region: number): Promise<CaseList['waiting']> {
  const month: Month | null = await latestShort(district);
  if (month === null || actor.grants.every(({ role }) => role === 'agency_officer')) return null;
  const short = await shortIn(district, region, month);
  const before = await district.db.all<{ village: number; person: string }>(casesBefore(district.id, month));
  const had = new Set(before.map(({ village, person }) => `${village}/${person}`));
  const children = short.filter(
    ({ village, parent, person }) =>
      !had.has(`${village}/${person}`) && district.reaches([...district.path, parent, village]),
  ).length;
  return { month: formatMonth(month), children };
}
