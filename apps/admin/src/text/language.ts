export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** For `Intl`: Indonesian as written in Indonesia; English with day before month. */
export const localeOf: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** Indonesian unless the reader chose otherwise: many phones here are set to English by their makers. */
export const LANGUAGE_COOKIE = 'bahasa';
