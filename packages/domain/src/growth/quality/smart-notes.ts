import { type Sentence, sentence } from './number-words.ts';
import type { SmartRating } from './smart-ratings.ts';
import type { SmartRefusal, SmartScore } from './smart-score.ts';

/** SMART's words for a rating. */
export const RATING_NAMES: Readonly<Record<SmartRating, Sentence>> = {
  excellent: { id: 'sangat baik', en: 'excellent' },
  good: { id: 'baik', en: 'good' },
  acceptable: { id: 'dapat diterima', en: 'acceptable' },
  problematic: { id: 'bermasalah', en: 'problematic' },
};

const REFUSALS: Readonly<Record<SmartRefusal, Sentence>> = {
  'routine-data': {
    id: 'Skor SMART tidak dihitung: skor ini dibuat untuk survei, bukan untuk data rutin posyandu.',
    en: 'No SMART score: it is made for surveys, not for routine data.',
  },
  'fewer-than-100-children': {
    id: 'Skor SMART tidak dihitung: kurang dari 100 anak 6–59 bulan memiliki z-score.',
    en: 'No SMART score: fewer than 100 children of 6–59 months have a z-score.',
  },
  'test-impossible': {
    id: 'Skor SMART tidak dihitung: salah satu pengujiannya tidak dapat dilakukan dengan data ini.',
    en: 'No SMART score: one of its tests cannot be done with these data.',
  },
};

export function smartNote(score: SmartScore): Sentence {
  if (!score.ok) return REFUSALS[score.reason];
  const { points, rating, n } = score;
  return sentence({
    id: (number) =>
      `Skor kewajaran SMART ${number(points)} poin (${RATING_NAMES[rating].id}; makin kecil makin baik; n ${number(n)}).`,
    en: (number) =>
      `SMART plausibility score ${number(points)} points (${RATING_NAMES[rating].en}; fewer are better; n ${number(n)}).`,
  });
}
