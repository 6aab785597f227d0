import type { ServiceCode } from '../service/service-code.ts';
import type { Provenance } from './provenance.ts';

/** Lists on which people stand in a month: forms 2A, 2B, 2C, and what eHDW 2.0 adds. */
export const RECORD_LISTS = ['mothers', 'children', 'paud', 'girls', 'couples'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/**
 * A column of a form and whom it asks about in a month. Without a condition it asks about everyone on the list.
 * `carries`: a state of the household or of papers, usually the same as last month. `measured`: said by a measurement.
 */
export interface RecordColumn {
  readonly service: ServiceCode;
  readonly phase?: 'pregnant' | 'post-partum';
  /** Completed months of age, from and below. */
  readonly fromMonth?: number;
  readonly belowMonth?: number;
  /** Only in calendar months such as February and August. */
  readonly calendarMonths?: readonly number[];
  readonly atRisk?: true;
  readonly carries?: true;
  readonly measured?: 'weight' | 'length';
}

/** What is recorded month by month in the years in which these forms are in use. */
export interface RecordingRules extends Provenance {
  readonly validYears: { readonly from: number; readonly to: number | null };
  readonly lists: Readonly<Record<RecordList, readonly RecordColumn[]>>;
}

const HOUSEHOLD: readonly RecordColumn[] = [
  { service: 'water', carries: true },
  { service: 'latrine', carries: true },
  { service: 'health-insurance', carries: true },
];

const MOTHERS: readonly RecordColumn[] = [
  { service: 'antenatal', phase: 'pregnant' },
  { service: 'iron-tablets', phase: 'pregnant' },
  { service: 'post-partum-care', phase: 'post-partum' },
  { service: 'counselling' },
  { service: 'home-visit', atRisk: true },
  ...HOUSEHOLD,
];

const CHILDREN: readonly RecordColumn[] = [
  { service: 'immunisation' },
  { service: 'measles', fromMonth: 9 },
  { service: 'weighing', measured: 'weight' },
  { service: 'length', measured: 'length' },
  { service: 'counselling' },
  { service: 'counselling-father' },
  { service: 'home-visit', atRisk: true },
  { service: 'parenting-class' },
  ...HOUSEHOLD,
  { service: 'birth-certificate', carries: true },
];

/** Forms 2A, 2B and 2C. */
export const RECORDING_2019: RecordingRules = {
  id: 'forms-2019',
  edition: '2019',
  source: 'Formulir kerja Kader Pembangunan Manusia 2019, format 2A, 2B, 2C',
  confidence: 'reported',
  note: 'Measles is asked from 9 months (schedule of 2023; the form leaves it open).',
  validYears: { from: 2018, to: 2022 },
  lists: { mothers: MOTHERS, children: CHILDREN, paud: [{ service: 'paud', carries: true }], girls: [], couples: [] },
};

const ADDED: readonly RecordColumn[] = [
  { service: 'waste-water', carries: true },
  { service: 'social-assistance' },
  { service: 'family-companion' },
];

/** The forms with the fields that eHDW 2.0 adds, so that both scorecards can be made from one record. */
export const RECORDING_2023: RecordingRules = {
  id: 'forms-ehdw-2023',
  edition: 'eHDW 2.0, 2023',
  source: 'Forms 2A, 2B, 2C and the field list of eHDW 2.0, reconstructed from a district’s copy of its scorecards',
  confidence: 'reported',
  note: 'Free meals (MBG) are recorded from the list of 2025 and scored by no rule.',
  validYears: { from: 2023, to: null },
  lists: {
    mothers: [
      ...MOTHERS,
      { service: 'supplementary-food', atRisk: true },
      { service: 'contraception', phase: 'post-partum' },
      { service: 'free-meal' },
      ...ADDED,
    ],
    children: [
      ...CHILDREN,
      { service: 'vitamin-a', fromMonth: 6, calendarMonths: [2, 8] },
      { service: 'development-check' },
      { service: 'supplementary-food', atRisk: true },
      { service: 'free-meal', fromMonth: 6 },
      ...ADDED,
    ],
    paud: [{ service: 'paud', carries: true }],
    girls: [{ service: 'girls-tablets' }, { service: 'anaemia-check' }],
    couples: [{ service: 'premarital-guidance' }, { service: 'premarital-check' }],
  },
};

const SETS: readonly RecordingRules[] = [RECORDING_2019, RECORDING_2023];

/** The forms in use in a year; before the first, the first. */
export function recordingRulesOf(year: number): RecordingRules {
  return SETS.find(({ validYears }) => validYears.to === null || year <= validYears.to) ?? RECORDING_2023;
}
