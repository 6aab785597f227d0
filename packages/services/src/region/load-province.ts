import { Problem } from '@konvergensi/contract';
import { json, type Statement, sql } from '@konvergensi/db';
import { practiceDistrict, type RegionKind, unpackProvince } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';

/** Rows of one JSON parameter: 60 bytes a region stay far below the limit of a value. */
const CHUNK = 3000;
/** The packs say what exists, not since when; a region loaded from one counts as existing always. */
const ALWAYS = '1945-08-17';

type Row = readonly [id: number, code: string, name: string, level: number, kind: RegionKind, parent: number | null];

export interface LoadedProvince {
  id: number;
  name: string;
  regions: number;
  rows: readonly Statement[];
}

/** Statements that insert a province's regions with ids from `firstId` on, which stay theirs for good. */
export async function loadProvince(deps: Deps, code: string, firstId: number): Promise<LoadedProvince> {
  const pack = await deps.regionPack(code);
  if (pack === null) throw new Problem('not-found');
  const seeds = [...unpackProvince(new TextDecoder().decode(pack)), ...practiceDistrict(code)];
  const ids = new Map(seeds.map((seed, i) => [seed.code, firstId + i]));
  const rows = seeds.map((seed): Row => {
    const parent = seed.parent === null ? null : (ids.get(seed.parent) ?? null);
    return [ids.get(seed.code) ?? 0, seed.code, seed.name, seed.code.split('.').length, seed.kind, parent];
  });
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  return { id: firstId, name: seeds[0]?.name ?? code, regions: rows.length, rows: chunks.map(insertRegions) };
}

const insertRegions = (rows: readonly Row[]): Statement =>
  sql`insert into region (id, code, name, level, kind, parent, valid_from)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ${ALWAYS}
      from json_each(${json(rows)})`;
