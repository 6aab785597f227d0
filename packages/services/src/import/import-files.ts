import type { RowIssue } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { PlannedRow } from './planned-row.ts';

/** Rows a chunk: one batch and one queue message each. */
export const CHUNK_ROWS = 500;

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
const numbered = (n: number): string => String(n).padStart(4, '0');
const chunkKey = (at: PlanPlace, n: number): string => `${planKey(at)}/chunk-${numbered(n)}.json`;
const rawKey = (at: PlanPlace, n: number): string => `${planKey(at)}/raw-${numbered(n)}.json`;
const summaryKey = (at: PlanPlace): string => `${planKey(at)}/summary.json`;

async function readJson<T>(deps: Deps, key: string): Promise<T> {
  const object = await deps.files.get(key);
  if (object === null) throw new Error(`no file ${key}`);
  return object.json<T>();
}

/** A chunk as it lies in R2, and its rows. */
export interface Chunk {
  text: string;
  rows: PlannedRow[];
}

/** What was decided of some rows, and apart from it their raw cells, which are kept for good and read by nobody's job. */
export async function putChunk(
  deps: Deps,
  at: PlanPlace,
  n: number,
  { text, raw }: { text: string; raw: readonly (readonly string[])[] },
): Promise<void> {
  await deps.files.put(chunkKey(at, n), text);
  await deps.files.put(rawKey(at, n), JSON.stringify(raw));
}

export async function getChunk(deps: Deps, at: PlanPlace, n: number): Promise<Chunk> {
  const object = await deps.files.get(chunkKey(at, n));
  if (object === null) throw new Error(`no file ${chunkKey(at, n)}`);
  const text = await object.text();
  return { text, rows: JSON.parse(text) as PlannedRow[] };
}

/** The rows of a chunk for a report; none when they were kept long enough. */
export async function reportedRows(deps: Deps, at: PlanPlace, n: number): Promise<PlannedRow[]> {
  const object = await deps.files.get(chunkKey(at, n));
  return object === null ? [] : object.json<PlannedRow[]>();
}

/** What was planned of an import, for its report; null when it was kept long enough. */
export async function reportedSummary(deps: Deps, at: PlanPlace): Promise<ImportSummary | null> {
  const object = await deps.files.get(summaryKey(at));
  return object === null ? null : object.json<ImportSummary>();
}

/** Takes away everything that was kept of an import's file: its rows hold names. */
export async function dropRows(deps: Deps, district: number, id: string): Promise<void> {
  for (;;) {
    const { objects, truncated } = await deps.files.list({ prefix: `${place(district, id)}/` });
    if (objects.length > 0) await deps.files.delete(objects.map(({ key }) => key));
    if (!truncated) return;
  }
}

export const putSummary = async (deps: Deps, at: PlanPlace, summary: ImportSummary) =>
  void (await deps.files.put(summaryKey(at), JSON.stringify(summary)));

export const getSummary = (deps: Deps, at: PlanPlace): Promise<ImportSummary> => readJson(deps, summaryKey(at));
