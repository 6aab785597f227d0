import { Problem, type PutSchools } from '@konvergensi/contract';
import { json, putSchoolRows, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

/** Lists schools of a district by their national number, or corrects them. */
export async function putSchoolsOf(
  deps: Deps,
  actor: Actor,
  command: { district: string; values: PutSchools },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'entry.write');
  const { schools } = command.values;
  const villages = await district.db.all<{ id: number; parent: number; code: string }>(
    sql`select id, parent, code from region where district = ${district.id} and level = 4
        and code in (select value from json_each(${json(schools.map(({ village }) => village))}))`,
  );
  const rows = schools.map(({ npsn, name, village }) => {
    const found = villages.find(({ code }) => code === village);
    if (found === undefined || !district.reaches([...district.path, found.parent, found.id]))
      throw new Problem('not-found');
    return { npsn, name, village: found.id };
  });
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [putSchoolRows(district.id, rows, actor.id, deps.now())],
    trail: [{ scope: district.id, verb: 'school.put', subject: district.code, body: { schools } }],
  });
}
