import type { PlannedMeasurement } from './planned-row.ts';

/** A child as the row says it, before village and person are settled. */
export interface WaitingChild {
  name: string;
  sex: 1 | 2;
  birthDate: string;
  parents: string;
  nikStatus: string;
  nikHmac: string | null;
  nikSealed: string | null;
  nikLast4: string | null;
  nikShown: string;
  villageWritten: string;
  subdistrictWritten: string;
  posyanduWritten: string;
  puskesmasWritten: string;
  rt: string | null;
  rw: string | null;
  address: string | null;
}

export interface OtherSide {
  /** Row of the file; null for a child already registered. */
  line: number | null;
  person: string;
  village: number;
  name: string;
  sex: 1 | 2;
  birthDate: string;
  parents: string;
  measurement: Pick<PlannedMeasurement, 'date' | 'weightG' | 'lengthUm'> | null;
}

/** What is kept of a row that waits: enough to show both sides and to write the row once a person has decided. */
export interface WaitDetail {
  child: WaitingChild;
  /** Id the child would get as a new one. */
  person: string;
  /** Village it resolved to; null while that is what a person has to say. */
  village: number | null;
  measurement: PlannedMeasurement | null;
  other: OtherSide | null;
  /** Villages that may be meant, the likest first. */
  candidates: readonly number[];
  reasons: readonly string[];
}
