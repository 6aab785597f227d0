import type { Me, TablePage } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import { raw } from 'hono/html';
import type { View } from '../format/view.ts';
import { RegionTabs } from '../region/region-tabs.tsx';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { TakeAway } from '../ui/take-away.tsx';
import { Glossary } from '../ui/term.tsx';
import { CompareFilters } from './compare-filters.tsx';
import type { Compared } from './compare-rows.ts';
import { drawRanges, RANGES_HEIGHT_EACH } from './ranges-drawing.ts';

export interface CompareProps {
  view: View;
  me: Me;
  now: TablePage;
  before: TablePage | null;
  indicator: string;
  rows: readonly Compared[];
}

/** Districts of a province on one basis: what must be true first, then what may be, then who cannot be told apart. */
export function ComparePage({ view, me, now, before, indicator, rows }: CompareProps) {
  const { t, dates, language } = view;
  const { region } = now;
  const name = indicatorByCode.get(indicator)?.name[language] ?? indicator;
  const title = t('compare.title', { name, region: regionName(region) });
  const judged = rows.filter(({ found }) => found !== null);
  return (
    <PageFrame
      view={view}
      title={title}
      me={me}
      crumbs={regionCrumbs(me, [region], [{ label: t('region.tab.banding') }])}
      practice={now.mode === 'latihan'}
    >
      <p class="kicker">{t('region.chosenPeriod', { month: dates.month(now.period) })}</p>
      <h1>{title}</h1>
      <RegionTabs view={view} region={region} period={now.period} current="banding" />
      <CompareFilters view={view} now={now} indicator={indicator} />
      {judged.length === 0 ? (
        <Empty title={t('region.noData', { month: dates.month(now.period) })} hint={t('region.noDataHint')} />
      ) : (
        <>
          <Note>
            <p>{basisWords(view, now, rows)}</p>
          </Note>
          <figure class="chart card">
            <figcaption>{t('compare.sentence', { n: judged.length, groups: groupCount(rows) })}</figcaption>
            {([360, 720] as const).map((width) => (
              <svg
                class={width === 360 ? 'slim' : 'wide'}
                viewBox={`0 0 ${width} ${judged.length * RANGES_HEIGHT_EACH + 30}`}
                role="img"
                aria-label={title}
              >
                {raw(drawRanges(view, judged, width))}
              </svg>
            ))}
            <p class="quiet small">{t('compare.key')}</p>
          </figure>
          <CompareTable view={view} rows={rows} before={before} period={now.period} />
          <p class="text quiet small">{t('compare.groups')}</p>
          <Glossary view={view} of={['stunting', 'ds', 's', 'rutin', 'survei']} />
        </>
      )}
      <TakeAway view={view} />
    </PageFrame>
  );
}

const groupCount = (rows: readonly Compared[]): number => new Set(rows.flatMap(({ group }) => [...group])).size;

/** Month, coverage and source of S: whether the districts stand on one basis. */
function basisWords({ t, dates, numbers }: View, { period }: TablePage, rows: readonly Compared[]): string {
  const known = rows.flatMap(({ targets }) => (targets === null ? [] : [targets]));
  const sources = [...new Set(known.map(({ source }) => t(`source.${source}`)))];
  const shares = known.map(({ weighed, children }) => (weighed / children) * 100);
  if (shares.length === 0) return t('compare.basisUnknown', { month: dates.month(period) });
  return t(sources.length === 1 ? 'compare.basis' : 'compare.basisMixed', {
    month: dates.month(period),
    low: numbers.percent(Math.min(...shares)),
    high: numbers.percent(Math.max(...shares)),
    source: sources.join(', '),
  });
}

interface TableProps {
  view: View;
  rows: readonly Compared[];
  before: TablePage | null;
  period: string;
}

function CompareTable({ view, rows, before, period }: TableProps) {
  const { t, numbers, dates } = view;
  const dash = t('value.dash');
  const range = (found: Compared['bounds']) =>
    found === null ? dash : `${numbers.tenth(found.low)}–${numbers.percent(found.high)}`;
  return (
    <DataTable<Compared>
      label={t('region.tab.banding')}
      rows={rows}
      columns={[
        {
          label: t('level.district'),
          cell: ({ region }) => <a href={`/wilayah/${region.code}?periode=${period}`}>{regionName(region)}</a>,
        },
        {
          label: t('region.dOverS'),
          number: true,
          cell: ({ targets }) =>
            targets === null ? (
              dash
            ) : (
              <>
                {numbers.percent((targets.weighed / targets.children) * 100)}
                <small>{t(`source.${targets.source}`)}</small>
              </>
            ),
        },
        { label: t('compare.bounds'), number: true, cell: ({ bounds }) => range(bounds) },
        {
          label: t('compare.level'),
          number: true,
          cell: ({ found }) =>
            found === null ? (
              dash
            ) : (
              <>
                {numbers.percent((found.numerator / found.denominator) * 100)}
                <small>{`${numbers.whole(found.numerator)} / ${numbers.whole(found.denominator)}`}</small>
              </>
            ),
        },
        { label: t('compare.interval'), number: true, cell: ({ interval }) => range(interval) },
        { label: t('compare.group'), cell: ({ group }) => group || dash },
        {
          label:
            before === null ? t('compare.moved') : t('compare.movedSince', { month: dates.shortMonth(before.period) }),
          number: true,
          cell: ({ moved }) =>
            moved === null ? (
              dash
            ) : (
              <>
                {numbers.change(moved.points)}
                <small>{t(moved.beyondChance ? 'compare.real' : 'compare.chance')}</small>
              </>
            ),
        },
      ]}
    />
  );
}
