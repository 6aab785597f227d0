import type { Figure, RegionPage } from '@konvergensi/contract';
import type { TargetSource } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';
import { FigureCell } from './figure-cell.tsx';
import { type Basis, COLUMNS, coverageOf, figureOf } from './figure-set.ts';
import { nameOf, valueWords } from './figure-words.ts';
import { SortHeader } from './sort-header.tsx';
import { type Sorting, sortRows } from './sorting.ts';

export interface RegionsTableProps {
  view: View;
  page: RegionPage;
  sorting: Sorting;
}

const NUMBER_COLUMNS = ['measured', 'targets', 'd_s', ...COLUMNS, 'flagged'] as const;

/** The regions below, each a link, with the region itself as the sum on top. */
export function RegionsTable({ view, page, sorting }: RegionsTableProps) {
  const { t } = view;
  const below = page.rows[0]?.region.level;
  if (below === undefined || below === 'province') return null;
  const title = t(`region.below.${below}`, { name: regionName(page.region) });
  const source = commonSource(page);
  return (
    <>
      <h2 id="daftar">{title}</h2>
      <TableBox label={title}>
        <table class="pin">
          <thead>
            <tr>
              <SortHeader view={view} sorting={sorting} column="name" label={t(`level.${below}`)} page={page} />
              {NUMBER_COLUMNS.map((column) => (
                <SortHeader
                  view={view}
                  sorting={sorting}
                  column={column}
                  label={t(`region.column.${column}`)}
                  explanation={explanationOf(view, column)}
                  note={column === 'd_s' && source !== null ? t(`source.${source}`) : null}
                  page={page}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr class="sum">
              <th scope="row">{regionName(page.region)}</th>
              <Cells view={view} basis={page} figures={page.own} named={source === null} />
            </tr>
            {sortRows(page, sorting).map((row) => (
              <Row
                view={view}
                marked={page.mode !== 'latihan'}
                basis={page}
                row={row}
                period={page.period}
                named={source === null}
              />
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

/** The one source of S of all rows, named once in the header; `null` when they differ or there is none. */
function commonSource(page: RegionPage): TargetSource | null {
  const { own, rows } = page;
  const all = [own, ...rows.map(({ figures }) => figures)];
  const sources = all.flatMap((figures) => coverageOf(page, figures)?.source ?? []);
  const [first] = sources;
  return first !== undefined && sources.every((source) => source === first) ? first : null;
}

function explanationOf(view: View, column: (typeof NUMBER_COLUMNS)[number]): string | null {
  switch (column) {
    case 'measured':
    case 'targets':
      return view.t(column === 'measured' ? 'region.measured' : 'region.targets');
    case 'd_s':
    case 'flagged':
      return null;
    default:
      return nameOf(view, column);
  }
}

interface RowProps {
  /** Practice districts are marked where not all are. */
  marked: boolean;
  view: View;
  basis: Basis;
  row: RegionPage['rows'][number];
  period: string;
  named: boolean;
}

function Row({ view, marked, basis, row: { region, mode, figures }, period, named }: RowProps) {
  const { t } = view;
  const unopened = region.level === 'district' && mode === null;
  return (
    <tr>
      <th scope="row">
        <a href={`/wilayah/${region.code}?periode=${period}`}>{regionName(region)}</a>{' '}
        {marked && mode === 'latihan' ? <Tag tone="practice">{t('practice.word')}</Tag> : null}
      </th>
      {unopened ? (
        <td class="quiet" colspan={NUMBER_COLUMNS.length}>
          {t('region.notOpen')}
        </td>
      ) : (
        <Cells view={view} basis={basis} figures={figures} named={named} />
      )}
    </tr>
  );
}

interface CellsProps {
  view: View;
  basis: Basis;
  figures: readonly Figure[];
  named: boolean;
}

function Cells({ view, basis, figures, named }: CellsProps) {
  const { t, numbers } = view;
  const coverage = coverageOf(basis, figures);
  const measured = figureOf(figures, 'measured');
  return (
    <>
      <td class="n">{measured === null ? t('value.dash') : numbers.whole(measured.numerator)}</td>
      <td class="n">{coverage === null ? t('value.dash') : numbers.whole(coverage.figure.denominator ?? 0)}</td>
      <td class="n">
        {valueWords(view, coverage?.figure ?? null)}
        {named && coverage !== null ? <small>{t(`source.${coverage.source}`)}</small> : null}
      </td>
      {COLUMNS.map((code) => (
        <FigureCell view={view} figure={figureOf(figures, code)} />
      ))}
      <td class="n">{numbers.whole(figureOf(figures, 'stunted')?.excluded ?? 0)}</td>
    </>
  );
}
