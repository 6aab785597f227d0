import type { View } from '../format/view.ts';
import { Tag, type Tone } from './tag.tsx';

const TONES = {
  notStarted: 'plain',
  draft: 'plain',
  sent: 'info',
  inReview: 'info',
  toMend: 'warn',
  approved: 'good',
  refused: 'bad',
  cancelled: 'plain',
  done: 'good',
  late: 'bad',
  due: 'warn',
  expired: 'plain',
} as const satisfies Record<string, Tone>;

export type Status = keyof typeof TONES;
export const STATUSES = Object.keys(TONES) as Status[];

/** The words offices use for the state of a piece of work, always the same ones. */
export function StatusTag({ view: { t }, status }: { view: View; status: Status }) {
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}
