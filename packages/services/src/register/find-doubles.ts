import { json, type PersonRow, type Statement, sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { type NumberKeys, renewNumber } from '../core/sealed-number.ts';
import { todayOf } from '../core/today.ts';
import { type DoubleRow, whyDouble } from './probable-doubles.ts';

/** Villages a statement; pairs that one of them gives at most. */
const SLICE = 40;
const MOST_PAIRS = 400;

export interface DoublePair {
  a: DoubleRow;
  b: DoubleRow;
  reasons: readonly string[];
}

/**
 * Pairs that are probably one person, at least one of them in these villages: born on one day and of one sex, in one village
 * or with names that begin alike or one NIK; while numbers are sealed anew the same NIK has two digests, and its last digits are
 * compared. Decided pairs are left out. Cost: the index of birth dates, once for each person.
 */
const pairsOf = (district: number, villages: readonly number[], isRotating: boolean): Statement =>
  sql`select json_object('a', a.id, 'av', a.village, 'b', b.id, 'bv', b.village) pair
      from person a cross join person b indexed by person_by_birth
        on b.district = ${district} and b.birth_date = a.birth_date and b.sex = a.sex and b.id <> a.id
      where a.village in (select value from json_each(${json(villages)})) and a.left_on is null and b.left_on is null
        and a.birth_date_kind <> 'unknown' and (b.id > a.id or b.village <> a.village)
        and (a.village = b.village or substr(a.name, 1, 3) = substr(b.name, 1, 3) or a.nik_hmac = b.nik_hmac
          or ${isRotating ? 1 : 0} and a.nik_last4 = b.nik_last4)
        and not exists (select 1 from person_double d where d.district = ${district}
              and d.a = min(a.id, b.id) and d.b = max(a.id, b.id) and d.decision is not null)
      limit ${MOST_PAIRS}`;

interface Pair {
  a: string;
  av: number;
  b: string;
  bv: number;
}

export async function findDoubles(
  keys: NumberKeys,
  district: OpenDistrict,
  villages: readonly number[],
): Promise<DoublePair[]> {
  const rows = await district.db.all<{ pair: string }>(pairsOf(district.id, villages, keys.before !== null));
  const pairs = rows.map(({ pair }) => JSON.parse(pair) as Pair);
  if (pairs.length === 0) return [];
  const wanted = pairs.flatMap(({ a, av, b, bv }) => [
    [av, a],
    [bv, b],
  ]);
  const found = await district.db.all<DoubleRow>(
    sql`select p.*, r.code from (select distinct value ->> 0 village, value ->> 1 id from json_each(${json(wanted)})) k
        cross join person p on p.village = k.village and p.id = k.id join region r on r.id = p.village`,
  );
  const people = await Promise.all(found.map((row) => underKeyInUse(keys, row)));
  const byKey = new Map(people.map((person) => [`${person.village}/${person.id}`, person]));
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const [a, b] = [byKey.get(`${pair.av}/${pair.a}`), byKey.get(`${pair.bv}/${pair.b}`)];
    const key = [pair.a, pair.b].sort().join('/');
    if (a === undefined || b === undefined || seen.has(key)) return [];
    seen.add(key);
    const reasons = whyDouble(a, b);
    return reasons === null ? [] : [{ a, b, reasons }];
  });
}

/** The digest that the NIK has, or will have, under the key in use: so that two can be compared. */
async function underKeyInUse(keys: NumberKeys, row: DoubleRow): Promise<DoubleRow> {
  if (keys.before === null || row.nik_hmac === null || row.nik_sealed === null) return row;
  const { digest } = await renewNumber(keys, { digest: row.nik_hmac, sealed: row.nik_sealed });
  return { ...row, nik_hmac: digest };
}

/** The nightly pass over a district: its probable doubles are listed, decisions kept. */
export async function listDoubles(deps: Deps, districtId: number): Promise<number> {
  const district = await openDistrictById(deps, districtId);
  const villages = await district.db.all<{ id: number }>(
    sql`select id from region where district = ${district.id} and level = 4`,
  );
  const today = todayOf(deps, district.code);
  let found = 0;
  for (let i = 0; i < villages.length; i += SLICE) {
    const pairs = await findDoubles(
      deps.numberKeys,
      district,
      villages.slice(i, i + SLICE).map(({ id }) => id),
    );
    found += pairs.length;
    if (pairs.length > 0) await district.db.batch([district.stillHere, storePairs(district.id, pairs, today)]);
  }
  return found;
}

export const ordered = <T extends Pick<PersonRow, 'id'>>(one: T, other: T): readonly [T, T] =>
  one.id < other.id ? [one, other] : [other, one];

const storePairs = (district: number, pairs: readonly DoublePair[], today: string): Statement => {
  const rows = pairs.map(({ a, b, reasons }) => {
    const [first, second] = ordered(a, b);
    return [first.id, second.id, first.village, second.village, JSON.stringify(reasons)];
  });
  return sql`insert into person_double (district, a, b, village_a, village_b, reasons, found_on)
      select ${district}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ${today}
      from json_each(${json(rows)}) where true on conflict (district, a, b) do nothing`;
};

/** The nightly pass over every open district. */
export async function sweepDoubles(deps: Deps): Promise<void> {
  const open = await deps.directory.all<{ id: number }>(sql`select id from district where state = 'open'`);
  for (const { id } of open) await listDoubles(deps, id);
}
