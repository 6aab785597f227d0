import type { Position, Sex } from '../../growth/child.ts';
import type { ChildNik } from '../../identity/child-nik.ts';
import type { Visit } from '../../identity/match-child.ts';
import type { Measure } from './measure.ts';
import type { RowIssue } from './row-issue.ts';

/** A child as a row tells it, sound enough to be kept: name, birth date and sex are known. */
export interface ParsedChild {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly parents: string;
  readonly nik: ChildNik;
  readonly birthWeightG: number | null;
  readonly birthLengthUm: number | null;
}

/** Where a row places the child, in its own words. */
export interface ParsedPlace {
  readonly district: string;
  readonly subdistrict: string;
  readonly village: string;
  readonly puskesmas: string;
  readonly posyandu: string;
  readonly rt: string;
  readonly rw: string;
  readonly address: string;
}

/** A measurement that is imported: grams and micrometres, null where nothing can be used. */
export interface ParsedMeasurement extends Visit {
  readonly position: Position | null;
  readonly armUm: number | null;
  readonly headUm: number | null;
  readonly oedema: boolean;
  /** Measures that the row has and that cannot be used. */
  readonly unusable: readonly Measure[];
}

/** Other facts of the row; null where it says nothing. z-scores are those of the exporting system, in hundredths. */
export interface ParsedExtras {
  readonly lengthForAgeZ: number | null;
  readonly weightForAgeZ: number | null;
  readonly weightForLengthZ: number | null;
  readonly weightGain: 'N' | 'T' | 'O' | 'B' | null;
  readonly vitaminA: number | null;
  readonly supplementG: number | null;
  readonly healthBook: boolean | null;
  readonly motherClass: boolean | null;
  readonly freeMeal: boolean | null;
}

export type NoMeasurement = 'no_date' | 'bad_date' | 'future' | 'before_birth';

/** One data row read. `child` is null when it is not sound: the row is then not imported. */
export interface ParsedRow {
  /** Number of the data row, from 1 after the header. */
  readonly row: number;
  /** Number of the row in the file, from 1. */
  readonly line: number;
  readonly child: ParsedChild | null;
  readonly place: ParsedPlace;
  readonly measurement: ParsedMeasurement | null;
  /** Why there is no measurement; null when there is one. */
  readonly noMeasurement: NoMeasurement | null;
  readonly extras: ParsedExtras;
  readonly issues: readonly RowIssue[];
}
