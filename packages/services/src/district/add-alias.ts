import { Problem } from '@konvergensi/contract';
import { mustBe, sql } from '@konvergensi/db';
import { normaliseName } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

export interface AddAlias {
  district: string;
  alias: string;
  village: string;
}

/** Teaches a spelling of a village's name under its sub-district; an older meaning of that spelling is replaced. */
export async function addAlias(
  deps: Deps,
  actor: Actor,
  command: AddAlias,
): Promise<{ alias: string; village: string }> {
  const district = await openDistrict(deps, actor, command.district, 'district.configure');
  if (!district.whole) throw new Problem('forbidden');
  const alias = normaliseName(command.alias);
  if (alias === '')
    throw new Problem('invalid', { errors: [{ pointer: '/alias', message: 'tidak ada huruf di dalamnya' }] });
  const village = await district.db.one<{ id: number; parent: number; before: number | null }>(
    sql`select r.id, r.parent, (select a.village from region_alias a
          where a.district = ${district.id} and a.subdistrict = r.parent and a.alias = ${alias}) before
        from region r where r.district = ${district.id} and r.code = ${command.village} and r.level = 4`,
  );
  if (village === undefined) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/village', message: 'bukan desa/kelurahan di kabupaten/kota ini' }],
    });
  }
  const answer = { alias, village: command.village };
  if (village.before === village.id) return answer;
  const current = sql`select village from region_alias where district = ${district.id} and subdistrict = ${village.parent} and alias = ${alias}`;
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(current, village.before)],
    rows: [
      sql`insert into region_alias (district, subdistrict, alias, village)
          values (${district.id}, ${village.parent}, ${alias}, ${village.id})
          on conflict (district, subdistrict, alias) do update set village = excluded.village`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'region.alias',
        subject: command.village,
        body: { alias, before: village.before, after: village.id },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  return answer;
}
