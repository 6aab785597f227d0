import { type MapReceipt, Problem, type RegionRef } from '@konvergensi/contract';
import { mustBe, sql } from '@konvergensi/db';
import { drawMap, type GeoJsonRefusal, readGeoJson } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';

export interface PutMap {
  district: string;
  fileName: string;
  source: string;
  text: string;
}

const REFUSALS: Readonly<Record<GeoJsonRefusal, string>> = {
  'no-json': 'Berkas bukan GeoJSON: isinya bukan JSON',
  'no-collection': 'Berkas bukan GeoJSON: tidak ada FeatureCollection',
  'no-codes': 'Tidak ada kode desa Kemendagri (seperti 17.04.01.2001) pada properti satu pun',
  'too-many': 'Terlalu banyak bentuk atau titik; sederhanakan dahulu',
  'bad-shape': 'Ada bentuk yang bukan Polygon atau MultiPolygon yang utuh',
  outside: 'Ada koordinat di luar Indonesia; simpan berkas dalam derajat WGS 84 (EPSG:4326)',
};
const UNKNOWN_NAMED = 50;

/** Takes a district's borders from its own file: codes checked, simplified, stored as paths; the one before is replaced. */
export async function putMap(deps: Deps, actor: Actor, command: PutMap): Promise<MapReceipt> {
  const district = await openDistrict(deps, actor, command.district, 'map.write');
  if (!district.whole) throw new Problem('forbidden');
  const read = readGeoJson(command.text);
  if ('refused' in read) throw fieldProblem('/file', REFUSALS[read.refused]);
  const [listed, stored] = await district.db.batch([
    sql`select id, code, name, level, kind from region where district = ${district.id} and level = 4 order by code`,
    sql`select version from district_map where district = ${district.id}`,
  ]);
  const villages: RegionRef[] = (listed!.rows as unknown as RegionColumns[]).map(regionRef);
  const version = (stored!.rows[0]?.['version'] ?? null) as number | null;
  const own = new Set(villages.map(({ code }) => code));
  const shapes = read.shapes.filter(({ code }) => own.has(code));
  if (shapes.length === 0) throw fieldProblem('/file', 'Tidak satu pun kode di berkas adalah desa kabupaten/kota ini');
  const drawn = drawMap(shapes);
  const receipt: MapReceipt = {
    villages: shapes.length,
    without: villages.filter(({ code }) => !shapes.some((shape) => shape.code === code)),
    unknown: read.shapes.flatMap(({ code }) => (own.has(code) ? [] : [code])).slice(0, UNKNOWN_NAMED),
    pointsBefore: drawn.pointsBefore,
    pointsAfter: drawn.pointsAfter,
  };
  const paths = JSON.stringify(Object.fromEntries(drawn.shapes.map(({ code, path }) => [code, path])));
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(sql`select version from district_map where district = ${district.id}`, version),
    ],
    rows: [
      sql`insert into district_map (district, width, height, paths, source, file_name, actor_name, at, version)
          values (${district.id}, ${drawn.width}, ${drawn.height}, ${paths}, ${command.source}, ${command.fileName},
            ${actor.name}, ${deps.now()}, 1)
          on conflict (district) do update set width = excluded.width, height = excluded.height, paths = excluded.paths,
            source = excluded.source, file_name = excluded.file_name, actor_name = excluded.actor_name, at = excluded.at,
            version = district_map.version + 1`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'map.put',
        subject: command.district,
        body: { fileName: command.fileName, source: command.source, villages: shapes.length, before: version },
      },
    ],
  });
  return receipt;
}
