import type { EntryValueView } from '@konvergensi/contract';
import { ABOVE_TARGET_WORDS, type EntryIndicator, type EntryLevel, indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { Tag, type Tone } from '../ui/tag.tsx';

/** An indicator that agencies enter, by its code. */
export function entryIndicator(code: string): EntryIndicator | null {
  const found = indicatorByCode.get(code);
  return found?.kind === 'entry' ? found : null;
}

export const indicatorName = ({ language }: View, code: string): string =>
  indicatorByCode.get(code)?.name[language] ?? code;

/** A word as it begins a heading. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const levelHead = ({ t }: View, level: EntryLevel): string => capital(t(`entry.level.${level}`));

type Shown = Pick<EntryValueView, 'numerator' | 'denominator' | 'noTarget' | 'value' | 'above'>;

/** `75,0% (30 dari 40)`, `ya`, `12`, "tidak ada sasaran": what was entered, unclipped. */
export function valueWords({ t, numbers, language }: View, unit: EntryIndicator['unit'], shown: Shown | null): string {
  if (shown === null) return t('entry.notFilled');
  const { numerator, denominator, noTarget, value, above } = shown;
  if (noTarget || value === null || numerator === null) return t('entry.noTarget');
  if (denominator === null)
    return unit === 'yesno' ? t(`entry.${numerator === 1 ? 'yes' : 'no'}`) : numbers.whole(value);
  const share = `${numbers.percent(value)} (${t('value.ofMany', { part: numerator, whole: denominator })})`;
  return above ? `${share} – ${ABOVE_TARGET_WORDS[language]}` : share;
}

type Stage = 'draft' | 'returned' | 'verified' | 'locked';
const TONES: Readonly<Record<Stage, Tone>> = { draft: 'plain', returned: 'warn', verified: 'info', locked: 'good' };

/** How far a value is; a draft with a note was sent back. */
export function EntryState({ view, entry }: { view: View; entry: Pick<EntryValueView, 'state' | 'note'> | null }) {
  if (entry === null) return <Tag tone="warn">{view.t('entry.notFilled')}</Tag>;
  const stage: Stage = entry.state === 'draft' && entry.note !== '' ? 'returned' : entry.state;
  return (
    <>
      <Tag tone={TONES[stage]}>{view.t(`entry.state.${stage}`)}</Tag>
      {entry.note === '' ? null : <small>{entry.note}</small>}
    </>
  );
}
