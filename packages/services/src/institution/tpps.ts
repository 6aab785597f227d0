import { Problem, type PutTpps, type TppsPage } from '@konvergensi/contract';
import {
  type Db,
  json,
  mustBe,
  putTppsRow,
  type RegionRow,
  type Statement,
  sql,
  type TppsRow,
  tppsOf,
  tppsVersion,
} from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { type FoundRegion, findRegion, regionRef } from '../region/find-region.ts';

interface Home {
  found: FoundRegion;
  db: Db;
  home: number;
  kind: 'scope' | 'district';
  guards: readonly Statement[];
}

/** Where the teams of a region lie: a province's in the directory, all others on the district's shard. */
async function homeOf(deps: Deps, actor: Actor, code: string, permission: 'figure.read' | 'tpps.write'): Promise<Home> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined || !allows(actor.grants, permission, found.path)) throw new Problem('not-found');
  if (found.ref.level === 'province') return { found, db: deps.directory, home: found.id, kind: 'scope', guards: [] };
  const district = await openDistrict(deps, actor, code.slice(0, 5), permission);
  return { found, db: district.db, home: district.id, kind: 'district', guards: [district.stillHere] };
}

const isEnded = (row: Pick<TppsRow, 'valid_to'>, today: string): boolean =>
  row.valid_to !== null && row.valid_to < today;

/** The team of a region by its decree, and which regions below have theirs. */
export async function readTpps(deps: Deps, actor: Actor, query: { region: string }): Promise<TppsPage> {
  const { found, db, home } = await homeOf(deps, actor, query.region, 'figure.read');
  const [rows, below] = await db.batch([
    tppsOf(home),
    sql`select id, code, name, level, kind, parent from region where parent = ${found.id} and valid_to is null order by code`,
  ]);
  const teams = new Map((rows!.rows as unknown as TppsRow[]).map((row) => [row.region, row]));
  const today = todayOf(deps, query.region);
  const own = teams.get(found.id);
  return {
    region: found.ref,
    own:
      own === undefined
        ? null
        : {
            decree: own.decree,
            decreeOn: own.decree_on,
            validTo: own.valid_to,
            members: JSON.parse(own.members) as PutTpps['members'],
            version: own.version,
            ended: isEnded(own, today),
          },
    // A province's shards are not asked: districts show their own.
    below:
      found.ref.level === 'province'
        ? []
        : (below!.rows as unknown as RegionRow[]).map((row) => {
            const team = teams.get(row.id);
            return {
              region: regionRef(row),
              decree: team?.decree ?? null,
              decreeOn: team?.decree_on ?? null,
              ended: team !== undefined && isEnded(team, today),
            };
          }),
  };
}

/** Writes the team of a region as its decree says. */
export async function writeTpps(deps: Deps, actor: Actor, command: { region: string; values: PutTpps }): Promise<void> {
  const { found, db, home, kind, guards } = await homeOf(deps, actor, command.region, 'tpps.write');
  const { values } = command;
  if (values.validTo !== null && values.validTo < values.decreeOn) throw fieldProblem('/validTo', 'sebelum tanggal SK');
  if (!values.members.some(({ part }) => part === 'ketua'))
    throw fieldProblem('/members', 'tim perlu seorang ketua pelaksana');
  const row = {
    home,
    region: found.id,
    decree: values.decree,
    decree_on: values.decreeOn,
    valid_to: values.validTo,
    members: json(values.members),
    written_by: actor.name,
    written_at: deps.now(),
  };
  const before = (await db.all<TppsRow>(tppsOf(home))).find((one) => one.region === found.id) ?? null;
  const work = commit(deps, actor, {
    db,
    home: { kind, id: home },
    guards: [...guards, mustBe(tppsVersion(home, found.id), values.version)],
    rows: [putTppsRow(row)],
    trail: [{ scope: home, verb: 'tpps.write', subject: command.region, body: { before, after: row } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}
