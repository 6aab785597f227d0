import type { EntrySheet } from '@konvergensi/contract';
import { type EntryState, type EntryStep, NEEDS_REASON } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { Field, Tick } from '../ui/field.tsx';
import { stepAddress } from './entry-address.ts';
import { valueWords } from './entry-words.tsx';
import type { SheetProps } from './sheet.page.tsx';

type Row = EntrySheet['places'][number];

/** What can be done with values in each state, by whom. */
const STEPS: readonly { state: EntryState; steps: readonly (readonly [EntryStep, 'verify' | 'lock'])[] }[] = [
  {
    state: 'draft',
    steps: [
      ['verify', 'verify'],
      ['return', 'verify'],
    ],
  },
  {
    state: 'verified',
    steps: [
      ['lock', 'lock'],
      ['return', 'verify'],
    ],
  },
  { state: 'locked', steps: [['correct', 'lock']] },
];

/** For whoever verifies or locks: the values of each state, ticked, and what to do with them. */
export function StepForms(props: SheetProps) {
  const { sheet, places } = props;
  return (
    <>
      {STEPS.map(({ state, steps }) => {
        const rows = places.filter(({ entry }) => entry?.state === state);
        const may = steps.filter(([, needs]) => sheet.may[needs]).map(([step]) => step);
        return rows.length === 0 || may.length === 0 ? null : (
          <StepForm {...props} state={state} rows={rows} steps={may} />
        );
      })}
    </>
  );
}

interface StepFormProps extends SheetProps {
  state: EntryState;
  rows: readonly Row[];
  steps: readonly EntryStep[];
}

function StepForm({ view, indicator, asked, state, rows, steps, refusal, reason }: StepFormProps) {
  const { t } = view;
  const errors = refusal?.fields ?? {};
  const name = `reason-${state}`;
  return (
    <form class="card no-print" method="post" action={stepAddress(asked)} novalidate>
      <h2>{t(`entry.stepOf.${state}`, { n: rows.length })}</h2>
      <fieldset>
        <legend>{t('entry.chosen')}</legend>
        {rows.map((row) => (
          <Tick
            name="nilai"
            value={`${row.place}|${row.entry?.version ?? 0}`}
            label={<RowWords view={view} unit={indicator.unit} row={row} />}
            checked={state !== 'locked'}
          />
        ))}
      </fieldset>
      {steps.some((step) => NEEDS_REASON.includes(step)) ? (
        <Field
          name={name}
          label={t(state === 'locked' ? 'entry.whyCorrect' : 'entry.whyReturn')}
          hint={t('entry.whyHint')}
          value={errors[name] === undefined ? '' : reason}
          errors={errors}
          required={false}
        />
      ) : null}
      <input type="hidden" name="keadaan" value={state} />
      {steps.map((step) => (
        <button type="submit" class={step === 'return' ? 'plain' : undefined} name="langkah" value={step}>
          {t(`entry.step.${step}`)}
        </button>
      ))}
    </form>
  );
}

function RowWords({ view, unit, row }: { view: View; unit: SheetProps['indicator']['unit']; row: Row }) {
  const { t, dates, now } = view;
  const { name, entry } = row;
  if (entry === null) return <>{name}</>;
  return (
    <>
      {`${name}: ${valueWords(view, unit, entry)}`}
      <span class="hint">
        {t('entry.whoFrom', { by: entry.enteredBy, when: dates.ago(entry.enteredAt, now), source: entry.source })}
        {entry.reason === '' ? '' : ` ${t('entry.because', { reason: entry.reason })}`}
      </span>
    </>
  );
}
