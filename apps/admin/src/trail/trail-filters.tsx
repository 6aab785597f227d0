import type { TrailAsked } from '../api/client.ts';
import type { View } from '../format/view.ts';
import { Field, Select } from '../ui/field.tsx';

export interface TrailFiltersProps {
  view: View;
  address: string;
  asked: TrailAsked;
  kinds: readonly string[];
}

/** Which entries are listed. */
export function TrailFilters({ view: { t }, address, asked, kinds }: TrailFiltersProps) {
  return (
    <form class="card" method="get" action={address}>
      <Field name="by" label={t('trail.by')} value={asked.by} required={false} autocomplete="off" />
      <Field name="subject" label={t('trail.subject')} value={asked.subject} required={false} autocomplete="off" />
      <Select
        name="kind"
        label={t('trail.kind')}
        value={asked.kind}
        options={[{ value: '', label: t('trail.all') }, ...kinds.map((kind) => ({ value: kind, label: kind }))]}
      />
      <Field name="from" type="date" label={t('trail.from')} value={asked.from} required={false} />
      <Field name="to" type="date" label={t('trail.to')} value={asked.to} required={false} />
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}
