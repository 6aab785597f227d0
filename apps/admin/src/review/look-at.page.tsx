import type { LookAtAnswer, Me } from '@konvergensi/contract';
import { LOOK_AT_LIMITS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { TakeAway } from '../ui/take-away.tsx';

type Village = LookAtAnswer['villages'][number];
type Question = Village['questions'][number];

/** As many villages as a phone shows at once stand open, those with the most questions; the rest is folded. */
const MOST = 12;

/** What changed in a month and is worth a second look, village by village, as questions. */
export function LookAtPage({ view, me, of }: { view: View; me: Me; of: LookAtAnswer }) {
  const { t, dates } = view;
  const { region, parents, period, villages } = of;
  const sorted = [...villages].sort((a, b) => b.questions.length - a.questions.length);
  return (
    <PageFrame
      view={view}
      title={`${t('review.title')}, ${regionName(region)}`}
      me={me}
      crumbs={regionCrumbs(me, [...parents, region], [{ label: t('review.title') }])}
      practice={of.mode === 'latihan'}
    >
      <p class="kicker">
        {regionName(region)} · {dates.month(period)}
      </p>
      <h1>{t('review.title')}</h1>
      <p class="lead">{t('review.lead')}</p>
      <MonthOf view={view} of={of} />
      {villages.length === 0 ? (
        <Empty title={t('review.none')} hint={t('review.noneHint')} />
      ) : (
        <>
          <p>{t('review.sentence', { n: villages.length, month: dates.month(period) })}</p>
          <Questions {...{ view, period }} label={t('review.title')} villages={sorted.slice(0, MOST)} />
          {sorted.length <= MOST ? null : (
            <details>
              <summary>{t('review.rest', { n: sorted.length - MOST })}</summary>
              <Questions
                {...{ view, period }}
                label={t('review.rest', { n: sorted.length - MOST })}
                villages={sorted.slice(MOST)}
              />
            </details>
          )}
        </>
      )}
      <details>
        <summary>{t('review.limits')}</summary>
        <p class="text">{limitWords(view)}</p>
      </details>
      <TakeAway view={view} />
    </PageFrame>
  );
}

interface QuestionsProps {
  view: View;
  period: string;
  label: string;
  villages: readonly Village[];
}

function Questions({ view, period, label, villages }: QuestionsProps) {
  const { t } = view;
  return (
    <DataTable<Village>
      label={label}
      rows={villages}
      columns={[
        {
          label: t('review.village'),
          cell: ({ region: village }) => (
            <a href={`/wilayah/${village.code}?periode=${period}`}>{regionName(village)}</a>
          ),
        },
        {
          label: t('review.question'),
          wide: true,
          cell: ({ questions }) => (
            <ul>
              {questions.map((one) => (
                <li>{questionWords(view, one)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function questionWords({ t, numbers, dates }: View, { rule, count: n, prevalence, coverage, since }: Question): string {
  if (rule !== 'fell-together') return t(`review.ask.${rule}`, { n });
  return t('review.ask.fell-together', {
    prevalence: numbers.decimal(prevalence ?? 0),
    coverage: numbers.decimal(coverage ?? 0),
    since: since === null ? '' : dates.month(since),
  });
}

function limitWords({ t }: View): string {
  const of = LOOK_AT_LIMITS;
  return t('review.limitsText', {
    days: of.daysBeforeLock,
    prevalence: of.prevalencePoints,
    coverage: of.coveragePoints,
    fewest: of.fewestMeasured,
    services: of.notDueServices,
    percent: of.notDuePercent,
    same: of.sameValues,
  });
}

function MonthOf({ view, of: { region, period, months } }: { view: View; of: LookAtAnswer }) {
  const { t, dates } = view;
  return (
    <OneFilter
      view={view}
      action={`/wilayah/${region.code}/tilik`}
      name="periode"
      label={t('region.period')}
      options={months.map((month) => ({ value: month, label: dates.month(month) }))}
      chosen={period}
    />
  );
}
