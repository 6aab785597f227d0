/** A row of a file with figures of surveys, as text by column. */
export type SurveyCells = Readonly<Record<SurveyColumn, string>>;

export const SURVEY_COLUMNS = [
  'area',
  'name',
  'year',
  'survey',
  'indicator',
  'value',
  'low',
  'high',
  'source',
  'link',
  'conflicts',
] as const;
export type SurveyColumn = (typeof SURVEY_COLUMNS)[number];

/** Headers by which a column is known, the first as the template writes it. */
export const SURVEY_HEADERS: Readonly<Record<SurveyColumn, readonly string[]>> = {
  area: ['kode', 'kode wilayah', 'code', 'kode kemendagri', 'kode bps'],
  name: ['wilayah', 'nama', 'kabupaten/kota', 'region', 'name'],
  year: ['tahun', 'year'],
  survey: ['survei', 'survey'],
  indicator: ['indikator', 'indicator'],
  value: ['nilai', 'persen', 'prevalensi', 'value'],
  low: ['batas bawah', 'bawah', 'low', 'lower'],
  high: ['batas atas', 'atas', 'high', 'upper'],
  source: ['sumber', 'source'],
  link: ['tautan', 'link', 'url'],
  conflicts: ['nilai lain', 'conflicts', 'other values'],
};

const INDICATORS = {
  stunted: ['', 'stunting', 'stunted', 'pendek'],
  wasted: ['wasting', 'wasted', 'gizi kurang'],
  underweight: ['underweight', 'berat badan kurang', 'bb kurang'],
  overweight: ['overweight', 'berat badan lebih', 'bb lebih', 'gizi lebih'],
} as const;
export type SurveyIndicator = keyof typeof INDICATORS;

export interface SurveyRow {
  year: number;
  survey: string;
  indicator: SurveyIndicator;
  kind: 'survey' | 'model';
  value: number;
  low: number | null;
  high: number | null;
  source: string;
  link: string | null;
  conflicts: { value: number; source: string }[];
}
export type SurveyProblem = Exclude<SurveyColumn, 'area' | 'name' | 'low' | 'high'> | 'interval';

/** Which column stands where; null without the columns that a figure needs. */
export function surveyColumns(header: readonly string[]): Readonly<Partial<Record<SurveyColumn, number>>> | null {
  const named = header.map((cell) => cell.trim().toLowerCase());
  const places: Partial<Record<SurveyColumn, number>> = {};
  for (const column of SURVEY_COLUMNS) {
    const at = named.findIndex((name) => SURVEY_HEADERS[column].includes(name));
    if (at >= 0) places[column] = at;
  }
  const needed = ['year', 'survey', 'value', 'source'] as const;
  const isKnown = needed.every((column) => places[column] !== undefined);
  return isKnown && (places.area ?? places.name) !== undefined ? places : null;
}

/** A percentage as written, `22,1`, `22.1` or `22,1%`; NaN for what is none. */
function percentOf(text: string): number {
  const plain = text.replace(/\s|%/g, '').replace(',', '.');
  const value = /^\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= 100 ? value : Number.NaN;
}

/** `12,6 (databoks); 13 (pers)` */
function conflictsOf(text: string): SurveyRow['conflicts'] | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => /^([\d.,%\s]+)\((.{1,100})\)$/.exec(part));
  const found = read.map((match) => ({ value: percentOf(match?.[1] ?? ''), source: match?.[2]?.trim() ?? '' }));
  return found.length <= 10 && found.every(({ value, source }) => !Number.isNaN(value) && source !== '') ? found : null;
}

/** Reads a row; what is wrong is named by its column, all of it at once. */
export function parseSurveyRow(cells: SurveyCells): { row: SurveyRow } | { wrong: SurveyProblem[] } {
  const text = (column: SurveyColumn) => cells[column].trim();
  const wrong: SurveyProblem[] = [];
  const refuseUnless = (isGood: boolean, problem: SurveyProblem) => {
    if (!isGood) wrong.push(problem);
  };
  const year = /^(19|20)\d{2}$/.test(text('year')) ? Number(text('year')) : 0;
  const word = text('indicator').toLowerCase();
  const indicator = (Object.keys(INDICATORS) as SurveyIndicator[]).find((one) =>
    (INDICATORS[one] as readonly string[]).includes(word),
  );
  const value = percentOf(text('value'));
  const [low, high] = (['low', 'high'] as const).map((end) => (text(end) === '' ? null : percentOf(text(end)))) as [
    number | null,
    number | null,
  ];
  const conflicts = conflictsOf(text('conflicts'));
  const link = text('link') === '' ? null : text('link');
  refuseUnless(year >= 1990, 'year');
  refuseUnless(text('survey').length >= 2 && text('survey').length <= 40, 'survey');
  refuseUnless(indicator !== undefined, 'indicator');
  refuseUnless(!Number.isNaN(value), 'value');
  const isOrdered =
    (low === null) === (high === null) && (low === null || high === null || (low <= value && value <= high));
  refuseUnless(Number.isNaN(value) || isOrdered, 'interval');
  refuseUnless(text('source').length >= 2 && text('source').length <= 200, 'source');
  refuseUnless(link === null || (/^https?:\/\/[^\s.]+\.[^\s]+$/.test(link) && link.length <= 300), 'link');
  refuseUnless(conflicts !== null, 'conflicts');
  if (wrong.length > 0 || indicator === undefined || conflicts === null) return { wrong };
  const kind = /^model/i.test(text('survey')) ? 'model' : 'survey';
  return {
    row: { year, survey: text('survey'), indicator, kind, value, low, high, source: text('source'), link, conflicts },
  };
}
