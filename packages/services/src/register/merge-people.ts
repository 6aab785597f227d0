import { Problem, type Saved } from '@konvergensi/contract';
import { json, mustBe, mustHold, type PersonRow, putRow, rowAt, type Statement, sql, versionAt } from '@konvergensi/db';
import { type Cell, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { childCells } from './child-cells.ts';
import { ordered } from './find-doubles.ts';
import { closedRow } from './leave-village.ts';
import { type OpenVillage, openVillageFor, type Rows } from './open-village.ts';
import { refuseStale } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface MergePeople {
  village: string;
  id: string;
  values: { other: string; otherVillage: string; version: number; otherVersion: number };
  key: string;
}

/** What a merge moved from the row that is closed to the one that stays, by keys, and both rows as they were. */
export interface Moved {
  kept: PersonRow;
  dropped: PersonRow;
  /** [period, date] of measurements that the other had and the first had not. */
  measurements: [number, string][];
  /** Months of services that the other had recorded and the first had not. */
  months: number[];
  pregnancies: string[];
  catin: string[];
  children: string[];
}

/**
 * Two rows of one person become one: what the first lacks is taken from the second, its measurements, pregnancies and
 * children go over, and its row is closed as a double. Where both have a measurement of one day, the first's counts.
 */
export async function mergePeople(deps: Deps, actor: Actor, command: MergePeople): Promise<Saved> {
  const { village, id, values, key } = command;
  const asked = { village, key, content: ['merge', village, id, values], permission: 'register.join' as const };
  const away = sql`(select r.id from region r where r.code = ${values.otherVillage} and r.level = 4)`;
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('person', here, id),
    sql`select * from person where village = ${away} and id = ${values.other} and district =
          (select district from region where id = ${here})`,
    sql`select period, date from measurement m where village = ${away} and person = ${values.other} and not exists
          (select 1 from measurement o where o.village = ${here} and o.person = ${id} and o.date = m.date)`,
    sql`select distinct period from measurement where (village = ${here} and person = ${id})
          or (village = ${away} and person = ${values.other})`,
    sql`select id from pregnancy where village = ${away} and person = ${values.other}`,
    sql`select id from catin where village = ${away} and person = ${values.other}`,
    sql`select id from person where village = ${away} and mother = ${values.other}`,
    sql`select r.parent from region r where r.id = ${away}`,
    sql`select period from person_month m where village = ${away} and person = ${values.other} and not exists
          (select 1 from person_month o where o.village = ${here} and o.person = ${id} and o.period = m.period)`,
    vouchedFromOf(sql`${here}, ${away}`),
  ]);
  if (earlier !== undefined) return earlier;
  const [kept, dropped] = [at.loaded[0]?.[0], at.loaded[1]?.[0]] as unknown as (PersonRow | undefined)[];
  if (kept === undefined || dropped === undefined || dropped.id === id) throw new Problem('not-found');
  const parent = Number(at.loaded[7]?.[0]?.['parent']);
  if (!at.district.reaches([...at.district.path, parent, dropped.village])) throw new Problem('not-found');
  refuseStale(kept, values.version);
  refuseStale(dropped, values.otherVersion);
  if (kept.left_on !== null || dropped.left_on !== null)
    throw new Problem('wrong-state', { detail: 'Salah satu sudah ditutup; kembalikan dahulu' });
  if (kept.sex !== dropped.sex)
    throw new Problem('wrong-state', { detail: 'Jenis kelamin berbeda; betulkan dahulu bila memang orang yang sama' });
  const ids = (n: number) => (at.loaded[n] ?? []).map((row) => String(row['id']));
  const moved: Moved = {
    kept,
    dropped,
    measurements: (at.loaded[2] ?? []).map((row) => [Number(row['period']), String(row['date'])]),
    months: (at.loaded[8] ?? []).map((row) => Number(row['period'])),
    pregnancies: ids(4),
    catin: ids(5),
    children: ids(6),
  };
  const months = (at.loaded[3] ?? []).map((row) => Number(row['period']));
  const whole = wholeOf(kept, dropped);
  const [a, b] = ordered(kept, dropped);
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('person', at.id, id), kept.version),
      mustBe(versionAt('person', dropped.village, dropped.id), dropped.version),
    ],
    rows: [
      putRow('person', whole),
      putRow('person', closedRow(dropped, { on: at.today, reason: 'double', sameAs: id }, null)),
      ...moveOver(moved, { from: dropped, to: kept }),
      sql`insert into person_merge (village, id, kept, dropped, dropped_village, moved, actor, at)
          values (${at.id}, ${deps.ulid()}, ${id}, ${dropped.id}, ${dropped.village}, ${json(moved)}, ${actor.id}, ${deps.now()})`,
      sql`insert into person_double (district, a, b, village_a, village_b, reasons, found_on, decision, decided_by, decided_at)
          values (${at.district.id}, ${a.id}, ${b.id}, ${a.village}, ${b.village}, '[]', ${at.today}, 'merged', ${actor.id}, ${deps.now()})
          on conflict (district, a, b) do update set decision = 'merged', decided_by = excluded.decided_by,
            decided_at = excluded.decided_at`,
    ],
    verb: 'person.merge',
    subject: id,
    body: { dropped: dropped.id, from: dropped.village, measurements: moved.measurements.length },
    ...(dropped.village === at.id
      ? {}
      : {
          also: [{ scope: dropped.village, verb: 'person.merge', subject: dropped.id, body: { into: id, in: at.id } }],
        }),
    cells: cellsOf(at, [kept, dropped], months, at.loaded[9]),
    answer: { id, version: whole.version },
  });
}

