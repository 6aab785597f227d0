import type { ImportView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { Tag, type Tone } from '../ui/tag.tsx';

export type ImportState = ImportView['state'];

const TONES: Readonly<Record<ImportState, Tone>> = {
  uploaded: 'info',
  checking: 'info',
  checked: 'warn',
  committing: 'info',
  done: 'good',
  refused: 'bad',
  cancelled: 'plain',
  failed: 'bad',
};

export function StateTag({ view, state }: { view: View; state: ImportState }) {
  return <Tag tone={TONES[state]}>{view.t(`import.state.${state}`)}</Tag>;
}

/** Does it move by itself, so that the page asks again? */
export const isMoving = ({ state, progress }: Pick<ImportView, 'state' | 'progress'>): boolean =>
  state === 'uploaded' ||
  state === 'checking' ||
  state === 'committing' ||
  (state === 'done' && progress.phase === 'figures' && progress.done < (progress.total ?? 0));
