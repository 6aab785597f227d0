import type { IndexCode } from '../child.ts';
import type { DigitPreference } from './digit-preference.ts';
import { INDEX_NAMES } from './index-names.ts';
import { type Sentence, sentence } from './number-words.ts';
import { SURVEY_SD_RANGES } from './reference-spread.ts';
import type { IndexQuality } from './z-spread.ts';

/** Above this share of all rows WHO takes implausible values of an index as a warning. Source: WHO/UNICEF 2019. */
export const WARNING_FLAGGED_PERCENT = 1;

const SKEWNESS_HINT = 0.5;
const KURTOSIS_HINT = [2, 4] as const;

export const DIGIT_NAMES = {
  weight: { id: 'berat', en: 'weight' },
  length: { id: 'panjang/tinggi', en: 'length/height' },
  arm: { id: 'lingkar lengan', en: 'arm circumference' },
} as const;

export function digitNote(what: keyof typeof DIGIT_NAMES, { n, percent, score }: DigitPreference): Sentence {
  const round = percent[0]! + percent[5]!;
  const name = DIGIT_NAMES[what];
  return sentence({
    id: (number) =>
      `Angka terakhir ${name.id}: ${number(round, 1)} % berakhir 0 atau 5, diharapkan 20 %. Skor preferensi angka ` +
      `${number(score, 1)} (0 merata, 100 semua pada satu angka; n ${number(n)}).`,
    en: (number) =>
      `Last digit of ${name.en}: ${number(round, 1)} % end in 0 or 5, expected 20 %. Digit preference score ` +
      `${number(score, 1)} (0 even, 100 all on one digit; n ${number(n)}).`,
  });
}

export function flagNote(code: IndexCode, { flagged: { n, percent } }: IndexQuality): Sentence {
  const isOver = percent > WARNING_FLAGGED_PERCENT;
  const name = INDEX_NAMES[code];
  return sentence({
    id: (number) =>
      `${name.id}: ${number(n)} nilai tidak masuk akal, ${number(percent, 1)} % dari semua catatan, ` +
      `${isOver ? 'di atas' : 'tidak di atas'} 1 % yang menjadi tanda peringatan WHO.`,
    en: (number) =>
      `${name.en}: ${number(n)} implausible values, ${number(percent, 1)} % of all records, ` +
      `${isOver ? 'above' : 'not above'} the 1 % that WHO takes as a warning.`,
  });
}

export function spreadNote(code: IndexCode, { n, sd }: IndexQuality): Sentence | null {
  if (sd === null) return null;
  const name = INDEX_NAMES[code];
  const range = SURVEY_SD_RANGES[code];
  return sentence({
    id: (number) =>
      `${name.id}: simpangan baku ${number(sd, 2)} (n ${number(n)}). Nilai besar berarti pengukuran kurang teliti atau ` +
      `penduduk yang beragam.${range ? ` Pada 9 dari 10 survei nasional ${number(range[0], 2)}–${number(range[1], 2)}.` : ''}`,
    en: (number) =>
      `${name.en}: standard deviation ${number(sd, 2)} (n ${number(n)}). A large one means imprecise measurement or a ` +
      `mixed population.${range ? ` 9 in 10 national surveys had ${number(range[0], 2)}–${number(range[1], 2)}.` : ''}`,
  });
}

/** Null unless the curve is more lopsided, flat or peaked than WHO's hints. */
export function shapeNote(code: IndexCode, { skewness, kurtosis }: IndexQuality): Sentence | null {
  if (skewness === null || kurtosis === null) return null;
  const isLopsided = Math.abs(skewness) > SKEWNESS_HINT;
  const isOddlyPeaked = kurtosis < KURTOSIS_HINT[0] || kurtosis > KURTOSIS_HINT[1];
  if (!isLopsided && !isOddlyPeaked) return null;
  const name = INDEX_NAMES[code];
  return sentence({
    id: (number) =>
      `${name.id}: kemencengan ${number(skewness, 2)}, keruncingan ${number(kurtosis, 2)}; patokan WHO −0,5 sampai 0,5 dan ` +
      '2 sampai 4. Lihat grafiknya bersama pemeriksaan lain.',
    en: (number) =>
      `${name.en}: skewness ${number(skewness, 2)}, kurtosis ${number(kurtosis, 2)}; WHO's marks are −0.5 to 0.5 and 2 to 4. ` +
      'Look at the curve together with the other checks.',
  });
}
