import type { View } from '../format/view.ts';

export interface TakeAwayProps {
  view: View;
  /** Addresses of the same content as files; absent where there is none. */
  xlsx?: string | undefined;
  csv?: string | undefined;
  word?: string | undefined;
  /** The page with a text for WhatsApp. */
  share?: string | undefined;
}

/** What is shown, to take along: as a file, on paper, as a message. */
export function TakeAway({ view: { t }, xlsx, csv, word, share }: TakeAwayProps) {
  const links = [
    [xlsx, t('ui.xlsx')],
    [csv, t('ui.csv')],
    [word, t('ui.word')],
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
        <button class="link" type="button" data-print hidden>
          {t('ui.print')}
        </button>
      </li>
    </ul>
  );
}
