import type { RowIssue } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { PlannedRow } from './planned-row.ts';

/** Rows a chunk: one batch and one queue message each. */
export const CHUNK_ROWS = 1000;

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

/** One plan of an import: each check of the file writes files of its own. */
export interface PlanPlace {
  district: number;
  id: string;
  plan: number;
}

const place = (district: number, id: string): string => `imports/${district}/${id}`;
export const fileKey = (district: number, id: string): string => `${place(district, id)}/file`;
const planKey = ({ district, id, plan }: PlanPlace): string => `${place(district, id)}/plan-${plan}`;
const chunkKey = (at: PlanPlace, n: number): string => `${planKey(at)}/chunk-${String(n).padStart(4, '0')}.json`;
const summaryKey = (at: PlanPlace): string => `${planKey(at)}/summary.json`;

async function readJson<T>(deps: Deps, key: string): Promise<T> {
  const object = await deps.files.get(key);
  if (object === null) throw new Error(`no file ${key}`);
  return object.json<T>();
}

export const putChunk = async (deps: Deps, at: PlanPlace, n: number, rows: readonly PlannedRow[]) =>
  void (await deps.files.put(chunkKey(at, n), JSON.stringify(rows)));

export const getChunk = (deps: Deps, at: PlanPlace, n: number): Promise<PlannedRow[]> =>
  readJson(deps, chunkKey(at, n));

export const putSummary = async (deps: Deps, at: PlanPlace, summary: ImportSummary) =>
  void (await deps.files.put(summaryKey(at), JSON.stringify(summary)));

export const getSummary = (deps: Deps, at: PlanPlace): Promise<ImportSummary> => readJson(deps, summaryKey(at));
