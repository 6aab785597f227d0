import type { AssessedDistrict, AssessmentPage } from '@konvergensi/contract';
import { LETTERS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { ScoreTable } from './score-table.tsx';

export interface DistrictScoreProps {
  view: View;
  place: Place;
  round: AssessmentPage;
  one: AssessedDistrict;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** One district under assessment: its letters, and what a reviewer can do next. */
export function DistrictScorePage(props: DistrictScoreProps) {
  const { view, place, round, one, refusal, notice } = props;
  const { t } = view;
  const list = `/provinsi/${place.region.code}/penilaian`;
  const title = t('assess.of', { district: one.region.name, year: round.year });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[
        { label: t('assess.title', { year: round.year }), href: `${list}?tahun=${round.year}` },
        { label: one.region.name },
      ]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <TakeAway view={view} />
      <ScoreTable view={view} one={one} instrument={round.instrument} />
      {one.state === 'final' || !place.may('assessment.write') ? null : (
        <Steps {...props} action={`${list}/${round.year}/${one.region.code}`} />
      )}
    </PlaceFrame>
  );
}

function Steps({ view, round, one, typed, refusal, action }: DistrictScoreProps & { action: string }) {
  const { t } = view;
  const step = typed?.text('step') ?? '';
  const version = <input type="hidden" name="version" value={one.version ?? ''} />;
  const typedIn = (of: string, name: string) => (step === of ? typed?.text(name) : undefined);
  const errors = (of: string) => (step === of ? refusal?.fields : undefined);
  return (
    <>
      <details class="card no-print" open={step === 'override'}>
        <summary>{t('assess.override')}</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="step" value="override" />
          {version}
          <Select
            name="item"
            label={t('assess.item')}
            options={round.instrument.items.map(({ code, text }) => ({ value: code, label: `${code} ${text}` }))}
            value={typedIn('override', 'item')}
          />
          <Select
            name="letter"
            label={t('assess.letter')}
            options={[
              ...LETTERS.map((letter) => ({ value: letter, label: letter })),
              { value: '', label: t('assess.asProposed') },
            ]}
            value={typedIn('override', 'letter')}
          />
          <Field
            name="reason"
            label={t('assess.reason')}
            multiline
            required={false}
            value={typedIn('override', 'reason')}
            errors={errors('override')}
          />
          <button type="submit">{t('form.save')}</button>
        </form>
      </details>
      <details class="card no-print" open={step === 'panel'}>
        <summary>{t('assess.panel')}</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="step" value="panel" />
          {version}
          <Field
            name="on"
            label={t('case.day')}
            type="date"
            short
            value={typedIn('panel', 'on') ?? one.panelOn ?? ''}
            errors={errors('panel')}
          />
          <Field
            name="notes"
            label={t('assess.panelNotes')}
            multiline
            required={false}
            value={typedIn('panel', 'notes') ?? one.panelNotes}
          />
          <button type="submit">{t('form.save')}</button>
        </form>
      </details>
      {one.state === 'objected' ? (
        <form class="card no-print" method="post" action={action} novalidate>
          <input type="hidden" name="step" value="answer" />
          {version}
          <Field
            name="answer"
            label={t('assess.answer')}
            multiline
            value={typedIn('answer', 'answer')}
            errors={errors('answer')}
          />
          <button type="submit">{t('assess.answerDo')}</button>
        </form>
      ) : (
        <form class="no-print" method="post" action={action}>
          <input type="hidden" name="step" value={one.state === 'draft' ? 'share' : 'finish'} />
          {version}
          <button type="submit">{t(one.state === 'draft' ? 'assess.share' : 'assess.finish')}</button>
        </form>
      )}
    </>
  );
}
