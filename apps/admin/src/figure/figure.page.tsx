import type { Figure, Me, RegionPage } from '@konvergensi/contract';
import { type Indicator, zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { changeOf } from '../region/figure-change.ts';
import { figureOf } from '../region/figure-set.ts';
import { isPlainNumber, partWords, valueWords } from '../region/figure-words.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { FigureCard } from '../ui/figure-card.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { FigureParts } from './figure-parts.tsx';

export interface FigurePageProps {
  view: View;
  me: Me;
  indicator: Indicator;
  page: RegionPage;
  /** The same region in the month it is compared with. */
  before: RegionPage | null;
}

/** One figure of one region: its counts, its rule in words, what was left out, its parts, and what moved it. */
export function FigurePage({ view, me, indicator, page, before }: FigurePageProps) {
  const { t, dates, language } = view;
  const { region, parents, period } = page;
  const figure = figureOf(page.own, indicator.code);
  const name = indicator.name[language];
  const up = { label: t('heat.crumb'), href: `/wilayah/${region.code}/tabel?periode=${period}` };
  return (
    <PageFrame
      view={view}
      title={`${name}, ${regionName(region)}`}
      me={me}
      crumbs={regionCrumbs(me, [...parents, region], [up, { label: name }])}
      practice={page.mode === 'latihan'}
    >
      <p class="kicker">
        {regionName(region)} · {dates.month(period)}
      </p>
      <h1>{name}</h1>
      <h2 class="unseen">{t('why.value')}</h2>
      <Counts view={view} page={page} figure={figure} code={indicator.code} />
      <h2>{t('why.rule')}</h2>
      <Rule view={view} indicator={indicator} />
      <FigureParts view={view} indicator={indicator} page={page} before={before} />
      <Months view={view} page={page} code={indicator.code} />
      {region.level === 'village' && me.permissions.includes('person.read') ? (
        <p class="no-print">
          <a href={`/desa/${region.code}/anak?bulan=${period}`}>{t('why.people')}</a>
        </p>
      ) : null}
      <p class="quiet small">
        {page.asOf === null
          ? t('region.notComputed')
          : t('region.fresh', { when: dates.instant(page.asOf, zoneOfCode(region.code)) })}
      </p>
    </PageFrame>
  );
}

interface CountsProps {
  view: View;
  page: RegionPage;
  figure: Figure | null;
  code: string;
}

function Counts({ view, page, figure, code }: CountsProps) {
  const { t, numbers } = view;
  return (
    <ul class="figures">
      <FigureCard
        label={t('why.value')}
        value={valueWords(view, figure)}
        words={!isPlainNumber(figure)}
        share={figure?.denominator == null ? null : figure.value}
        change={changeOf(view, page, code)}
        notes={[partWords(view, figure)]}
      />
      {figure === null || figure.denominator === null ? null : (
        <>
          <FigureCard label={t('why.numerator')} value={numbers.whole(figure.numerator)} notes={[]} />
          <FigureCard label={t('why.denominator')} value={numbers.whole(figure.denominator)} notes={[]} />
        </>
      )}
      <FigureCard
        label={t('why.leftOut')}
        value={numbers.whole((figure?.excluded ?? 0) + (figure?.notRecorded ?? 0))}
        notes={[t('region.leftOut', { excluded: figure?.excluded ?? 0, missing: figure?.notRecorded ?? 0 })]}
      />
    </ul>
  );
}

function Rule({ view: { t, language }, indicator }: { view: View; indicator: Indicator }) {
  const { numerator, denominator, better, sources } = indicator;
  const source = sources.join('; ');
  return (
    <SummaryList
      rows={[
        [t('why.counted'), numerator[language]],
        ...(denominator === null ? [] : [[t('why.outOf'), denominator[language]] as const]),
        [t('why.wish'), t(`why.better.${better ?? 'none'}`)],
        [t('why.source'), source],
      ]}
    />
  );
}

/** The same figure in every month there is. */
function Months({ view, page, code }: { view: View; page: RegionPage; code: string }) {
  const { t, dates } = view;
  const has = (figure: Figure | null) => figure !== null && (figure.denominator ?? figure.numerator) > 0;
  const months = page.trend
    .filter(({ figures }) => has(figureOf(figures, code)))
    .sort((a, b) => (a.period < b.period ? 1 : -1));
  if (months.length < 2) return null;
  return (
    <>
      <h2>{t('why.months')}</h2>
      <DataTable
        label={t('why.months')}
        rows={months}
        columns={[
          { label: t('region.month'), cell: ({ period }) => dates.month(period) },
          { label: t('why.value'), number: true, cell: ({ figures }) => valueWords(view, figureOf(figures, code)) },
          { label: t('why.parts'), number: true, cell: ({ figures }) => partWords(view, figureOf(figures, code)) },
        ]}
      />
    </>
  );
}
