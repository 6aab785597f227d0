import { type FosterPage, type PledgeView, Problem } from '@konvergensi/contract';
import {
  casesWithoutFoster,
  type FosterDeliveryRow,
  type FosterPledgeFound,
  fosterDeliveriesOf,
  fosterPledgesOf,
} from '@konvergensi/db';
import { type Agency, allows, formatMonth, monthOf, monthsMissing, type RegionPath } from '@konvergensi/domain';
import { caseCode } from '../case/case-view.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { findRegion, regionRef } from '../region/find-region.ts';

const MOST_SHOWN = 300;

interface Waiting {
  id: string;
  number: number;
  village: number;
  subdistrict: number;
  village_code: string;
  village_name: string;
  village_kind: string;
}

/** An office sees what it gives itself, everyone else with the permission what is given in the own region. */
const seesPledge = (actor: Actor, path: RegionPath, row: FosterPledgeFound): boolean =>
  actor.grants.some(
    (grant) => allows([grant], 'foster.read', path) && (grant.role !== 'agency_officer' || grant.agency === row.agency),
  );

/**
 * Who helps which case and what was delivered: by the number of the case and its sub-district, as a donor may know it. The
 * register is not read.
 */
export async function readFoster(
  deps: Deps,
  actor: Actor,
  query: { district: string; id?: string | undefined },
): Promise<FosterPage> {
  const found = await findRegion(deps.directory, query.district);
  if (found === undefined) throw new Problem('not-found');
  const district = await openDistrict(deps, actor, query.district, 'foster.read');
  const today = todayOf(deps, district.code);
  const id = query.id ?? null;
  const [pledges, deliveries, waiting] = await district.db.batch([
    fosterPledgesOf(district.id, id),
    fosterDeliveriesOf(district.id, id),
    casesWithoutFoster(district.id, monthOf(today)),
  ]);
  const delivered = Map.groupBy(deliveries!.rows as unknown as FosterDeliveryRow[], ({ pledge }) => pledge);
  const seen = (pledges!.rows as unknown as FosterPledgeFound[]).filter((row) =>
    seesPledge(actor, [...district.path, row.subdistrict, row.village], row),
  );
  if (id !== null && seen.length === 0) throw new Problem('not-found');
  const own = (waiting!.rows as unknown as Waiting[]).filter((row) =>
    allows(actor.grants, 'foster.write', [...district.path, row.subdistrict, row.village]),
  );
  return {
    region: found.ref,
    pledges: seen.map((row) => pledgeView(actor, district, { row, deliveries: delivered.get(row.id) ?? [], today })),
    waiting: own.slice(0, MOST_SHOWN).map((row) => ({
      id: row.id,
      code: caseCode(district, row.number),
      village: regionRef({
        ...{ id: row.village, code: row.village_code, name: row.village_name, level: 4 },
        kind: row.village_kind as 'desa',
      }),
    })),
    waitingCount: own.length,
  };
}

function pledgeView(
  actor: Actor,
  district: OpenDistrict,
  { row, deliveries, today }: { row: FosterPledgeFound; deliveries: readonly FosterDeliveryRow[]; today: string },
): PledgeView {
  const code = caseCode(district, row.number);
  const missing = monthsMissing(
    { from: row.from_month, to: row.to_month },
    {
      delivered: deliveries.map(({ period }) => period),
      now: monthOf(today),
      endedIn: row.ended_on === null ? null : monthOf(row.ended_on),
    },
  );
  return {
    id: row.id,
    case: row.case_id,
    code,
    subdistrict: regionRef({
      ...{ id: row.subdistrict, code: row.subdistrict_code, name: row.subdistrict_name, level: 3 },
      kind: 'subdistrict',
    }),
    donor: row.donor,
    donorKind: row.donor_kind,
    agency: row.agency as Agency | null,
    unit: row.unit,
    perMonth: row.per_month,
    from: formatMonth(row.from_month),
    to: formatMonth(row.to_month),
    basis: row.basis,
    ended: row.ended_on === null ? null : { on: row.ended_on, why: row.ended_why ?? '' },
    deliveries: deliveries.map((one) => ({
      month: formatMonth(one.period),
      on: one.delivered_on,
      quantity: one.quantity,
      item: one.item,
      handedBy: one.handed_by,
      proof: one.proof,
      number: `TT/${code}/${formatMonth(one.period)}`,
      version: one.version,
    })),
    missing: missing.map(formatMonth),
    mayWrite: allows(actor.grants, 'foster.write', [...district.path, row.subdistrict, row.village]),
    version: row.version,
  };
}
