import { markOf, type TablePage } from '@konvergensi/contract';
import { ENTRY_LEVELS, indicatorByCode } from '@konvergensi/domain';
import { sheetAddress } from '../entry/entry-address.ts';
import { entryIndicator } from '../entry/entry-words.tsx';
import { escapeHtml } from '../format/escape.ts';
import type { View } from '../format/view.ts';
import { isMonth } from '../ui/period-options.tsx';
import { regionName } from '../ui/region-name.ts';
import { type Cell, cellText, classOf, columnName } from './cell.ts';
import { sortedRows, type TableQuery, tableAddress } from './table-query.ts';

/** Where one learns why a figure of a period is so. */
export const whyAddress = (region: string, indicator: string, period: string): string =>
  `/wilayah/${region}/angka/${encodeURIComponent(indicator)}?periode=${period}`;

/** Up to so many cells, each is a link; above, those of the sorted column, and a script makes a press on any cell do. */
const MOST_LINKS = 1_600;

/** The table as a string: 350 × 20 cells through JSX would take four times as long. */
export function heatTable(view: View, page: TablePage, query: TableQuery): string {
  const linked = page.rows.length * page.columns.length <= MOST_LINKS;
  const rows = sortedRows(page, query);
  const head = [headCell(view, page, query, 'name'), ...page.columns.map((code) => headCell(view, page, query, code))];
  const own = page.own.map((cell, i) => dataCell(view, page, page.region.code, i, cell, true)).join('');
  const body = rows.map(({ region, cells }) => {
    const link = (i: number) => linked || page.columns[i] === query.column;
    const data = cells.map((cell, i) => dataCell(view, page, region.code, i, cell, link(i))).join('');
    return `<tr><th scope="row"><a href="/wilayah/${region.code}?periode=${page.period}">${escapeHtml(regionName(region))}</a>${data}`;
  });
  const sum = `<tr class="sum"><th scope="row">${escapeHtml(regionName(page.region))}${own}`;
  const cells = isMonth(page.period) ? ` data-cells="${page.period}"` : '';
  return `<table class="pin heat"${cells}><thead><tr>${head.join('')}<tbody>${sum}${body.join('')}</table>`;
}

function headCell(view: View, page: TablePage, query: TableQuery, code: string): string {
  const { t, language } = view;
  const name = code === 'name' ? t(`level.${page.level}`) : columnName(view, code);
  const sorted = query.column === code || (code === 'name' && !page.columns.includes(query.column));
  const first = code === 'name' ? 'naik' : 'turun';
  const order = !sorted ? first : query.order === 'naik' ? 'turun' : 'naik';
  const href = escapeHtml(tableAddress(page, query, { column: code, order }));
  const state = sorted ? ` aria-sort="${query.order === 'naik' ? 'ascending' : 'descending'}"` : '';
  const mark = sorted ? `<span aria-hidden="true">${query.order === 'naik' ? ' ▲' : ' ▼'}</span>` : '';
  const full = indicatorByCode.get(code)?.name[language];
  const title = full === undefined ? '' : ` title="${escapeHtml(full)}"`;
  const data = code === 'name' ? '' : ` class="n" data-code="${code}"`;
  return `<th scope="col"${data}${state}><a href="${href}#tabel"${title}>${escapeHtml(name)}</a>${mark}`;
}

function dataCell(view: View, page: TablePage, region: string, at: number, cell: Cell, link: boolean): string {
  const code = page.columns[at] ?? '';
  const shade = classOf(code, cell, page.period);
  const open = shade === null ? '<td>' : `<td class=h${shade}>`;
  const text = indicatorByCode.get(code)?.kind === 'entry' ? enteredText(view, code, cell) : cellText(view, cell);
  if (!link || cell === null) return open + text;
  return `${open}<a href="${cellAddress(region, code, page)}">${text}</a>`;
}

/** Why a counted figure is so; of an entered one the sheet that holds it, in the rhythm it is entered in. */
function cellAddress(region: string, code: string, { period, level }: TablePage): string {
  const indicator = entryIndicator(code);
  if (indicator === null) return whyAddress(region, code, period);
  const kind = period.includes('Q') ? 'quarter' : period.includes('S') ? 'semester' : 'year';
  if (kind !== indicator.every) return `/wilayah/${region}?periode=${period}#isian`;
  return escapeHtml(
    sheetAddress({
      district: region.slice(0, 5),
      indicator: code,
      period,
      level: level === 'province' ? 'district' : level,
    }),
  );
}

/** The value with how far it is; nobody to reach; or the level at which alone it is known. */
function enteredText(view: View, code: string, cell: Cell): string {
  const { t } = view;
  const mark = markOf(cell);
  if (cell === null || mark === null) return t('value.dash');
  if (mark === 'none') return `<small>${t('entered.short.none')}</small>`;
  if (mark !== 'draft' && mark !== 'verified' && mark !== 'locked') {
    const level = ENTRY_LEVELS.find((one) => mark === `at-${one}`) ?? 'district';
    return `<small>${t('entered.short.at', { level: t(`entry.level.${level}`) })}</small>`;
  }
  const isAnswer = entryIndicator(code)?.unit === 'yesno' && cell[1] === null;
  const value = isAnswer ? t(cell[0] === 1 ? 'entry.yes' : 'entry.no') : cellText(view, cell);
  return `${value}<small>${t(`entry.state.${mark}`)}</small>`;
}
