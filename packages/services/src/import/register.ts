import { json, matchableChildren, sql } from '@konvergensi/db';
import { monthOf, type RegionRow, type RegisteredChild, type VillageAlias } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';

/** What an import is planned over: the district's regions, settled spellings, and the children registered now. */
export interface Register {
  regions: RegionRow[];
  aliases: VillageAlias[];
  children: RegisteredChild[];
  villageOf: Map<string, number>;
  /** For showing the other side of a near match. */
  shown: Map<string, RegisteredChild>;
}

const VILLAGES_A_QUERY = 40;

type ChildArray = [string, string, 1 | 2, string, string, string | null, string, string | null, number];

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
  const children: RegisteredChild[] = [];
  for (let i = 0; i < villages.length; i += VILLAGES_A_QUERY) {
    const rows = await district.db.all<{ village: number; children: string }>(
      matchableChildren(villages.slice(i, i + VILLAGES_A_QUERY)),
    );
    for (const { village, children: packed } of rows) {
      for (const [person, name, sex, birthDate, parents, nikHmac, nikStatus] of JSON.parse(packed) as ChildArray[]) {
        children.push({ person, village, name, sex, birthDate, parents, nik: nikStatus === 'valid' ? nikHmac : null });
      }
    }
  }
  const shown = new Map(children.map((child) => [child.person, child]));
  await addVisitsOfLookalikes(district, shown);
  return {
    regions,
    aliases: aliasRows!.rows as unknown as VillageAlias[],
    children: [...shown.values()],
    villageOf: new Map(children.map((child) => [child.person, child.village])),
    shown,
  };
}

const YEARS_BACK = 5;

/** Registered children whom name, birth date and parents do not tell apart are told apart by their visits. */
async function addVisitsOfLookalikes(district: OpenDistrict, children: Map<string, RegisteredChild>): Promise<void> {
  const groups = Map.groupBy(
    children.values(),
    (child) =>
      `${child.village}/${child.birthDate}/${child.sex}/${child.name.toUpperCase()}/${child.parents.toUpperCase()}`,
  );
  const alike = [...groups.values()].filter((group) => group.length > 1).flat();
  if (alike.length === 0) return;
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
  for (const child of alike) {
    const measured = (byPerson.get(child.person) ?? []).map((v) => ({
      date: v.date,
      weightG: v.weight_g,
      lengthUm: v.length_um,
    }));
    children.set(child.person, { ...child, measured });
  }
}
