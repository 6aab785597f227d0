import type { DistrictMap } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openRegion } from '../figure/region-view.ts';

interface MapRow {
  width: number;
  height: number;
  paths: string;
  source: string;
  file_name: string;
  actor_name: string;
  at: number;
}

/** The district's own map, or none. Borders are public; what is drawn on them is judged where figures are read. */
export async function readMap(deps: Deps, actor: Actor, code: string): Promise<{ map: DistrictMap | null }> {
  const { shard, district } = await openRegion(deps, actor, code);
  if (shard === null || district === null) return { map: null };
  const row = await shard.one<MapRow>(
    sql`select width, height, paths, source, file_name, actor_name, at from district_map where district = ${district.id}`,
  );
  if (row === undefined) return { map: null };
  const paths = JSON.parse(row.paths) as Record<string, string>;
  return {
    map: {
      width: row.width,
      height: row.height,
      source: row.source,
      fileName: row.file_name,
      by: row.actor_name,
      at: row.at,
      shapes: Object.entries(paths).map(([shape, path]) => ({ code: shape, path })),
    },
  };
}
