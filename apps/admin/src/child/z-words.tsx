import type { MeasurementView } from '@konvergensi/contract';
import { type CategorisedIndex, type Category, categoryOf } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { TextKey } from '../text/text.ts';
import { Tag, type Tone } from '../ui/tag.tsx';

type Score = MeasurementView['heightForAge'];

/** `wfl` has words of its own above normal; the other two say "high". */
const wordOf = (index: CategorisedIndex, category: Category): TextKey => `category.${index}.${category}` as TextKey;

const TONES: Readonly<Record<Category, Tone>> = {
  severe: 'bad',
  low: 'warn',
  normal: 'good',
  risk: 'info',
  over: 'warn',
  high: 'info',
  obese: 'bad',
};

/** A z-score with the word of its category; one that cannot be true asks for a second look instead. */
export function ZScore({ view, index, score }: { view: View; index: CategorisedIndex; score: Score }) {
  const { t, numbers } = view;
  if (score.z === null) return <>{t('value.dash')}</>;
  const category = categoryOf(index, score.z);
  return (
    <>
      {numbers.score(score.z)}
      <br />
      {score.flagged ? (
        <Tag tone="plain">{t('child.flagged')}</Tag>
      ) : (
        <Tag tone={TONES[category]}>{t(wordOf(index, category) as 'category.len.low')}</Tag>
      )}
    </>
  );
}
