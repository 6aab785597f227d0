import type { Row } from './export-file.ts';

/** Numbers from 0 to 1, always the same for a seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba ci du fe go ha ji ka lu me ni po ra su ta vi wa yo zu ke lo mi nu pa'.split(' ');
const PLACES = [
  ['KINAL', 'GEDUNG WANI'],
  ['KINAL', 'PINANG JAWA'],
  ['TANJUNG KEMUNING', 'TANJUNG IMAN'],
  ['TANJUNG KEMUNING', 'BERIANG TINGGI'],
] as const;

export interface MadeUpChild {
  row: Row;
  sex: 1 | 2;
  birthDate: string;
  /** Index of the village in PLACES. */
  place: number;
}

/** A made-up child; names are so unlike that nobody is taken for someone else. */
function madeUpChild(random: () => number): MadeUpChild {
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  const name = () => `${word()} ${word()}`.toUpperCase();
  const place = Math.floor(random() * 4);
  const sex = random() < 0.5 ? 1 : 2;
  const birthDate = new Date(Date.UTC(2021, 3, 1) + Math.floor(random() * 1700) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const [subdistrict, village] = PLACES[place]!;
  const row = {
    name: name(),
    sex: sex === 1 ? 'L' : 'P',
    birthDate,
    parents: `${name()} / ${name()}`,
    province: 'BENGKULU',
    district: 'KAUR',
    subdistrict,
    village,
    puskesmas: subdistrict,
    posyandu: `MAWAR ${1 + Math.floor(random() * 3)}`,
    position: 'Berdiri',
  };
  return { row, sex, birthDate, place };
}

export function madeUpChildren(count: number, seed: number): MadeUpChild[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => madeUpChild(random));
}

/** Weight and length of about the median of the age, give or take, as the export writes them. */
export function madeUpMeasures(
  child: MadeUpChild,
  date: string,
  random: () => number,
): { weight: string; length: string } {
  const months = (Date.parse(date) - Date.parse(child.birthDate)) / 86_400_000 / 30.4375;
  const length = (50 + 25 * (1 - Math.exp(-months / 9)) + 0.6 * months) * (0.86 + random() * 0.2);
  const weight = (3.4 + 5.5 * (1 - Math.exp(-months / 6)) + 0.15 * months) * (0.7 + random() * 0.5);
  return { weight: weight.toFixed(1), length: length.toFixed(1) };
}
