import type { ClimbedCommitments } from '@konvergensi/contract';
import { type CommitmentRow, openCommitments, overdueOf } from '@konvergensi/db';
import { climbOf, daysLate } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';
import { districtsOfProvince, openProvince, type PlacedDistrict } from '../region/open-province.ts';

type Overdue = Pick<CommitmentRow, 'district' | 'id' | 'what' | 'owner_agency' | 'owner_name' | 'due_on'>;

/** What districts of a province promised and left overdue for so long that it climbed to the province. */
export async function readClimbed(
  deps: Deps,
  actor: Actor,
  command: { province: string },
): Promise<ClimbedCommitments> {
  const found = await openProvince(deps, actor, command.province, 'aksi.read');
  const districts = await deps.directory.all<PlacedDistrict>(districtsOfProvince(found.id));
  const today = todayOf(deps, command.province);
  const shards = await Promise.all(
    [...Map.groupBy(districts, ({ shard }) => shard)].map(([shard, placed]) => {
      const ids = placed.map(({ id }) => id);
      return deps.shard(shard).batch([openCommitments(ids), overdueOf(ids, today)]);
    }),
  );
  const open = new Map(shards.flatMap(([row]) => row!.rows.map((one) => [Number(one['district']), Number(one['n'])])));
  const late = Map.groupBy(
    shards.flatMap(([, rows]) => rows!.rows as unknown as Overdue[]),
    ({ district }) => district,
  );
  return {
    region: found.ref,
    districts: districts.map((district) => {
      const overdue = late.get(district.id) ?? [];
      return {
        region: regionRef(district),
        open: open.get(district.id) ?? 0,
        late: overdue.length,
        climbed: overdue
          .map((row) => ({ row, days: daysLate(row.due_on, today, true) }))
          .filter(({ days }) => climbOf(days) === 'province')
          .map(({ row, days }) => ({
            id: row.id,
            what: row.what,
            ownerAgency: row.owner_agency as ClimbedCommitments['districts'][number]['climbed'][number]['ownerAgency'],
            ownerName: row.owner_name,
            dueOn: row.due_on,
            lateDays: days,
          })),
      };
    }),
  };
}
