import type { RowIssue } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { PlannedRow } from './planned-row.ts';

/** Rows a chunk: one batch and one queue message each. */
export const CHUNK_ROWS = 2000;

/** A facility the file names that the district does not know yet. */
export interface ProposedFacility {
  id: string;
  kind: 'puskesmas' | 'posyandu';
  name: string;
  normalName: string;
  parent: string | null;
  village: number | null;
}

export interface ImportSummary {
  header: readonly string[];
  issues: readonly RowIssue[];
  facilities: readonly ProposedFacility[];
}

const place = (district: number, id: string): string => `imports/${district}/${id}`;
export const fileKey = (district: number, id: string): string => `${place(district, id)}/file`;
const chunkKey = (district: number, id: string, n: number): string =>
  `${place(district, id)}/chunk-${String(n).padStart(4, '0')}.json`;
const summaryKey = (district: number, id: string): string => `${place(district, id)}/summary.json`;

async function readJson<T>(deps: Deps, key: string): Promise<T> {
  const object = await deps.files.get(key);
  if (object === null) throw new Error(`no file ${key}`);
  return object.json<T>();
}

export const putChunk = async (deps: Deps, district: number, id: string, n: number, rows: readonly PlannedRow[]) =>
  void (await deps.files.put(chunkKey(district, id, n), JSON.stringify(rows)));

export const getChunk = (deps: Deps, district: number, id: string, n: number): Promise<PlannedRow[]> =>
  readJson(deps, chunkKey(district, id, n));

export const putSummary = async (deps: Deps, district: number, id: string, summary: ImportSummary) =>
  void (await deps.files.put(summaryKey(district, id), JSON.stringify(summary)));

export const getSummary = (deps: Deps, district: number, id: string): Promise<ImportSummary> =>
  readJson(deps, summaryKey(district, id));
