import type { OwnAssessment } from '@konvergensi/contract';
import { YearLinks } from '../aksi/year-links.tsx';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { Items } from './round.page.tsx';
import { ScoreTable } from './score-table.tsx';

export interface OwnScoreProps {
  view: View;
  place: Place;
  found: OwnAssessment;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** What the district was given of its own assessment, before others see it, and its objection. */
export function OwnScorePage({ view, place, found, typed, refusal, notice }: OwnScoreProps) {
  const { t } = view;
  const title = t('assess.title', { year: found.year });
  const address = `/kabupaten/${place.region.code}/penilaian`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <YearLinks view={view} year={found.year} address={address} />
      <TakeAway view={view} />
      {found.own === null ? (
        <Empty title={t('assess.notShared')} hint={t('assess.notSharedHint')} />
      ) : (
        <ScoreTable view={view} one={found.own} instrument={found.instrument} />
      )}
      {found.own?.state === 'shared' && place.may('aksi.write') ? (
        <form class="card no-print" method="post" action={`${address}/${found.year}/keberatan`} novalidate>
          <input type="hidden" name="version" value={found.own.version ?? ''} />
          <Field
            name="objection"
            label={t('assess.objection')}
            hint={t('assess.objectionHint')}
            multiline
            value={typed?.text('objection')}
            errors={refusal?.fields}
          />
          <button type="submit">{t('assess.object')}</button>
        </form>
      ) : null}
      <Items view={view} round={found} />
    </PlaceFrame>
  );
}
