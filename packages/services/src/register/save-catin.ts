import type { PutCatin, Saved } from '@konvergensi/contract';
import { type CatinRow, mustBe, type PersonRow, putRow, rowAt, versionAt } from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';
import { bit, grams, measuredColumns } from './units.ts';

export interface SaveCatin {
  village: string;
  id: string;
  values: PutCatin;
  key: string;
}

/** Registers a bride or groom to be, corrects or ends it. */
export async function saveCatin(deps: Deps, actor: Actor, command: SaveCatin): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['catin', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('catin', here, id),
    rowAt('person', here, values.person),
  ]);
  if (earlier !== undefined) return earlier;
  const before = at.loaded[0]?.[0] as unknown as CatinRow | undefined;
  const person = at.loaded[1]?.[0] as unknown as PersonRow | undefined;
  await refuseStrangers(actor, at, { people: [values.person, before?.person] });
  refuseStale(before, values.version);
  if (person === undefined) throw wrongField('person', 'Orang ini tidak ada di desa');
  if (values.end !== null && values.end.on > at.today) throw wrongField('end/on', 'Tanggal di masa depan');
  const health = healthOf(values, before, allows(actor.grants, 'person.health', at.path));
  const row: CatinRow = {
    village: at.id,
    id,
    person: values.person,
    partner_name: values.partnerName,
    wedding_on: values.weddingOn,
    registered_on: before?.registered_on ?? at.today,
    ...health,
    ended_on: values.end?.on ?? null,
    ending: values.end?.how ?? null,
    version: (before?.version ?? 0) + 1,
    guided_on: before?.guided_on ?? null,
    guided_material: before?.guided_material ?? null,
    not_guided: before?.not_guided ?? null,
  };
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('catin', at.id, id), values.version)],
    rows: [putRow('catin', row)],
    verb: before === undefined ? 'catin.add' : 'catin.correct',
    subject: id,
    body: { before: before ?? null, after: row },
    cells: [],
    answer: { id, version: row.version },
  });
}

/** Results of the health check before marriage are read and written by health workers; another's correction leaves them. */
function healthOf(values: PutCatin, before: CatinRow | undefined, isTheirs: boolean) {
  const { armCm, hbGdl, heightCm, weightKg, smoke } = values;
  if (isTheirs) return { ...measuredColumns(values), weight_g: grams(weightKg), smoke: bit(smoke) };
  const told = Object.entries({ armCm, hbGdl, heightCm, weightKg, smoke }).find(([, value]) => value !== null);
  if (told !== undefined) throw wrongField(told[0], 'Hasil pemeriksaan dicatat oleh petugas kesehatan');
  return {
    arm_um: before?.arm_um ?? null,
    hb_cgdl: before?.hb_cgdl ?? null,
    height_um: before?.height_um ?? null,
    weight_g: before?.weight_g ?? null,
    smoke: before?.smoke ?? null,
  };
}
