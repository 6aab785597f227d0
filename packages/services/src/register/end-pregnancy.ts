import { type EndPregnancy, Problem, type Saved } from '@konvergensi/contract';
import { mustBe, mustHold, type PersonRow, type PregnancyRow, putRow, rowAt, sql, versionAt } from '@konvergensi/db';
import { addDays, monthOf, PREGNANCY_DAYS } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { childCells } from './child-cells.ts';
import { bothOf, firstOpenMonth, openMonthsFrom } from './months-open.ts';
import { newbornRows } from './newborns.ts';
import { type OpenVillage, openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';
import { shownPerson } from './shown-person.ts';

export interface PregnancyEnds {
  village: string;
  id: string;
  values: EndPregnancy;
  key: string;
}

/**
 * A pregnancy ends: those born alive become people of the village in the same batch; a mother who died or moved leaves
 * it. From then on nothing reminds of it (`mayBeReminded`); after birth or loss her own care stays due.
 */
export async function endPregnancy(deps: Deps, actor: Actor, command: PregnancyEnds): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['end', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('pregnancy', here, id),
    sql`select p.* from person p join pregnancy g on g.village = p.village and g.person = p.id
        where g.village = ${here} and g.id = ${id}`,
    firstOpenMonth(here),
  ]);
  if (earlier !== undefined) return earlier;
  const pregnancy = at.loaded[0]?.[0] as unknown as PregnancyRow | undefined;
  const mother = at.loaded[1]?.[0] as unknown as PersonRow | undefined;
  if (pregnancy === undefined || mother === undefined) throw new Problem('not-found');
  await refuseStrangers(actor, at, { people: [mother.id] });
  refuseStale(pregnancy, values.version);
  refuseImpossible(at, values, pregnancy);
  const ended: PregnancyRow = {
    ...pregnancy,
    ended_on: values.on,
    ending: values.ending,
    recorded_at: deps.now(),
    version: pregnancy.version + 1,
  };
  const children = newbornRows(at, mother, pregnancy, values);
  const gone = leavingMother(mother, values);
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('pregnancy', at.id, id), pregnancy.version),
      mustBe(versionAt('person', at.id, mother.id), mother.version),
      ...children.map((child) =>
        mustHold(sql`not exists (select 1 from person where village = ${at.id} and id = ${child.id})`),
      ),
    ],
    rows: [
      putRow('pregnancy', ended),
      ...(gone === null ? [] : [putRow('person', gone)]),
      ...children.map((child) => putRow('person', child)),
    ],
    verb: 'pregnancy.end',
    subject: id,
    body: { before: pregnancy, after: ended, children: children.map(shownPerson) },
    cells: bothOf(
      children.length === 0 ? [] : childCells(at, children, []),
      openMonthsFrom(at, at.loaded[2], values.on),
    ),
    from: monthOf(values.on),
    answer: { id, version: ended.version },
  });
}

function leavingMother(mother: PersonRow, { ending, on }: EndPregnancy): PersonRow | null {
  if (mother.left_on !== null || (ending !== 'maternal-death' && ending !== 'moved')) return null;
  const reason = ending === 'moved' ? 'moved' : 'died';
  return { ...mother, left_on: on, left_reason: reason, version: mother.version + 1 };
}

const LATEST_DAYS_AFTER_DUE = 35;

function refuseImpossible(at: OpenVillage, { on }: EndPregnancy, pregnancy: PregnancyRow): void {
  if (pregnancy.ended_on !== null) throw new Problem('wrong-state', { detail: 'Kehamilan ini sudah diakhiri' });
  if (on > at.today) throw wrongField('on', 'Tanggal di masa depan');
  if (on < addDays(pregnancy.due_date, -PREGNANCY_DAYS)) throw wrongField('on', 'Sebelum awal kehamilan');
  if (on > addDays(pregnancy.due_date, LATEST_DAYS_AFTER_DUE))
    throw wrongField('on', 'Lebih dari lima minggu setelah HPL; betulkan HPL dahulu');
}
