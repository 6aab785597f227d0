import type { Sex } from '../../growth/child.ts';
import { childNik } from '../../identity/child-nik.ts';
import { readScaled } from './decimal-cell.ts';
import type { EppgbmHeader } from './header.ts';
import type { RowMeasure } from './measure.ts';
import type { ParsedChild, ParsedExtras, ParsedMeasurement, ParsedPlace, ParsedRow } from './parsed-row.ts';
import { type RowDates, readDates } from './row-dates.ts';
import {
  isVisitMeasure,
  readBirthLength,
  readBirthWeight,
  readMeasure,
  readPosition,
  readYesNo,
  readZ,
} from './row-measures.ts';
import { type RowReader, readerOf } from './row-reader.ts';

/** One data row of a file: its number among the data rows and in the file, and its cells. */
export interface DataRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

const MALE = new Set('l lk laki laki-laki pria'.split(' '));
const FEMALE = new Set('p pr perempuan wanita'.split(' '));
const GAINS = new Set(['N', 'T', 'O', 'B']);

/**
 * Reads one data row. What cannot be read is reported and never guessed: a bad measure is not used, a bad date of
 * measurement leaves the child without a measurement, a row without name, birth date or sex has no child. NIK that are
 * masked, empty, scientific or of 17 digits are normal and not reported. `today` is the day in the district's zone.
 */
export function parseRow({ row, line, cells }: DataRow, header: EppgbmHeader, today: string): ParsedRow {
  const reader = readerOf(cells, header, row);
  const dates = readDates(reader, today);
  const child = readChild(reader, dates.birthDate, today);
  const measurement = child === null ? null : readVisit(reader, dates);
  const noMeasurement = child === null ? (dates.noMeasurement ?? 'bad_date') : dates.noMeasurement;
  return {
    row,
    line,
    child,
    place: readPlace(reader),
    measurement,
    noMeasurement: measurement === null ? noMeasurement : null,
    extras: readExtras(reader),
    issues: reader.issues,
  };
}

function readChild(row: RowReader, birthDate: string | null, today: string): ParsedChild | null {
  const name = row.words('name');
  if (!/\p{L}/u.test(name)) row.report('name', name === '' ? 'missing' : 'unreadable', 'row_not_imported');
  const sex = readSex(row);
  const nik = childNik(row.text('nik'), birthDate, sex, today);
  const [birthWeightG, birthLengthUm] = [readBirthWeight(row), readBirthLength(row)];
  if (!/\p{L}/u.test(name) || birthDate === null || sex === null) return null;
  return { name, sex, birthDate, parents: row.words('parents'), nik, birthWeightG, birthLengthUm };
}

function readSex(row: RowReader): Sex | null {
  const text = row.words('sex').toLowerCase().replace(' ', '-');
  if (MALE.has(text)) return 1;
  if (FEMALE.has(text)) return 2;
  row.report('sex', text === '' ? 'missing' : 'unreadable', 'row_not_imported');
  return null;
}

function readVisit(row: RowReader, { measuredOn }: RowDates): ParsedMeasurement | null {
  const unusable: RowMeasure[] = [];
  const measures = {
    weightG: readMeasure(row, 'weight', unusable),
    lengthUm: readMeasure(row, 'length', unusable),
    armUm: readMeasure(row, 'arm', unusable),
    headUm: readMeasure(row, 'head', unusable),
    position: readPosition(row),
    oedema: readYesNo(row, 'oedema') ?? false,
  };
  if (measuredOn === null) return null;
  if (measures.weightG === null && measures.lengthUm === null) row.report('weight', 'nothing_measured', 'imported');
  return { date: measuredOn, ...measures, unusable: unusable.filter(isVisitMeasure) };
}

function readPlace(row: RowReader): ParsedPlace {
  return {
    district: row.words('district'),
    subdistrict: row.words('subdistrict'),
    village: row.words('village'),
    puskesmas: row.words('puskesmas'),
    posyandu: row.words('posyandu'),
    rt: row.words('rt'),
    rw: row.words('rw'),
    address: row.words('address'),
  };
}

function readExtras(row: RowReader): ParsedExtras {
  const gain = row.text('weightGain').toUpperCase();
  const vitaminA = readScaled(row.text('vitaminA'), 0, /$/);
  return {
    lengthForAgeZ: readZ(row, 'lengthForAgeZ'),
    weightForAgeZ: readZ(row, 'weightForAgeZ'),
    weightForLengthZ: readZ(row, 'weightForLengthZ'),
    weightGain: GAINS.has(gain) ? (gain as 'N' | 'T' | 'O' | 'B') : null,
    vitaminA,
    supplementG: readScaled(row.text('supplement'), 3, /\s*kg$/i),
    healthBook: readYesNo(row, 'healthBook'),
    motherClass: readYesNo(row, 'motherClass'),
    freeMeal: readYesNo(row, 'freeMeal'),
  };
}
