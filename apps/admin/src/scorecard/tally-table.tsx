import type { TallyView } from '@konvergensi/contract';
import { convergenceAmongRecorded, convergenceOf, dueOf } from '@konvergensi/domain';
import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';

/** A share in the reader's words; nothing due is no data, never 0 %. */
export function shareWords({ t, numbers }: View, share: number | null): string {
  return share === null ? t('score.noData') : numbers.percent(share);
}

export interface TallyRow {
  head: Child;
  tally: TallyView;
}

/** Received, due, share; and apart from them what is not recorded, not due and cannot be judged. */
export function tallyColumns(view: View, head: string): Column<TallyRow>[] {
  const { t, numbers } = view;
  const number = (label: string, cell: (tally: TallyView) => number) => ({
    label,
    number: true,
    cell: ({ tally }: TallyRow) => numbers.whole(cell(tally)),
  });
  return [
    { label: head, wide: true, cell: (row) => row.head },
    number(t('score.received'), ({ met }) => met),
    number(t('score.due'), dueOf),
    { label: t('score.share'), number: true, cell: ({ tally }) => shareWords(view, convergenceOf(tally)) },
    number(t('score.notRecorded'), ({ notRecorded }) => notRecorded),
    {
      label: t('score.recordedShare'),
      number: true,
      cell: ({ tally }) => shareWords(view, convergenceAmongRecorded(tally)),
    },
    number(t('score.notDue'), ({ notDue }) => notDue),
    number(t('score.notJudged'), ({ notJudged }) => notJudged),
  ];
}

export function TallyTable({
  view,
  head,
  label,
  rows,
}: {
  view: View;
  head: string;
  label: string;
  rows: readonly TallyRow[];
}) {
  return <DataTable label={label} rows={rows} columns={tallyColumns(view, head)} />;
}
