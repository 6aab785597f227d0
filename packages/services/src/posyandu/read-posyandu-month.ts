import { type PosyanduMonth, Problem } from '@konvergensi/contract';
import {
  NO_POSYANDU,
  olderMonths,
  type PackedChild,
  type PosyanduPlanRow,
  type PosyanduSessionRow,
  packedChildren,
  posyanduFigures,
  posyanduOf,
  type RegionRow,
  sessionsIn,
  sql,
} from '@konvergensi/db';
import {
  type CountTuple,
  completedMonths,
  formatMonth,
  isTarget,
  lastDayOf,
  type Month,
  monthOf,
  nextPosyanduDay,
  parseMonth,
  type ServiceCode,
  serviceIn,
  type ToolState,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { findRegion, regionRef } from '../region/find-region.ts';
import { bornSince } from './born-since.ts';
import { sessionView } from './posyandu-day.ts';

/** A sub-district or a working area, not a whole district: its posyandu are hundreds. */
const MOST_VILLAGES = 80;

type Row = PosyanduMonth['rows'][number];
type Counts = Row['counts'];
type Facility = PosyanduPlanRow & { id: string; name: string };
type Figures = Readonly<Record<string, CountTuple>>;

/** The posyandu of a region in a month: when they open, whether they did, and the figures of each (S K D N T O B D' 2T BGM). */
export async function readPosyanduMonth(
  deps: Deps,
  actor: Actor,
  query: { region: string; month?: string | undefined },
): Promise<PosyanduMonth> {
  const found = await findRegion(deps.directory, query.region);
  if (found === undefined || found.ref.level === 'province') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, query.region.slice(0, 5), 'record.read');
  const villages = await villagesOf(district, found.id);
  if (villages.length === 0) throw new Problem('not-found');
  if (villages.length > MOST_VILLAGES)
    throw new Problem('invalid', { detail: 'Pilih kecamatan atau desa: posyandu sekabupaten tidak dibuka sekaligus' });
  const today = todayOf(deps, query.region);
  const current = monthOf(today);
  const month = Math.min((query.month === undefined ? null : parseMonth(query.month)) ?? current, current);
  return {
    region: found.ref,
    parents: [...found.parents],
    mode: district.mode,
    month: formatMonth(month),
    today,
    rows: await rowsOf(district, villages, { month, today }),
  };
}

