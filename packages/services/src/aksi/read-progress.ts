import type { AksiProgress } from '@konvergensi/contract';
import { type AksiOutputRow, json, sql } from '@konvergensi/db';
import { isLate, outputsOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';
import { districtsOfProvince, openProvince, type PlacedDistrict } from '../region/open-province.ts';
import { setHead, setOfYear } from './read-aksi.ts';

/** Pantau Aksi: every output of every district of a province, one statement a shard. */
export async function readAksiProgress(
  deps: Deps,
  actor: Actor,
  command: { province: string; year: string },
): Promise<AksiProgress> {
  const found = await openProvince(deps, actor, command.province, 'aksi.read');
  const year = Number(command.year);
  const set = setOfYear(year);
  const [districts, due] = await deps.directory.batch([
    districtsOfProvince(found.id),
    sql`select output, due_on from aksi_due where province = ${found.id} and year = ${year}`,
  ]);
  const placed = districts!.rows as unknown as PlacedDistrict[];
  const dueOf = new Map(due!.rows.map((row) => [String(row['output']), String(row['due_on'])]));
  const rows = await rowsOfShards(deps, placed, year);
  const today = todayOf(deps, command.province);
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

async function rowsOfShards(deps: Deps, placed: readonly PlacedDistrict[], year: number): Promise<AksiOutputRow[]> {
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
