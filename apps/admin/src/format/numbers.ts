import { type Language, localeOf } from '../text/language.ts';

export interface Numbers {
  /** `4.163` */
  whole: (value: number) => string;
  /** `31,5%`: a percentage already multiplied by a hundred. */
  percent: (value: number) => string;
  /** `31,5`: always one decimal, without grouping; quick, for tables of thousands. */
  tenth: (value: number) => string;
  /** `12,8`, at most one decimal. */
  decimal: (value: number) => string;
  /** `−2,1` or `+0,4`: how far something moved. */
  change: (value: number) => string;
  /** `−2,41`: two decimals and a real minus sign. */
  score: (value: number) => string;
}

export function numbersOf(language: Language): Numbers {
  const locale = localeOf[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const atMostOne = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    whole: (value) => whole.format(value),
    percent: (value) => `${one.format(value)}%`,
    tenth: (value) => value.toFixed(1).replace('.', language === 'id' ? ',' : '.'),
    decimal: (value) => atMostOne.format(value),
    change: (value) => {
      const tenths = Math.round(value * 10) / 10;
      return tenths > 0 ? `+${one.format(tenths)}` : one.format(tenths === 0 ? 0 : tenths).replace('-', '−');
    },
    score: (value) => two.format(value).replace('-', '−'),
  };
}
