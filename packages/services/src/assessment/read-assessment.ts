import { type AssessedDistrict, type AssessmentPage, type OwnAssessment, Problem } from '@konvergensi/contract';
import { rankTotals } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { findRegion } from '../region/find-region.ts';
import { districtsOfProvince, openProvince, type PlacedDistrict } from '../region/open-province.ts';
import { assessed, instrumentBody, loadRound, proposedOf } from './load-assessment.ts';

/** Every district of a province as it is judged in a year, in groups that cannot be told apart. */
export async function readAssessment(
  deps: Deps,
  actor: Actor,
  query: { province: string; year: string },
): Promise<AssessmentPage> {
  const found = await openProvince(deps, actor, query.province, 'aksi.review');
  const round = await loadRound(deps, found.id, Number(query.year));
  const districts = await deps.directory.all<PlacedDistrict>(districtsOfProvince(found.id));
  const judged: Omit<AssessedDistrict, 'group'>[] = [];
  // One after the other: each is two small statements on its own shard.
  for (const district of districts) judged.push(assessed(round, district, await proposedOf(deps, round, district)));
  const ranked = rankTotals(judged.map(({ region, total, atBest }) => ({ of: region.code, total, atBest })));
  return {
    region: found.ref,
    year: query.year,
    instrument: instrumentBody(round),
    districts: ranked.flatMap(({ of, group }) => {
      const one = judged.find(({ region }) => region.code === of);
      return one === undefined ? [] : [{ ...one, group }];
    }),
  };
}

/** What a district reads of its own: nothing before it is shared, and never another district's. */
export async function readOwnAssessment(
  deps: Deps,
  actor: Actor,
  query: { district: string; year: string },
): Promise<OwnAssessment> {
  const district = await openDistrict(deps, actor, query.district, 'aksi.read');
  const found = await findRegion(deps.directory, query.district);
  if (found === undefined) throw new Problem('not-found');
  const round = await loadRound(deps, district.province, Number(query.year));
  const row = round.rows.get(district.id);
  const region = {
    id: district.id,
    code: district.code,
    name: district.name,
    level: 2 as const,
    kind: found.ref.kind,
    parent: null,
  };
  const isShared = row !== undefined && row.state !== 'draft' && row.proposed !== null;
  return {
    region: found.ref,
    year: query.year,
    instrument: instrumentBody(round),
    own: isShared ? assessed(round, region, {}) : null,
  };
}
