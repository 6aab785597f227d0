import type { Sex } from '../growth/child.ts';
import type { CatinEnding } from '../target/girl-and-mother-spans.ts';
import type { Pregnancy } from '../target/pregnancy.ts';
import type { RiskFacts } from '../target/pregnancy-status.ts';
import type { Residence } from '../target/residence.ts';

export type LeftReason = 'moved' | 'died' | 'not_resident' | 'double';
export type Water = 'safe' | 'improved' | 'unimproved';
export type Toilet = 'safe' | 'improved' | 'shared' | 'unimproved' | 'none';
export type WasteWater = 'closed' | 'open' | 'none';
export type Insurance = 'assisted' | 'paid' | 'none';

/** A person of a village's register, imported or entered by hand. */
export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  /** `placeholder`: a newborn without a name ("Bayi Ny. …"). */
  readonly nameKind: 'given' | 'placeholder';
  readonly sex: Sex;
  readonly birthDate: string;
  /** `unknown`: the birth date stands for nothing. */
  readonly birthDateKind: 'exact' | 'estimated' | 'unknown';
  readonly parents: string;
  readonly household: string | null;
  readonly family: string | null;
  readonly mother: string | null;
  readonly pregnancy: string | null;
  readonly posyandu: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly dusun: string | null;
  readonly address: string | null;
  readonly guardian: string | null;
  readonly kiaNumber: string | null;
  readonly phone: string | null;
  readonly birthWeightG: number | null;
  readonly residence: Residence;
  readonly leftReason: LeftReason | null;
  readonly confirmedOn: string | null;
  /** Registered by an import, and by no person. */
  readonly imported: boolean;
  readonly version: number;
}

export interface RegisteredPregnancy extends Pregnancy {
  readonly id: string;
  readonly person: string;
  /** Measured facts; age follows from the woman's birth date (`pregnancyRiskFacts`). */
  readonly facts: Omit<RiskFacts, 'ageYears'>;
  readonly askedOn: string | null;
  readonly version: number;
}

export interface RegisteredHousehold {
  readonly id: string;
  readonly dusun: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly address: string | null;
  readonly water: Water | null;
  readonly toilet: Toilet | null;
  readonly wasteWater: WasteWater | null;
  readonly insurance: Insurance | null;
  readonly welfareDecile: number | null;
  readonly conditionsOn: string | null;
  readonly version: number;
}

export interface RegisteredFamily {
  readonly id: string;
  readonly household: string;
  readonly name: string;
  readonly version: number;
}

export interface RegisteredCatin {
  readonly id: string;
  readonly person: string;
  readonly partnerName: string | null;
  readonly weddingOn: string;
  readonly registeredOn: string;
  readonly end: { readonly on: string; readonly how: CatinEnding } | null;
  readonly version: number;
}

/** What a village's register says about some months: those who can be targets in them, and their mothers and houses. */
export interface VillageRegister {
  readonly village: number;
  readonly people: readonly RegisteredPerson[];
  readonly pregnancies: readonly RegisteredPregnancy[];
  readonly households: readonly RegisteredHousehold[];
  readonly families: readonly RegisteredFamily[];
  readonly catin: readonly RegisteredCatin[];
}
