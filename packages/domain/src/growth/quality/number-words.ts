/** The languages of a sentence. */
export type Language = 'id' | 'en';

/** One sentence in both languages. */
export type Sentence = Record<Language, string>;

/** Writes a number as the language does: 4.976,5 in Indonesian, 4,976.5 in English. */
export type Format = (value: number, decimals?: number) => string;

const MARKS = { id: { thousands: '.', point: ',' }, en: { thousands: ',', point: '.' } };

function format(language: Language): Format {
  const { thousands, point } = MARKS[language];
  return (value, decimals = 0) => {
    const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    const text = rest === undefined ? grouped : `${grouped}${point}${rest}`;
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  };
}

const FORMATS: Record<Language, Format> = { id: format('id'), en: format('en') };

/** A sentence from its two wordings, each given the numbers in its own style. */
export function sentence(words: Record<Language, (number: Format) => string>): Sentence {
  return { id: words.id(FORMATS.id), en: words.en(FORMATS.en) };
}

/** A probability: three decimals, and below that only that it is smaller. */
export function probability(p: number, number: Format): string {
  return p < 0.001 ? `p < ${number(0.001, 3)}` : `p = ${number(p, 3)}`;
}
