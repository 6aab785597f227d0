import type { Figure } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { partWords, valueWords } from './figure-words.ts';

/** A percentage with the counts behind it. */
export function FigureCell({ view, figure }: { view: View; figure: Figure | null }) {
  const parts = partWords(view, figure);
  return (
    <td class="n">
      {valueWords(view, figure)}
      {parts === '' ? null : <small>{parts}</small>}
    </td>
  );
}
