import type { Language } from '../text/language.ts';
import { type Text, textsOf } from '../text/text.ts';
import { type Dates, datesOf } from './dates.ts';
import { type Numbers, numbersOf } from './numbers.ts';

/** What every page needs beside its data: words, numbers and dates of the reader's language, the time, the address. */
export interface View {
  language: Language;
  t: Text;
  numbers: Numbers;
  dates: Dates;
  now: number;
  /** Path and query of this page. */
  address: string;
}

const words = { id: spoken('id'), en: spoken('en') };

export function viewOf(language: Language, now: number, address: string): View {
  return { ...words[language], now, address };
}

function spoken(language: Language) {
  return { language, t: textsOf(language), numbers: numbersOf(language), dates: datesOf(language) };
}
