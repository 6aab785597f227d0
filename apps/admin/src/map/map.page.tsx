import type { DistrictMap, Me, TablePage } from '@konvergensi/contract';
import { indicatorByCode, zoneOfCode } from '@konvergensi/domain';
import { raw } from 'hono/html';
import type { View } from '../format/view.ts';
import { RegionTabs } from '../region/region-tabs.tsx';
import { cellValue, classOf, columnName, rankValue } from '../table/cell.ts';
import { whyAddress } from '../table/heat-table.ts';
import { tableAddress } from '../table/table-query.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { Note } from '../ui/note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { RankedBars } from '../ui/ranked-bars.tsx';
import { regionName } from '../ui/region-name.ts';
import { TakeAway } from '../ui/take-away.tsx';
import { choropleth, mapText } from './choropleth.ts';
import { MapFilters } from './map-filters.tsx';

export interface MapProps {
  view: View;
  me: Me;
  map: DistrictMap | null;
  table: TablePage;
}

const MOST = 20;

/** One indicator over the villages: on the district's own map, and ranked beside it; without a map the list alone. */
export function MapPage({ view, me, map, table }: MapProps) {
  const { t, dates, language } = view;
  const { region, parents } = table;
  const code = table.columns[0] ?? '';
  const name = indicatorByCode.get(code)?.name[language] ?? code;
  const title = t('map.title', { name, region: regionName(region) });
  const may = me.permissions.includes('map.write');
  return (
    <PageFrame
      view={view}
      title={`${title}, ${dates.month(table.period)}`}
      me={me}
      crumbs={regionCrumbs(me, [...parents, region], [{ label: t('region.tab.peta') }])}
      practice={table.mode === 'latihan'}
    >
      <p class="kicker">{t('region.chosenPeriod', { month: dates.month(table.period) })}</p>
      <h1>{title}</h1>
      <RegionTabs view={view} region={region} period={table.period} current="peta" />
      <MapFilters view={view} table={table} />
      <div class={map === null ? undefined : 'mapped'}>
        {map === null ? (
          <Note>
            <p>
              {t('map.none')} {may ? <a href={`/kabupaten/${region.code}/peta`}>{t('map.upload')}</a> : null}
            </p>
          </Note>
        ) : (
          <figure class="chart card">
            <figcaption>{sentence(view, table, code)}</figcaption>
            {raw(choropleth(view, map, table))}
            <Legend view={view} table={table} code={code} />
            <p class="quiet small">
              {t('map.source', { source: map.source, date: dates.instant(map.at, zoneOfCode(region.code)) })}
              {may ? (
                <span class="no-print">
                  {' '}
                  <a href={`/kabupaten/${region.code}/peta`}>{t('map.replace')}</a>
                </span>
              ) : null}
            </p>
          </figure>
        )}
        <Ranked view={view} table={table} code={code} />
      </div>
      <TakeAway view={view} />
    </PageFrame>
  );
}

/** What is to be seen, in a sentence. */
function sentence(view: View, table: TablePage, code: string): string {
  const judged = table.rows.filter(({ cells }) => classOf(code, cells[0] ?? null, table.period) !== null);
  const worst = judged.filter(({ cells }) => classOf(code, cells[0] ?? null, table.period) === 4);
  return view.t('map.sentence', { worst: worst.length, judged: judged.length, all: table.rows.length });
}

function Legend({ view: { t, numbers }, table, code }: { view: View; table: TablePage; code: string }) {
  const classes = table.rows.map(({ cells }) => classOf(code, cells[0] ?? null, table.period));
  const count = (level: number | null) => numbers.whole(classes.filter((one) => one === level).length);
  return (
    <ul class="legend" aria-label={t('heat.legend')}>
      {([0, 1, 2, 3, 4] as const).map((level) => (
        <li class={`h${level}`}>
          {t(`heat.class.${level}`)} ({count(level)})
        </li>
      ))}
      <li>
        {t('map.few')} ({count(null)})
      </li>
    </ul>
  );
}

function Ranked({ view, table, code }: { view: View; table: TablePage; code: string }) {
  const { t } = view;
  const better = indicatorByCode.get(code)?.better ?? 'lower';
  const rows = table.rows.flatMap(({ region, cells }) => {
    const cell = cells[0] ?? null;
    const value = rankValue(cell);
    return value === null ? [] : [{ region, cell, value }];
  });
  rows.sort((a, b) => (better === 'higher' ? a.value - b.value : b.value - a.value));
  const longest = Math.max(1, ...table.rows.map(({ cells }) => cellValue(cells[0] ?? null) ?? 0));
  const title = t(better === 'higher' ? 'region.rankLowest' : 'region.rankHighest', { name: columnName(view, code) });
  const query = { period: table.period, level: null, indicators: null, column: code, order: 'turun' } as const;
  return (
    <section class="card">
      <h2>{title}</h2>
      <RankedBars
        label={title}
        bars={rows.slice(0, MOST).map(({ region, cell, value }) => ({
          label: <a href={whyAddress(region.code, code, table.period)}>{regionName(region)}</a>,
          value: mapText(view, cell),
          share: (value / longest) * 100,
        }))}
      />
      <p class="small">
        <a href={tableAddress(table, query)}>{t('map.all', { n: table.rows.length })}</a>
      </p>
    </section>
  );
}
