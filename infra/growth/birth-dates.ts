import { BIRTH_DATES } from '@konvergensi/domain';
import { fieldText, isMissing } from './csv/field.ts';
import type { MeasureFile } from './measure-file.ts';
import { isFullDate, isoDate } from './visit-age.ts';

const MONTH = /^\d{4}-(\d{2})/;

/** Month of birth, and how much of the date of birth is known, of the rows of a file that has that column. */
export class BirthDates {
  months: Uint8Array;
  known: Uint8Array;
  #file: MeasureFile;

  constructor(file: MeasureFile, mostRows: number) {
    this.#file = file;
    this.months = new Uint8Array(mostRows);
    this.known = new Uint8Array(mostRows);
  }

  /** Keeps the date of the present record as that of row `i`. */
  add(i: number): void {
    const text = isoDate(fieldText(this.#file.reader, this.#file.places.birth_date));
    this.months[i] = Number(MONTH.exec(text)?.[1] ?? 0);
    const known = isMissing(text) ? 'missing' : isFullDate(text) ? 'complete' : 'day-unknown';
    this.known[i] = BIRTH_DATES.indexOf(known);
  }
}
