import type { NumberedPrint } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { need } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { PrintButton } from '../ui/print-button.tsx';
import { PRINT_FIELD } from './take-address.ts';

/** Tells the numbering of a print whose names a page shows; the browser may know what it sees. */
const NAMES_AT = 'names-at';
/** There the button stands at the head; elsewhere below what is read. */
const MADE_FOR_PAPER = /<section class="sheet"/;
/** Given to those whose names it holds. */
const OF_A_FAMILY = /<section class="sheet family"/;

/**
 * Any page on which names were read prints nothing but the way to a numbered print, whatever its own styles say: no page
 * does anything for it. The numbered print is the same page, with its number, who printed it and when at its head and
 * on each sheet of its tables, on the trail before it is shown.
 */
export function numberedPrints(pages: { fetch: (request: Request) => Response | Promise<Response> }) {
  return createMiddleware<AdminEnv>(async (c, next) => {
    if (c.req.method === 'POST' && c.req.query(PRINT_FIELD) !== undefined) return numbered(c, pages);
    await next();
    const at = c.var.namesAt;
    if (at === '' || !/^text\/html\b/.test(c.res.headers.get('content-type') ?? '')) return undefined;
    const canBeNumbered = c.req.method === 'GET' && c.res.status === 200 && at.length >= 5;
    const way = <WayToPrint view={c.var.view} open={canBeNumbered} />;
    const page = await c.res.text();
    const html = page
      .replace(/<body(?: class="([^"]*)")?/, (_all, of = '') => `<body class="${`${of} named`.trim()}"`)
      .replace(MADE_FOR_PAPER.test(page) ? '</h1>' : '</main>', (end) =>
        end === '</h1>' ? `${end}${way}` : `${way}${end}`,
      );
    c.res = new Response(html, c.res);
    if (canBeNumbered) c.res.headers.set(NAMES_AT, at);
    return undefined;
  });
}

async function numbered(c: Context<AdminEnv>, pages: Parameters<typeof numberedPrints>[0]): Promise<Response> {
  const url = new URL(c.req.url);
  url.searchParams.delete(PRINT_FIELD);
  const { headers } = c.req.raw;
  const kept = ['cookie', 'user-agent', 'cf-connecting-ip'].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  const page = await pages.fetch(new Request(url, { headers: kept }));
  const at = page.headers.get(NAMES_AT);
  if (at === null) return page;
  const print = await need(c.var.api.numberPrint(at, url.pathname));
  const { view } = c.var;
  const before = await page.text();
  const html = withMark(
    before,
    `${<PrintMark view={view} print={print} at={at} own={OF_A_FAMILY.test(before)} />}`,
    `${<PrintNow view={view} />}`,
  );
  const answer = new Response(html, page);
  answer.headers.delete('etag');
  return answer;
}

/** At the head, and above the columns of each table, which every sheet repeats. */
function withMark(html: string, mark: string, now: string): string {
  return html
    .replace(/(<body class="[^"]*)\bnamed\b/, '$1')
    .replace(/<section class="print-way[\s\S]*?<\/section>/, '')
    .replace(/(<main\b[^>]*>)/, `$1<div class="print-mark"><p>${mark}</p>${now}</div>`)
    .replace(/<thead>\s*<tr>([\s\S]*?)<\/tr>/g, (head, cells: string) =>
      head.replace('<tr>', `<tr class="mark-row"><td colspan="${widthOf(cells)}">${mark}</td></tr><tr>`),
    );
}

const widthOf = (cells: string): number =>
  [...cells.matchAll(/<t[hd]\b([^>]*)>/g)].reduce(
    (sum, [, of = '']) => sum + Number(/colspan="(\d+)"/.exec(of)?.[1] ?? 1),
    0,
  );

interface PrintMarkProps {
  view: View;
  print: NumberedPrint;
  at: string;
  own?: boolean;
}

/** Also for what is shown once after a form, and cannot be asked for again as a print. */
export function PrintMark({ view: { t, dates }, print, at, own = false }: PrintMarkProps) {
  const when = dates.instant(print.printedAt, zoneOfCode(at));
  return <>{t(own ? 'print.markOwn' : 'print.mark', { number: print.number, by: print.printedBy, when })}</>;
}

function PrintNow({ view }: { view: View }) {
  return (
    <p class="no-print">
      {view.t('print.now')} <PrintButton view={view} />
    </p>
  );
}

/** On the screen the button; on paper, of a page that was not numbered, what to do instead. */
function WayToPrint({ view: { t, address }, open }: { view: View; open: boolean }) {
  const action = `${address}${address.includes('?') ? '&' : '?'}${PRINT_FIELD}=1`;
  return (
    <section class="print-way" aria-label={t('print.way')}>
      {open ? (
        <form method="post" action={action}>
          <button class="plain" type="submit">
            {t('print.numbered')}
          </button>
          <p class="hint">{t('print.hint')}</p>
        </form>
      ) : null}
      <p class="unnumbered">{t(open ? 'print.first' : 'print.never')}</p>
    </section>
  );
}
