import type { Context } from 'hono';
import type { AdminEnv } from '../http/admin-env.ts';
import type { FileCell } from '../table/table-file.ts';
import { csvOf } from './csv.ts';
import { XLSX_TYPE, xlsxOf } from './xlsx.ts';

/** Sends rows as a file to keep. */
export async function showFile(
  c: Context<AdminEnv>,
  kind: 'csv' | 'xlsx',
  name: string,
  rows: readonly (readonly FileCell[])[],
): Promise<Response> {
  const file = `${name.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}.${kind}`;
  const body = kind === 'csv' ? csvOf(rows, c.var.view.language) : await xlsxOf(name, rows);
  const type = kind === 'csv' ? 'text/csv; charset=utf-8' : XLSX_TYPE;
  return c.body(body as string | Uint8Array<ArrayBuffer>, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${file}"`,
  });
}
