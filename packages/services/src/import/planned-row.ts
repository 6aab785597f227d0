import type { RowIssue } from '@konvergensi/domain';

/** What a row completes of a registered child: what was empty, and the posyandu, which may change. */
export interface ChildUpdate {
  /** Version of the child that the check saw. */
  version: number;
  posyandu?: { before: string | null; after: string };
  parents?: string;
  rt?: string;
  rw?: string;
  address?: string;
  nik?: { status: string; hmac: string; sealed: string | null; last4: string | null };
}

/** A child as a row names it, resolved to a village and a person. */
export interface PlannedChild {
  village: number;
  person: string;
  isNew: boolean;
  /** Of a new child: others of its birth date and sex in the village, or with its NIK, whom the check saw. */
  alike: number;
  update: ChildUpdate | null;
  name: string;
  sex: 1 | 2;
  birthDate: string;
  parents: string;
  nikStatus: string;
  nikHmac: string | null;
  /** The number sealed; null when the row adds none. */
  nikSealed: string | null;
  nikLast4: string | null;
  posyandu: string | null;
  rt: string | null;
  rw: string | null;
  address: string | null;
}

export interface PlannedMeasurement {
  period: number;
  date: string;
  weightG: number | null;
  lengthUm: number | null;
  position: 'L' | 'H' | null;
  armUm: number | null;
  headUm: number | null;
  oedema: boolean;
  /** Columns whose cell could not be used, comma-separated; null for none. */
  unusable: string | null;
  /** Version of the measurement that is there now; null when there is none. */
  expected: number | null;
}

/** What becomes of a row, and why. */
export type PlannedOutcome = 'import' | 'same-row' | 'wait-duplicate' | 'wait-village' | 'row-rejected';

/** What was decided about one data row of the file, as it lies in its chunk in R2. */
export interface PlannedRow {
  line: number;
  outcome: PlannedOutcome;
  child: PlannedChild | null;
  measurement: PlannedMeasurement | null;
  /** What the measurement does to what is known; null without one. */
  change: 'new' | 'changed' | 'unchanged' | null;
  issues: readonly RowIssue[];
}

export interface ImportCountsNow {
  rows: number;
  newChildren: number;
  knownChildren: number;
  updatedChildren: number;
  newMeasurements: number;
  changedMeasurements: number;
  unchanged: number;
  sameAsOther: number;
  waitingDuplicate: number;
  waitingVillage: number;
  maybeTwin: number;
  measurementRejected: number;
  rowRejected: number;
  cellIssues: number;
}

export const noCounts = (): ImportCountsNow => ({
  rows: 0,
  newChildren: 0,
  knownChildren: 0,
  updatedChildren: 0,
  newMeasurements: 0,
  changedMeasurements: 0,
  unchanged: 0,
  sameAsOther: 0,
  waitingDuplicate: 0,
  waitingVillage: 0,
  maybeTwin: 0,
  measurementRejected: 0,
  rowRejected: 0,
  cellIssues: 0,
});
