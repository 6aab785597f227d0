import type { ChildPage } from '@konvergensi/contract';
import type { CategorisedIndex } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Select } from '../ui/field.tsx';

export const FINDING_FIELDS = ['index', 'state', 'tool', 'note', 'measuredOn'] as const;
const TOOLS = ['microtoise', 'stadiometer', 'infantometer', 'baby-scale', 'floor-scale', 'dacin'] as const;

export interface FindingFormProps {
  view: View;
  page: ChildPage;
  /** Indices that wait for a word. */
  indicated: readonly CategorisedIndex[];
  action: string;
  refusal: Refusal | null;
}

/** After measuring again and recording it: is it so? */
export function FindingForm({ view, page, indicated, action, refusal }: FindingFormProps) {
  const { t, dates } = view;
  const errors = refusal?.fields ?? {};
  const days = [...page.measurements].reverse().slice(0, 6);
  return (
    <form class="card narrow" method="post" action={action} novalidate>
      <h2>{t('finding.title')}</h2>
      <p class="quiet small">{t('finding.lead')}</p>
      <Select
        name="index"
        label={t('finding.index')}
        options={indicated.map((value) => ({ value, label: t(`child.z.${value}`) }))}
        errors={errors}
      />
      <Select
        name="measuredOn"
        label={t('finding.measuredOn')}
        options={days.map(({ date }) => ({ value: date, label: dates.day(date) }))}
        errors={errors}
      />
      <Choice
        name="state"
        label={t('finding.state')}
        options={(['confirmed', 'withdrawn'] as const).map((value) => ({ value, label: t(`finding.say.${value}`) }))}
        errors={errors}
      />
      <Select
        name="tool"
        label={t('finding.tool')}
        options={TOOLS.map((value) => ({ value, label: t(`tool.${value}`) }))}
        errors={errors}
      />
      <Field name="note" label={`${t('finding.note')} (${t('form.optional')})`} required={false} errors={errors} />
      <button type="submit">{t('finding.save')}</button>
    </form>
  );
}
