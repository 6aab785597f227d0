import type { HandoverView } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { type Agency, allows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';

export interface HandoverRow {
  id: string;
  village: number;
  parent: number;
  code: string;
  village_name: string;
  kind: 'desa';
  agency: Agency;
  service: HandoverView['service'];
  basis: string;
  due_on: string;
  ends_on: string;
  given_by: string;
  given_at: number;
  state: 'open' | 'delivered' | 'withdrawn';
  closed_on: string | null;
  version: number;
  head: string | null;
  dusun: string | null;
  rt: string | null;
  rw: string | null;
  address: string | null;
}

/** Offices that this actor works for here. */
export const agenciesOf = (
  actor: Actor,
  { path }: Pick<OpenDistrict, 'path'>,
): readonly (Agency | null | undefined)[] =>
  actor.grants
    .filter((grant) => allows([grant], 'handover.read', path) && grant.role === 'agency_officer')
    .map(({ agency }) => agency);

/** May the actor see this one: her own agency's, or of a village that she hands over from. */
export const seesHandover = (
  actor: Actor,
  district: OpenDistrict,
  row: Pick<HandoverRow, 'agency' | 'parent' | 'village'>,
): boolean =>
  agenciesOf(actor, district).includes(row.agency) ||
  allows(actor.grants, 'handover.write', [...district.path, row.parent, row.village]);

/**
 * Hand-overs that the actor may see, the most urgent first. The head of the family and the address are read from the
 * register, and only while it is open and not ended; nothing else of the family is read at all.
 */
export async function readHandovers(deps: Deps, actor: Actor, command: { district: string }): Promise<HandoverView[]> {
  const district = await openDistrict(deps, actor, command.district, 'handover.read');
  const today = todayOf(deps, district.code);
  const rows = await district.db.all<HandoverRow>(
    sql`select o.*, r.parent, r.code, r.name village_name, r.kind, f.name head, h.dusun, h.rt, h.rw, h.address
        from handover o join region r on r.id = o.village
          left join family f on f.village = o.village and f.id = o.family and o.state = 'open' and o.ends_on >= ${today}
          left join household h on h.village = f.village and h.id = f.household
        where o.district = ${district.id} order by o.state <> 'open', o.due_on, o.id limit 1000`,
  );
  return rows.filter((row) => seesHandover(actor, district, row)).map((row) => handoverView(row, today));
}

const handoverView = (row: HandoverRow, today: string): HandoverView => ({
  id: row.id,
  village: regionRef({ id: row.village, code: row.code, name: row.village_name, level: 4, kind: row.kind }),
  agency: row.agency,
  service: row.service,
  basis: row.basis,
  dueOn: row.due_on,
  endsOn: row.ends_on,
  state: row.state === 'open' && row.ends_on < today ? 'ended' : row.state,
  head: row.head,
  address: row.head === null ? null : addressOf(row),
  givenBy: row.given_by,
  givenAt: row.given_at,
  closedOn: row.closed_on,
  mayClose: row.state === 'open',
  version: row.version,
});

function addressOf({ address, dusun, rt, rw }: HandoverRow): string | null {
  const near = [rt === null ? [] : `RT ${rt}`, rw === null ? [] : `RW ${rw}`].flat().join('/');
  const parts = [address ?? '', dusun ?? '', near].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}
