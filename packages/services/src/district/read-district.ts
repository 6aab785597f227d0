import type { DistrictDetail, Governance, RegionRef } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Permission } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';

interface Row {
  mode: DistrictDetail['mode'];
  state: 'copying' | 'open' | 'frozen';
  zone: string;
  target_source: DistrictDetail['targetSource'];
  governance: string | null;
  opened_at: number | null;
  version: number;
}

/** A district as its own shard has it. */
export async function readDistrict(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission = 'figure.read',
): Promise<DistrictDetail> {
  return detailOf(await openDistrict(deps, actor, code, permission));
}

export async function detailOf(district: OpenDistrict): Promise<DistrictDetail> {
  const row = await district.db.one<Row>(
    sql`select mode, state, zone, target_source, governance, opened_at, version from district where id = ${district.id}`,
  );
  if (row === undefined) throw new Error(`district ${district.id} is not on its shard`);
  return {
    region: { code: district.code, name: district.name, level: 'district', kind: district.kind as RegionRef['kind'] },
    state: row.state === 'copying' ? 'copying' : 'open',
    mode: row.mode,
    zone: row.zone,
    targetSource: row.target_source,
    governance: row.governance === null ? null : (JSON.parse(row.governance) as Governance),
    openedAt: row.opened_at,
    version: row.version,
  };
}
