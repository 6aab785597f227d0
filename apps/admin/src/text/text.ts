import type { Fill, GapArguments } from './catalogue.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { type Language, localeOf } from './language.ts';

type Source = typeof id;
export type TextKey = keyof Source;

export type Text = <K extends TextKey>(key: K, ...gaps: GapArguments<Source[K]>) => string;

type Entry = string | ((gaps: Record<string, Fill>) => string);
const catalogues = { id, en } as unknown as Readonly<Record<Language, Readonly<Record<TextKey, Entry>>>>;

/** The texts of one language; numbers in gaps are written as the language writes them. */
export function textsOf(language: Language): Text {
  const numbers = new Intl.NumberFormat(localeOf[language]);
  const write = (fill: Fill | undefined, gap: string): string =>
    fill === undefined ? `{${gap}}` : typeof fill === 'number' ? numbers.format(fill) : fill;
  return (key, ...[gaps = {}]: [Record<string, Fill>?]) => {
    const entry: Entry = catalogues[language][key];
    const text = typeof entry === 'function' ? entry(gaps) : entry;
    return text.replace(/\{(\w+)\}/g, (_all, gap: string) => write(gaps[gap], gap));
  };
}
