import { type NumberedPrint, Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { copyNumber } from './copy-number.ts';

/**
 * Gives a sheet with names its number, on the trail before it is printed. It tells no name: which names somebody may read
 * was decided when the page was read, by the permission of that page.
 */
export async function numberPrint(
  deps: Deps,
  actor: Actor,
  { region: code, page }: { region: string; page: string },
): Promise<NumberedPrint> {
  const district = await openDistrict(deps, actor, code.slice(0, 5), 'figure.read');
  const region = await district.db.one<{ id: number; level: number; parent: number }>(
    sql`select id, level, parent from region where district = ${district.id} and code = ${code}`,
  );
  if (region === undefined) throw new Problem('not-found');
  const isVillage = region.level === 4;
  if (isVillage && !district.reaches([...district.path, region.parent, region.id])) throw new Problem('not-found');
  const [number, printedAt] = [copyNumber(deps, code), deps.now()];
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [],
    trail: [{ scope: isVillage ? region.id : district.id, verb: 'names.print', subject: code, body: { number, page } }],
  });
  return { number, printedBy: actor.name, printedAt };
}
