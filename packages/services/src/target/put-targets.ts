import { Problem } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import { affectedCells, type Cell, monthOf, parseMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';

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

type Resolved = readonly [region: number, period: number, children: number];

/** A list holds from its month until the next one given; a projection is of a year and may be of a sub-district. */
function periodOf(source: PutTargets['source'], text: string): number | null {
  if (source === 'proyeksi') return /^\d{4}$/.test(text) ? Number(text) * 12 : null;
  return parseMonth(text);
}

function resolve(command: PutTargets, places: ReadonlyMap<string, Place>, district: OpenDistrict): Resolved[] {
  const errors: { pointer: string; message: string }[] = [];
  const resolved = command.entries.flatMap((entry, i): Resolved[] => {
    const place = places.get(entry.region);
    const period = periodOf(command.source, entry.period);
    const level = command.source === 'daftar' ? 'desa/kelurahan' : 'desa/kelurahan atau kecamatan';
    const fits = place !== undefined && (place.level === 4 || (place.level === 3 && command.source === 'proyeksi'));
    if (!fits || !district.reaches([...district.path, ...(place.level === 4 ? [place.parent] : []), place.id])) {
      errors.push({ pointer: `/entries/${i}/region`, message: `Bukan ${level} kabupaten/kota ini: ${entry.region}` });
    }
    if (period === null) {
      const wanted = command.source === 'daftar' ? 'bulan seperti 2026-02' : 'tahun seperti 2026';
      errors.push({ pointer: `/entries/${i}/period`, message: `Isi ${wanted}` });
    }
    return fits && period !== null ? [[place.id, period, entry.children]] : [];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors: errors.slice(0, 50) });
  return resolved;
}

/** Writes numbers of target children (S) of one source; numbers that are already so change nothing. */
export async function putTargets(
  deps: Deps,
  actor: Actor,
  command: PutTargets,
): Promise<{ written: number; unchanged: number }> {
  const district = await openDistrict(deps, actor, command.district, 'target.write');
  const [zone, regions] = await district.db.batch([
    sql`select zone from district where id = ${district.id}`,
    sql`select id, code, level, parent from region where district = ${district.id} and level in (3, 4)`,
  ]);
  const places = regions!.rows as unknown as Place[];
  const resolved = resolve(command, new Map(places.map((place) => [place.code, place])), district);
  const there = await district.db.all<{ region: number; period: number; children: number }>(
    sql`select region, period, children from target where district = ${district.id} and source = ${command.source}`,
  );
  const before = new Map(there.map((row) => [`${row.region}/${row.period}`, row.children]));
  const changed = resolved.filter(([region, period, children]) => before.get(`${region}/${period}`) !== children);
  if (changed.length === 0) return { written: 0, unchanged: resolved.length };
  const current = monthOf(todayIn(String(zone!.rows[0]!['zone']), deps.now()));
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [
      sql`insert into target (district, source, region, period, children)
          select ${district.id}, ${command.source}, value ->> 0, value ->> 1, value ->> 2 from json_each(${json(changed)}) where true
          on conflict (district, source, region, period) do update set children = excluded.children, version = version + 1`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'target.put',
        subject: command.source,
        body: { entries: changed.map((entry) => [...entry, before.get(`${entry[0]}/${entry[1]}`) ?? null]) },
      },
    ],
    cells: { district: district.id, cells: touched(command.source, changed, places, current) },
  });
  await deps.sendRecompute({ district: district.id });
  return { written: changed.length, unchanged: resolved.length - changed.length };
}

function touched(
  source: PutTargets['source'],
  changed: readonly Resolved[],
  places: readonly Place[],
  current: number,
): Cell[] {
  const cells = new Map<string, Cell>();
  for (const [region, from] of changed) {
    const villages = places
      .filter((place) => place.level === 4 && (place.id === region || place.parent === region))
      .map((v) => v.id);
    const until = source === 'proyeksi' ? Math.min(current, from + 11) : current;
    for (const cell of affectedCells({ kind: 'target', villages, from }, until))
      cells.set(`${cell.village}/${cell.period}`, cell);
  }
  return [...cells.values()];
}
