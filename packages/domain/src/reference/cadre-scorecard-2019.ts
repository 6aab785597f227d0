import type { ChildStage, IndicatorRow, MotherStage, Requirement, ScorecardRules } from '../scorecard/rule-set.ts';
import type { ServiceCode } from '../service/service-code.ts';
import { TARGET_LIMITS_2019 } from './target-limits.ts';
import { TRIMESTERS_13_28 } from './trimester-bands.ts';

const TS: Requirement = { kind: 'not-due' };
const ONCE: Requirement = { kind: 'times', count: 1, within: 'quarter', unit: 'months' };
const AT_RISK: Requirement = { kind: 'while-at-risk', count: 'each-month', whom: 'at-risk' };
const BASIC: Requirement = { kind: 'each-of', services: ['immunisation'] };
const BASIC_AND_MEASLES: Requirement = { kind: 'each-of', services: ['immunisation', 'measles'] };

const visits = (count: number): Requirement => ({ kind: 'times', count, within: 'quarter', unit: 'visits' });
const sinceBirth = (count: number): Requirement => ({ kind: 'times', count, within: 'life', unit: 'months' });
const inTheYear = (count: number): Requirement => ({ kind: 'times', count, within: 'year', unit: 'months' });

function mothers(
  service: ServiceCode,
  wording: string,
  due: readonly [Requirement, Requirement, Requirement, Requirement],
) {
  const stages: Record<MotherStage, Requirement> = {
    'trimester-1': due[0],
    'trimester-2': due[1],
    'trimester-3': due[2],
    'post-partum': due[3],
  };
  return { service, wording, recordedIn: [service], due: stages } satisfies IndicatorRow;
}

type OfAges = readonly [Requirement, Requirement, Requirement, Requirement, Requirement];

function children(service: ServiceCode, wording: string, due: OfAges, recordedIn: readonly ServiceCode[] = [service]) {
  const stages: Record<Exclude<ChildStage, '24-59'>, Requirement> = {
    '0-5': due[0],
    '6-9': due[1],
    '10-12': due[2],
    '13-17': due[3],
    '18-23': due[4],
  };
  return { service, wording, recordedIn, due: stages } satisfies IndicatorRow;
}

const CUMULATIVE: OfAges = [TS, sinceBirth(5), sinceBirth(5), sinceBirth(8), sinceBirth(15)];
const CLASSES: OfAges = [TS, inTheYear(5), inTheYear(5), inTheYear(5), inTheYear(5)];
const IMMUNISED: OfAges = [TS, BASIC, BASIC_AND_MEASLES, BASIC_AND_MEASLES, BASIC_AND_MEASLES];

const always = <Due extends Requirement>(due: Due) => [due, due, due, due, due] as const;
const inPregnancy = (first: Requirement, second: Requirement, third: Requirement) =>
  [first, second, third, TS] as const;

/** The scorecard of the cadre forms of 2019: indicators by the guide, thresholds as one open implementation has them. */
export const CADRE_SCORECARD_2019: ScorecardRules = {
  id: 'kpm-2019',
  edition: '2019',
  source:
    'Indicators: form 4 of the cadre guide, Kementerian Desa PDTT 2019. Thresholds by stage: as observed in OpenSID 2410, home visits by the wording of the guide',
  confidence: 'reported',
  note: 'Thresholds are not yet compared with the guide.',
  validYears: { from: 2019, to: null },
  comparedWithGuide: false,
  targets: TARGET_LIMITS_2019,
  trimesters: TRIMESTERS_13_28,
  lists: {
    mothers: [
      mothers('antenatal', 'Periksa hamil ≥ 4 kali selama kehamilan', inPregnancy(visits(1), visits(1), visits(2))),
      mothers('iron-tablets', 'Mendapat dan minum pil Fe tiap hari ≥ 90 hari', inPregnancy(ONCE, ONCE, ONCE)),
      mothers('post-partum-care', 'Layanan nifas oleh tenaga kesehatan ≥ 3 kali', [
        TS,
        TS,
        TS,
        { kind: 'post-partum', count: 3 },
      ]),
      mothers('counselling', 'Konseling gizi atau kelas ibu ≥ 4 kali', inPregnancy(visits(1), visits(1), visits(2))),
      mothers('home-visit', 'KEK/risti dikunjungi bidan ≥ 1 kali per bulan', inPregnancy(AT_RISK, AT_RISK, AT_RISK)),
      mothers('water', 'Akses air minum aman', [ONCE, ONCE, ONCE, ONCE]),
      mothers('latrine', 'Jamban layak', [ONCE, ONCE, ONCE, ONCE]),
      mothers('health-insurance', 'Jaminan kesehatan', [ONCE, ONCE, ONCE, ONCE]),
    ],
    children: [
      children('immunisation', 'Imunisasi dasar lengkap ≤ 12 bulan', IMMUNISED, ['immunisation', 'measles']),
      children('weighing', 'Ditimbang tiap bulan', CUMULATIVE),
      children('length', 'Diukur panjang/tinggi oleh tenaga terlatih ≥ 2 kali per tahun', always(ONCE)),
      children('counselling', 'Orang tua mengikuti konseling gizi ≥ 1 kali per bulan', CUMULATIVE, [
        'counselling',
        'counselling-father',
      ]),
      { ...children('counselling-father', 'di antaranya laki-laki (ayah)', CUMULATIVE), partOf: 'counselling' },
      children('home-visit', 'Gizi buruk/gizi kurang/stunting dikunjungi ≥ 1 kali per bulan', always(AT_RISK)),
      children('water', 'Akses air minum aman', always(ONCE)),
      children('latrine', 'Jamban layak', always(ONCE)),
      children('birth-certificate', 'Akta lahir', always(ONCE)),
      children('health-insurance', 'Jaminan kesehatan', always(ONCE)),
      children('parenting-class', 'Orang tua mengikuti kelas pengasuhan ≥ 1 kali per bulan', CLASSES),
    ],
    paud: [
      {
        service: 'paud',
        wording: 'Anak 2-6 tahun terdaftar dan aktif di PAUD',
        recordedIn: ['paud'],
        due: { '24-35': { ...ONCE, dashes: true }, '36-83': { ...ONCE, dashes: true } },
      },
    ],
  },
};
