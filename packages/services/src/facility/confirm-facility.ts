import { type FacilityView, Problem } from '@konvergensi/contract';
import { mustBe, type Statement, sql } from '@konvergensi/db';
import { facilityKey } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { facilitiesOf } from './list-facilities.ts';

export interface ConfirmFacility {
  district: string;
  id: string;
  version: number;
  name?: string | undefined;
  sameAs?: string | undefined;
}

interface Row {
  id: string;
  kind: 'puskesmas' | 'posyandu';
  name: string;
  normal_name: string;
  village: number | null;
  version: number;
}

/** Confirms a facility that an import proposed, under its own or a better name, or as another spelling of one that exists. */
export async function confirmFacility(deps: Deps, actor: Actor, command: ConfirmFacility): Promise<FacilityView> {
  const district = await openDistrict(deps, actor, command.district, 'facility.write');
  const found = await findFacility(district, command.id);
  if (found.version !== command.version) throw new Problem('conflict');
  const merged = command.sameAs === undefined ? null : await mergeTarget(district, found, command.sameAs);
  const name = command.name ?? found.name;
  const rows = merged === null ? [confirmed(district.id, found, name)] : mergeRows(district.id, found, merged);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(versionOf(district.id, found.id), found.version)],
    rows,
    trail: [
      {
        scope: district.id,
        verb: merged === null ? 'facility.confirm' : 'facility.merge',
        subject: found.id,
        body: { before: found, name, sameAs: merged?.id ?? null },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  const after = await facilitiesOf(deps, district);
  return after.find((facility) => facility.id === (merged?.id ?? found.id))!;
}

export const versionOf = (district: number, id: string): Statement =>
  sql`select version from facility where district = ${district} and id = ${id}`;

export async function findFacility(district: OpenDistrict, id: string): Promise<Row> {
  const found = await district.db.one<Row>(
    sql`select id, kind, name, normal_name, village, version from facility
        where district = ${district.id} and id = ${id} and state <> 'retired'`,
  );
  if (found === undefined) throw new Problem('not-found');
  return found;
}

const confirmed = (district: number, { id, kind }: Row, name: string): Statement =>
  sql`update facility set state = 'confirmed', name = ${name}, normal_name = ${facilityKey(kind, name)}, version = version + 1
      where district = ${district} and id = ${id}`;

async function mergeTarget(district: OpenDistrict, found: Row, sameAs: string): Promise<Row> {
  const target = await findFacility(district, sameAs);
  if (target.id === found.id || target.kind !== found.kind || target.village !== found.village) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/sameAs', message: 'Pilih faskes lain yang sejenis (posyandu: di desa yang sama)' }],
    });
  }
  return target;
}

/** The spelling becomes an alias; children and posyandu move over; working areas stay with the one that remains. */
const mergeRows = (district: number, found: Row, target: Row): Statement[] => [
  sql`insert into facility_alias (district, kind, village, alias, facility)
      values (${district}, ${found.kind}, ${found.village ?? 0}, ${found.normal_name}, ${target.id})
      on conflict (district, kind, village, alias) do update set facility = excluded.facility`,
  sql`update facility_alias set facility = ${target.id} where district = ${district} and facility = ${found.id}`,
  sql`update facility set state = 'retired', version = version + 1 where district = ${district} and id = ${found.id}`,
  sql`update facility set parent = ${target.id} where district = ${district} and parent = ${found.id}`,
  sql`update person set posyandu = ${target.id}, version = version + 1 where village = ${found.village} and posyandu = ${found.id}`,
  sql`update cell set seq = seq + 1 where district = ${district} and village = ${found.village}`,
  sql`delete from working_area where district = ${district} and puskesmas = ${found.id}`,
];
