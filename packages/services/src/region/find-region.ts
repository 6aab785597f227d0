import type { RegionRef } from '@konvergensi/contract';
import { type Db, regionWithParents } from '@konvergensi/db';
import type { RegionPath } from '@konvergensi/domain';
import { levelName } from './level-name.ts';

/** A region as the directory knows it, with the ids from its province down to itself and its parents' names. */
export interface FoundRegion {
  id: number;
  ref: RegionRef;
  path: RegionPath;
  /** Province first, without the region itself. */
  parents: readonly RegionRef[];
}

export interface RegionColumns {
  id: number;
  code: string;
  name: string;
  level: number;
  kind: RegionRef['kind'];
}

export const regionRef = (row: RegionColumns): RegionRef => ({
  code: row.code,
  name: row.name,
  level: levelName(row.level),
  kind: row.kind,
});

/** The region that holds this code today, in one statement; undefined when the directory has none. */
export async function findRegion(directory: Db, code: string): Promise<FoundRegion | undefined> {
  const chain = await directory.all<RegionColumns>(regionWithParents(code));
  const own = chain.at(-1);
  if (own === undefined) return undefined;
  return {
    id: own.id,
    ref: regionRef(own),
    path: chain.map(({ id }) => id),
    parents: chain.slice(0, -1).map(regionRef),
  };
}
