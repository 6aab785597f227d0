import { Problem, type PutPosyandu } from '@konvergensi/contract';
import { json, mustBe, putPosyanduPlan, type Statement, sql } from '@konvergensi/db';
import { facilityKey } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openVillage } from '../register/open-village.ts';
import { wrongField } from '../register/refuse.ts';

interface Held {
  name: string;
  normal_name: string;
  version: number;
  plan: number | null;
}

/** Says of a posyandu when it opens, whom it serves and with which tools; one that is not there yet begins to be. */
export async function putPosyandu(
  deps: Deps,
  actor: Actor,
  command: { village: string; id: string; values: PutPosyandu },
): Promise<void> {
  const { id, values } = command;
  const key = facilityKey('posyandu', values.name);
  if (key === '') throw wrongField('name', 'Tulis nama posyandu');
  const at = await openVillage(deps, actor, command.village, 'posyandu.write', (here) => [
    sql`select f.name, f.normal_name, f.version, p.version plan from facility f
        left join posyandu_plan p on p.district = f.district and p.posyandu = f.id
        where f.id = ${id} and f.kind = 'posyandu' and f.village = ${here} and f.state <> 'retired'
          and f.district = (select district from region where id = ${here})`,
    sql`select id from facility where kind = 'posyandu' and village = ${here} and normal_name = ${key} and state <> 'retired'
          and district = (select district from region where id = ${here}) and id <> ${id}`,
    sql`select 1 from facility where district = (select district from region where id = ${here}) and id = ${id}`,
  ]);
  const [held, taken, known] = at.loaded;
  const before = held?.[0] as unknown as Held | undefined;
  // Of another village, or merged into another: not this village's to say.
  if (before === undefined && known!.length > 0) throw new Problem('not-found');
  if (taken!.length > 0) throw wrongField('name', 'Nama ini sudah dipakai posyandu lain di desa ini');
  if ((before?.plan ?? null) !== values.version) throw new Problem('conflict');
  for (const { calibratedOn } of values.tools)
    if (calibratedOn !== null && calibratedOn > at.today) throw wrongField('tools', 'Tanggal kalibrasi di masa depan');
  const { district } = at;
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    heads: new Map([[at.id, at.head]]),
    guards: [
      district.stillHere,
      mustBe(sql`select version from facility where district = ${district.id} and id = ${id}`, before?.version ?? null),
      mustBe(
        sql`select version from posyandu_plan where district = ${district.id} and posyandu = ${id}`,
        before?.plan ?? null,
      ),
    ],
    rows: [
      ...named(at, id, before, { name: values.name, key }),
      putPosyanduPlan({
        district: district.id,
        posyandu: id,
        village: at.id,
        week: values.week,
        day: values.day,
        dusun: values.dusun,
        cadres: values.cadres,
        tools: json(values.tools),
        tools_on: values.toolsOn,
      }),
    ],
    trail: [{ scope: at.id, verb: 'posyandu.plan', subject: id, body: { before: before?.name ?? null, ...values } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}

/** A new posyandu, or its better name; rows of imports that write either name mean this one. */
function named(
  { id: village, district, today }: { id: number; district: { id: number }; today: string },
  id: string,
  before: Held | undefined,
  { name, key }: { name: string; key: string },
): Statement[] {
  const alias = (spelling: string) =>
    sql`insert into facility_alias (district, kind, village, alias, facility)
        values (${district.id}, 'posyandu', ${village}, ${spelling}, ${id})
        on conflict (district, kind, village, alias) do update set facility = excluded.facility`;
  if (before === undefined)
    return [
      sql`insert into facility (district, id, kind, name, normal_name, parent, village, state, valid_from)
          values (${district.id}, ${id}, 'posyandu', ${name}, ${key}, null, ${village}, 'confirmed', ${today})`,
      alias(key),
    ];
  return [
    sql`update facility set state = 'confirmed', name = ${name}, normal_name = ${key}, version = version + 1
        where district = ${district.id} and id = ${id} and (name <> ${name} or state <> 'confirmed')`,
    ...(key === before.normal_name ? [] : [alias(key), alias(before.normal_name)]),
  ];
}
