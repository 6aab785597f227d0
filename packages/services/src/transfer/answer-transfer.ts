import { type AnswerTransfer, Problem, type Saved } from '@konvergensi/contract';
import { mustBe, type PersonRow, sql, stepTransfer, type TransferRow } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenVillage, openVillageFor } from '../register/open-village.ts';
import { refuseStale } from '../register/refuse.ts';
import { saveVillage } from '../register/save-village.ts';
import { advanceTransfer } from './advance-transfer.ts';
import type { ShownPerson } from './shown-person-of.ts';

export interface Answer {
  village: string;
  id: string;
  values: AnswerTransfer;
  key: string;
}

const STATES = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const;
const VERBS = { accept: 'person.accept', refuse: 'person.refuse', withdraw: 'person.call-off' } as const;
/** What must stand for an answer to be possible. */
const FROM = { accept: 'offered', refuse: 'offered', withdraw: 'sent' } as const;

/** The receiving village accepts or refuses a person; the sending one calls it off while nobody has left. */
export async function answerTransfer(deps: Deps, actor: Actor, command: Answer): Promise<Saved> {
  const { id, values, key, village } = command;
  const { answer } = values;
  const asked = { village, key, content: ['answer', village, id, values], permission: 'register.whole' as const };
  const mine = (here: ReturnType<typeof sql>) =>
    sql`select * from person_transfer where village = ${here} and id = ${id}`;
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    mine(here),
    sql`select p.* from person_transfer t join person p on p.village = t.village and p.id = t.person
        where t.village = ${here} and t.id = ${id}`,
  ]);
  const row = at.loaded[0]?.[0] as unknown as TransferRow | undefined;
  if (row === undefined) throw new Problem('not-found');
  const done = { id, version: values.version + 1 };
  if (earlier === undefined) {
    if (row.state !== FROM[answer]) throw new Problem('wrong-state');
    refuseStale(row, values.version);
    if (answer === 'accept') await refuseAlreadyHere(at, row);
    await saveVillage(deps, actor, at, asked, {
      guards: [mustBe(sql`select state from person_transfer where village = ${at.id} and id = ${id}`, FROM[answer])],
      rows: [stepTransfer(row, { state: STATES[answer], owed: 1, at: deps.now(), by: actor.name })],
      verb: VERBS[answer],
      subject: row.person,
      body: { transfer: id, before: row.state, other: row.other_code, on: row.on_day },
      cells: [],
      ...(answer === 'accept' ? { from: monthOf(row.on_day) } : {}),
      answer: done,
    });
  }
  const [from, to] = row.side === 'out' ? [at.code, row.other_code] : [row.other_code, at.code];
  await advanceTransfer(deps, actor, { from, to, id });
  return earlier ?? done;
}

/** Someone who lives in this district under the same id, or left this village later, cannot arrive. */
async function refuseAlreadyHere(at: OpenVillage, row: TransferRow): Promise<void> {
  const before = at.loaded[1]?.[0] as unknown as PersonRow | undefined;
  const shown = JSON.parse(row.shown ?? '{}') as Partial<ShownPerson>;
  const living = await at.district.db.one(
    sql`select 1 from person where district = ${at.district.id} and birth_date = ${shown.birthDate ?? ''}
        and sex = cast(${shown.sex ?? 0} as integer) and id = ${row.person} and left_on is null limit 1`,
  );
  if (living !== undefined)
    throw new Problem('already-exists', { detail: 'Orang ini sudah tinggal di kabupaten/kota ini' });
  const left = before?.left_reason === 'double' ? null : (before?.left_on ?? null);
  if (left !== null && row.on_day < left)
    throw new Problem('wrong-state', { detail: `Masih tercatat tinggal di sini sampai ${left}` });
}
