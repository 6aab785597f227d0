import { isAdultWoman, nikFits, readNik } from '../../identity/nik.ts';
import { completedMonths } from '../../period/civil-date.ts';
import type { EppgbmColumn } from './columns.ts';
import { type ReadDate, readDate } from './date-cell.ts';
import type { NoMeasurement } from './parsed-row.ts';
import type { IssueAction } from './row-issue.ts';
import type { RowReader } from './row-reader.ts';
import { agreesWithAge, statedAgeDays } from './stated-age.ts';

/** The birth date (null: not known, the row is not imported) and the date of measurement, or why there is none. */
export interface RowDates {
  readonly birthDate: string | null;
  readonly measuredOn: string | null;
  readonly noMeasurement: NoMeasurement | null;
}

const UNDER_FIVE_MONTHS = 60;
const NO_CHILD_MONTHS = 84;

/** Reads and judges both dates of a row. A date that is refused, or unclear in day and month, is not used. */
export function readDates(row: RowReader, today: string): RowDates {
  const birth = dateOf(row, 'birthDate', 'row_not_imported');
  const visit = dateOf(row, 'measuredOn', 'measurement_not_imported');
  const unclear = unclearDates(row, birth, visit, today);
  if (unclear.includes('birthDate')) row.report('birthDate', 'day_month_unclear', 'row_not_imported');
  if (unclear.includes('measuredOn')) row.report('measuredOn', 'day_month_unclear', 'measurement_not_imported');
  const birthDate = unclear.includes('birthDate') ? null : judgeBirth(row, birth?.date ?? null, today);
  const measuredOn = unclear.includes('measuredOn') ? null : (visit?.date ?? null);
  const noMeasurement = whyNone(birthDate, measuredOn, visit === null, today);
  if (noMeasurement === 'future' || noMeasurement === 'before_birth') {
    row.report('measuredOn', noMeasurement, 'measurement_not_imported');
  }
  const dates = { birthDate, measuredOn: noMeasurement === null ? measuredOn : null, noMeasurement };
  return judgeAge(row, dates, today);
}

function dateOf(row: RowReader, column: EppgbmColumn, action: IssueAction): ReadDate | null {
  const text = row.text(column);
  if (text === '') {
    row.report(column, 'missing', action);
    return null;
  }
  const read = readDate(text);
  if (read.date === null) row.report(column, read.problem, action);
  return read;
}

function judgeBirth(row: RowReader, birthDate: string | null, today: string): string | null {
  if (birthDate === null || birthDate <= today) return birthDate;
  row.report('birthDate', 'future', 'row_not_imported');
  return null;
}

function whyNone(
  birthDate: string | null,
  measuredOn: string | null,
  empty: boolean,
  today: string,
): NoMeasurement | null {
  if (measuredOn === null) return empty ? 'no_date' : 'bad_date';
  if (measuredOn > today) return 'future';
  return birthDate !== null && measuredOn < birthDate ? 'before_birth' : null;
}

function judgeAge(row: RowReader, dates: RowDates, today: string): RowDates {
  if (dates.birthDate === null) return dates;
  const months = completedMonths(dates.birthDate, dates.measuredOn ?? today);
  if (dates.measuredOn !== null && months >= NO_CHILD_MONTHS) {
    row.report('birthDate', 'not_a_child', 'row_not_imported');
    return { ...dates, birthDate: null };
  }
  if (dates.measuredOn !== null && months >= UNDER_FIVE_MONTHS) row.report('measuredOn', 'over_five', 'imported');
  return dates;
}

/**
 * Dates written `dd/mm/yyyy` whose day and month may be exchanged: the age that the row states (without one, the birth
 * date that its NIK encodes) does not fit them as read, and fits when they are read the other way round.
 */
function unclearDates(row: RowReader, birth: ReadDate | null, visit: ReadDate | null, today: string): EppgbmColumn[] {
  const [born, seen] = [readings(birth), readings(visit)];
  const [bornAsRead, seenAsRead] = [born[0], seen[0]];
  if (bornAsRead === undefined || (born.length === 1 && seen.length < 2)) return [];
  const stated = statedAgeDays(row.words('statedAge'));
  if (stated === null || seenAsRead === undefined) {
    return born[1] !== undefined && nikFitsOnly(row.text('nik'), born[1], bornAsRead, today) ? ['birthDate'] : [];
  }
  if (agreesWithAge(stated, bornAsRead, seenAsRead)) return [];
  const columns = new Set<EppgbmColumn>();
  for (const [i, from] of born.entries()) {
    for (const [j, on] of seen.entries()) {
      if (!agreesWithAge(stated, from, on)) continue;
      if (i === 1) columns.add('birthDate');
      if (j === 1) columns.add('measuredOn');
    }
  }
  return [...columns];
}

function readings(read: ReadDate | null): readonly string[] {
  if (read === null || read.date === null) return [];
  return read.monthFirst === null ? [read.date] : [read.date, read.monthFirst];
}

function nikFitsOnly(raw: string, exchanged: string, asRead: string, today: string): boolean {
  const nik = readNik(raw, today);
  if (nik.kind !== 'valid' || isAdultWoman(nik.encoded, today)) return false;
  return nikFits(nik.encoded, exchanged, nik.encoded.sex) && !nikFits(nik.encoded, asRead, nik.encoded.sex);
}
