import { type FacilityView, Problem } from '@konvergensi/contract';
import { markMonthsOf, mustBe, type Statement, sql } from '@konvergensi/db';
import { facilityKey } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { copyWorkingAreas } from './copy-working-areas.ts';
import { type FacilityRow, findFacility, versionOf } from './find-facility.ts';
import { facilitiesOf } from './list-facilities.ts';

export interface ConfirmFacility {
  district: string;
  id: string;
  version: number;
  name?: string | undefined;
  sameAs?: string | undefined;
}

/** Confirms a facility that an import proposed, under its own or a better name, or as another spelling of one that exists. */
export async function confirmFacility(deps: Deps, actor: Actor, command: ConfirmFacility): Promise<FacilityView> {
  const district = await openDistrict(deps, actor, command.district, 'facility.write');
  const found = await findFacility(district, command.id);
  if (found.version !== command.version) throw new Problem('conflict');
  const merged = command.sameAs === undefined ? null : await mergeTarget(district, found, command.sameAs);
  const name = command.name ?? found.name;
  const rows = merged === null ? await confirmed(district, found, name) : mergeRows(district.id, found, merged);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(versionOf(district.id, found.id), found.version),
      ...(merged === null ? [] : [mustBe(versionOf(district.id, merged.id), merged.version)]),
    ],
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
  if (merged?.kind === 'puskesmas') await copyWorkingAreas(deps, district);
  if (merged?.kind === 'posyandu') await deps.sendRecompute({ district: district.id });
  const after = await facilitiesOf(deps, district);
  return after.find((facility) => facility.id === (merged?.id ?? found.id))!;
}

/** Both spellings, the one that rows wrote and the better one, mean this facility from now on. */
async function confirmed(district: OpenDistrict, found: FacilityRow, name: string): Promise<Statement[]> {
  const key = facilityKey(found.kind, name);
  if (key === '') throw new Problem('invalid', { errors: [{ pointer: '/name', message: 'Tulis nama faskes' }] });
  const taken = await district.db.one<{ id: string }>(
    sql`select id from facility where district = ${district.id} and kind = ${found.kind} and village is ${found.village}
        and normal_name = ${key} and id <> ${found.id} and state <> 'retired'`,
  );
  if (taken !== undefined) {
    throw new Problem('already-exists', { detail: 'Nama ini sudah dipakai; tandai sebagai faskes yang sama' });
  }
  const spellings = key === found.normal_name ? [] : [key, found.normal_name];
  return [
    sql`update facility set state = 'confirmed', name = ${name}, normal_name = ${key}, version = version + 1
        where district = ${district.id} and id = ${found.id}`,
    ...spellings.map((spelling) => aliasOf(district.id, found, spelling, found.id)),
  ];
}

const aliasOf = (district: number, { kind, village }: FacilityRow, spelling: string, facility: string): Statement =>
  sql`insert into facility_alias (district, kind, village, alias, facility)
      values (${district}, ${kind}, ${village ?? 0}, ${spelling}, ${facility})
      on conflict (district, kind, village, alias) do update set facility = excluded.facility`;

async function mergeTarget(district: OpenDistrict, found: FacilityRow, sameAs: string): Promise<FacilityRow> {
  const target = await findFacility(district, sameAs);
  if (target.id === found.id || target.kind !== found.kind || target.village !== found.village) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/sameAs', message: 'Pilih faskes lain yang sejenis (posyandu: di desa yang sama)' }],
    });
  }
  return target;
}

/** The spelling becomes an alias; children, posyandu and working area move over. */
const mergeRows = (district: number, found: FacilityRow, target: FacilityRow): Statement[] => [
  aliasOf(district, found, found.normal_name, target.id),
  sql`update facility_alias set facility = ${target.id} where district = ${district} and facility = ${found.id}`,
  sql`update facility set state = 'retired', version = version + 1 where district = ${district} and id = ${found.id}`,
  sql`update facility set version = version + 1 where district = ${district} and id = ${target.id}`,
  ...(found.kind === 'puskesmas' ? puskesmasMoves(district, found, target) : childrenMove(district, found, target)),
];

const puskesmasMoves = (district: number, found: FacilityRow, target: FacilityRow): Statement[] => [
  sql`update facility set parent = ${target.id} where district = ${district} and parent = ${found.id}`,
  sql`update working_area set puskesmas = ${target.id} where district = ${district} and puskesmas = ${found.id}`,
];

/** A child counts in its posyandu of today in every month. */
const childrenMove = (district: number, found: FacilityRow, target: FacilityRow): Statement[] => [
  sql`update person set posyandu = ${target.id}, version = version + 1 where village = ${found.village} and posyandu = ${found.id}`,
  ...(found.village === null ? [] : [markMonthsOf(district, [found.village])]),
];
