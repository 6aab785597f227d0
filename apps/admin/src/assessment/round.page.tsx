import type { AssessmentPage } from '@konvergensi/contract';
import { YearLinks } from '../aksi/year-links.tsx';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { InstrumentForm } from './instrument-form.tsx';

export interface RoundProps {
  view: View;
  place: Place;
  round: AssessmentPage;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** Districts of a province in groups that cannot be told apart, and what they are judged by. */
export function RoundPage(props: RoundProps) {
  const { view, place, round, typed, refusal, notice } = props;
  const { t } = view;
  const title = t('assess.title', { year: round.year });
  const address = `/provinsi/${place.region.code}/penilaian`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('assess.lead')}</p>
      <YearLinks view={view} year={round.year} address={address} />
      <TakeAway view={view} />
      {round.districts.length === 0 ? (
        <Empty title={t('aksi.noDistricts')} />
      ) : (
        <Ranking view={view} round={round} address={address} />
      )}
      <p>{t('assess.groupHint')}</p>
      <Items view={view} round={round} />
      {place.may('aksi.calendar') ? (
        <InstrumentForm
          view={view}
          instrument={round.instrument}
          typed={typed}
          refusal={refusal}
          action={`${address}/${round.year}`}
        />
      ) : null}
    </PlaceFrame>
  );
}

function Ranking({ view, round, address }: { view: View; round: AssessmentPage; address: string }) {
  const { t, numbers } = view;
  const points = (hundredths: number) => numbers.score(hundredths / 100);
  return (
    <DataTable
      label={t('assess.ranking')}
      rows={round.districts}
      columns={[
        {
          label: t('ledger.district'),
          cell: ({ region }) => <a href={`${address}/${round.year}/${region.code}`}>{region.name}</a>,
        },
        { label: t('assess.group'), number: true, cell: ({ group }) => group },
        { label: t('assess.total'), number: true, cell: ({ total }) => points(total) },
        { label: t('assess.atBest'), number: true, cell: ({ atBest }) => points(atBest) },
        { label: t('assess.class'), cell: (one) => one.class ?? t('assess.noClass') },
        { label: t('assess.state'), cell: ({ state }) => t(`assess.state.${state}`) },
        {
          label: t('assess.overridden'),
          number: true,
          cell: ({ items }) => items.filter(({ reason }) => reason !== null).length,
        },
      ]}
    />
  );
}

/** The instrument as it is printed: items, weights, rubric. */
export function Items({ view: { t, numbers }, round }: { view: View; round: Pick<AssessmentPage, 'instrument'> }) {
  const { instrument } = round;
  return (
    <>
      <h2>{t('assess.instrument')}</h2>
      <p>
        {instrument.version === null
          ? t('assess.proposal')
          : t('assess.edition', { n: instrument.version, source: instrument.source })}
      </p>
      <p>{t('assess.points')}</p>
      <DataTable
        label={t('assess.instrument')}
        rows={instrument.items}
        columns={[
          { label: t('assess.item'), cell: ({ code, text }) => `${code} ${text}` },
          { label: t('assess.weight'), number: true, cell: ({ weight }) => numbers.decimal(weight) },
          { label: 'A', wide: true, cell: ({ rubric }) => rubric.A },
          { label: 'B', wide: true, cell: ({ rubric }) => rubric.B },
          { label: 'C', wide: true, cell: ({ rubric }) => rubric.C },
          { label: 'D', wide: true, cell: ({ rubric }) => rubric.D },
        ]}
      />
    </>
  );
}
