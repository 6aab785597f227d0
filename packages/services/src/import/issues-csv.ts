import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { reportedRows } from './import-files.ts';
import { explainIssue, seesRows } from './issue-words.ts';
import { findImport, type OneImport } from './read-import.ts';

const asCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { delimiter: ';', record_delimiter: 'windows', escape_formulas: true });

const HEADERS = {
  id: ['baris', 'kolom', 'isi', 'masalah', 'tindakan'],
  en: ['row', 'column', 'found', 'problem', 'action'],
} as const;

export interface IssuesCsv {
  body: ReadableStream<Uint8Array>;
  /** Says of a practice district that its people are made up. */
  fileName: string;
}

/** Every issue of an import as CSV (UTF-8 with BOM, `;` as Indonesian Excel expects), a chunk at a time. */
export async function issuesCsv(
  deps: Deps,
  actor: Actor,
  query: OneImport & { language: 'id' | 'en' },
): Promise<IssuesCsv> {
  const district = await openDistrict(deps, actor, query.district, 'import.read');
  const row = await findImport(district, actor, query.id);
  const isShown = seesRows(actor, district.path);
  const chunks = row.chunks ?? 0;
  const encoder = new TextEncoder();
  let n = -1;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (n === -1) controller.enqueue(encoder.encode(`\uFEFF${asCsv([HEADERS[query.language]])}`));
      n += 1;
      if (n >= chunks) return controller.close();
      const lines = (await reportedRows(deps, row, n)).flatMap((planned) =>
        planned.issues.map((issue) => {
          const words = explainIssue(issue, query.language, isShown);
          return [String(words.row), words.column, words.found, words.problem, words.action];
        }),
      );
      controller.enqueue(encoder.encode(asCsv(lines)));
    },
  });
  return { body, fileName: `${district.mode === 'latihan' ? 'LATIHAN-' : ''}temuan-${row.id}.csv` };
}
