import type { FigureRulesAnswer } from '@konvergensi/contract';
import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';

type Change = FigureRulesAnswer['months'][number]['changes'][number];

interface Row {
  change: Change;
  where: Child;
}

/** `12 / 40 (30,0%)` */
const side = ({ numbers }: View, { numerator, denominator, percent }: Change['before']): string => {
  const counts = `${numbers.whole(numerator)} / ${numbers.whole(denominator)}`;
  return percent === null ? counts : `${counts} (${numbers.percent(percent)})`;
};

/** Counts and points by which figures would change, by month or region and indicator. */
export function RuleChangesTable({
  view,
  label,
  rows,
  nameOf,
}: {
  view: View;
  label: string;
  rows: readonly Row[];
  nameOf: (code: string) => string;
}) {
  const { t, numbers } = view;
  return (
    <>
      <h3>{label}</h3>
      <DataTable<Row>
        label={label}
        rows={rows}
        columns={[
          { label: t('rules.where'), cell: ({ where }) => where },
          { label: t('rules.indicator'), wide: true, cell: ({ change }) => nameOf(change.indicator) },
          { label: t('rules.before'), number: true, cell: ({ change }) => side(view, change.before) },
          { label: t('rules.after'), number: true, cell: ({ change }) => side(view, change.after) },
          {
            label: t('rules.points'),
            number: true,
            cell: ({ change: { points } }) => (points === null ? t('value.dash') : numbers.change(points)),
          },
          { label: t('rules.cells'), number: true, cell: ({ change }) => numbers.whole(change.cells) },
        ]}
      />
    </>
  );
}
