import type { Figure, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';
import { COLUMNS, coverageOf, figureOf } from './figure-set.ts';
import { nameOf, partWords, valueWords } from './figure-words.ts';
import { type Sorting, sortLink, sortRows } from './sorting.ts';

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
  const title = t(`region.below.${below}`, { name: page.region.name });
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
                  label={columnName(view, column)}
                  page={page}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr class="sum">
              <th scope="row">{page.region.name}</th>
              <Cells view={view} figures={page.own} />
            </tr>
            {sortRows(page.rows, sorting).map(({ region, mode, figures }) => (
              <tr>
                <th scope="row">
                  <a href={`/wilayah/${region.code}?periode=${page.period}`}>{region.name}</a>{' '}
                  {mode === 'latihan' && below === 'district' ? <Tag tone="practice">{t('practice.word')}</Tag> : null}
                </th>
                {below === 'district' && mode === null ? (
                  <td class="quiet" colspan={NUMBER_COLUMNS.length}>
                    {t('region.notOpen')}
                  </td>
                ) : (
                  <Cells view={view} figures={figures} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

function columnName(view: View, column: (typeof NUMBER_COLUMNS)[number]): string {
  switch (column) {
    case 'measured':
      return 'D';
    case 'targets':
      return 'S';
    case 'd_s':
      return 'D/S';
    case 'flagged':
      return view.t('region.flagged');
    default:
      return nameOf(view, column);
  }
}

interface HeaderProps {
  view: View;
  sorting: Sorting;
  column: string;
  label: string;
  page: RegionPage;
}

function SortHeader({ view: { t }, sorting, column, label, page }: HeaderProps) {
  const active = sorting.column === column;
  const order = active ? sorting.order : null;
  return (
    <th
      scope="col"
      class={column === 'name' ? undefined : 'n'}
      aria-sort={order === null ? undefined : order === 'naik' ? 'ascending' : 'descending'}
    >
      <a href={sortLink(page, sorting, column)}>{label}</a>
      {order === null ? null : (
        <>
          <span aria-hidden="true">{order === 'naik' ? ' ▲' : ' ▼'}</span>
          <span class="unseen">{order === 'naik' ? t('table.sortedUp') : t('table.sortedDown')}</span>
        </>
      )}
    </th>
  );
}

function Cells({ view, figures }: { view: View; figures: readonly Figure[] }) {
  const { t, numbers } = view;
  const coverage = coverageOf(figures);
  const measured = figureOf(figures, 'measured');
  return (
    <>
      <td class="n">{measured === null ? t('value.dash') : numbers.whole(measured.numerator)}</td>
      <td class="n">{coverage === null ? t('value.dash') : numbers.whole(coverage.figure.denominator ?? 0)}</td>
      <td class="n">
        {valueWords(view, coverage?.figure ?? null)}
        {coverage === null ? null : <small>{t(`source.${coverage.source}`)}</small>}
      </td>
      {COLUMNS.map((code) => (
        <PrevalenceCell view={view} figure={figureOf(figures, code)} />
      ))}
      <td class="n">{numbers.whole(figureOf(figures, 'stunted')?.excluded ?? 0)}</td>
    </>
  );
}

function PrevalenceCell({ view, figure }: { view: View; figure: Figure | null }) {
  const parts = partWords(view, figure);
  return (
    <td class="n">
      {valueWords(view, figure)}
      {parts === '' ? null : <small>{parts}</small>}
    </td>
  );
}
