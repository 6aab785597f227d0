import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { affectedCells, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

export interface ConfirmRegister {
  village: string;
  on: string;
  name: string;
}

/** No register is older; every month since the confirmation is computed anew. */
const EARLIEST = '2015-01-01';

interface Place {
  id: number;
  parent: number;
  /** Who had confirmed it on that day already. */
  confirmed: string | null;
}

/** A village vouches for its list of children: from that month on its register is offered as S. Again, it changes nothing. */
export async function confirmRegister(deps: Deps, actor: Actor, command: ConfirmRegister): Promise<void> {
  const district = await openDistrict(deps, actor, command.village.slice(0, 5), 'register.confirm');
  const place = await district.db.one<Place>(
    sql`select r.id, r.parent, (select name from register_confirmation c where c.village = r.id and c.confirmed_on = ${command.on}) confirmed
        from region r where r.code = ${command.village} and r.level = 4`,
  );
  if (place === undefined || !district.reaches([...district.path, place.parent, place.id]))
    throw new Problem('not-found');
  if (place.confirmed === command.name) return;
  const today = todayOf(deps, command.village);
  if (command.on > today) {
    throw new Problem('invalid', { errors: [{ pointer: '/on', message: 'Tanggal konfirmasi di masa depan' }] });
  }
  if (command.on < EARLIEST) {
    throw new Problem('invalid', { errors: [{ pointer: '/on', message: `Tanggal konfirmasi sebelum ${EARLIEST}` }] });
  }
  const cells = affectedCells({ kind: 'register', village: place.id, from: monthOf(command.on) }, monthOf(today));
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [
      sql`insert into register_confirmation (village, confirmed_on, name, actor, at)
          values (${place.id}, ${command.on}, ${command.name}, ${actor.id}, ${deps.now()})
          on conflict (village, confirmed_on) do update set name = excluded.name, actor = excluded.actor, at = excluded.at`,
    ],
    trail: [
      {
        scope: place.id,
        verb: 'register.confirm',
        subject: command.on,
        body: { before: place.confirmed, name: command.name },
      },
    ],
    cells: { district: district.id, cells },
  });
  await deps.sendRecompute({ district: district.id });
}
