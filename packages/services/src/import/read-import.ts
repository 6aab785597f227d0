import { type ImportView, Problem } from '@konvergensi/contract';
import { type ImportRow, importById, importsOf, sameFile, sql } from '@konvergensi/db';
import { formatMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { reportedSummary } from './import-files.ts';
import { explainIssue, explainRefusal, seesRows } from './issue-words.ts';
import type { ImportCountsNow } from './planned-row.ts';

const SHOWN_ISSUES = 50;

export interface OneImport {
  district: string;
  id: string;
}

/** The import row, reached through its district, by someone who may see every village of it. */
export async function findImport(district: OpenDistrict, actor: Actor, id: string): Promise<ImportRow> {
  const row = await district.db.one<ImportRow>(importById(district.id, id));
  if (row === undefined || !mayOpen(district, actor, row)) throw new Problem('not-found');
  return row;
}

/** Someone narrowed to a working area opens her own files: others hold names of other villages. */
const mayOpen = (district: OpenDistrict, actor: Actor, row: ImportRow): boolean =>
  district.whole || row.actor === actor.id;

const PHASES: Readonly<Record<ImportRow['state'], ImportView['progress']['phase']>> = {
  uploaded: 'check',
  checking: 'check',
  checked: 'none',
  committing: 'commit',
  done: 'none',
  refused: 'none',
  cancelled: 'none',
  failed: 'none',
};

const districtRef = (district: OpenDistrict) => ({
  code: district.code,
  name: district.name,
  level: 'district' as const,
  kind: district.kind as 'regency' | 'city',
});

const progressOf = (row: ImportRow): ImportView['progress'] => ({
  phase: PHASES[row.state],
  done: row.rows_done,
  total: row.rows_total,
});

const isWritten = (row: ImportRow): boolean =>
  row.state === 'done' || (row.state === 'committing' && row.cursor >= (row.chunks ?? 0));

const countsOf = (row: ImportRow): ImportCountsNow | null =>
  row.counts === '{}' ? null : (JSON.parse(row.counts) as ImportCountsNow);

/** One import as a person follows it: state, progress, counts, first issues. */
export async function readImport(deps: Deps, actor: Actor, query: OneImport): Promise<ImportView> {
  const district = await openDistrict(deps, actor, query.district, 'import.read');
  const row = await findImport(district, actor, query.id);
  const [waiting, same, dirty] = await district.db.batch([
    sql`select count(*) n from import_wait where district = ${district.id} and import = ${row.id} and decision is null and reason <> 'twin'`,
    sameFile(district.id, row.id, row.file_digest),
    sql`select count(*) n from cell where district = ${district.id} and period in (select value from json_each(${row.months})) and done < seq`,
  ]);
  const isPlanned = row.state === 'checked' || row.state === 'committing' || row.state === 'done';
  const summary = isPlanned ? await reportedSummary(deps, row) : null;
  const pending = Number(dirty!.rows[0]?.['n'] ?? 0);
  return {
    id: row.id,
    district: districtRef(district),
    state: row.state,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    kind: row.kind,
    progress: isWritten(row) && pending > 0 ? { phase: 'figures', done: 0, total: pending } : progressOf(row),
    counts: countsOf(row),
    months: (JSON.parse(row.months) as number[]).map(formatMonth),
    refusal: row.refusal === null ? null : explainRefusal(JSON.parse(row.refusal) as { code: string }, actor.language),
    issues: (summary?.issues ?? [])
      .slice(0, SHOWN_ISSUES)
      .map((issue) => explainIssue(issue, actor.language, seesRows(actor, district.path))),
    waiting: Number(waiting!.rows[0]?.['n'] ?? 0),
    outdated: row.outdated_at !== null,
    sameFileAs: (same!.rows[0]?.['id'] as string | undefined) ?? null,
    by: row.actor_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** Imports of a district, newest first. */
export async function listImports(deps: Deps, actor: Actor, query: { district: string }) {
  const district = await openDistrict(deps, actor, query.district, 'import.read');
  const rows = await district.db.all<ImportRow & { waiting: number }>(importsOf(district.id));
  return {
    imports: rows
      .filter((row) => mayOpen(district, actor, row))
      .map((row) => ({
        id: row.id,
        state: row.state,
        fileName: row.file_name,
        progress: progressOf(row),
        counts: countsOf(row),
        waiting: row.waiting,
        by: row.actor_name,
        createdAt: row.created_at,
      })),
  };
}
