import type { RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { type Sorting, sortLink } from './sorting.ts';

export interface SortHeaderProps {
  view: View;
  sorting: Sorting;
  column: string;
  label: string;
  /** The name in full, where the label is a short one. */
  explanation?: string | null;
  note?: string | null;
  page: RegionPage;
}

export function SortHeader({ view: { t }, sorting, column, label, explanation, note, page }: SortHeaderProps) {
  const order = sorting.column === column ? sorting.order : null;
  return (
    <th
      scope="col"
      class={column === 'name' ? undefined : 'n'}
      aria-sort={order === null ? undefined : order === 'naik' ? 'ascending' : 'descending'}
    >
      <a href={sortLink(page, sorting, column)} title={explanation ?? undefined}>
        {label}
      </a>
      {order === null ? null : (
        <>
          <span aria-hidden="true">{order === 'naik' ? ' ▲' : ' ▼'}</span>
          <span class="unseen">{order === 'naik' ? t('table.sortedUp') : t('table.sortedDown')}</span>
        </>
      )}
      {note == null ? null : <small>{note}</small>}
    </th>
  );
}
