import type { View } from '../format/view.ts';
import { takeAddress } from '../take/take-address.ts';
import { PrintButton } from './print-button.tsx';

export interface TakeAwayProps {
  view: View;
  /** Addresses of the same content as files; absent where there is none. */
  xlsx?: string | undefined;
  csv?: string | undefined;
  /** The page with a text for WhatsApp. */
  share?: string | undefined;
}

/** What is shown, to take along: as a Word file, on paper, as a message; each table has its own links below it. */
export function TakeAway({ view, xlsx, csv, share }: TakeAwayProps) {
  const { t, address } = view;
  const links = [
    [xlsx, t('ui.xlsx')],
    [csv, t('ui.csv')],
    [takeAddress(address, 'docx'), t('ui.word')],
    [share, t('ui.share')],
  ] as const;
  return (
    <ul class="links take no-print">
      {links.map(([href, label]) =>
        href === undefined ? null : (
          <li>
            <a href={href}>{label}</a>
          </li>
        ),
      )}
      <li>
        <PrintButton view={view} />
      </li>
    </ul>
  );
}
