import type { Figure, FigureBeside, Me, RegionPage as RegionData } from '@konvergensi/contract';
import {
  certaintyIndicators,
  convergenceIndicators,
  posyanduIndicators,
  qualityIndicators,
  registeredIndicator,
  zoneOfCode,
} from '@konvergensi/domain';
import { TwoFigures } from '../figure/two-figures.tsx';
import type { View } from '../format/view.ts';
import { RunningImports } from '../home/running-imports.tsx';
import { whyAddress } from '../table/heat-table.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { isMonth } from '../ui/period-options.tsx';
import { regionName } from '../ui/region-name.ts';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { Glossary } from '../ui/term.tsx';
import { EnteredTable } from './entered-table.tsx';
import { measuredIn } from './figure-set.ts';
import { FiguresTable } from './figures-table.tsx';
import { Filters } from './filters.tsx';
import { HowToRead } from './how-to-read.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Missing } from './missing.tsx';
import { type Ranked, Ranking } from './ranking.tsx';
import { RegionLinks } from './region-links.tsx';
import { RegionTabs } from './region-tabs.tsx';
import { RegionsTable } from './regions-table.tsx';
import type { Sorting } from './sorting.ts';
import { StrataTable } from './strata-table.tsx';
import { Trend } from './trend.tsx';

/** What agencies entered, and of which period. */
export interface Entered {
  period: string;
  figures: readonly Figure[];
}

export interface RegionProps {
  view: View;
  me: Me;
  page: RegionData;
  /** Survey beside routine. */
  beside: FigureBeside | null;
  entered: Entered | null;
  sorting: Sorting;
  /** Indicator of the ranking. */
  ranked: Ranked;
}

/** A region's figures of one month: how many were measured, what was found, where below it, and how it moved. */
export function RegionPage({ view, me, page, beside, entered, sorting, ranked }: RegionProps) {
  const { t, dates } = view;
  const { region, parents, mode } = page;
  const empty = measuredIn(page.own) === 0;
  return (
    <PageFrame
      view={view}
      title={`${regionName(region)}, ${dates.month(page.period)}`}
      me={me}
      crumbs={regionCrumbs(me, [...parents, region])}
      practice={mode === 'latihan'}
    >
      <div class="bar">
        <div>
          <p class="kicker num">
            {t(`kind.${region.kind}`)} · {region.code}{' '}
            {mode === 'operasional' ? <Tag tone="good">{t('mode.operasional')}</Tag> : null}
          </p>
          <h1>{regionName(region)}</h1>
          <p class="lead on-paper">{t('region.chosenPeriod', { month: dates.month(page.period) })}</p>
        </div>
        <Filters view={view} page={page} sorting={sorting} ranked={ranked} />
      </div>
      <RegionTabs view={view} region={region} period={page.period} current="ringkasan" />
      <Freshness view={view} page={page} />
      {isMonth(page.period) ? null : <p class="note">{t('region.windowNote')}</p>}
      {page.running.length === 0 ? null : (
        <>
          <p class="note">{t('region.running')}</p>
          <RunningImports view={view} running={page.running} />
        </>
      )}
      {empty ? <NoFigures view={view} page={page} /> : <KeyFigures view={view} page={page} />}
      {empty || beside === null ? null : (
        <TwoFigures view={view} of={beside} more={`${whyAddress(region.code, 'stunted', page.period)}#survei`} />
      )}
      <RegionLinks view={view} me={me} page={page} />
      <Trend view={view} page={page} />
      {empty ? null : (
        <div class="two">
          <Ranking view={view} page={page} of={ranked} />
          {isMonth(page.period) ? <Missing view={view} page={page} /> : null}
        </div>
      )}
      <RegionsTable view={view} page={page} sorting={sorting} />
      <FiguresTable
        view={view}
        own={page.own}
        title={t('region.skdn')}
        note={t('region.skdnNote')}
        indicators={posyanduIndicators}
      />
      <FiguresTable
        view={view}
        own={page.own}
        title={t('region.quality')}
        note={t('region.qualityNote')}
        indicators={qualityIndicators}
      />
      <FiguresTable
        view={view}
        own={page.own}
        title={t('region.services')}
        note={t('region.servicesNote')}
        indicators={convergenceIndicators}
      />
      {entered === null ? null : <EnteredTable view={view} region={region} {...entered} />}
      <FiguresTable
        view={view}
        own={page.own}
        title={t('region.certainty')}
        note={t('region.certaintyNote')}
        indicators={[registeredIndicator, ...certaintyIndicators]}
      />
      {empty ? null : <StrataTable view={view} own={page.own} />}
      <HowToRead view={view} />
      <Glossary view={view} of={['d', 's', 'ds', 'z', 'stunting', 'underweight', 'wasting', 'rutin', 'survei']} />
      <TakeAway view={view} />
    </PageFrame>
  );
}

function Freshness({ view, page }: { view: View; page: RegionData }) {
  const { t, dates } = view;
  const { asOf, pending, region } = page;
  return (
    <p class="quiet small">
      {asOf === null ? (
        t('region.notComputed')
      ) : (
        <time datetime={new Date(asOf).toISOString()}>
          {t('region.fresh', { when: dates.instant(asOf, zoneOfCode(region.code)) })}
        </time>
      )}
      {pending === 0 ? null : (
        <>
          {' · '}
          {t('region.pending', { n: pending })} · <a href={view.address}>{t('region.reload')}</a>
        </>
      )}
    </p>
  );
}

function NoFigures({ view: { t, dates }, page }: { view: View; page: RegionData }) {
  const unopened = page.region.level !== 'province' && page.mode === null;
  const never = page.periods.length === 0;
  return (
    <div class="empty">
      <p>
        {unopened
          ? t('region.notOpenYet')
          : never
            ? t('region.noDataEver')
            : t('region.noData', { month: dates.month(page.period) })}
      </p>
      {unopened ? null : <p class="small">{t('region.noDataHint')}</p>}
    </div>
  );
}
