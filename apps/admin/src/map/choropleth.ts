import type { DistrictMap, TablePage } from '@konvergensi/contract';
import { escapeHtml } from '../format/escape.ts';
import type { View } from '../format/view.ts';
import { type Cell, cellText, classOf } from '../table/cell.ts';
import { regionName } from '../ui/region-name.ts';

/** `31,5%`, or the words that a table says without a percent sign: `4/18`. */
export function mapText(view: View, cell: Cell): string {
  const text = cellText(view, cell);
  return cell !== null && (cell[1] ?? 0) >= 30 ? `${text}%` : text;
}

/**
 * The villages as paths, coloured by class, each a link. The list beside it says the same to those who do not see it, so
 * the drawing is left out of the order of the keyboard.
 */
export function choropleth(view: View, map: DistrictMap, table: TablePage): string {
  const code = table.columns[0] ?? '';
  const rows = new Map(table.rows.map((row) => [row.region.code, row]));
  const paths = map.shapes.map(({ code: village, path }) => {
    const row = rows.get(village);
    const cell = row?.cells[0] ?? null;
    const shade = classOf(code, cell, table.period);
    const drawn = `<path class="${shade === null ? 'none' : `c${shade}`}" d="${path}">`;
    if (row === undefined) return `${drawn}</path>`;
    const title = escapeHtml(`${regionName(row.region)}: ${mapText(view, cell)}`);
    return `<a href="/wilayah/${village}?periode=${table.period}" tabindex="-1">${drawn}<title>${title}</title></path></a>`;
  });
  return `<svg class="map" viewBox="-2 -2 ${map.width + 4} ${map.height + 4}" aria-hidden="true" focusable="false">${paths.join('')}</svg>`;
}
