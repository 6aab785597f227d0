import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { csvOf } from '../file/csv.ts';
import { XLSX_TYPE, xlsxOf } from '../file/xlsx.ts';
import { escapeHtml } from '../format/escape.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { fileTable } from './file-table.ts';
import { type Part, pageParts } from './page-parts.ts';
import { TABLE_FIELD, TAKE_FIELD, takeAddress } from './take-address.ts';
import { WORD_TYPE, wordFile } from './word.ts';

const KINDS = ['xlsx', 'csv', 'docx'] as const;
type Kind = (typeof KINDS)[number];
/** As `TableBox` draws it; one whose page has better files of its own is passed over. */
const TABLE_BOX =
  /<section class="box(?![^"]* own-files)[^"]*" aria-label="([^"]*)"[^>]*>[\s\S]*?<\/table><\/section>/g;

/**
 * Every table of every page as .xlsx and CSV and every report as a Word file, made of the page itself: no page does
 * anything for it, and a file says what the page says. Pages with names of people are left out: they are taken along by
 * numbered papers alone.
 */
export function takeFiles() {
  return createMiddleware<AdminEnv>(async (c, next) => {
    await next();
    const { res } = c;
    const isPage = c.req.method === 'GET' && res.status === 200;
    if (!isPage || !/^text\/html\b/.test(res.headers.get('content-type') ?? '') || c.var.namesAt !== '') return;
    const html = await res.text();
    const kind = KINDS.find((one) => one === c.req.query(TAKE_FIELD));
    if (kind === undefined) {
      c.res = new Response(withLinks(c, html), res);
      return;
    }
    c.res = await fileOf(c, html, kind);
    // The tag is that of the page.
    c.res.headers.delete('etag');
    c.res.headers.set('cache-control', 'private, no-store');
  });
}

/** Below each table the ways to take it along. */
function withLinks(c: Context<AdminEnv>, html: string): string {
  const { t, address } = c.var.view;
  let table = 0;
  return html.replace(TABLE_BOX, (box, label: string) => {
    table += 1;
    const link = (kind: Kind, words: string) =>
      `<a href="${escapeHtml(takeAddress(address, kind, table))}">${words}<span class="unseen"> – ${label}</span></a>`;
    return `${box}<p class="files no-print">${link('xlsx', t('ui.xlsxShort'))} ${link('csv', t('ui.csvShort'))}</p>`;
  });
}

async function fileOf(c: Context<AdminEnv>, html: string, kind: Kind): Promise<Response> {
  const { t, dates, now, language } = c.var.view;
  const title = titleOf(html);
  if (kind === 'docx') {
    const foot = `Konvergensi · ${t('app.print', { when: dates.day(dayIn(now, 'Asia/Jakarta')) })}`;
    const mark = /<body class="practice"/.test(html) ? `${t('practice.word')} – ${t('practice.banner')}` : undefined;
    return sent(await wordFile({ title, parts: pageParts(html), foot, mark }), title, kind, WORD_TYPE);
  }
  const [box = ''] = [...html.matchAll(TABLE_BOX)][Number(c.req.query(TABLE_FIELD) ?? 1) - 1] ?? [];
  const table = pageParts(`<main>${box}</main>`).find(isTable);
  if (table === undefined) return (await c.notFound()) as Response;
  const rows = fileTable(table.rows, language);
  const name = table.label === '' ? title : table.label;
  return kind === 'csv'
    ? sent(csvOf(rows, language), name, kind, 'text/csv; charset=utf-8')
    : sent(await xlsxOf(name, rows), name, kind, XLSX_TYPE);
}

const isTable = (part: Part): part is Part & { kind: 'table' } => part.kind === 'table';

const titleOf = (html: string): string =>
  (pageParts(html).find((part) => part.kind === 'heading') as { text: string } | undefined)?.text ?? 'Konvergensi';

function sent(body: string | Uint8Array, name: string, kind: Kind, type: string): Response {
  const file = `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)}.${kind}`;
  return new Response(body as string | Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` },
  });
}
