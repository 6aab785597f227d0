import type { PlannedWork } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';

/** A work plan by week: who does what, how many were to be reached, how many were. */
export function WorkPlan({ view: { t }, rows }: { view: View; rows: readonly PlannedWork[] }) {
  return (
    <DataTable
      label={t('minilok.plan')}
      rows={rows}
      columns={[
        { label: t('minilok.activity'), cell: ({ activity }) => activity },
        { label: t('minilok.doer'), cell: ({ doer }) => doer },
        { label: t('minilok.responsible'), cell: ({ responsible }) => responsible },
        { label: t('minilok.weeks'), cell: ({ weeks }) => weeks.join(', ') },
        { label: t('minilok.planned'), number: true, cell: ({ planned }) => planned ?? t('value.dash') },
        { label: t('minilok.done'), number: true, cell: ({ done }) => done ?? t('value.dash') },
        { label: t('minilok.remark'), cell: ({ note }) => note },
      ]}
    />
  );
}
