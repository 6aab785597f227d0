import { Problem } from '@konvergensi/contract';
import { GuardFailed, json, mustHold, type Statement, sql } from '@konvergensi/db';
import { monthOf, parseMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { cellsOfTargets, type TargetEntry } from './cells-of-targets.ts';

export interface PutTargets {
  district: string;
  source: 'daftar' | 'proyeksi';
  entries: readonly { region: string; period: string; children: number }[];
}

interface Place {
  id: number;
  code: string;
  level: number;
  parent: number;
}

interface Written {
  written: number;
  unchanged: number;
}

const FIRST_YEAR = 2015;
const ATTEMPTS = 3;

/** Writes numbers of target children (S) of one source; numbers that are already so change nothing. */
export async function putTargets(deps: Deps, actor: Actor, command: PutTargets): Promise<Written> {
  const district = await openDistrict(deps, actor, command.district, 'target.write');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await put(deps, actor, district, command);
    } catch (error) {
      if (!(error instanceof GuardFailed)) throw error;
      if (attempt >= ATTEMPTS) throw new Problem('conflict');
    }
  }
}

async function put(deps: Deps, actor: Actor, district: OpenDistrict, command: PutTargets): Promise<Written> {
  const { source } = command;
  const [regions, there] = await district.db.batch([
    sql`select id, code, level, parent from region where district = ${district.id} and level in (3, 4)`,
    sql`select region, period, children from target where district = ${district.id} and source = ${source}`,
  ]);
  const current = monthOf(todayOf(deps, district.code));
  const places = regions!.rows as unknown as Place[];
  const resolved = resolve(command, places, district, current);
  const known = there!.rows as unknown as { region: number; period: number; children: number }[];
  const before = new Map(known.map((row) => [`${row.region}/${row.period}`, row.children]));
  const changed = resolved.filter(([region, period, children]) => before.get(`${region}/${period}`) !== children);
  if (changed.length === 0) return { written: 0, unchanged: resolved.length };
  const entries = changed.map(
    ([region, period, children]) => [region, period, children, before.get(`${region}/${period}`) ?? null] as const,
  );
  const all = [...known.map(({ region, period }): TargetEntry => [region, period]), ...changed];
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, asLoaded(district.id, source, entries)],
    rows: [
      sql`insert into target (district, source, region, period, children)
          select ${district.id}, ${source}, value ->> 0, value ->> 1, value ->> 2 from json_each(${json(changed)}) where true
          on conflict (district, source, region, period) do update set children = excluded.children, version = version + 1`,
    ],
    trail: [{ scope: district.id, verb: 'target.put', subject: source, body: { entries } }],
    cells: { district: district.id, cells: cellsOfTargets(source, changed, all, places, current) },
  });
  await deps.sendRecompute({ district: district.id });
  return { written: changed.length, unchanged: resolved.length - changed.length };
}

type Resolved = readonly [region: number, period: number, children: number];

/** Every number to be changed is still what it was when the change was worked out. */
const asLoaded = (district: number, source: string, entries: readonly (readonly (number | null)[])[]): Statement =>
  mustHold(sql`not exists (select 1 from json_each(${json(entries)}) e left join target t on t.district = ${district}
      and t.source = ${source} and t.region = e.value ->> 0 and t.period = e.value ->> 1
    where t.children is not e.value ->> 3)`);

/** A list holds from its month until the next one given; a projection is of a year and may be of a sub-district. */
function periodOf(source: PutTargets['source'], text: string): number | null {
  if (source === 'proyeksi') return /^\d{4}$/.test(text) ? Number(text) * 12 : null;
  return parseMonth(text);
}

function resolve(
  { source, entries }: PutTargets,
  places: readonly Place[],
  district: OpenDistrict,
  current: number,
): Resolved[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const errors: { pointer: string; message: string }[] = [];
  const resolved = new Map<string, Resolved>();
  for (const [i, entry] of entries.entries()) {
    const refuse = (field: string, message: string) => errors.push({ pointer: `/entries/${i}/${field}`, message });
    const place = placeOf(byCode.get(entry.region), source, district);
    const period = periodOf(source, entry.period);
    if (place === null) {
      const level = source === 'daftar' ? 'desa/kelurahan' : 'desa/kelurahan atau kecamatan';
      refuse('region', `Bukan ${level} kabupaten/kota ini: ${entry.region}`);
    }
    if (period === null) refuse('period', source === 'daftar' ? 'Isi bulan seperti 2026-02' : 'Isi tahun seperti 2026');
    else if (period < FIRST_YEAR * 12 || period > current + 12) {
      refuse('period', `Isi antara ${FIRST_YEAR} dan setahun ke depan`);
    }
    if (place === null || period === null) continue;
    const twice = resolved.get(`${place.id}/${period}`);
    if (twice !== undefined && twice[2] !== entry.children)
      refuse('children', 'Tertulis dua kali dengan angka berbeda');
    resolved.set(`${place.id}/${period}`, [place.id, period, entry.children]);
  }
  if (errors.length > 0) throw new Problem('invalid', { errors: errors.slice(0, 50) });
  return [...resolved.values()];
}

function placeOf(place: Place | undefined, source: PutTargets['source'], district: OpenDistrict): Place | null {
  const fits = place?.level === 4 || (place?.level === 3 && source === 'proyeksi');
  if (place === undefined || !fits) return null;
  const above = place.level === 4 ? [place.parent] : [];
  return district.reaches([...district.path, ...above, place.id]) ? place : null;
}
