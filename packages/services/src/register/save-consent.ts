import { Problem, type PutConsent, type Saved } from '@konvergensi/contract';
import { type ConsentRow, mustBe, mustHold, type PersonRow, putRow, rowAt, sql, versionAt } from '@konvergensi/db';
import { type ConsentRefusal, consentCode, refuseConsent } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenVillage, openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface SaveConsent {
  village: string;
  id: string;
  values: PutConsent;
  key: string;
}

/** Writes down what was allowed, or that it was taken back; of a kind one stands at a time, and what was is kept. */
export async function saveConsent(deps: Deps, actor: Actor, command: SaveConsent): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['consent', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('consent', here, id),
    rowAt('person', here, values.person),
    sql`select id from consent where village = ${here} and person = ${values.person} and kind = ${values.kind}
          and withdrawn_on is null and id <> ${id}`,
  ]);
  if (earlier !== undefined) return earlier;
  const before = at.loaded[0]?.[0] as unknown as ConsentRow | undefined;
  const person = at.loaded[1]?.[0] as unknown as PersonRow | undefined;
  if (person === undefined || (before !== undefined && before.person !== values.person)) throw new Problem('not-found');
  await refuseStrangers(actor, at, { people: [values.person] });
  refuseStale(before, values.version);
  refuseImpossible(at, values, person, before);
  if (values.withdrawn === null && at.loaded[2]?.[0] !== undefined)
    throw new Problem('already-exists', { detail: 'Izin ini sudah tercatat dan masih berlaku' });
  const row = rowOf(at, id, values, before ?? { recorded_by: actor.name, recorded_at: deps.now(), version: 0 });
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('consent', at.id, id), values.version),
      mustHold(
        sql`${row.withdrawn_on} is not null or not exists (select 1 from consent where village = ${at.id} and id <> ${id}
              and person = ${row.person} and kind = ${row.kind} and withdrawn_on is null)`,
      ),
    ],
    rows: [putRow('consent', row)],
    verb: row.withdrawn_on === null ? 'consent.give' : 'consent.withdraw',
    subject: row.person,
    body: { before: before ?? null, after: row },
    cells: [],
    answer: { id, version: row.version },
  });
}

const rowOf = (
  at: OpenVillage,
  id: string,
  values: PutConsent,
  known: Pick<ConsentRow, 'recorded_by' | 'recorded_at' | 'version'>,
): ConsentRow => ({
  village: at.id,
  id,
  district: at.district.id,
  code: consentCode(id),
  person: values.person,
  kind: values.kind,
  given_on: values.on,
  given_by: values.by,
  how: values.how,
  withdrawn_on: values.withdrawn?.on ?? null,
  withdrawn_by: values.withdrawn?.by ?? null,
  recorded_by: known.recorded_by,
  recorded_at: known.recorded_at,
  version: known.version + 1,
});

const WORDS: Readonly<Record<ConsentRefusal, readonly [field: string, message: string]>> = {
  future: ['on', 'Tanggal di masa depan'],
  'before-birth': ['on', 'Sebelum tanggal lahir'],
  child: ['by', 'Anak di bawah 18 tahun: izin dari orang tua atau wali'],
};

function refuseImpossible(
  { today }: OpenVillage,
  values: PutConsent,
  person: PersonRow,
  before: ConsentRow | undefined,
): void {
  const { withdrawn } = values;
  if (before !== undefined && before.withdrawn_on !== null)
    throw new Problem('wrong-state', { detail: 'Izin ini sudah dicabut; catat izin baru' });
  const birthDate = person.birth_date_kind === 'unknown' ? null : person.birth_date;
  const refused = refuseConsent(values, { birthDate, today });
  if (refused !== null) throw wrongField(...WORDS[refused]);
  if (withdrawn === null) return;
  if (withdrawn.on > today) throw wrongField('withdrawn/on', 'Tanggal di masa depan');
  if (withdrawn.on < values.on) throw wrongField('withdrawn/on', 'Sebelum izin diberikan');
}
