import type { Me, TablePage as TableData } from '@konvergensi/contract';
import { raw } from 'hono/html';
import type { View } from '../format/view.ts';
import { FEWEST_FOR_PERCENT } from '../region/figure-set.ts';
import { RegionTabs } from '../region/region-tabs.tsx';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { TableBox } from '../ui/table-box.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { FEWEST_FOR_CLASS } from './cell.ts';
import { heatTable } from './heat-table.ts';
import { TableFilters } from './table-filters.tsx';
import { type TableQuery, tableAddress } from './table-query.ts';

export interface TableProps {
  view: View;
  me: Me;
  page: TableData;
  query: TableQuery;
}

/** Regions × indicators with a number in every cell; colour only helps to find it. */
export function TablePage({ view, me, page, query }: TableProps) {
  const { t, dates } = view;
  const { region, parents, level } = page;
  const title = t('heat.title', { name: regionName(region) });
  const crumbs = regionCrumbs(me, [...parents, region], [{ label: t('heat.crumb') }]);
  const practice = page.mode === 'latihan';
  return (
    <PageFrame view={view} title={`${title}, ${dates.month(page.period)}`} me={me} crumbs={crumbs} practice={practice}>
      <p class="kicker">{t('region.chosenPeriod', { month: dates.month(page.period) })}</p>
      <h1>{title}</h1>
      <RegionTabs view={view} region={region} period={page.period} current="tabel" />
      <TableFilters view={view} page={page} query={query} />
      {page.rows.length === 0 || page.columns.length === 0 ? (
        <Empty title={t('region.noData', { month: dates.month(page.period) })} hint={t('region.noDataHint')} />
      ) : (
        <div id="tabel">
          <TakeAway
            view={view}
            xlsx={tableAddress(page, query, {}, '.xlsx')}
            csv={tableAddress(page, query, {}, '.csv')}
          />
          <Legend view={view} />
          <TableBox label={`${title}, ${t(`level.${level}`)}`} tall ownFiles>
            {raw(heatTable(view, page, query))}
          </TableBox>
          <p class="quiet small text">
            {t('heat.note', { few: FEWEST_FOR_PERCENT, fewest: FEWEST_FOR_CLASS })} {t('app.footer')}
          </p>
        </div>
      )}
    </PageFrame>
  );
}

function Legend({ view: { t } }: { view: View }) {
  return (
    <ul class="legend" aria-label={t('heat.legend')}>
      {([0, 1, 2, 3, 4] as const).map((level) => (
        <li class={`h${level}`}>{t(`heat.class.${level}`)}</li>
      ))}
    </ul>
  );
}
