import { Problem } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import { outputsOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openProvince } from '../region/open-province.ts';
import { setOfYear } from './read-aksi.ts';

export interface SetCalendar {
  province: string;
  year: string;
  due: readonly { output: string; dueOn: string | null }[];
}

/** Due dates of a year's outputs for all districts of the province; a date left out stays, `null` takes it away. */
export async function setAksiCalendar(deps: Deps, actor: Actor, command: SetCalendar): Promise<void> {
  const found = await openProvince(deps, actor, command.province, 'aksi.calendar');
  const year = Number(command.year);
  const known = new Set(outputsOf(setOfYear(year)).map(({ code }) => code));
  const errors = command.due.flatMap(({ output, dueOn }, i) => {
    if (!known.has(output)) return [{ pointer: `/due/${i}/output`, message: 'bukan keluaran tahun ini' }];
    const from = `${year}-01-01`;
    const to = `${year + 1}-12-31`;
    const isOut = dueOn !== null && (dueOn < from || dueOn > to);
    return isOut ? [{ pointer: `/due/${i}/dueOn`, message: `tanggal di luar ${from} sampai ${to}` }] : [];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors });
  const rows = json(command.due.filter(({ dueOn }) => dueOn !== null).map(({ output, dueOn }) => [output, dueOn]));
  const gone = json(command.due.filter(({ dueOn }) => dueOn === null).map(({ output }) => output));
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: found.id },
    guards: [],
    rows: [
      sql`insert into aksi_due (province, year, output, due_on, set_by, set_at)
          select ${found.id}, ${year}, value ->> 0, value ->> 1, ${actor.name}, ${deps.now()} from json_each(${rows}) where true
          on conflict (province, year, output) do update set due_on = excluded.due_on, set_by = excluded.set_by, set_at = excluded.set_at`,
      sql`delete from aksi_due where province = ${found.id} and year = ${year} and output in (select value from json_each(${gone}))`,
    ],
    trail: [{ scope: found.id, verb: 'aksi.calendar', subject: command.year, body: { due: command.due } }],
  });
}
