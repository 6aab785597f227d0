import type { FigureBeside, FigureExplained, Me } from '@konvergensi/contract';
import {
  formatPeriodKey,
  type Indicator,
  monthsOfKey,
  parsePeriodKey,
  windowsAround,
  zoneOfCode,
} from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { whyAddress } from '../table/heat-table.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { FigureCard } from '../ui/figure-card.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { isShareOfMany, partsWords, shareWords } from './explained-words.ts';
import { FigureBridge } from './figure-bridge.tsx';
import { FigureParts } from './figure-parts.tsx';
import { FigureSeries } from './figure-series.tsx';
import { TwoFigures } from './two-figures.tsx';

export interface FigurePageProps {
  view: View;
  me: Me;
  indicator: Indicator;
  of: FigureExplained;
  /** Survey beside routine, for indicators that surveys measure. */
  beside: FigureBeside | null;
}

/** One figure of one region: its counts, what changed, its rule in words, who is left out, its parts, surveys beside it. */
export function FigurePage({ view, me, indicator, of, beside }: FigurePageProps) {
  const { t, dates, language } = view;
  const { region, parents, period, before } = of;
  const name = indicator.name[language];
  const up = { label: t('heat.crumb'), href: `/wilayah/${region.code}/tabel?periode=${period}` };
  const since = before === null ? '' : `&dari=${before.period}`;
  return (
    <PageFrame
      view={view}
      title={`${name}, ${regionName(region)}`}
      me={me}
      crumbs={regionCrumbs(me, [...parents, region], [up, { label: name }])}
      practice={of.mode === 'latihan'}
    >
      <p class="kicker">
        {regionName(region)} · {dates.month(period)} <Tag tone="plain">{t(`why.kind.${of.kind}`)}</Tag>
      </p>
      <h1>{name}</h1>
      <OtherPeriods view={view} of={of} />
      <TakeAway view={view} />
      <h2 class="unseen">{t('why.value')}</h2>
      <Counts view={view} of={of} />
      {of.pending === 0 ? null : <p class="quiet small">{t('region.pending', { n: of.pending })}</p>}
      <FigureBridge view={view} of={of} />
      {region.level === 'village' && of.reasons !== null && me.permissions.includes('person.list') ? (
        <p class="no-print">
          <a href={`/wilayah/${region.code}/angka/${indicator.code}/anak?periode=${period}${since}`}>
            {t('why.people')}
          </a>{' '}
          <span class="quiet small">{t('why.peopleHint')}</span>
        </p>
      ) : null}
      <h2>{t('why.rule')}</h2>
      <Rule view={view} indicator={indicator} of={of} />
      <Reasons view={view} of={of} />
      {beside === null ? null : <TwoFigures view={view} of={beside} />}
      <FigureParts view={view} of={of} />
      <FigureSeries view={view} of={of} />
      <p class="quiet small">
        {of.asOf === null
          ? t('region.notComputed')
          : t('region.fresh', { when: dates.instant(of.asOf, zoneOfCode(region.code)) })}
      </p>
    </PageFrame>
  );
}

/** The same figure of the periods around: what a month lies in, and the months that a longer one has. */
function OtherPeriods({ view: { t, dates }, of }: { view: View; of: FigureExplained }) {
  const key = parsePeriodKey(of.period);
  if (key === null) return null;
  const months = monthsOfKey(key);
  const around = windowsAround(months.slice(-1)).filter((other) => monthsOfKey(other).length > months.length);
  const others = [...(months.length === 1 ? [] : months), ...around.reverse()].map(formatPeriodKey);
  return (
    <p class="small no-print">
      {t('why.otherPeriods')}{' '}
      {others.map((period, i) => (
        <>
          {i === 0 ? null : ' · '}
          <a href={whyAddress(of.region.code, of.indicator, period)}>{dates.shortMonth(period)}</a>
        </>
      ))}
    </p>
  );
}

function Counts({ view, of: { figure, coverage } }: { view: View; of: FigureExplained }) {
  const { t, numbers } = view;
  return (
    <ul class="figures">
      <FigureCard
        label={t('why.value')}
        value={shareWords(view, figure)}
        words={!isShareOfMany(figure) && figure?.denominator !== null}
        share={figure?.denominator == null ? null : figure.value}
        notes={[partsWords(view, figure)]}
      />
      {figure === null || figure.denominator === null ? null : (
        <>
          <FigureCard label={t('why.numerator')} value={numbers.whole(figure.numerator)} notes={[]} />
          <FigureCard
            label={t('why.denominator')}
            value={numbers.whole(figure.denominator)}
            notes={[
              coverage === null
                ? null
                : t('region.weighedOf', {
                    parts: `${numbers.whole(coverage.weighed)} / ${numbers.whole(coverage.targets)}`,
                  }),
            ]}
          />
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

function Rule({ view: { t, language }, indicator, of }: { view: View; indicator: Indicator; of: FigureExplained }) {
  const { numerator, denominator, better, sources } = indicator;
  return (
    <SummaryList
      rows={[
        [t('why.counted'), numerator[language]],
        ...(denominator === null ? [] : [[t('why.outOf'), denominator[language]] as const]),
        [t('why.wish'), t(`why.better.${better ?? 'none'}`)],
        [t('why.time'), t(`why.time.${indicator.overTime}`)],
        [t('why.source'), sources.join('; ')],
        [t('why.version'), of.rule.version],
        [t('meta.cards'), <a href={`/indikator/${indicator.code}`}>{indicator.code}</a>],
      ]}
    />
  );
}

/** Who is not in the figure, each reason apart: missing is not zero is not implausible. */
function Reasons({ view: { t, numbers }, of: { reasons } }: { view: View; of: FigureExplained }) {
  if (reasons === null) return null;
  return (
    <>
      <h2>{t('why.reasons')}</h2>
      {reasons.length === 0 ? (
        <p>{t('why.nobody')}</p>
      ) : (
        <SummaryList
          counts
          rows={reasons.map(({ reason, people }) => [t(`why.reason.${reason}`), numbers.whole(people)] as const)}
        />
      )}
    </>
  );
}