/** Both villages' months: those measured in, and those in which either counts. */
export const cellsOf = (
  at: OpenVillage,
  people: readonly PersonRow[],
  months: readonly number[],
  vouchedFrom: Rows | undefined,
): Cell[] => [
  ...new Map(
    people
      .flatMap((person) => {
        const vouched = (vouchedFrom ?? []).find((row) => row['village'] === person.village);
        const registerFrom = vouched === undefined ? null : monthOf(String(vouched['register_from']));
        return childCells({ ...at, id: person.village, registerFrom }, [person], months);
      })
      .map((cell) => [`${cell.village}/${cell.period}`, cell]),
  ).values(),
];

/** Each village's own first day of vouching for its register: a merge can bear on two. */
const vouchedFromOf = (villages: Statement): Statement =>
  sql`select village, min(confirmed_on) register_from from register_confirmation where village in (${villages}) group by village`;

const FILLED = [
  'parents',
  'household',
  'family',
  'mother',
  'pregnancy',
  'posyandu',
  'rt',
  'rw',
  'address',
  'birth_order',
  'birth_weight_g',
  'birth_length_um',
  'guardian',
  'kia_number',
  'phone',
  'confirmed_on',
] as const;

/** The row that stays, with what it lacks from the other; a real name in place of a newborn's, a NIK in place of none. */
function wholeOf(kept: PersonRow, dropped: PersonRow): PersonRow {
  const same = kept.village === dropped.village;
  const filled = Object.fromEntries(
    FILLED.filter((name) => same || !['household', 'family', 'posyandu', 'rt', 'rw', 'address'].includes(name)).map(
      (name) => [name, kept[name] || dropped[name]],
    ),
  );
  const named = kept.name_kind === 'placeholder' && dropped.name_kind === 'given';
  const nik = kept.nik_hmac === null || (kept.nik_status !== 'valid' && dropped.nik_status === 'valid');
  return {
    ...kept,
    ...filled,
    ...(named ? { name: dropped.name, name_kind: 'given' as const } : {}),
    ...(nik && dropped.nik_hmac !== null
      ? {
          nik_status: dropped.nik_status,
          nik_hmac: dropped.nik_hmac,
          nik_sealed: dropped.nik_sealed,
          nik_last4: dropped.nik_last4,
        }
      : {}),
    version: kept.version + 1,
  } as PersonRow;
}

/** Moves what was listed from one row's id and village to the other's. */
export function moveOver(
  { measurements, months, pregnancies, catin, children }: Moved,
  { from, to }: { from: PersonRow; to: PersonRow },
): Statement[] {
  const each = (ids: readonly string[]) => sql`(select value from json_each(${json(ids)}))`;
  const at = (table: string): Statement => ({ sql: table, params: [] });
  const rows: Statement[] = [];
  if (measurements.length > 0)
    rows.push(
      sql`update measurement set village = ${to.village}, person = ${to.id}, version = version + 1
          where village = ${from.village} and person = ${from.id}
            and date in (select value ->> 1 from json_each(${json(measurements)}))`,
      sql`update growth_finding set village = ${to.village}, person = ${to.id} where village = ${from.village}
            and person = ${from.id} and measured_on in (select value ->> 1 from json_each(${json(measurements)}))`,
    );
  if (months.length > 0)
    rows.push(
      sql`update person_month set village = ${to.village}, person = ${to.id}, version = version + 1
          where village = ${from.village} and person = ${from.id}
            and period in (select value from json_each(${json(months)}))`,
    );
  for (const [table, ids] of [
    ['pregnancy', pregnancies],
    ['catin', catin],
  ] as const)
    if (ids.length > 0)
      rows.push(
        sql`update ${at(table)} set village = ${to.village}, person = ${to.id}, version = version + 1
            where village = ${from.village} and id in ${each(ids)}`,
      );
  if (children.length > 0)
    rows.push(
      sql`update person set mother = ${to.id}, version = version + 1 where village = ${from.village} and id in ${each(children)}`,
    );
  return rows;
}

