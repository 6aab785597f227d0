import type { AgePattern } from './age-pattern.ts';
import type { Completeness } from './completeness.ts';
import { type Format, probability, type Sentence, sentence } from './number-words.ts';
import type { PositionMatch } from './position-match.ts';
import type { SexRatio } from './sex-ratio.ts';

const SHOWN = ['age', 'weight', 'length', 'sex', 'position'] as const;
const NAMES = {
  id: { age: 'umur', weight: 'berat', length: 'panjang/tinggi', sex: 'jenis kelamin', position: 'posisi ukur' },
  en: { age: 'age', weight: 'weight', length: 'length/height', sex: 'sex', position: 'position of measurement' },
};

export function completenessNote({ rows, missing }: Completeness): Sentence {
  const list = (names: Record<(typeof SHOWN)[number], string>, number: Format) =>
    SHOWN.map((what) => `${names[what]} ${number(missing[what].n)} (${number(missing[what].percent, 1)} %)`).join(', ');
  return sentence({
    id: (number) => `Dari ${number(rows)} catatan anak, yang kosong: ${list(NAMES.id, number)}.`,
    en: (number) => `Of ${number(rows)} records of children these are empty: ${list(NAMES.en, number)}.`,
  });
}

export function sexRatioNote({ boys, girls, ratio, expected, test }: SexRatio): Sentence | null {
  if (ratio === null || test === null) return null;
  return sentence({
    id: (number) =>
      `${number(boys)} anak laki-laki dan ${number(girls)} perempuan: ${number(100 * ratio)} laki-laki per 100 perempuan, ` +
      `diharapkan ${number(100 * expected)}. Selisih sebesar ini atau lebih dapat terjadi secara kebetulan dengan peluang ` +
      `${probability(test.p, number)}.`,
    en: (number) =>
      `${number(boys)} boys and ${number(girls)} girls: ${number(100 * ratio)} boys for 100 girls, expected ` +
      `${number(100 * expected)}. Chance alone makes a difference this large or larger with ${probability(test.p, number)}.`,
  });
}

export function ageHeapingNote({ heaping }: AgePattern): Sentence | null {
  const { year } = heaping;
  if (year === null) return null;
  return sentence({
    id: (number) =>
      `Bila umur dicatat dari tanggal lahir, anak tersebar merata menurut bulan. Di sini ${number(year.dissimilarity, 1)} % ` +
      `anak harus berpindah bulan agar merata (${probability(year.p, number)}, n ${number(year.n)}).`,
    en: (number) =>
      `With ages from dates of birth children spread evenly over the months of a year. Here ` +
      `${number(year.dissimilarity, 1)} % would have to change month to be even (${probability(year.p, number)}, n ${number(year.n)}).`,
  });
}

export function ageRatioNote({ ratio: { younger, older, ratio, expected, test } }: AgePattern): Sentence | null {
  if (ratio === null || test === null) return null;
  return sentence({
    id: (number) =>
      `${number(younger)} anak 6–29 bulan dan ${number(older)} anak 30–59 bulan: rasio ${number(ratio, 2)}, diharapkan ` +
      `${number(expected, 2)} (${probability(test.p, number)}).`,
    en: (number) =>
      `${number(younger)} children of 6–29 months and ${number(older)} of 30–59 months: ratio ${number(ratio, 2)}, expected ` +
      `${number(expected, 2)} (${probability(test.p, number)}).`,
  });
}

const PART_OF_ANOTHER = '00-08';

export function positionNote(groups: readonly PositionMatch[]): Sentence | null {
  const total = (expected: 'L' | 'H') =>
    groups
      .filter((group) => group.expected === expected && group.name !== PART_OF_ANOTHER)
      .reduce((sum, { recorded, mismatch }) => ({ n: sum.n + mismatch.n, of: sum.of + recorded }), { n: 0, of: 0 });
  const [young, old] = [total('L'), total('H')];
  if (young.of + old.of === 0) return null;
  return sentence({
    id: (number) =>
      `Posisi ukur tidak sesuai umur: ${number(young.n)} dari ${number(young.of)} anak di bawah 24 bulan diukur berdiri, ` +
      `${number(old.n)} dari ${number(old.of)} anak 24–59 bulan diukur terlentang.`,
    en: (number) =>
      `Position against age: ${number(young.n)} of ${number(young.of)} children under 24 months were measured standing, ` +
      `${number(old.n)} of ${number(old.of)} of 24–59 months lying.`,
  });
}
