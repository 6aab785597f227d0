import type { Position } from '../../growth/child.ts';
import { CENTIMETRES, KILOGRAMS, readScaled } from './decimal-cell.ts';
import { isPlausible, type Measure, type RowMeasure } from './measure.ts';
import type { RowReader } from './row-reader.ts';

const GRAMS_PER_KG_DIGITS = 3;
const MICROMETRES_PER_CM_DIGITS = 4;
const LYING = new Set('terlentang telentang terlantang baring berbaring tidur lying l'.split(' '));
const STANDING = new Set('berdiri diri standing h'.split(' '));
const YES = new Set(['ya', 'y', 'ada', '+', '1']);
const NO = new Set(['tidak', 'tdk', 't', 'n', 'tidak ada', '0']);

/**
 * A measure in grams or micrometres; null when the cell is empty, or holds what is not a number or outside plausible
 * limits, which is reported and adds the measure to `unusable`.
 */
export function readMeasure(row: RowReader, measure: RowMeasure, unusable: RowMeasure[] = []): number | null {
  const text = row.text(measure);
  if (text === '') return null;
  const weight = measure === 'weight' || measure === 'birthWeight';
  const value = readScaled(
    text,
    weight ? GRAMS_PER_KG_DIGITS : MICROMETRES_PER_CM_DIGITS,
    weight ? KILOGRAMS : CENTIMETRES,
  );
  if (value !== null && isPlausible(measure, value)) return value;
  const atBirth = measure === 'birthWeight' || measure === 'birthLength';
  row.report(measure, value === null ? 'unreadable' : 'implausible', atBirth ? 'value_not_used' : 'measure_not_used');
  unusable.push(measure);
  return null;
}

/** Birth weight; 0 says nothing, and figures that can only be grams are read as grams and reported. */
export function readBirthWeight(row: RowReader): number | null {
  const text = row.text('birthWeight');
  if (/^0+([.,]0+)?$/.test(text)) return null;
  if (!/^\d{3,4}([.,]0+)?$/.test(text) || !isPlausible('birthWeight', Number.parseInt(text, 10))) {
    return readMeasure(row, 'birthWeight');
  }
  row.report('birthWeight', 'in_grams', 'read_as_kilograms');
  return Number.parseInt(text, 10);
}

/** Birth length; 0 says nothing. */
export function readBirthLength(row: RowReader): number | null {
  return /^0+([.,]0+)?$/.test(row.text('birthLength')) ? null : readMeasure(row, 'birthLength');
}

/** How the child was measured; null when the row does not say, or says what is not known, which is reported. */
export function readPosition(row: RowReader): Position | null {
  const text = row.words('position').toLowerCase();
  if (text === '') return null;
  if (LYING.has(text)) return 'L';
  if (STANDING.has(text)) return 'H';
  row.report('position', 'unreadable', 'value_not_used');
  return null;
}

/** Yes or no; null when the row does not say. What is neither is reported only for oedema, which bears on figures. */
export function readYesNo(
  row: RowReader,
  column: 'oedema' | 'healthBook' | 'motherClass' | 'freeMeal',
): boolean | null {
  const text = row.words(column).toLowerCase();
  if (YES.has(text)) return true;
  if (text === '' || NO.has(text)) return text === '' ? null : false;
  if (column === 'oedema') row.report(column, 'unreadable', 'value_not_used');
  return null;
}

/** A z-score of the exporting system in hundredths; null when empty, unreadable or 999.99, its mark for "no result". */
export function readZ(row: RowReader, column: 'weightForAgeZ' | 'lengthForAgeZ' | 'weightForLengthZ'): number | null {
  const text = row.text(column);
  const negative = /^[-−]/.test(text);
  const size = readScaled(negative ? text.slice(1) : text, 2, /$/);
  return size === null || size >= 9_999 ? null : negative ? -size : size;
}

export function isVisitMeasure(measure: RowMeasure): measure is Measure {
  return measure !== 'birthWeight' && measure !== 'birthLength';
}