export interface UndoMerge {
  village: string;
  /** The merge. */
  id: string;
  key: string;
}

/** The same NIK as it is sealed now: its key may have changed since the merge. */
const nikOfNow = (then: PersonRow, now: PersonRow): Partial<PersonRow> =>
  then.nik_last4 === now.nik_last4 && then.nik_status === now.nik_status
    ? { nik_hmac: now.nik_hmac, nik_sealed: now.nik_sealed }
    : {};

/** Takes a merge back: both rows as they were, and everything that was moved where it stood. */
export async function undoMerge(deps: Deps, actor: Actor, command: UndoMerge): Promise<Saved> {
  const { village, id, key } = command;
  const asked = { village, key, content: ['unmerge', village, id], permission: 'register.join' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    sql`select moved, undone_at from person_merge where village = ${here} and id = ${id}`,
    sql`select p.* from person_merge m join person p on p.village = m.village and p.id = m.kept
        where m.village = ${here} and m.id = ${id}`,
    sql`select p.* from person_merge m join person p on p.village = m.dropped_village and p.id = m.dropped
        where m.village = ${here} and m.id = ${id}`,
    vouchedFromOf(sql`select village from person_merge m where m.village = ${here} and m.id = ${id}
        union select dropped_village from person_merge m where m.village = ${here} and m.id = ${id}`),
  ]);
  if (earlier !== undefined) return earlier;
  const found = at.loaded[0]?.[0] as { moved: string; undone_at: number | null } | undefined;
  const [kept, dropped] = [at.loaded[1]?.[0], at.loaded[2]?.[0]] as unknown as (PersonRow | undefined)[];
  if (found === undefined || kept === undefined || dropped === undefined) throw new Problem('not-found');
  if (found.undone_at !== null) throw new Problem('wrong-state', { detail: 'Penggabungan ini sudah dibatalkan' });
  const moved = JSON.parse(found.moved) as Moved;
  if (kept.version !== moved.kept.version + 1)
    throw new Problem('wrong-state', {
      detail: 'Data orang ini sudah dibetulkan setelah digabung; betulkan satu per satu',
    });
  const [one, two] = [
    { ...moved.kept, ...nikOfNow(moved.kept, kept), version: kept.version + 1 },
    { ...moved.dropped, ...nikOfNow(moved.dropped, dropped), version: dropped.version + 1 },
  ];
  const [a, b] = ordered(kept, dropped);
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('person', at.id, kept.id), kept.version),
      mustBe(versionAt('person', dropped.village, dropped.id), dropped.version),
      mustHold(sql`exists (select 1 from person_merge where village = ${at.id} and id = ${id} and undone_at is null)`),
    ],
    rows: [
      putRow('person', one),
      putRow('person', two),
      ...moveOver(moved, { from: kept, to: dropped }),
      sql`update person_merge set undone_at = ${deps.now()}, version = version + 1 where village = ${at.id} and id = ${id}`,
      sql`delete from person_double where district = ${at.district.id} and a = ${a.id} and b = ${b.id}`,
    ],
    verb: 'person.unmerge',
    subject: kept.id,
    body: { before: { on: dropped.left_on, reason: dropped.left_reason, sameAs: kept.id }, dropped: dropped.id },
    ...(dropped.village === at.id
      ? {}
      : { also: [{ scope: dropped.village, verb: 'person.unmerge', subject: dropped.id, body: { from: kept.id } }] }),
    cells: cellsOf(
      at,
      [one, two],
      moved.measurements.map(([period]) => period),
      at.loaded[3],
    ),
    answer: { id: kept.id, version: one.version },
  });
}
