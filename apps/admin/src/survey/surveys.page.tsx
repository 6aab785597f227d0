import type { SurveysAnswer } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { SurveyTable } from './survey-table.tsx';

export interface SurveysProps {
  view: View;
  place: Place;
  answer: SurveysAnswer;
  refusal: Refusal | null;
  notice: string | null;
}

/** What surveys say of the nation, the province and its districts, beside the routine figures and never in them. */
export function SurveysPage({ view, place, answer, refusal, notice }: SurveysProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('survey.title');
  return (
    <PlaceFrame view={view} title={`${title}, ${name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('survey.lead')}</p>
      <p>
        <a href={`/wilayah/${code}`}>{t('survey.routine')}</a>
      </p>
      {answer.figures.length === 0 ? (
        <Empty title={t('survey.none')} hint={t('survey.noneHint')} />
      ) : (
        <SurveyTable view={view} figures={answer.figures} />
      )}
      {place.may('survey.write') ? <LoadForm view={view} code={code} wrong={refusal?.fields['file']} /> : null}
      <TakeAway view={view} />
    </PlaceFrame>
  );
}

function LoadForm({ view: { t }, code, wrong }: { view: View; code: string; wrong: string | undefined }) {
  return (
    <form
      class="card narrow no-print"
      method="post"
      action={`/wilayah/${code}/survei/periksa`}
      enctype="multipart/form-data"
    >
      <h2>{t('survey.load')}</h2>
      <p class="small">{t('survey.loadHint')}</p>
      <p>
        <a href={`/wilayah/${code}/survei/templat`}>{t('survey.template')}</a>
      </p>
      <div class={wrong === undefined ? 'field' : 'field invalid'}>
        <label for="file">{t('survey.file')}</label>
        {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
        <input type="file" id="file" name="file" accept=".xlsx,.csv" required />
      </div>
      <button type="submit">{t('survey.check')}</button>
    </form>
  );
}
