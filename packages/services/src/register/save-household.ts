import type { PutHousehold, Saved } from '@konvergensi/contract';
import { type HouseholdRow, mustBe, putRow, rowAt, versionAt } from '@konvergensi/db';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { firstOpenMonth, openMonthsFrom } from './months-open.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface SaveHousehold {
  village: string;
  id: string;
  values: PutHousehold;
  key: string;
}

/** Adds a household, or corrects what is known of it. */
export async function saveHousehold(deps: Deps, actor: Actor, command: SaveHousehold): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['household', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('household', here, id),
    firstOpenMonth(here),
  ]);
  if (earlier !== undefined) return earlier;
  const before = at.loaded[0]?.[0] as unknown as HouseholdRow | undefined;
  await refuseStrangers(actor, at, { households: [before?.id] });
  refuseStale(before, values.version);
  if (values.conditionsOn !== null && values.conditionsOn > at.today)
    throw wrongField('conditionsOn', 'Tanggal di masa depan');
  const row: HouseholdRow = {
    village: at.id,
    id,
    dusun: values.dusun,
    rt: values.rt,
    rw: values.rw,
    address: values.address,
    water: values.water,
    toilet: values.toilet,
    waste_water: values.wasteWater,
    insurance: values.insurance,
    welfare_decile: values.welfareDecile,
    conditions_on: values.conditionsOn,
    left_on: before?.left_on ?? null,
    version: (before?.version ?? 0) + 1,
  };
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('household', at.id, id), values.version)],
    rows: [putRow('household', row)],
    verb: before === undefined ? 'household.add' : 'household.correct',
    subject: id,
    body: { before: before ?? null, after: row },
    cells: openMonthsFrom(at, at.loaded[1], isSame(before, row) ? at.today : null),
    from: at.period,
    answer: { id, version: row.version },
  });
}

/** What a scorecard rests on is as it was: an address that is put right changes no earlier month. */
const isSame = (before: HouseholdRow | undefined, row: HouseholdRow): boolean =>
  (['water', 'toilet', 'waste_water', 'insurance', 'welfare_decile'] as const).every(
    (name) => (before?.[name] ?? null) === row[name],
  );
