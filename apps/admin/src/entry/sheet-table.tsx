import { DataTable } from '../ui/data-table.tsx';
import { historyAddress } from './entry-address.ts';
import { EntryState, levelHead, valueWords } from './entry-words.tsx';
import type { SheetProps } from './sheet.page.tsx';

/** The values of a period, for those who only read them. */
export function SheetTable({ view, indicator, sheet, places, asked }: SheetProps) {
  const { t, dates } = view;
  return (
    <DataTable
      label={indicator.name[view.language]}
      rows={places}
      columns={[
        {
          label: levelHead(view, sheet.level),
          cell: ({ place, name, within, entry }) => (
            <>
              {entry === null ? name : <a href={historyAddress(asked, place)}>{name}</a>}
              {sheet.level === 'district' ? null : <small>{within}</small>}
            </>
          ),
        },
        { label: t('entry.value'), wide: true, cell: ({ entry }) => valueWords(view, indicator.unit, entry) },
        {
          label: t('entry.before'),
          cell: ({ before }) => (before === null ? t('value.dash') : valueWords(view, indicator.unit, before)),
        },
        { label: t('entry.stateHead'), cell: ({ entry }) => <EntryState view={view} entry={entry} /> },
        {
          label: t('entry.sourceHead'),
          wide: true,
          cell: ({ entry }) => (entry === null ? '' : `${entry.source}, ${dates.day(entry.sourceOn)}`),
        },
        { label: t('entry.reason'), wide: true, cell: ({ entry }) => entry?.reason ?? '' },
      ]}
    />
  );
}
