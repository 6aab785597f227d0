import type { PutFamily, Saved } from '@konvergensi/contract';
import { type FamilyRow, mustBe, mustHold, putRow, rowAt, sql, versionAt } from '@konvergensi/db';
import { keepsAccompanying, refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { sealNumber } from '../core/sealed-number.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';
import { bit } from './units.ts';

export interface SaveFamily {
  village: string;
  id: string;
  values: PutFamily;
  key: string;
}

/** Adds a family to a household, or corrects it. The number of its card is kept as a digest, sealed, and four digits. */
export async function saveFamily(deps: Deps, actor: Actor, command: SaveFamily): Promise<Saved> {
  const { id, key, village } = command;
  const { card, ...values } = command.values;
  const sealed = card == null ? null : await sealNumber(deps.numberKeys, card);
  const content = ['family', village, id, values, card === undefined ? 'as it was' : (sealed?.digest ?? null)];
  const asked = { village, key, content, permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('family', here, id),
    rowAt('household', here, values.household),
  ]);
  if (earlier !== undefined) return earlier;
  const before = at.loaded[0]?.[0] as unknown as FamilyRow | undefined;
  const house = before?.household === values.household ? undefined : values.household;
  await refuseStrangers(actor, at, { families: [before?.id], households: [house] });
  if (at.loaded[1]?.[0] === undefined) throw wrongField('household', 'Rumah tangga ini tidak ada');
  refuseStale(before, values.version);
  if (values.assessedOn !== null && values.assessedOn > at.today)
    throw wrongField('assessedOn', 'Tanggal di masa depan');
  const row: FamilyRow = {
    village: at.id,
    id,
    household: values.household,
    name: values.name,
    card_hmac: card === undefined ? (before?.card_hmac ?? null) : (sealed?.digest ?? null),
    card_sealed: card === undefined ? (before?.card_sealed ?? null) : (sealed?.sealed ?? null),
    card_last4: card === undefined ? (before?.card_last4 ?? null) : (sealed?.last4 ?? null),
    fertile_couple: bit(values.fertileCouple),
    too_young: bit(values.tooYoung),
    too_old: bit(values.tooOld),
    too_close: bit(values.tooClose),
    too_many: bit(values.tooMany),
    modern_contraception: bit(values.modernContraception),
    assessed_on: values.assessedOn,
    left_on: before?.left_on ?? null,
    version: (before?.version ?? 0) + 1,
  };
  const shown = ({ card_hmac, card_sealed: _sealed, ...rest }: FamilyRow) => ({ ...rest, card: card_hmac !== null });
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('family', at.id, id), values.version),
      mustHold(sql`exists (select 1 from household where village = ${at.id} and id = ${values.household})`),
    ],
    rows: [
      putRow('family', row),
      ...(before === undefined ? keepsAccompanying(deps, actor, at, { kind: 'family', subject: id }) : []),
    ],
    verb: before === undefined ? 'family.add' : 'family.correct',
    subject: id,
    body: { before: before === undefined ? null : shown(before), after: shown(row) },
    cells: [],
    answer: { id, version: row.version },
  });
}
