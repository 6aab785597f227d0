import { type FacilityView, Problem } from '@konvergensi/contract';
import { json, mustBe, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { copyWorkingAreas } from './copy-working-areas.ts';
import { findFacility, versionOf } from './find-facility.ts';
import { facilitiesOf } from './list-facilities.ts';

export interface SetWorkingArea {
  district: string;
  id: string;
  version: number;
  from: string;
  villages: readonly string[];
}

/** A puskesmas's villages from a day on. A village belongs to one puskesmas: another's hold on it ends that day. */
export async function setWorkingArea(deps: Deps, actor: Actor, command: SetWorkingArea): Promise<FacilityView> {
  const district = await openDistrict(deps, actor, command.district, 'facility.write');
  const puskesmas = await findFacility(district, command.id);
  if (puskesmas.kind !== 'puskesmas')
    throw new Problem('invalid', { errors: [{ pointer: '/id', message: 'Hanya puskesmas punya wilayah kerja' }] });
  const known = await district.db.all<{ id: number; code: string }>(
    sql`select id, code from region where district = ${district.id} and level = 4 and code in (select value from json_each(${json(command.villages)}))`,
  );
  const ids = new Map(known.map((village) => [village.code, village.id]));
  const unknown = command.villages.filter((code) => !ids.has(code));
  if (unknown.length > 0) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/villages', message: `Bukan desa/kelurahan kabupaten/kota ini: ${unknown.join(', ')}` }],
    });
  }
  const villages = json([...ids.values()]);
  const touched = sql`select json_group_array(puskesmas) from (select distinct puskesmas from working_area
    where district = ${district.id} and (valid_to is null or valid_to > ${command.from}) and puskesmas <> ${puskesmas.id}
      and village in (select value from json_each(${villages})) order by puskesmas)`;
  const others = await district.db.one<{ ids: string; before: string }>(
    sql`select (${touched}) ids, (select json_group_array(json_array(r.code, w.puskesmas)) from working_area w join region r on r.id = w.village
          where w.district = ${district.id} and (w.valid_to is null or w.valid_to > ${command.from})
            and (w.puskesmas = ${puskesmas.id} or w.village in (select value from json_each(${villages})))) before`,
  );
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(versionOf(district.id, puskesmas.id), command.version),
      mustBe(touched, others!.ids),
    ],
    rows: [
      sql`delete from working_area where district = ${district.id} and valid_from >= ${command.from}
          and (puskesmas = ${puskesmas.id} or village in (select value from json_each(${villages})))`,
      sql`update working_area set valid_to = ${command.from} where district = ${district.id} and (valid_to is null or valid_to > ${command.from})
          and (puskesmas = ${puskesmas.id} or village in (select value from json_each(${villages})))`,
      sql`insert into working_area (district, village, valid_from, puskesmas)
          select ${district.id}, value, ${command.from}, ${puskesmas.id} from json_each(${villages})`,
      sql`update facility set version = version + 1 where district = ${district.id}
          and (id = ${puskesmas.id} or id in (select value from json_each(${others!.ids})))`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'facility.area',
        subject: puskesmas.id,
        body: { from: command.from, before: JSON.parse(others!.before), villages: command.villages },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  await copyWorkingAreas(deps, district);
  return (await facilitiesOf(deps, district)).find((facility) => facility.id === puskesmas.id)!;
}
