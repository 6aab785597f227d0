import type { ChildStage, IndicatorRow, MotherStage, Requirement, ScorecardRules } from '../scorecard/rule-set.ts';
import type { ServiceCode } from '../service/service-code.ts';
import { TARGET_LIMITS_2019 } from './target-limits.ts';
import { TRIMESTERS_ANC_2021 } from './trimester-bands.ts';

const TS: Requirement = { kind: 'not-due' };
const ONCE: Requirement = { kind: 'times', count: 1, within: 'quarter', unit: 'months' };
const AT_RISK: Requirement = { kind: 'while-at-risk', count: 'each-month', whom: 'at-risk' };
const visits = (count: number): Requirement => ({ kind: 'times', count, within: 'quarter', unit: 'visits' });
const doses = (count: number): Requirement => ({ kind: 'times', count, within: 'life', unit: 'visits' });

type OfMothers = Readonly<Record<MotherStage, Requirement>>;
const inPregnancy = (first: Requirement, second: Requirement, third: Requirement): OfMothers => ({
  'trimester-1': first,
  'trimester-2': second,
  'trimester-3': third,
  'post-partum': TS,
});
const always = (rule: Requirement): OfMothers => ({ ...inPregnancy(rule, rule, rule), 'post-partum': rule });
const afterwards = (rule: Requirement): OfMothers => ({ ...inPregnancy(TS, TS, TS), 'post-partum': rule });

type OfChildren = Readonly<Record<ChildStage, Requirement>>;
const ofAges = (
  ...due: readonly [Requirement, Requirement, Requirement, Requirement, Requirement, Requirement]
): OfChildren => ({
  '0-5': due[0],
  '6-9': due[1],
  '10-12': due[2],
  '13-17': due[3],
  '18-23': due[4],
  '24-59': due[5],
});
const atEveryAge = (rule: Requirement): OfChildren => ofAges(rule, rule, rule, rule, rule, rule);

const row = (service: ServiceCode, wording: string, due: IndicatorRow['due']): IndicatorRow => ({
  service,
  wording,
  recordedIn: [service],
  due,
});

/**
 * The scorecard of eHDW 2.0 as far as its fields are known: each indicator scheduled and realised, for mothers and for
 * children of 0-59 months. Its own thresholds were not seen; those here follow the national schedules.
 */
export const EHDW_SCORECARD_2023: ScorecardRules = {
  id: 'ehdw-2.0',
  edition: '2023',
  source:
    'Field list of eHDW 2.0 scorecards, reconstructed from a district’s copy; antenatal visits 1-2-3 and post-partum visits by Permenkes 21/2021, immunisation by the schedule of 2023',
  confidence: 'reported',
  note: 'Thresholds are our reading of the schedules; couples, girls and families are recorded and not scored.',
  validYears: { from: 2023, to: null },
  comparedWithGuide: false,
  targets: TARGET_LIMITS_2019,
  childTarget: 'child-0-59',
  trimesters: TRIMESTERS_ANC_2021,
  lists: {
    mothers: [
      row('antenatal', 'Periksa hamil 1-2-3 menurut trimester', inPregnancy(visits(1), visits(1), visits(2))),
      row('iron-tablets', 'Tablet tambah darah', inPregnancy(ONCE, ONCE, ONCE)),
      row('supplementary-food', 'Tambahan gizi ibu hamil KEK/risti', inPregnancy(AT_RISK, AT_RISK, AT_RISK)),
      row('post-partum-care', 'Layanan nifas', afterwards({ kind: 'post-partum', count: 3 })),
      row('contraception', 'KB pascasalin', afterwards(ONCE)),
      row('water', 'Air minum', always(ONCE)),
      row('latrine', 'Jamban', always(ONCE)),
      row('health-insurance', 'Jaminan kesehatan', always(ONCE)),
    ],
    children: [
      row(
        'immunisation',
        'Imunisasi sesuai jadwal',
        ofAges(doses(1), doses(4), doses(4), doses(4), doses(4), doses(4)),
      ),
      row('measles', 'Imunisasi campak', ofAges(TS, TS, doses(1), doses(1), doses(1), doses(1))),
      row('development-check', 'Pantau tumbuh kembang', atEveryAge(ONCE)),
      row('supplementary-food', 'Tambahan gizi anak dengan masalah gizi', atEveryAge(AT_RISK)),
      row('water', 'Air minum', atEveryAge(ONCE)),
      row('latrine', 'Jamban', atEveryAge(ONCE)),
      row('health-insurance', 'Jaminan kesehatan', atEveryAge(ONCE)),
    ],
    paud: [row('paud', 'Anak ikut PAUD', { '24-35': { ...ONCE, dashes: true }, '36-83': { ...ONCE, dashes: true } })],
  },
};
