import type { View } from '../format/view.ts';
import { PrintButton } from '../ui/print-button.tsx';

interface PaperLinksProps {
  view: View;
  /** Address of the paper as a Word file. */
  word: string;
  /** Address of the office's letterhead. */
  letterhead: string;
  hasLetterhead: boolean;
}

/** A paper to take along: as a Word file under the office's letterhead, and on paper. */
export function PaperLinks({ view, word, letterhead, hasLetterhead }: PaperLinksProps) {
  const { t } = view;
  return (
    <ul class="links take no-print">
      <li>
        <a href={word}>{t(hasLetterhead ? 'letterhead.word' : 'letterhead.plain')}</a>
      </li>
      <li>
        <a href={letterhead}>{t(hasLetterhead ? 'letterhead.change' : 'letterhead.add')}</a>
      </li>
      <li>
        <PrintButton view={view} />
      </li>
    </ul>
  );
}
