import type { IndexCode } from '../child.ts';
import type { Sentence } from './number-words.ts';

/** The indices as a nutrition officer calls them. */
export const INDEX_NAMES: Readonly<Record<IndexCode, Sentence>> = {
  len: { id: 'PB/U atau TB/U', en: 'length/height-for-age' },
  wei: { id: 'BB/U', en: 'weight-for-age' },
  wfl: { id: 'BB/PB atau BB/TB', en: 'weight-for-length/height' },
  bmi: { id: 'IMT/U', en: 'BMI-for-age' },
  hc: { id: 'lingkar kepala/U', en: 'head circumference-for-age' },
  ac: { id: 'LiLA/U', en: 'arm circumference-for-age' },
  ts: { id: 'lipatan kulit trisep/U', en: 'triceps skinfold-for-age' },
  ss: { id: 'lipatan kulit subskapula/U', en: 'subscapular skinfold-for-age' },
};
