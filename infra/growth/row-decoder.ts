import { ageDaysOn, type MeasureColumns, POSITION_UNKNOWN } from '@konvergensi/domain';
import {
  type CodeTable,
  fieldCode,
  OEDEMA_CODES,
  POSITION_CODES,
  SEX_CODES,
  UNIT_CODES,
  UNKNOWN_CODE,
} from './codes.ts';
import { fieldNumber, fieldText, isMissing, NOT_A_NUMBER } from './csv/field.ts';
import type { RecordReader } from './csv/record-reader.ts';
import type { ColumnPlaces, MeasureColumn } from './measure-columns.ts';
import type { Place, ProblemLog } from './problem-log.ts';
import { isBirthDate, isFullDate, isoDate } from './visit-age.ts';

/** Measurement columns of a block of rows, all of them there. */
export type Block = { [Name in keyof MeasureColumns]-?: NonNullable<MeasureColumns[Name]> };

export function allocateBlock(rows: number): Block {
  const numbers = () => new Float64Array(rows);
  return {
    n: rows,
    sex: new Uint8Array(rows),
    ageDays: numbers(),
    ageMonths: numbers(),
    weightKg: numbers(),
    lengthCm: numbers(),
    position: new Uint8Array(rows),
    oedema: new Uint8Array(rows),
    headCm: numbers(),
    armCm: numbers(),
    tricepsMm: numbers(),
    subscapularMm: numbers(),
  };
}

const NUMBERS = [
  ['weight', 'weightKg'],
  ['lenhei', 'lengthCm'],
  ['headc', 'headCm'],
  ['armc', 'armCm'],
  ['triskin', 'tricepsMm'],
  ['subskin', 'subscapularMm'],
] as const;

/** Reads records into the rows of a block. */
export class RowDecoder {
  /** Birth dates without a day, which count as the 15th. */
  daysUnknown = 0;
  #reader: RecordReader;
  #places: ColumnPlaces;
  #block: Block;
  #log: ProblemLog;
  #fieldCount: number;
  #at: Place = { row: 0, line: 0 };

  constructor(reader: RecordReader, places: ColumnPlaces, block: Block, log: ProblemLog) {
    this.#reader = reader;
    this.#places = places;
    this.#block = block;
    this.#log = log;
    this.#fieldCount = reader.fields;
  }

  /** Reads the present record into row `i` of the block; false, and the row empty, when something in it is wrong. */
  decode(i: number, row: number): boolean {
    this.#at = { row, line: this.#reader.line };
    const isGood = this.#hasAllFields() && this.#decodeCodes(i) && this.#decodeNumbers(i) && this.#decodeAge(i);
    if (!isGood) this.#clear(i);
    return isGood;
  }

  #clear(i: number): void {
    const block = this.#block;
    block.sex[i] = 0;
    block.position[i] = 0;
    block.oedema[i] = 0;
    block.ageDays[i] = Number.NaN;
    block.ageMonths[i] = Number.NaN;
    for (const [, name] of NUMBERS) block[name][i] = Number.NaN;
  }

  #refuse(column: MeasureColumn, words: string): false {
    const text = fieldText(this.#reader, this.#places[column]);
    this.#log.problem({ ...this.#at, column }, `“${text}” ${words}`);
    return false;
  }

  #hasAllFields(): boolean {
    if (this.#reader.fields === this.#fieldCount) return true;
    this.#log.problem(this.#at, `${this.#reader.fields} fields instead of the ${this.#fieldCount} of the header`);
    return false;
  }

  #code(column: MeasureColumn, known: CodeTable, whenMissing: number): number {
    const field = this.#places[column];
    return field < 0 ? whenMissing : fieldCode(this.#reader, field, known, whenMissing);
  }

  #decodeCodes(i: number): boolean {
    const sex = this.#code('sex', SEX_CODES, 0);
    if (sex === UNKNOWN_CODE) return this.#refuse('sex', 'is not a code for sex (1, m, M male; 2, f, F female)');
    const position = this.#code('measure', POSITION_CODES, POSITION_UNKNOWN);
    if (position === UNKNOWN_CODE)
      return this.#refuse('measure', 'is not a code for position (L, l lying; H, h standing)');
    const oedema = this.#code('oedema', OEDEMA_CODES, 0);
    if (oedema === UNKNOWN_CODE) return this.#refuse('oedema', 'is not a code for oedema (y, Y, 1 yes; n, N, 2 no)');
    this.#block.sex[i] = sex;
    this.#block.position[i] = position;
    this.#block.oedema[i] = oedema;
    return true;
  }

  #decodeNumbers(i: number): boolean {
    for (const [column, name] of NUMBERS) {
      const field = this.#places[column];
      const value = field < 0 ? Number.NaN : fieldNumber(this.#reader, field);
      if (value === NOT_A_NUMBER) return this.#refuse(column, 'is not a number');
      this.#block[name][i] = value;
    }
    return true;
  }

  #decodeAge(i: number): boolean {
    const block = this.#block;
    block.ageDays[i] = Number.NaN;
    block.ageMonths[i] = Number.NaN;
    const field = this.#places.age;
    const age = field < 0 ? Number.NaN : fieldNumber(this.#reader, field);
    if (age === NOT_A_NUMBER) return this.#refuse('age', 'is not a number');
    if (Number.isNaN(age)) return this.#decodeDates(i);
    const unit = this.#code('age_unit', UNIT_CODES, 0);
    if (unit === UNKNOWN_CODE) return this.#refuse('age_unit', 'is not a unit of age (d days, m months)');
    if (age < 0) {
      this.#log.note({ ...this.#at, column: 'age' }, 'below 0, taken as missing');
      return true;
    }
    (unit === 1 ? block.ageMonths : block.ageDays)[i] = age;
    return true;
  }

  #decodeDates(i: number): boolean {
    const { birth_date, visit_date } = this.#places;
    if (birth_date < 0 || visit_date < 0) return true;
    const born = isoDate(fieldText(this.#reader, birth_date));
    const seen = isoDate(fieldText(this.#reader, visit_date));
    if (!isMissing(born) && !isBirthDate(born))
      return this.#refuse('birth_date', 'is not a date (YYYY-MM-DD or YYYY-MM)');
    if (!isMissing(seen) && !isFullDate(seen)) return this.#refuse('visit_date', 'is not a date (YYYY-MM-DD)');
    if (isMissing(born) || isMissing(seen)) return true;
    const days = ageDaysOn(born, seen);
    if (days === null) {
      this.#log.note({ ...this.#at, column: 'birth_date' }, 'after the visit, age taken as missing');
      return true;
    }
    if (!isFullDate(born)) this.daysUnknown++;
    this.#block.ageDays[i] = days;
    return true;
  }
}
