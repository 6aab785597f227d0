import { Problem, type Saved } from '@konvergensi/contract';
import { mustBe, mustHold, type PersonRow, type PregnancyRow, putRow, rowAt, sql, versionAt } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { childCells } from './child-cells.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale } from './refuse.ts';
import { saveVillage } from './save-village.ts';
import { shownPerson } from './shown-person.ts';

export interface ReopenPregnancy {
  village: string;
  id: string;
  version: number;
  key: string;
}

/**
 * Takes back the end of a pregnancy that was recorded by mistake. Children registered with it are removed while nothing
 * else is recorded of them; otherwise it is refused. A mother who left with it is back.
 */
export async function reopenPregnancy(deps: Deps, actor: Actor, command: ReopenPregnancy): Promise<Saved> {
  const { id, version, key, village } = command;
  const asked = { village, key, content: ['reopen', village, id, version], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('pregnancy', here, id),
    sql`select * from person where village = ${here} and pregnancy = ${id}`,
    sql`select p.*, exists (select 1 from pregnancy o where o.village = p.village and o.person = p.id
          and o.ended_on is null) another from person p join pregnancy g on g.village = p.village and g.person = p.id
        where g.village = ${here} and g.id = ${id}`,
  ]);
  if (earlier !== undefined) return earlier;
  const pregnancy = at.loaded[0]?.[0] as unknown as PregnancyRow | undefined;
  const found = at.loaded[2]?.[0] as unknown as (PersonRow & { another: 0 | 1 }) | undefined;
  if (pregnancy === undefined || found === undefined) throw new Problem('not-found');
  await refuseStrangers(actor, at, { people: [pregnancy.person] });
  refuseStale(pregnancy, version);
  const { another, ...mother } = found;
  const children = (at.loaded[1] ?? []) as unknown as PersonRow[];
  if (pregnancy.ended_on === null) throw new Problem('wrong-state', { detail: 'Kehamilan ini belum diakhiri' });
  if (another === 1) throw new Problem('wrong-state', { detail: 'Ibu ini sudah mempunyai kehamilan berikutnya' });
  if (children.some((child) => child.version > 1)) throw alreadyUsed();
  const open: PregnancyRow = { ...pregnancy, ended_on: null, ending: null, version: pregnancy.version + 1 };
  const leftWithIt = mother.left_on === pregnancy.ended_on && mother.left_on !== null;
  const back: PersonRow = { ...mother, left_on: null, left_reason: null, version: mother.version + 1 };
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('pregnancy', at.id, id), pregnancy.version),
      mustBe(versionAt('person', at.id, mother.id), mother.version),
      mustHold(
        sql`not exists (select 1 from person p where p.village = ${at.id} and p.pregnancy = ${id} and (p.version > 1
              or exists (select 1 from measurement m where m.village = p.village and m.person = p.id)))`,
      ),
    ],
    rows: [
      sql`delete from person where village = ${at.id} and pregnancy = ${id}`,
      putRow('pregnancy', open),
      ...(leftWithIt ? [putRow('person', back)] : []),
    ],
    verb: 'pregnancy.reopen',
    subject: id,
    body: { before: pregnancy, after: open, removed: children.map(shownPerson) },
    cells: children.length === 0 ? [] : childCells(at, children, []),
    from: monthOf(pregnancy.ended_on),
    answer: { id, version: open.version },
  });
}

const alreadyUsed = () =>
  new Problem('wrong-state', { detail: 'Anak dari kehamilan ini sudah dicatat lebih lanjut; betulkan anaknya' });
