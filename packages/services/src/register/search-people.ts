import type { FoundPeople } from '@konvergensi/contract';
import { accompaniedPeople, json, type Statement, sql } from '@konvergensi/db';
import { isWorthComparing, nameSearch, readDate, readNik, seesFamiliesOnly, trigramsOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { digestsOf } from '../core/sealed-number.ts';
import { todayOf } from '../core/today.ts';

/** Of all who share letters with what is asked, so many are compared closely. */
const CANDIDATES = 300;
const SHOWN = 20;
/** Under this likeness nobody is shown. */
const LEAST = 0.6;

interface Candidate {
  id: string;
  name: string;
  sex: 1 | 2;
  birth_date: string;
  birth_date_kind: 'exact' | 'estimated' | 'unknown';
  parents: string;
  left_reason: string | null;
  code: string;
  village_name: string;
}

const COLUMNS = sql`p.id, p.name, p.sex, p.birth_date, p.birth_date_kind, p.parents, p.left_reason, r.code,
  r.name village_name`;

/**
 * People of the villages that the actor may read, by name or parents (however they are spelled), by birth date, or by NIK.
 * The cost is one statement: of a birth date or a NIK, which encodes one, an index is read; of a name the people of those
 * villages, each with a count of shared pieces of three letters, of which the first 300 come back to be compared closely.
 */
export async function searchPeople(
  deps: Deps,
  actor: Actor,
  query: { district: string; q: string },
): Promise<FoundPeople> {
  const district = await openDistrict(deps, actor, query.district, 'person.read');
  const regions = await district.db.all<{ id: number; parent: number }>(
    sql`select id, parent from region where district = ${district.id} and level = 4`,
  );
  const ids = await searchedOf(actor, district, regions);
  const today = todayOf(deps, district.code);
  const asked = query.q.trim();
  const nik = /^[\d\s.'-]{16,24}$/.test(asked) ? readNik(asked, today) : null;
  if (nik?.kind === 'valid') return found('nik', await byNik(deps, district, ids, nik));
  const date = /\d/.test(asked) ? readDate(asked) : null;
  if (date !== null && date.date !== null) return found('birth-date', await byBirth(district, ids, [date.date]));
  return byName(district, ids, asked);
}

/** The people that may be found: of villages whose names are read all, else those that are accompanied. */
async function searchedOf(
  actor: Actor,
  district: OpenDistrict,
  regions: readonly { id: number; parent: number }[],
): Promise<Statement> {
  const pathOf = ({ id, parent }: (typeof regions)[number]) => [...district.path, parent, id];
  const reached = regions.filter((one) => district.reaches(pathOf(one)));
  const some = reached.filter((one) => seesFamiliesOnly(actor.grants, pathOf(one)));
  const inReach = sql`p.village in (select value from json_each(${json(reached.map(({ id }) => id))}))`;
  if (some.length === 0) return inReach;
  const ids = some.map(({ id }) => id);
  const seen = await district.db.all<{ id: string }>(accompaniedPeople(district.id, actor.id, ids));
  return sql`(${inReach} and (p.village not in (select value from json_each(${json(ids)}))
    or p.id in (select value from json_each(${json(seen.map(({ id }) => id))}))))`;
}

const byBirth = (district: OpenDistrict, within: Statement, dates: readonly string[]): Promise<Candidate[]> =>
  district.db.all<Candidate>(
    sql`select ${COLUMNS} from json_each(${json(dates)}) d cross join person p indexed by person_by_birth
          on p.district = ${district.id} and p.birth_date = d.value and p.sex in (1, 2) join region r on r.id = p.village
        where ${within} order by p.name limit ${SHOWN}`,
  );

/** The NIK encodes the birth date, of which the century is not told; only its digest is kept. */
async function byNik(
  deps: Deps,
  district: OpenDistrict,
  within: Statement,
  nik: Extract<ReturnType<typeof readNik>, { kind: 'valid' }>,
): Promise<Candidate[]> {
  const { birth } = nik.encoded;
  const dates = ['19', '20'].map((century) => `${century}${birth.slice(4)}-${birth.slice(2, 4)}-${birth.slice(0, 2)}`);
  return district.db.all<Candidate>(
    sql`select ${COLUMNS} from json_each(${json(dates)}) d cross join person p indexed by person_by_birth
          on p.district = ${district.id} and p.birth_date = d.value and p.sex in (1, 2) join region r on r.id = p.village
        where ${within}
          and p.nik_hmac in (select value from json_each(${json(await digestsOf(deps.numberKeys, nik.digits))})) limit ${SHOWN}`,
  );
}

async function byName(district: OpenDistrict, within: Statement, asked: string): Promise<FoundPeople> {
  const pieces = trigramsOf(asked);
  if (pieces.length === 0) return found('name', []);
  const candidates = await district.db.all<Candidate & { shared: number }>(
    sql`select ${COLUMNS}, (select count(*) from json_each(${json(pieces)}) t
          where instr(lower(p.name || ' ' || p.parents), t.value)) shared
        from person p join region r on r.id = p.village
        where ${within} order by shared desc limit ${CANDIDATES}`,
  );
  const most = candidates[0]?.shared ?? 0;
  const score = nameSearch(asked);
  const ranked = candidates
    .filter(({ shared }) => isWorthComparing(shared, most))
    .map((one) => [Math.max(score(one.name), 0.9 * parentScore(score, one.parents)), one] as const)
    .filter(([likeness]) => likeness >= LEAST)
    .sort((a, b) => b[0] - a[0]);
  return found(
    'name',
    ranked.slice(0, SHOWN).map(([, one]) => one),
  );
}

const parentScore = (score: (name: string) => number, parents: string): number =>
  parents === '' ? 0 : Math.max(score(parents), ...parents.split('/').map(score));

const found = (by: FoundPeople['by'], rows: readonly Candidate[]): FoundPeople => ({
  by,
  people: rows.map((row) => ({
    id: row.id,
    name: row.name,
    sex: row.sex === 1 ? 'L' : 'P',
    birthDate: row.birth_date_kind === 'unknown' ? null : row.birth_date,
    parents: row.parents,
    village: row.code,
    villageName: row.village_name,
    left: row.left_reason,
  })),
});
