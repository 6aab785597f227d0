import type { Agency } from '../access/roles.ts';
import type { Condition, ConditionRule } from '../reference/growth-conditions.ts';
import type { Words } from '../reference/service-packages.ts';
import type { YearTarget } from './targets.ts';

/**
 * How an indicator behaves over time; there is no default. `stok`: the state, each person once by the last valid value
 * of the period; `kejadian`: events, summed; `orang unik`: persons reached at least once; `kohort`: persons whose
 * deadline falls in the period; `entri`: as the agency that enters it declares.
 */
export type OverTime = 'stok' | 'kejadian' | 'orang unik' | 'kohort' | 'entri';

export type Unit = 'percent' | 'count' | 'yesno' | 'times';

export const TARGET_GROUPS = {
  balita: { id: 'Balita', en: 'Children under five' },
  rematri: { id: 'Remaja putri', en: 'Adolescent girls' },
  'catin-pus': { id: 'Calon pengantin dan pasangan usia subur', en: 'Couples to be and couples of fertile age' },
  pus: { id: 'Pasangan usia subur', en: 'Couples of fertile age' },
  bumil: { id: 'Ibu hamil', en: 'Pregnant women' },
  nifas: { id: 'Ibu nifas', en: 'Post-partum mothers' },
  'keluarga-berisiko': { id: 'Keluarga berisiko stunting', en: 'Families at risk of stunting' },
  'rumah-tangga': { id: 'Rumah tangga', en: 'Households' },
  'keluarga-penerima': { id: 'Keluarga penerima manfaat', en: 'Families that receive benefits' },
  'anak-paud': { id: 'Anak usia PAUD', en: 'Children of pre-school age' },
  wilayah: { id: 'Desa, kelurahan, kabupaten/kota', en: 'Villages and districts' },
} as const satisfies Readonly<Record<string, Words>>;
export type TargetGroup = keyof typeof TARGET_GROUPS;

/** `public-health`: WHO's classes of public health significance; `target`: against a confirmed target of the year. */
export type ColourRule = 'target' | 'public-health' | 'none';

export interface IndicatorBase {
  readonly code: string;
  readonly name: Words;
  readonly numerator: Words;
  /** null: a plain number without a denominator. */
  readonly denominator: Words | null;
  readonly group: TargetGroup;
  readonly agency: Agency;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | null;
  readonly overTime: OverTime;
  readonly sources: readonly string[];
  /** By year; official values that differ stand side by side. */
  readonly targets: readonly YearTarget[];
  readonly colour: ColourRule;
  /** Years in which the indicator is in force: first and last; null: still. */
  readonly years: readonly [first: number, last: number | null];
  readonly ruleVersion: string;
}

/** Children whose z of one index lies beyond a cut-off; oedema counts as below the cut-offs of weight indices. */
export interface GrowthIndicator extends IndicatorBase {
  readonly kind: 'growth';
  readonly condition: Condition;
  readonly rule: ConditionRule;
}

/** Counted from the register and the records by `computeVillageMonth`. */
export interface ComputedIndicator extends IndicatorBase {
  readonly kind: 'measured' | 'coverage' | 'posyandu' | 'quality' | 'scorecard';
}

/** A pair that the agency enters, at the level it has. */
export interface EntryIndicator extends IndicatorBase {
  readonly kind: 'entry';
  /** How often the agency is asked for it. */
  readonly every: 'quarter' | 'semester' | 'year';
  /** Whether the numerator is drawn from the denominator's own list; else it may be larger, with a reason. */
  readonly drawnFrom: 'own-list' | 'other-list';
}

export type Indicator = GrowthIndicator | ComputedIndicator | EntryIndicator;
