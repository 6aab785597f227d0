import { Problem, type SubjectReport } from '@konvergensi/contract';
import { type PersonRow, rowAt, type Statement, sql } from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenVillage, openVillage } from '../register/open-village.ts';

const MOST_ENTRIES = 300;
/** Keys of ours, that say nothing about the person. */
const NOT_TOLD = new Set(['nik_hmac', 'nik_sealed', 'card_hmac', 'card_sealed', 'version', 'district']);

/** Told to health workers only: a report made by others says that they were left out. */
const FOR_HEALTH_WORKERS = new Set([
  'pregnancy.hb_cgdl',
  'family.modern_contraception',
  ...['arm_um', 'hb_cgdl', 'height_um', 'weight_g', 'smoke'].map((name) => `catin.${name}`),
]);

/** Where rows about a person lie, as a condition on village and person. A new table with people belongs here (a test). */
export const ABOUT_A_PERSON: Readonly<Record<string, (person: string) => Statement>> = {
  person: (person) => sql`id = ${person}`,
  measurement: (person) => sql`person = ${person}`,
  growth_finding: (person) => sql`person = ${person}`,
  person_month: (person) => sql`person = ${person}`,
  opening_balance: (person) => sql`person = ${person}`,
  absence: (person) => sql`person = ${person}`,
  pregnancy: (person) => sql`person = ${person}`,
  catin: (person) => sql`person = ${person}`,
  consent: (person) => sql`person = ${person}`,
  family: (person) => sql`id in (select family from person where id = ${person} and family is not null)`,
  household: (person) => sql`id in (select household from person where id = ${person} and household is not null)`,
  handover: (person) => sql`family in (select family from person where id = ${person} and family is not null)`,
  pseudonym: (person) => sql`person = ${person}`,
  stunting_case: (person) => sql`person = ${person}`,
  person_transfer: (person) => sql`person = ${person}`,
  person_merge: (person) => sql`kept = ${person} or dropped = ${person}`,
};

/**
 * Everything held about one person, in one answer: rows of every table as they are stored, and what was done with them by
 * whom. Given to the person; that it was made stands on the trail first.
 */
export async function subjectReport(
  deps: Deps,
  actor: Actor,
  query: { village: string; id: string; purpose: string },
): Promise<SubjectReport> {
  const { id, purpose } = query;
  const at = await openVillage(deps, actor, query.village, 'subject.request', (here) => [
    rowAt('person', here, id),
    sql`select d.governance, r.parent from region r join district d on d.id = r.district where r.id = ${here}`,
  ]);
  const person = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
  if (person === undefined) throw new Problem('not-found');
  await commit(deps, actor, {
    db: at.district.db,
    home: { kind: 'district', id: at.district.id },
    guards: [at.district.stillHere],
    rows: [],
    trail: [{ scope: at.id, verb: 'subject.report', subject: id, body: { purpose } }],
  });
  const villages = sql`select o.village from person o where o.district = ${at.district.id} and o.birth_date = ${person.birth_date}
    and o.sex = ${person.sex} and o.id = ${id}`;
  const tables = Object.entries(ABOUT_A_PERSON);
  const results = await at.district.db.batch(
    tables.map(([table, where]) => {
      const name: Statement = { sql: table, params: [] };
      return sql`select * from ${name} where village in (${villages}) and (${where(id)})`;
    }),
  );
  const seesHealth = seesHealthOf(actor, at, Number(at.loaded[1]?.[0]?.['parent']));
  return {
    healthLeftOut: !seesHealth,
    person: { id, name: person.name },
    controller: controllerOf(at.loaded[1]?.[0]?.['governance']),
    takenBy: actor.name,
    takenAt: deps.now(),
    parts: tables.map(([table], i) => ({ table, rows: (results[i]?.rows ?? []).map(told(table, seesHealth)) })),
    trail: await entriesAbout(deps, at, id),
  };
}

const seesHealthOf = (actor: Actor, { district, id }: OpenVillage, subdistrict: number): boolean =>
  allows(actor.grants, 'person.health', [...district.path, subdistrict, id]);

type Scalar = string | number | null;

const told =
  (table: string, seesHealth: boolean) =>
  (row: Readonly<Record<string, unknown>>): Record<string, Scalar> =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([name, value]) =>
          !NOT_TOLD.has(name) && value !== null && (seesHealth || !FOR_HEALTH_WORKERS.has(`${table}.${name}`)),
      ) as [string, Scalar][],
    );

/** Who answers for the data, as the district has named it. */
function controllerOf(governance: unknown): string | null {
  if (typeof governance !== 'string') return null;
  const { controller } = JSON.parse(governance) as { controller?: unknown };
  return typeof controller === 'string' ? controller : null;
}

async function entriesAbout(deps: Deps, at: OpenVillage, id: string): Promise<SubjectReport['trail']> {
  const rows = await at.district.db.all<{ at: number; verb: string; actor: string }>(
    sql`select at, verb, actor from audit where scope = ${at.id} and subject glob ${`${id}*`} order by seq desc
        limit ${MOST_ENTRIES}`,
  );
  const users = await deps.directory.all<{ id: string; name: string }>(
    sql`select id, name from user where id in (select value from json_each(${JSON.stringify([...new Set(rows.map(({ actor }) => actor))])}))`,
  );
  const names = new Map(users.map((user) => [user.id, user.name]));
  return rows.map((row) => ({ at: row.at, verb: row.verb, by: names.get(row.actor) ?? row.actor }));
}
