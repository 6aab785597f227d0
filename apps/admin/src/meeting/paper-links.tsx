import type { View } from '../format/view.ts';

interface PaperLinksProps {
  view: View;
  /** Address of the paper as a Word file. */
  word: string;
  /** Address of the office's letterhead. */
  letterhead: string;
  hasLetterhead: boolean;
}

/** A paper to take along: as a Word file under the office's letterhead, and on paper. */
export function PaperLinks({ view: { t }, word, letterhead, hasLetterhead }: PaperLinksProps) {
  return (
    <ul class="links take no-print">
      <li>
        <a href={word}>{t(hasLetterhead ? 'letterhead.word' : 'letterhead.plain')}</a>
      </li>
      <li>
        <a href={letterhead}>{t(hasLetterhead ? 'letterhead.change' : 'letterhead.add')}</a>
      </li>
      <li>
        <button class="link" type="button" data-print hidden>
          {t('ui.print')}
        </button>
      </li>
    </ul>
  );
}