async function villagesOf(district: OpenDistrict, region: number): Promise<RegionRow[]> {
  const rows = await district.db.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and level = 4
        and (id = ${region} or parent = ${region} or ${region} = ${district.id}) order by code`,
  );
  return rows.filter(({ id, parent }) => district.reaches([...district.path, parent ?? 0, id]));
}

async function rowsOf(
  { id, db }: OpenDistrict,
  villages: readonly RegionRow[],
  { month, today }: { month: Month; today: string },
): Promise<Row[]> {
  const ids = villages.map((village) => village.id);
  const born = bornSince(month);
  const [facilities, sessions, children, older, figures] = await db.batch([
    posyanduOf(id, ids),
    sessionsIn(ids, month),
    packedChildren(ids, month, born),
    olderMonths(ids, month, born),
    posyanduFigures(id, ids, month),
  ]);
  const byVillage = {
    facilities: Map.groupBy(facilities!.rows as unknown as Facility[], ({ village }) => village),
    sessions: Map.groupBy(sessions!.rows as unknown as PosyanduSessionRow[], ({ village }) => village),
    children: new Map(children!.rows.map((row) => [row['village'], row['children'] as string])),
    older: Map.groupBy(older!.rows as unknown as Older[], ({ village }) => village),
    figures: new Map(
      figures!.rows.map((row) => [row['region'], row as unknown as { counts: string; parts: string | null }]),
    ),
  };
  return villages.flatMap((village) => {
    const posyandu = byVillage.facilities.get(village.id) ?? [];
    const known = new Set(posyandu.map((each) => each.id));
    const placeOf = (one: string | null) => (one !== null && known.has(one) ? one : NO_POSYANDU);
    const own = (JSON.parse(byVillage.children.get(village.id) ?? '[]') as PackedChild[]).filter((child) =>
      livesThere(child, month),
    );
    const kids = Map.groupBy(own, (child) => placeOf(child[5]));
    const others = Map.groupBy(byVillage.older.get(village.id) ?? [], (row) => placeOf(row.posyandu));
    const stored = byVillage.figures.get(village.id);
    const parts = JSON.parse(stored?.parts ?? '{}') as Record<string, Figures>;
    const rest = remainder(
      JSON.parse(stored?.counts ?? '{}') as Figures,
      [...known].map((each) => parts[each] ?? {}),
    );
    const held = new Map((byVillage.sessions.get(village.id) ?? []).map((row) => [row.posyandu, row]));
    const row = (key: string, facility: Facility | null): Row => ({
      village: regionRef(village),
      id: key,
      name: facility?.name ?? null,
      plan: planView(facility, today),
      session: sessionView(held.get(key)),
      counts: countsOf(
        kids.get(key) ?? [],
        others.get(key) ?? [],
        facility === null ? rest : (parts[key] ?? {}),
        month,
      ),
    });
    const listed = posyandu.map((facility) => row(facility.id, facility));
    const left = (kids.get(NO_POSYANDU)?.length ?? 0) + (others.get(NO_POSYANDU)?.length ?? 0);
    return left > 0 || held.has(NO_POSYANDU) || posyandu.length === 0 ? [...listed, row(NO_POSYANDU, null)] : listed;
  });
}

interface Older {
  village: number;
  posyandu: string | null;
  services: string;
}

const livesThere = ([, , birthDate, livedFrom, leftOn, , stays]: PackedChild, month: Month): boolean =>
  isTarget({ birthDate, livedFrom, leftOn, ...(stays === null ? {} : { earlierStays: staysOf(stays) }) }, month);

const staysOf = (stays: unknown) =>
  (stays as [string | null, string, string, number | null, number][]).map(([from, until, , movedTo]) => ({
    from,
    until,
    movedOn: movedTo !== null,
  }));

function planView(facility: Facility | null, today: string): Row['plan'] {
  if (facility === null || facility.day === null) return null;
  const { week, day, dusun, cadres, tools, tools_on: toolsOn, version } = facility;
  return {
    week,
    day,
    dusun,
    cadres,
    tools: JSON.parse(tools) as ToolState[],
    toolsOn,
    version,
    next: nextPosyanduDay({ week, day }, today),
  };
}

/** What a village counts beyond its posyandu: of those who belong to none. */
function remainder(counts: Figures, parts: readonly Figures[]): Figures {
  return Object.fromEntries(
    Object.entries(counts).map(([code, tuple]) => [
      code,
      tuple.map((value, i) => Math.max(0, value - parts.reduce((sum, part) => sum + (part[code]?.[i] ?? 0), 0))),
    ]),
  ) as unknown as Figures;
}

const RED_FROM = 12;
const VITAMIN_A_FROM = 6;

function countsOf(children: readonly PackedChild[], older: readonly Older[], figures: Figures, month: Month): Counts {
  const got = (services: string | null, code: ServiceCode) =>
    services !== null && serviceIn(services, code).mark === 'received';
  const ageOf = (child: PackedChild) => completedMonths(child[2], lastDayOf(month));
  const withVitamin = children.filter((child) => got(child[10], 'vitamin-a'));
  const anyone = [...children.map((child) => child[10]), ...older.map(({ services }) => services)];
  const of = (code: string, place: 0 | 1 = 0) => figures[code]?.[place] ?? 0;
  return {
    s: children.length,
    k: children.filter((child) => child[7] === 1).length,
    d: children.filter((child) => child[8] === 1).length,
    n: of('n_d'),
    t: of('t_d'),
    o: of('o_d'),
    b: of('b_d'),
    net: of('n_d_terkoreksi', 1),
    twice: of('2t_d'),
    bgm: of('bgm_d'),
    absent: children.filter((child) => child[8] === 0 && child[9] !== null).length,
    unexplained: children.filter((child) => child[8] === 0 && child[9] === null).length,
    vitaminABlue: withVitamin.filter((child) => ageOf(child) < RED_FROM).length,
    vitaminARed: withVitamin.filter((child) => ageOf(child) >= RED_FROM).length,
    vitaminADue: children.filter((child) => ageOf(child) >= VITAMIN_A_FROM).length,
    tablets: older.filter(({ services }) => got(services, 'iron-tablets')).length,
    girlsTablets: older.filter(({ services }) => got(services, 'girls-tablets')).length,
    food: anyone.filter((services) => got(services, 'supplementary-food')).length,
    meals: anyone.filter((services) => got(services, 'free-meal')).length,
  };
}
