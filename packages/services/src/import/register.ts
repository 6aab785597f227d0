import { json, matchableChildren, sql } from '@konvergensi/db';
import { monthOf, type RegionRow, type RegisteredChild, type VillageAlias } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';
import type { KnownChild } from './known-child.ts';

/** What an import is planned over: the district's regions, settled spellings, and the children registered now. */
export interface Register {
  regions: RegionRow[];
  aliases: VillageAlias[];
  children: ReadonlyMap<string, KnownChild>;
  /** Digests of their NIK, of whichever key. */
  niks: ReadonlySet<string>;
  /** For the planner: among children who cannot be told apart, with their visits. */
  matchable: RegisteredChild[];
}

const VILLAGES_A_QUERY = 40;

type ChildArray = [
  id: string,
  name: string,
  sex: 1 | 2,
  birthDate: string,
  parents: string,
  nikHmac: string | null,
  nikStatus: string,
  posyandu: string | null,
  empty: number,
  registeredBy: string | null,
  version: number,
];

interface RegionColumns {
  id: number;
  code: string;
  name: string;
  level: 2 | 3 | 4;
  kind: RegionRow['kind'];
  parent: number | null;
  valid_from: string;
  valid_to: string | null;
}

export async function loadRegister(district: OpenDistrict): Promise<Register> {
  const [regionRows, aliasRows] = await district.db.batch([
    sql`select id, code, name, level, kind, parent, valid_from, valid_to from region where district = ${district.id}`,
    sql`select subdistrict, alias, village from region_alias where district = ${district.id}`,
  ]);
  const regions = (regionRows!.rows as unknown as RegionColumns[]).map(
    ({ parent, valid_from, valid_to, ...region }) => ({
      ...region,
      parentId: parent,
      validFrom: valid_from,
      validTo: valid_to,
    }),
  );
  const villages = regions.filter((region) => region.level === 4).map((region) => region.id);
  const children = new Map<string, KnownChild>();
  for (let i = 0; i < villages.length; i += VILLAGES_A_QUERY) {
    const rows = await district.db.all<{ village: number; children: string }>(
      matchableChildren(villages.slice(i, i + VILLAGES_A_QUERY)),
    );
    for (const { village, children: packed } of rows) {
      for (const child of JSON.parse(packed) as ChildArray[]) children.set(child[0], knownChild(village, child));
    }
  }
  return {
    regions,
    aliases: aliasRows!.rows as unknown as VillageAlias[],
    children,
    niks: new Set([...children.values()].flatMap(({ nik }) => nik ?? [])),
    matchable: await withVisitsOfLookalikes(district, children),
  };
}

const knownChild = (
  village: number,
  [person, name, sex, birthDate, parents, nikHmac, nikStatus, posyandu, empty, registeredBy, version]: ChildArray,
): KnownChild => ({
  person,
  village,
  name,
  sex,
  birthDate,
  parents,
  nik: nikStatus === 'valid' ? nikHmac : null,
  nikStatus,
  posyandu,
  hasRt: (empty & 1) === 0,
  hasRw: (empty & 2) === 0,
  hasAddress: (empty & 4) === 0,
  import: registeredBy,
  version,
  posyanduOn: '',
  update: null,
});

const YEARS_BACK = 5;

/** Registered children whom name, birth date and parents do not tell apart are told apart by their visits. */
async function withVisitsOfLookalikes(
  district: OpenDistrict,
  children: ReadonlyMap<string, KnownChild>,
): Promise<RegisteredChild[]> {
  const groups = Map.groupBy(
    children.values(),
    (child) =>
      `${child.village}/${child.birthDate}/${child.sex}/${child.name.toUpperCase()}/${child.parents.toUpperCase()}`,
  );
  const alike = [...groups.values()].filter((group) => group.length > 1).flat();
  if (alike.length === 0) return [...children.values()];
  const visits = await district.db.all<{
    person: string;
    date: string;
    weight_g: number | null;
    length_um: number | null;
  }>(
    sql`select m.person, m.date, m.weight_g, m.length_um from json_each(${json(alike.map((c) => [c.village, c.person, monthOf(c.birthDate)]))}) k
        cross join measurement m on m.village = k.value ->> 0 and m.period between k.value ->> 2 and (k.value ->> 2) + ${YEARS_BACK * 12}
          and m.person = k.value ->> 1`,
  );
  const byPerson = Map.groupBy(visits, (visit) => visit.person);
  const measured = new Set(alike.map((child) => child.person));
  return [...children.values()].map((child) =>
    measured.has(child.person)
      ? {
          ...child,
          measured: (byPerson.get(child.person) ?? []).map((v) => ({
            date: v.date,
            weightG: v.weight_g,
            lengthUm: v.length_um,
          })),
        }
      : child,
  );
}

/** Counts registered children of a birth date and sex in a village, or with a NIK; not those this import registered. */
export function lookalikeCounter(children: Iterable<KnownChild>, importId: string) {
  const byBirth = new Map<string, KnownChild[]>();
  for (const child of children) {
    if (child.import === importId) continue;
    const key = `${child.birthDate}/${child.sex}`;
    const born = byBirth.get(key);
    if (born === undefined) byBirth.set(key, [child]);
    else born.push(child);
  }
  return ({ village, birthDate, sex, nik }: Pick<KnownChild, 'village' | 'birthDate' | 'sex' | 'nik'>): number =>
    (byBirth.get(`${birthDate}/${sex}`) ?? []).filter(
      (other) => other.village === village || (nik !== null && other.nik === nik),
    ).length;
}
