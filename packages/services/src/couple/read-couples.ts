import { type CoupleItem, type CouplePage, Problem } from '@konvergensi/contract';
import { accompaniedPeople, type CoupleFound, couplesIn, type RegionRow, sql } from '@konvergensi/db';
import {
  allows,
  type CoupleFacts,
  countCouples,
  coupleCode,
  couplesByMonth,
  formatMonth,
  type RegionPath,
  seesFamiliesOnly,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { findRegion, regionRef } from '../region/find-region.ts';

const MOST_SHOWN = 500;

/** Who marries in a year in the villages of a region, and who of them was guided: by code, by name for who may read names. */
export async function readCouples(
  deps: Deps,
  actor: Actor,
  query: { region: string; year: string },
): Promise<CouplePage> {
  const found = await findRegion(deps.directory, query.region);
  if (found === undefined || found.ref.level === 'province') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, query.region.slice(0, 5), 'couple.read');
  const [rows, villages] = await district.db.batch([
    couplesIn(district.id, found.id, [`${query.year}-01-01`, `${query.year}-12-31`]),
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and valid_to is null
        and level = 4 and (parent = ${found.id} or id = ${found.id} or ${found.id} = ${district.id}) order by code`,
  ]);
  const seen = (villages!.rows as unknown as RegionRow[]).filter(({ id, parent }) =>
    district.reaches([...district.path, parent ?? 0, id]),
  );
  if (seen.length === 0) throw new Problem('not-found');
  const reached = new Set(seen.map(({ id }) => id));
  const own = (rows!.rows as unknown as CoupleFound[]).filter(({ village }) => reached.has(village));
  const accompanied = await accompaniedIn(actor, district, own);
  const facts = own.map((row) => ({ row, facts: factsOf(row) }));
  return {
    region: found.ref,
    year: query.year,
    counts: countCouples(facts.map((one) => one.facts)),
    months: couplesByMonth(facts.map((one) => one.facts)).map(({ month, counts }) => ({
      month: formatMonth(month),
      counts,
    })),
    villages: seen.map((village) => ({
      region: regionRef(village),
      counts: countCouples(facts.filter(({ row }) => row.village === village.id).map((one) => one.facts)),
    })),
    couples: own.slice(0, MOST_SHOWN).map((row) => itemOf(actor, district, row, accompanied)),
  };
}

const pathOf = ({ path }: OpenDistrict, row: CoupleFound): RegionPath => [...path, row.subdistrict, row.village];

/** People whose names who accompanies families may read; null: that narrows nothing here. */
async function accompaniedIn(
  actor: Actor,
  district: OpenDistrict,
  rows: readonly CoupleFound[],
): Promise<ReadonlySet<string>> {
  const narrow = rows.filter((row) => seesFamiliesOnly(actor.grants, pathOf(district, row)));
  if (narrow.length === 0) return new Set();
  const villages = [...new Set(narrow.map(({ village }) => village))];
  const people = await district.db.all<{ id: string }>(accompaniedPeople(district.id, actor.id, villages));
  return new Set(people.map(({ id }) => id));
}

const factsOf = (row: CoupleFound): CoupleFacts => ({
  weddingOn: row.wedding_on,
  fellOut: row.ending !== null && row.ending !== 'married',
  guidedOn: row.guided_on,
  material: row.guided_material === 1,
  notGuided: row.not_guided,
});

function itemOf(actor: Actor, district: OpenDistrict, row: CoupleFound, accompanied: ReadonlySet<string>): CoupleItem {
  const path = pathOf(district, row);
  const isNarrow = seesFamiliesOnly(actor.grants, path);
  const isOwn = !isNarrow || accompanied.has(row.person);
  return {
    id: row.id,
    code: coupleCode(row.village_code, row.id),
    village: regionRef({
      ...{ id: row.village, code: row.village_code, name: row.village_name, level: 4 },
      kind: row.village_kind as 'desa',
    }),
    name: isOwn && allows(actor.grants, 'person.read', path) ? row.name : null,
    sex: row.sex === 1 ? 'L' : 'P',
    weddingOn: row.wedding_on,
    fellOut: factsOf(row).fellOut,
    guided: row.guided_on === null ? null : { on: row.guided_on, material: row.guided_material === 1 },
    notGuided: row.not_guided,
    mayWrite: isOwn && allows(actor.grants, 'couple.write', path),
    version: row.version,
  };
}
