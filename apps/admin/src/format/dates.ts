import { type Language, localeOf } from '../text/language.ts';

export interface Dates {
  /** `2026-02` → `Februari 2026`, `2026-Q1` → `Triwulan I 2026`, `2026-S1` → `Semester I 2026`, `2026` → `Tahun 2026` */
  month: (month: string) => string;
  /** `2026-02` → `Feb 2026`, `2026-Q1` → `Tw I 2026` */
  shortMonth: (month: string) => string;
  /** `2026-02-21` → `21 Februari 2026` */
  day: (civil: string) => string;
  /** `22 November 2026 pukul 11.05 WIB`, in the zone of the region. */
  instant: (ms: number, zone: string) => string;
  /** `10 detik yang lalu` */
  ago: (ms: number, now: number) => string;
}

const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', Number.POSITIVE_INFINITY],
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

export function datesOf(language: Language): Dates {
  const locale = localeOf[language];
  const civil = (text: string, options: Intl.DateTimeFormatOptions): string =>
    format(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(`${text}T00:00:00Z`));
  return {
    month: (month) => windowName(WINDOWS[language], month) ?? civil(`${month}-01`, { month: 'long', year: 'numeric' }),
    shortMonth: (month) =>
      windowName(SHORT_WINDOWS[language], month) ?? civil(`${month}-01`, { month: 'short', year: 'numeric' }),
    day: (day) => civil(day, { day: 'numeric', month: 'long', year: 'numeric' }),
    instant: (ms, zone) => instantIn(locale, ms, zone),
    ago: (ms, now) => ago(locale, ms, now),
  };
}

type WindowNames = Readonly<Record<'Q' | 'S' | 'year', (year: string, part: string) => string>>;

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const WINDOWS: Readonly<Record<Language, WindowNames>> = {
  id: {
    Q: (year, part) => `Triwulan ${ROMAN[Number(part)]} ${year}`,
    S: (year, part) => `Semester ${ROMAN[Number(part)]} ${year}`,
    year: (year) => `Tahun ${year}`,
  },
  en: {
    Q: (year, part) => `Quarter ${part} of ${year}`,
    S: (year, part) => `Half-year ${part} of ${year}`,
    year: (year) => `Year ${year}`,
  },
};
const SHORT_WINDOWS: Readonly<Record<Language, WindowNames>> = {
  id: {
    Q: (year, part) => `Tw ${ROMAN[Number(part)]} ${year}`,
    S: (year, part) => `Sem ${ROMAN[Number(part)]} ${year}`,
    year: (year) => year,
  },
  en: { Q: (year, part) => `Q${part} ${year}`, S: (year, part) => `H${part} ${year}`, year: (year) => year },
};

/** Name of a quarter, semester or year; null for a month. */
function windowName(names: WindowNames, period: string): string | null {
  const [year = '', part] = period.split('-');
  if (part === undefined) return names.year(year, '');
  const kind = part[0];
  return kind === 'Q' || kind === 'S' ? names[kind](year, part.slice(1)) : null;
}

function instantIn(locale: string, ms: number, timeZone: string): string {
  const base = { timeZone, dateStyle: 'long', timeStyle: 'short' } as const;
  const zone = format('id-ID', { timeZone, timeZoneName: 'short' }).formatToParts(ms);
  const name = zone.find((part) => part.type === 'timeZoneName')?.value ?? '';
  return `${format(locale, base).format(ms)} ${name}`.trim();
}

function ago(locale: string, ms: number, now: number): string {
  let amount = Math.max(0, (now - ms) / 1000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (amount < size) return relative.format(-Math.floor(amount), unit);
    amount /= size;
  }
  return relative.format(-Math.floor(amount), 'day');
}
