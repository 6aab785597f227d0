import type { AksiFileRead, AksiLine, AksiTable, PutAksiLine } from '@konvergensi/contract';
import {
  AKSI_TABLES,
  type AksiTableCode,
  fieldsOf,
  fileCell,
  holdsKind,
  LINE_FAULTS,
  type LineKind,
  type LineValue,
  lineHeader,
  readLine,
  typedValue,
} from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import type { TablePlace } from '../api/client.ts';
import { type ApiProblem, need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm, versionOf } from '../http/form.ts';
import { formId } from '../http/form-id.ts';
import { placeOf } from '../http/place.ts';
import { pointedAt, refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import { fileRefusal, sendAttachment } from '../meeting/attached.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AksiTablePage } from './table.page.tsx';
import type { TableProps } from './table-props.ts';
import { tableAddress, tableOfSlug } from './table-slugs.ts';

const TABLE = '/kabupaten/:code/aksi/:year/tabel/:slug';

export const aksiTableRoutes = new Hono<AdminEnv>()
  .get(TABLE, async (c) => tablePage(c))
  .get(`${TABLE}/berkas.xlsx`, (c) => lineFile(c, 'xlsx'))
  .get(`${TABLE}/berkas.csv`, (c) => lineFile(c, 'csv'))
  .post(TABLE, async (c) => {
    const at = placeIn(c);
    if (at === null) return c.notFound();
    const form = await readForm(c);
    const kind = kindIn(at.table, form.text('kind'));
    const names = Object.keys(fieldsOf(kind));
    const typed = Object.fromEntries(names.map((name) => [name, form.text(name)]));
    const id = formId(form.text('id'));
    const edited = { kind, id, version: versionOf(form), typed };
    const read = form.has('remove') ? { values: null } : readLine(kind, typed);
    if ('wrong' in read) {
      const { language } = c.var.view;
      const fields = Object.entries(read.wrong).map(([name, fault]) => [name, upper(LINE_FAULTS[fault][language])]);
      return tablePage(c, { edited, refusal: { message: null, fields: Object.fromEntries(fields) } });
    }
    const line = { kind, id, version: edited.version, values: read.values } as PutAksiLine;
    const done = await c.var.api.putAksiLines(at, { lines: [line] });
    if (done.ok) return c.redirect(`${addressOf(at)}?tersimpan`, 303);
    return tablePage(c, { edited, refusal: refusalOf(c.var.view, ofOneLine(done.problem), names) });
  })
  .post(`${TABLE}/naskah/:line`, async (c) => {
    const at = placeIn(c);
    if (at === null) return c.notFound();
    const to = { code: at.code, of: 'regulation', subject: c.req.param('line') } as const;
    const sent = await c.var.api.addAttachment(to, c.req.raw.body, c.req.header('content-type') ?? '');
    if (sent.ok) return c.redirect(`${addressOf(at)}?tersimpan`, 303);
    return tablePage(c, { refusal: fileRefusal(c.var.view, sent.problem) });
  })
  .get(`${TABLE}/naskah/:id/:file`, (c) => sendAttachment(c, 'regulation'))
  .post(`${TABLE}/berkas`, async (c) => {
    const at = placeIn(c);
    if (at === null) return c.notFound();
    const sent = await c.var.api.aksiFile(at, c.req.raw.body, c.req.header('content-type') ?? '');
    if (sent.ok) return tablePage(c, { read: sent.data });
    return tablePage(c, { refusal: refusalOf(c.var.view, sent.problem, []) });
  });

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function placeIn(c: Context<AdminEnv>): TablePlace | null {
  const table = tableOfSlug(c.req.param('slug') ?? '');
  return table === null ? null : { code: c.req.param('code') ?? '', year: c.req.param('year') ?? '', table };
}

const addressOf = ({ code, year, table }: TablePlace) => tableAddress(code, year, table as AksiTableCode);

const kindIn = (table: TablePlace['table'], asked: string): LineKind => {
  const kinds = AKSI_TABLES[table] as readonly LineKind[];
  return kinds.find((kind) => kind === asked && holdsKind(table, kind)) ?? kinds[0]!;
};

/** `/lines/0/values/villages` is the field `villages`, whatever village of the list it is about. */
const ofOneLine = (problem: ApiProblem): ApiProblem => {
  const errors = problem.errors.map((error) => ({ ...error, message: upper(error.message) }));
  return pointedAt({ ...problem, errors }, (pointer) => pointer.replace(/^\/lines\/\d+\/values(\/[^/]+).*$/, '$1'));
};

interface Again {
  edited?: TableProps['edited'];
  refusal?: Refusal;
  read?: AksiFileRead;
}

async function tablePage(c: Context<AdminEnv>, { edited, refusal, read }: Again = {}) {
  const { view, api } = c.var;
  const at = placeIn(c);
  if (at === null) return c.notFound();
  const [place, table] = await Promise.all([placeOf(c, at.code), need(api.aksiTable(at, askedOf(c)))]);
  const notice = savedNotice(c);
  const page = (
    <AksiTablePage
      view={view}
      place={place}
      table={table}
      edited={edited ?? editedIn(c, table)}
      refusal={refusal ?? null}
      read={read ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined && (read?.wrong.length ?? 0) === 0 ? 200 : 422);
}

/** The line that the address names, as it would be typed; else a new one of the kind it names. */
function editedIn(c: Context<AdminEnv>, table: AksiTable): TableProps['edited'] {
  const line = table.lines.find(({ id }) => id === c.req.query('ubah'));
  if (line === undefined) {
    const kind = kindIn(table.table, c.req.query('jenis') ?? '');
    return { kind, id: ulid(), version: null, typed: {} };
  }
  return { kind: line.kind, id: line.id, version: line.version, typed: typedOf(line) };
}

const typedOf = ({ values }: AksiLine): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typedValue(value as LineValue)]));

const RUPIAH = /^\d{1,14}$/;

/** Sums of the reach form, in rupiah with or without dots. */
function askedOf(c: Context<AdminEnv>) {
  const rupiah = (name: string) => {
    const text = (c.req.query(name) ?? '').replaceAll('.', '').trim();
    return RUPIAH.test(text) ? text : undefined;
  };
  const [budget, perVillage, perChild] = [rupiah('pagu'), rupiah('perdesa'), rupiah('peranak')];
  return {
    ...(budget === undefined ? {} : { budget }),
    ...(perVillage === undefined ? {} : { perVillage }),
    ...(perChild === undefined ? {} : { perChild }),
  };
}

/** The lines as a file that can be filled and handed in again; without lines, its header. */
async function lineFile(c: Context<AdminEnv>, kind: 'xlsx' | 'csv') {
  const at = placeIn(c);
  if (at === null) return c.notFound();
  const [place, table] = await Promise.all([placeOf(c, at.code), need(c.var.api.aksiTable(at, {}))]);
  const lines = kindIn(at.table, c.req.query('jenis') ?? '');
  const fields = Object.entries(fieldsOf(lines));
  const rows = table.lines
    .filter((line) => line.kind === lines)
    .map(({ id, version, values }) => [
      id,
      version,
      ...fields.map(([name, field]) => fileCell(field, (values as unknown as Record<string, LineValue>)[name] ?? null)),
    ]);
  const practice = place.practice ? `${c.var.view.t('practice.word')} ` : '';
  const title = c.var.view.t(`tabel.title.${at.table}`, { year: at.year });
  return showFile(c, kind, `${practice}${title} ${place.region.name}`, [lineHeader(lines), ...rows]);
}
