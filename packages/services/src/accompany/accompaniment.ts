import { type AccompanimentPage, Problem, type PutAccompaniment } from '@konvergensi/contract';
import { accompanimentOf, json, mustHold, putAccompaniment, type Statement, sql } from '@konvergensi/db';
import { FAMILY_ROLES } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenVillage, openVillage, type Rows } from '../register/open-village.ts';

type Account = AccompanimentPage['accounts'][number];
type Accompanied = AccompanimentPage['families'][number];

/** Children under five, and women of a pregnancy of the last year, who stand in no family. */
const withoutFamily = (village: Statement): Statement =>
  sql`select p.id, p.name, p.rt, null dusun from person p where p.village = ${village} and p.family is null and p.left_on is null
        and (p.mother is null or not exists (select 1 from person m where m.village = p.village and m.id = p.mother))
        and (p.birth_date > date('now', '-60 months') or exists (select 1 from pregnancy g
          where g.village = p.village and g.person = p.id and (g.ended_on is null or g.ended_on > date('now', '-12 months'))))
      order by p.rt, p.name, p.id limit 2000`;

const familiesOf = (village: Statement): Statement =>
  sql`select f.id, f.name, h.rt, h.dusun from family f join household h on h.village = f.village and h.id = f.household
      where f.village = ${village} and f.left_on is null order by h.dusun, h.rt, f.name, f.id limit 2000`;

/** Who accompanies families of a village, and whom: to be given out by the village. */
export async function readAccompaniment(
  deps: Deps,
  actor: Actor,
  { village }: { village: string },
): Promise<AccompanimentPage> {
  const at = await openVillage(deps, actor, village, 'accompany.write', (here) => [
    familiesOf(here),
    withoutFamily(here),
  ]);
  const rows = await at.district.db.all<{ account: string; kind: string; subject: string }>(
    accompanimentOf(at.district.id, at.id),
  );
  const by = Map.groupBy(rows, ({ kind, subject }) => `${kind}/${subject}`);
  const listed = (found: Rows | undefined, kind: string): Accompanied[] =>
    (found ?? []).map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      place: [row['dusun'] ?? [], row['rt'] === null ? [] : `RT ${row['rt']}`].flat().join(', '),
      by: (by.get(`${kind}/${row['id']}`) ?? []).map(({ account }) => account),
    }));
  return {
    accounts: await accountsAt(deps, at),
    families: listed(at.loaded[0], 'family'),
    people: listed(at.loaded[1], 'person'),
  };
}

/** Accounts that hold such a role on the village or above it, today. */
const accountsAt = (deps: Deps, { path }: OpenVillage): Promise<Account[]> =>
  deps.directory.all<Account & Record<string, string>>(
    sql`select u.id, u.name, min(g.role) role from grant_held g join user u on u.id = g.user
        where g.region in (select value from json_each(${json(path)})) and g.role in (select value from json_each(${json(FAMILY_ROLES)}))
          and g.valid_from <= ${deps.now()} and (g.valid_to is null or g.valid_to > ${deps.now()}) and u.deactivated_at is null
        group by u.id order by u.name, u.id limit 200`,
  );

/** Gives an account all the families of the village that it accompanies, in place of those it had; on the village's trail. */
export async function giveAccompaniment(
  deps: Deps,
  actor: Actor,
  command: { village: string; account: string; values: PutAccompaniment },
): Promise<void> {
  const { account, values } = command;
  const at = await openVillage(deps, actor, command.village, 'accompany.write');
  const { district } = at;
  if (!(await accountsAt(deps, at)).some(({ id }) => id === account)) throw new Problem('not-found');
  const before = await district.db.all<{ account: string; kind: string; subject: string }>(
    accompanimentOf(district.id, at.id),
  );
  const had = before.filter((one) => one.account === account).map(({ kind, subject }) => `${kind} ${subject}`);
  const isThere = (table: Statement, ids: readonly string[]) =>
    mustHold(
      sql`not exists (select 1 from json_each(${json(ids)}) s where not exists (select 1 from ${table} t
            where t.village = ${at.id} and t.id = s.value))`,
    );
  const rows = [
    ...[...new Set(values.families)].map((subject) => ({ kind: 'family' as const, subject })),
    ...[...new Set(values.people)].map((subject) => ({ kind: 'person' as const, subject })),
  ];
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, isThere(sql`family`, values.families), isThere(sql`person`, values.people)],
    rows: putAccompaniment({ district: district.id, village: at.id, account }, rows, {
      since: deps.now(),
      given_by: actor.name,
    }),
    trail: [
      {
        scope: at.id,
        verb: 'accompany.give',
        subject: account,
        body: { before: had, after: rows.map(({ kind, subject }) => `${kind} ${subject}`) },
      },
    ],
  });
  await orConflict(work, () => new Problem('not-found'));
}
