import type { HomePage, RegionRef } from '@konvergensi/contract';
import { type EntryCount, json, overdueOf, sql } from '@konvergensi/db';
import { admits, allows, holdersOf, monthOf, type Permission, type Role, zoneOfCode } from '@konvergensi/domain';
import { noticesFor } from '../announcement/announcements.ts';
import type { Deps } from '../core/deps.ts';
import { seesImport } from '../core/sees-import.ts';
import { todayIn, todayOf } from '../core/today.ts';
import type { SignedIn } from '../people/read-session.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';
import { entriesNow, entryTasks, hasEntryWork } from './entry-tasks.ts';
import { monthTasks, type VillageNow, villagesNow } from './month-tasks.ts';
import { type OverdueNow, overdueTasks, provinceTask } from './overdue-tasks.ts';

type Task = HomePage['tasks'][number];
type Running = HomePage['running'][number];

interface PlacedDistrict extends RegionColumns {
  parent: number;
  shard: string | null;
  state: string | null;
  mode: 'latihan' | 'operasional' | null;
}

interface ImportOfHome {
  district: number;
  id: string;
  state: string;
  file_name: string;
  actor: string;
  rows_done: number;
  rows_total: number | null;
  updated_at: number;
  waiting: number;
}

/** What waits for the person who signed in, and the imports she may follow that are running in her districts. */
export async function readHome(deps: Deps, signedIn: SignedIn): Promise<HomePage> {
  const districts = await districtsOf(deps, signedIn);
  const { actor } = signedIn;
  const pathOf = ({ parent, id }: PlacedDistrict) => [parent, id] as const;
  const may = (permission: Permission, district: PlacedDistrict) => allows(actor.grants, permission, pathOf(district));
  const tasks = onboardingTasks(districts.filter((district) => may('district.onboard', district)));
  const running: Running[] = [];
  const climbed: OverdueNow[] = [];
  const open = districts.filter((d): d is PlacedDistrict & { shard: string } => d.state === 'open' && d.shard !== null);
  for (const [key, placed] of Map.groupBy(open, ({ shard, code }) => `${zoneOfCode(code)} ${shard}`)) {
    const [zone = '', shard = ''] = key.split(' ');
    const today = todayIn(zone, deps.now());
    const reader = { grants: actor.grants, today, month: monthOf(today) };
    const ids = json(placed.map((district) => district.id));
    const entering = placed.filter((district) => hasEntryWork(actor.grants, pathOf(district)));
    const [imports, facilities, sources, villages, entered, overdue] = await deps.shard(shard).batch([
      sql`select i.district, i.id, i.state, i.file_name, i.actor, i.rows_done, i.rows_total, i.updated_at,
            (select count(*) from import_wait w where w.district = i.district and w.import = i.id and w.decision is null and w.reason <> 'twin') waiting
          from import i where i.district in (select value from json_each(${ids})) and i.state not in ('refused', 'cancelled')
          order by i.id desc limit 100`,
      sql`select district, count(*) n from facility where district in (select value from json_each(${ids})) and state = 'proposed' group by district`,
      sql`select id from district where id in (select value from json_each(${ids})) and target_source is null`,
      villagesNow(
        placed.filter((district) => works(actor, pathOf(district))).map((district) => district.id),
        reader.month,
      ),
      entriesNow(
        entering.map((district) => district.id),
        reader.month,
      ),
      overdueOf(
        placed.map((district) => district.id),
        today,
      ),
    ]);
    const byId = new Map(placed.map((district) => [district.id, district]));
    for (const row of imports!.rows as unknown as ImportOfHome[]) {
      const district = byId.get(row.district)!;
      if (!seesImport(actor, pathOf(district), row.actor)) continue;
      if (['uploaded', 'checking', 'committing'].includes(row.state)) running.push(runningOf(regionRef(district), row));
      else if (may('import.write', district)) tasks.push(...importTasks(regionRef(district), row));
    }
    const now = Map.groupBy(villages!.rows as unknown as VillageNow[], (village) => village.district);
    for (const [id, list] of now) {
      const district = byId.get(id)!;
      const of = { ref: regionRef(district), path: pathOf(district), villages: list };
      tasks.push(...monthTasks(reader, of));
    }
    for (const district of entering) {
      const counts = (entered!.rows as unknown as EntryCount[]).filter((row) => row.district === district.id);
      tasks.push(...entryTasks(reader, { ref: regionRef(district), path: pathOf(district) }, counts));
    }
    const late = overdue!.rows as unknown as OverdueNow[];
    climbed.push(...late);
    for (const district of placed) {
      const of = { ref: regionRef(district), path: pathOf(district) };
      const own = late.filter((row) => row.district === district.id);
      tasks.push(...overdueTasks(actor.grants, today, { ...of, overdue: own }));
    }
    for (const row of facilities!.rows) {
      const district = byId.get(Number(row['district']))!;
      if (!may('facility.write', district)) continue;
      tasks.push(task('confirm-facilities', regionRef(district), Number(row['n'])));
    }
    for (const row of sources!.rows) {
      const district = byId.get(Number(row['id']))!;
      if (may('target.write', district)) tasks.push(task('choose-target-source', regionRef(district), null));
    }
  }
  const province = signedIn.grants.find(({ role, region }) => region?.level === 'province' && holdsProvince(role));
  if (province?.region) tasks.push(...provinceTask(province.region, climbed, todayOf(deps, province.region.code)));
  return {
    regions: signedIn.grants.map(({ role, region }) => ({
      region,
      role,
      mode: districts.find((district) => district.code === region?.code.slice(0, 5))?.mode ?? null,
    })),
    tasks: tasks.sort((a, b) => URGENCY[a.status] - URGENCY[b.status]),
    notices: await noticesFor(deps, actor.grants),
    running,
    demo: null,
  };
}

