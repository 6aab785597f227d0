import { type ExportedPeople, type ExportPeople, type PersonColumn, Problem } from '@konvergensi/contract';
import { json, type Statement, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { copyNumber } from './copy-number.ts';

const MOST = 10_000;
const UNDER_FIVE_YEARS = 5;

/** What stands in a column. Texts are ours: no part of a request is written into a statement. */
const VALUES: Readonly<Record<PersonColumn, string>> = {
  name: 'p.name',
  sex: `case p.sex when 1 then 'L' else 'P' end`,
  birthDate: `case p.birth_date_kind when 'unknown' then null else p.birth_date end`,
  parents: 'p.parents',
  nikLast4: 'p.nik_last4',
  village: 'r.name',
  rt: 'p.rt',
  rw: 'p.rw',
  address: 'p.address',
  posyandu: 'f.name',
  guardian: 'p.guardian',
  phone: 'p.phone',
  livedFrom: 'p.lived_from',
};

/** People who live in a region, in the columns asked for and no other; who took them and what for is on the trail first. */
export async function exportPeople(
  deps: Deps,
  actor: Actor,
  command: ExportPeople & { region: string },
): Promise<ExportedPeople> {
  const { region: code, columns, who, purpose } = command;
  const district = await openDistrict(deps, actor, code.slice(0, 5), 'export.people');
  const regions = await district.db.all<{
    id: number;
    code: string;
    name: string;
    level: number;
    parent: number;
  }>(
    sql`select id, code, name, level, parent from region
        where district = ${district.id} and (code = ${code} or code glob ${`${code}.*`})`,
  );
  const region = regions.find((one) => one.code === code);
  const villages = regions.filter((r) => r.level === 4 && district.reaches([...district.path, r.parent, r.id]));
  if (region === undefined || villages.length === 0) throw new Problem('not-found');
  const today = todayOf(deps, code);
  const rows = await district.db.all<{ row: string }>(
    peopleOf(villages, columns, who === 'all' ? null : yearsBefore(today)),
  );
  if (rows.length > MOST)
    throw new Problem('too-large', { detail: `Lebih dari ${MOST} orang; ambil per kecamatan atau desa` });
  const at = deps.now();
  const number = copyNumber(deps, code);
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [],
    trail: [
      {
        scope: region.level === 4 ? region.id : district.id,
        verb: 'export.people',
        subject: code,
        body: { number, purpose, who, columns, rows: rows.length },
      },
    ],
  });
  return {
    region: { code, name: region.name },
    number,
    takenBy: actor.name,
    takenAt: at,
    purpose,
    columns,
    rows: rows.map(({ row }) => JSON.parse(row) as (string | null)[]),
  };
}

const yearsBefore = (today: string): string => `${Number(today.slice(0, 4)) - UNDER_FIVE_YEARS}${today.slice(4)}`;

function peopleOf(
  villages: readonly { id: number }[],
  columns: readonly PersonColumn[],
  bornAfter: string | null,
): Statement {
  const values: Statement = { sql: columns.map((column) => VALUES[column]).join(', '), params: [] };
  return sql`select json_array(${values}) row from person p join region r on r.id = p.village
      left join facility f on f.district = p.district and f.id = p.posyandu
    where p.village in (select value from json_each(${json(villages.map(({ id }) => id))})) and p.left_on is null
      and (${bornAfter} is null or (p.birth_date > ${bornAfter} and p.birth_date_kind <> 'unknown'))
    order by r.code, p.name, p.id limit ${MOST + 1}`;
}
