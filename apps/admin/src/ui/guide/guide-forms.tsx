import type { View } from '../../format/view.ts';
import { CheckAnswers } from '../check-answers.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Choice, Field, Select, Tick } from '../field.tsx';

export function GuideForms({ view }: { view: View }) {
  const { t } = view;
  const options = [
    { value: 'L', label: t('guide.choiceA') },
    { value: 'H', label: t('guide.choiceB') },
  ];
  const wrong = { wrong: t('guide.fieldWrong') };
  const hint = t('guide.fieldHint');
  return (
    <>
      <h2>{t('guide.buttons')}</h2>
      <p>
        <button type="button">{t('guide.primary')}</button>
        <button type="button" class="plain">
          {t('guide.secondary')}
        </button>
        <button type="button" class="danger">
          {t('guide.danger')}
        </button>
        <button type="button" disabled>
          {t('guide.off')}
        </button>
      </p>
      <h2>{t('guide.form')}</h2>
      <ErrorSummary view={view} refusal={{ message: null, fields: wrong }} />
      <form class="card narrow" method="get" action="/gaya">
        <Field
          name="right"
          label={t('guide.field')}
          hint={hint}
          value="8,4"
          inputmode="decimal"
          short
          required={false}
        />
        <Field name="wrong" label={t('guide.field')} hint={hint} value="83..9" errors={wrong} short required={false} />
        <Choice name="choice" label={t('guide.choice')} options={options} value="H" />
        <Select name="select" label={t('guide.choice')} options={options} value="L" />
        <Field name="note" label={t('guide.note.field')} value="" multiline required={false} />
        <Tick name="tick" label={t('guide.tick')} checked />
        <button type="submit">{t('guide.primary')}</button>
      </form>
      <h2>{t('guide.check')}</h2>
      <CheckAnswers
        view={view}
        answers={[
          { question: t('guide.field'), answer: '8,4', change: '/gaya#right' },
          { question: t('guide.choice'), answer: t('guide.choiceB'), change: '/gaya#choice' },
        ]}
      />
    </>
  );
}
