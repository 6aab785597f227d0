import type { EntryInbox } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { entryIndicator, indicatorName, valueWords } from './entry-words.tsx';

/** More served than targeted: kept as entered, left out of colours and ranks, listed for the agency to look at. */
export function AboveTarget({ view, inbox }: { view: View; inbox: EntryInbox }) {
  const { t } = view;
  if (inbox.above.length === 0) return null;
  return (
    <section>
      <h2>{t('entry.above')}</h2>
      <p class="small">{t('entry.aboveLead')}</p>
      <DataTable
        label={t('entry.above')}
        rows={inbox.above}
        columns={[
          { label: t('entry.place'), cell: ({ place }) => place },
          { label: t('entry.indicator'), wide: true, cell: ({ indicator }) => indicatorName(view, indicator) },
          {
            label: t('entry.value'),
            wide: true,
            cell: ({ indicator, entry }) => valueWords(view, entryIndicator(indicator)?.unit ?? 'percent', entry),
          },
          { label: t('entry.reason'), wide: true, cell: ({ entry }) => entry.reason },
        ]}
      />
    </section>
  );
}
