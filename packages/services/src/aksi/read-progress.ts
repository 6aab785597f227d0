import { type AksiProgress, Problem } from '@konvergensi/contract';
import { type AksiOutputRow, json, type RegionRow, sql } from '@konvergensi/db';
import { allows, isLate, outputsOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayIn } from '../core/today.ts';
import { findRegion, regionRef } from '../region/find-region.ts';
import { setHead, setOfYear } from './read-aksi.ts';

type Placed = RegionRow & { shard: string };

/** Pantau Aksi: every output of every district of a province, one statement a shard. */
export async function readAksiProgress(
  deps: Deps,
  actor: Actor,
  command: { province: string; year: string },
): Promise<AksiProgress> {
  const found = await findRegion(deps.directory, command.province);
  if (found === undefined || found.ref.level !== 'province') throw new Problem('not-found');
  if (!allows(actor.grants, 'aksi.read', found.path)) throw new Problem('not-found');
  const year = Number(command.year);
  const set = setOfYear(year);
  const [districts, due] = await deps.directory.batch([
    sql`select r.id, r.code, r.name, r.level, r.kind, r.parent, d.shard from district d join region r on r.id = d.id
        where d.province = ${found.id} and d.state = 'open' order by r.code`,
    sql`select output, due_on from aksi_due where province = ${found.id} and year = ${year}`,
  ]);
  const placed = districts!.rows as unknown as Placed[];
  const dueOf = new Map(due!.rows.map((row) => [String(row['output']), String(row['due_on'])]));
  const rows = await rowsOfShards(deps, placed, year);
  const today = todayIn('Asia/Jakarta', deps.now());
  const outputs = outputsOf(set);
  return {
    region: found.ref,
    year: command.year,
    set: setHead(set),
    aksi: set.aksi.map(({ code, name }) => ({ code, name })),
    outputs: outputs.map(({ code, name, aksi }) => ({ code, name, aksi: aksi.code, dueOn: dueOf.get(code) ?? null })),
    districts: placed.map((district) => ({
      region: regionRef(district),
      outputs: Object.fromEntries(
        outputs.map(({ code }) => {
          const row = rows.find((one) => one.district === district.id && one.output === code);
          const state = row?.state ?? 'not-started';
          return [code, { state, late: isLate(state, dueOf.get(code) ?? null, today), version: row?.version ?? 0 }];
        }),
      ),
    })),
  };
}

async function rowsOfShards(deps: Deps, placed: readonly Placed[], year: number): Promise<AksiOutputRow[]> {
  const byShard = Map.groupBy(placed, ({ shard }) => shard);
  const found = await Promise.all(
    [...byShard].map(([shard, districts]) =>
      deps.shard(shard).all<AksiOutputRow>(
        sql`select * from aksi_output where year = ${year}
            and district in (select value from json_each(${json(districts.map(({ id }) => id))}))`,
      ),
    ),
  );
  return found.flat();
}
