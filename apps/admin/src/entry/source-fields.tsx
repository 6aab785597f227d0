import type { View } from '../format/view.ts';
import { Choice, Field, type FieldErrors } from '../ui/field.tsx';

export interface SourceProps {
  view: View;
  typed: { source: string; sourceOn: string; cumulative: boolean };
  errors: FieldErrors;
  today?: string | undefined;
}

/** Where the figures are from, of when, and what span they count. */
export function SourceFields({ view: { t }, typed, errors, today }: SourceProps) {
  return (
    <>
      <Field
        name="source"
        label={t('entry.source')}
        hint={t('entry.sourceHint')}
        value={typed.source}
        errors={errors}
      />
      <Field
        name="sourceOn"
        label={t('entry.sourceOn')}
        type="date"
        short
        max={today}
        value={typed.sourceOn}
        errors={errors}
      />
      <Choice
        name="cumulative"
        label={t('entry.cumulativeAsk')}
        value={typed.cumulative ? 'ya' : 'tidak'}
        options={[
          { value: 'tidak', label: t('entry.ofPeriod') },
          { value: 'ya', label: t('entry.cumulative') },
        ]}
      />
    </>
  );
}
