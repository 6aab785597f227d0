/** The columns of a file of measurements; other columns pass through. */
const MEASURE_COLUMNS = [
  'sex',
  'age',
  'age_unit',
  'birth_date',
  'visit_date',
  'weight',
  'lenhei',
  'measure',
  'oedema',
  'headc',
  'armc',
  'triskin',
  'subskin',
] as const;
export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** Place of each column in the file, −1 where it has none. */
export type ColumnPlaces = Record<MeasureColumn, number>;

/** Finds the columns by name, in any case. */
export function columnPlaces(header: readonly string[]): ColumnPlaces {
  const names = header.map((name) => name.toLowerCase());
  return Object.fromEntries(MEASURE_COLUMNS.map((name) => [name, names.indexOf(name)])) as ColumnPlaces;
}

/** What a file lacks: `fatal` columns without which nothing can be computed, and `warnings` about the others. */
export interface MissingColumns {
  fatal: string[];
  warnings: string[];
}

export function missingColumns(places: ColumnPlaces): MissingColumns {
  const has = (name: MeasureColumn) => places[name] >= 0;
  const fatal: string[] = [];
  const warnings: string[] = [];
  if (!has('sex')) fatal.push('column sex is missing: without it there is no z-score');
  const measured = (['weight', 'lenhei', 'headc', 'armc', 'triskin', 'subskin'] as const).filter(has);
  if (measured.length === 0) fatal.push('columns weight and lenhei are missing, and so is every other measurement');
  else
    warnings.push(
      ...(['weight', 'lenhei'] as const).filter((name) => !has(name)).map((name) => `column ${name} is missing`),
    );
  if (!has('age') && !(has('birth_date') && has('visit_date'))) {
    const dates = (['birth_date', 'visit_date'] as const).filter((name) => !has(name)).join(' and ');
    const lack = `column age is missing, and so is ${dates}`;
    if (has('weight') && has('lenhei')) warnings.push(`${lack}: only weight-for-length/height can be computed`);
    else fatal.push(`${lack}: nothing can be computed without them`);
  }
  return { fatal, warnings };
}
