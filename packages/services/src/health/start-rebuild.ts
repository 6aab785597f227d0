import { Problem, type RebuildStarted } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { districtsOf, placeOfHealth } from './health-place.ts';

/**
 * Computes every figure of a district, or of each open district of a province, anew from raw rows. Reads go on with the
 * figures there are. Refused where one runs already; in a province those go on and the others begin.
 */
export async function startRebuild(deps: Deps, actor: Actor, code: string): Promise<RebuildStarted> {
  const place = await placeOfHealth(deps, actor, code, 'rebuild.run');
  const started: string[] = [];
  const districts = await districtsOf(deps, place);
  for (const { code: each } of districts) {
    const district = await openDistrict(deps, actor, each, 'rebuild.run');
    if (await start(deps, actor, district)) started.push(each);
  }
  if (started.length === 0) {
    const detail = districts.length === 0 ? 'Belum ada kabupaten/kota yang dibuka' : 'Hitung ulang sudah berjalan';
    throw new Problem('wrong-state', { detail });
  }
  return { started };
}

const running = (id: number) => sql`exists (select 1 from rebuild where district = ${id} and finished_at is null)`;

/** False when one runs already. */
async function start(deps: Deps, actor: Actor, district: OpenDistrict): Promise<boolean> {
  const { db, id } = district;
  const current = monthOf(todayOf(deps, district.code));
  const [at, run] = [deps.now(), deps.ulid()];
  const work = commit(deps, actor, {
    db,
    home: { kind: 'district', id },
    guards: [district.stillHere, mustHold(sql`not ${running(id)}`)],
    rows: [
      sql`insert into rebuild (district, id, first_period, last_period, villages, done_period, started_by, started_name, started_at, updated_at)
          select ${id}, ${run}, f.first, ${current}, (select count(*) from region where district = ${id} and level = 4), f.first,
            ${actor.id}, ${actor.name}, ${at}, ${at}
          from (select min(ifnull((select min(period) from rollup where district = ${id}), ${current}),
            ifnull((select min((select min(m.period) from measurement m where m.village = v.id)) from region v
              where v.district = ${id} and v.level = 4), ${current})) first) f`,
    ],
    trail: [{ scope: id, verb: 'figures.rebuild', subject: district.code, body: { id: run } }],
  });
  const isStarted = await orConflict(work, () => new Problem('conflict')).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Problem && error.code === 'conflict') return false;
      throw error;
    },
  );
  if (isStarted) await deps.sendRecompute({ district: id, goOn: 'rebuild' });
  return isStarted;
}
