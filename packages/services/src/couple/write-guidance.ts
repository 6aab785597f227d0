import type { PutGuidance, Saved } from '@konvergensi/contract';
import { Problem } from '@konvergensi/contract';
import { type CatinRow, mustBe, putRow, rowAt, versionAt } from '@konvergensi/db';
import { refuseGuidance } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openVillageFor } from '../register/open-village.ts';
import { refuseStale } from '../register/refuse.ts';
import { saveVillage } from '../register/save-village.ts';
import { bit } from '../register/units.ts';

const WORDS = {
  'not-yet': 'tanggal ini belum tiba',
  'after-wedding-day': 'sesudah hari pernikahan',
} as const;

/** Says that a bride or groom to be was guided, or why not. */
export async function writeGuidance(
  deps: Deps,
  actor: Actor,
  command: { village: string; id: string; values: PutGuidance; key: string },
): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['guidance', village, id, values], permission: 'couple.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [rowAt('catin', here, id)]);
  if (earlier !== undefined) return earlier;
  const before = at.loaded[0]?.[0] as unknown as CatinRow | undefined;
  if (before === undefined) throw new Problem('not-found');
  await refuseStrangers(actor, at, { people: [before.person] });
  refuseStale(before, values.version);
  const refused =
    values.guided === null ? null : refuseGuidance(values.guided.on, { weddingOn: before.wedding_on, today: at.today });
  if (refused !== null) throw fieldProblem('/guided/on', WORDS[refused]);
  const row: CatinRow = {
    ...before,
    guided_on: values.guided?.on ?? null,
    guided_material: bit(values.guided?.material ?? null),
    not_guided: values.notGuided,
    version: before.version + 1,
  };
  const said = ({ guided_on, guided_material, not_guided }: CatinRow) => ({ guided_on, guided_material, not_guided });
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('catin', at.id, id), values.version)],
    rows: [putRow('catin', row)],
    verb: 'catin.guidance',
    subject: id,
    body: { before: said(before), after: said(row) },
    cells: [],
    answer: { id, version: row.version },
  });
}
