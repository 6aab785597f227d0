import { type DoublesOfVillage, Problem, type Saved } from '@konvergensi/contract';
import { type PersonRow, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { findDoubles, ordered } from './find-doubles.ts';
import { openVillage, openVillageFor } from './open-village.ts';
import { doubleView } from './probable-doubles.ts';
import { saveVillage } from './save-village.ts';

/** Probable doubles with someone of the village, both sides, and merges that can be taken back. */
export async function doublesOfVillage(
  deps: Deps,
  actor: Actor,
  query: { village: string },
): Promise<DoublesOfVillage> {
  const at = await openVillage(deps, actor, query.village, 'person.read', (here) => [
    sql`select m.id, m.at, k.id kept, k.name kept_name, d.name dropped_name from person_merge m
        join person k on k.village = m.village and k.id = m.kept
        join person d on d.village = m.dropped_village and d.id = m.dropped
        where m.village = ${here} and m.undone_at is null order by m.at desc limit 20`,
  ]);
  const pairs = await findDoubles(deps.numberKeys, at.district, [at.id]);
  return {
    pairs: pairs.map(({ a, b, reasons }) => ({
      own: { ...doubleView(a, reasons), reasons: [...reasons], version: a.version },
      other: { ...doubleView(b, reasons), reasons: [...reasons], version: b.version },
      reasons: [...reasons],
    })),
    merges: (at.loaded[0] ?? []).map((row) => ({
      id: String(row['id']),
      at: Number(row['at']),
      kept: String(row['kept']),
      keptName: String(row['kept_name']),
      droppedName: String(row['dropped_name']),
    })),
  };
}

export interface NotOne {
  village: string;
  id: string;
  other: { village: string; id: string };
  key: string;
}

/** Two that look like one person are two: the pair is not shown again. */
export async function decideDifferent(deps: Deps, actor: Actor, command: NotOne): Promise<Saved> {
  const { village, id, other, key } = command;
  const content = ['different', village, id, other];
  const asked = { village, key, content, permission: 'register.join' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    sql`select * from person where village = ${here} and id = ${id}`,
    sql`select p.* from person p join region r on r.id = p.village where r.code = ${other.village} and p.id = ${other.id}
          and p.district = (select district from region where id = ${here})`,
  ]);
  if (earlier !== undefined) return earlier;
  const own = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
  const second = at.loaded[1]?.[0] as unknown as PersonRow | undefined;
  if (own === undefined || second === undefined) throw new Problem('not-found');
  const [a, b] = ordered(own, second);
  return saveVillage(deps, actor, at, asked, {
    guards: [],
    rows: [
      sql`insert into person_double (district, a, b, village_a, village_b, reasons, found_on, decision, decided_by, decided_at)
          values (${at.district.id}, ${a.id}, ${b.id}, ${a.village}, ${b.village}, '[]', ${at.today}, 'different', ${actor.id}, ${deps.now()})
          on conflict (district, a, b) do update set decision = 'different', decided_by = excluded.decided_by,
            decided_at = excluded.decided_at`,
    ],
    verb: 'person.different',
    subject: id,
    body: { other: other.id },
    cells: [],
    answer: { id, version: own.version },
  });
}
