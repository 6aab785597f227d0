import { LETTERHEAD_FIELDS, type LetterheadView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';

export interface LetterheadProps {
  view: View;
  place: Place;
  letterhead: LetterheadView['letterhead'];
  refusal: Refusal | null;
  notice: string | null;
}

/** The office's own letterhead: a Word file with a place for what the platform writes. */
export function LetterheadPage({ view, place, letterhead, refusal, notice }: LetterheadProps) {
  const { t, dates, now } = view;
  const address = `/wilayah/${place.region.code}/kop`;
  const wrong = refusal?.fields['file'];
  return (
    <PlaceFrame
      view={view}
      title={`${t('letterhead.title')}, ${place.region.name}`}
      place={place}
      crumbs={[{ label: t('letterhead.title') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{t('letterhead.title')}</h1>
      <p class="lead">{t('letterhead.lead')}</p>
      {letterhead === null ? (
        <p>{t('letterhead.none')}</p>
      ) : (
        <p>
          <a href={`${address}/berkas`}>{letterhead.fileName}</a>
          <small>
            {`${letterhead.placeholders.map((name) => `{{${name}}}`).join(', ')}. ${letterhead.by}, ${dates.ago(letterhead.at, now)}`}
          </small>
        </p>
      )}
      <h2>{t('letterhead.how')}</h2>
      <ol>
        <li>
          {t('letterhead.begin')} <a href={`${address}/contoh.docx`}>{t('letterhead.sample')}</a>
        </li>
        <li>{t('letterhead.room', { mark: '{{isi}}' })}</li>
      </ol>
      <dl class="facts">
        {LETTERHEAD_FIELDS.map((name) => (
          <div>
            <dt>{`{{${name}}}`}</dt>
            <dd>{t(`letterhead.field.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <form class="card" method="post" action={address} enctype="multipart/form-data">
        <div class={wrong === undefined ? 'field' : 'field invalid'}>
          <label for="file">{t('letterhead.file')}</label>
          {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
          <input id="file" name="file" type="file" accept=".docx" required />
        </div>
        <button type="submit">{t('form.save')}</button>
      </form>
    </PlaceFrame>
  );
}