const holdsProvince = (role: Role): boolean => holdersOf['aksi.read'].includes(role);

/** What is late comes first, then what has a day, then what waits. */
const URGENCY = { late: 0, due: 1, waiting: 2 } as const;

/** Somebody who measures, hands in or verifies there: a province that only reads has no such work. */
const works = ({ grants }: SignedIn['actor'], path: readonly number[]): boolean =>
  (['measurement.write', 'period.submit', 'period.verify', 'review.read'] as const).some((one) =>
    admits(grants, one, path),
  );

/** Districts the person's roles lie in: her own, or every one of her provinces. */
async function districtsOf(deps: Deps, { actor }: SignedIn): Promise<PlacedDistrict[]> {
  const provinces = actor.grants.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
  const own = actor.grants.filter(({ path }) => path.length > 1).map(({ path }) => path[1]);
  return deps.directory.all<PlacedDistrict>(
    sql`select r.id, r.code, r.name, r.level, r.kind, r.parent, d.shard, d.state, d.mode from region r left join district d on d.id = r.id
        where r.level = 2 and r.valid_to is null and (r.parent in (select value from json_each(${json(provinces)}))
          or r.id in (select value from json_each(${json(own)}))) order by r.code`,
  );
}

const task = (kind: Task['kind'], region: RegionRef, count: number | null, of?: ImportOfHome): Task => ({
  kind,
  region,
  subject: of?.id ?? null,
  label: of?.file_name ?? null,
  count,
  since: of?.updated_at ?? null,
  due: null,
  status: 'waiting',
});

function onboardingTasks(districts: readonly PlacedDistrict[]): Task[] {
  return districts
    .filter((district) => district.state !== 'open')
    .map((district) => task('onboard-district', regionRef(district), null));
}

function importTasks(region: RegionRef, row: ImportOfHome): Task[] {
  if (row.state === 'checked') return [task('confirm-import', region, null, row)];
  if (row.state === 'failed') return [task('retry-import', region, null, row)];
  return row.waiting > 0 ? [task('decide-waiting', region, row.waiting, row)] : [];
}

const runningOf = (district: RegionRef, row: ImportOfHome): Running => ({
  district,
  id: row.id,
  fileName: row.file_name,
  phase: row.state === 'committing' ? 'commit' : 'check',
  done: row.rows_done,
  total: row.rows_total,
});
