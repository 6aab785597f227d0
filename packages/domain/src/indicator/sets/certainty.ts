import { RECORDED_BY_DAY } from '../../record/recording-deadline.ts';
import { SCORECARD_RULE_SETS } from '../../reference/scorecard-rule-sets.ts';
import type { Words } from '../../reference/service-packages.ts';
import {
  CERTAINTIES,
  type Certainty,
  COMPLETENESS_CODE,
  certaintyCode,
  TIMELINESS_CODE,
} from '../../scorecard/four-certainties.ts';
import type { ComputedIndicator, TargetGroup } from '../indicator.ts';

const GROUPS: readonly (readonly [code: string, group: TargetGroup, name: Words])[] = [
  ['ibu', 'bumil', { id: 'ibu hamil dan nifas', en: 'mothers' }],
  ['anak', 'balita', { id: 'anak 0-23 bulan', en: 'children of 0-23 months' }],
  ['paud', 'anak-paud', { id: 'anak usia PAUD', en: 'children of pre-school age' }],
];

const onList = {
  id: 'Sasaran terdaftar yang punya layanan seharusnya pada masa itu',
  en: 'Registered people with something due in the period',
};

const WORDS: Readonly<Record<Certainty, { name: Words; numerator: Words; denominator: Words }>> = {
  terdata: {
    name: { id: 'Pasti terdata', en: 'Registered' },
    numerator: { id: 'Sasaran yang terdaftar', en: 'People registered' },
    denominator: {
      id: 'Perkiraan dari luar register; tanpa itu tidak ada nilai',
      en: 'An estimate from outside the register; without one there is no value',
    },
  },
  dilayani: {
    name: { id: 'Pasti dilayani', en: 'Served' },
    numerator: { id: 'Menerima sedikitnya satu layanan yang seharusnya', en: 'Received at least one service due' },
    denominator: onList,
  },
  manfaat: {
    name: { id: 'Pasti memanfaatkan', en: 'Made full use' },
    numerator: { id: 'Menerima semua layanan yang seharusnya', en: 'Received every service due' },
    denominator: onList,
  },
  tercatat: {
    name: { id: 'Pasti tercatat', en: 'Recorded' },
    numerator: {
      id: `Semua layanan yang seharusnya dicatat paling lambat tanggal ${RECORDED_BY_DAY} bulan berikutnya`,
      en: `Every service due recorded by day ${RECORDED_BY_DAY} of the following month`,
    },
    denominator: onList,
  },
};

type Told = Pick<ComputedIndicator, 'code' | 'group' | 'name' | 'numerator' | 'denominator'>;

const certainty = (told: Told): ComputedIndicator => ({
  kind: 'scorecard',
  ...told,
  agency: 'dpmd',
  unit: 'percent',
  better: 'higher',
  overTime: told.code.startsWith('pasti.terdata') ? 'stok' : 'kejadian',
  sources: ['Empat pasti: seluruh sasaran terdata, dilayani, memanfaatkan, tercatat', 'Batas tanggal: usulan platform'],
  targets: [],
  colour: 'none',
  years: [2019, null],
  ruleVersion: SCORECARD_RULE_SETS.map(({ id }) => id).join('+'),
});

/** "Empat pasti" of each list of the scorecard, and how complete and timely the records behind it are, by month and quarter. */
export const certaintyIndicators: readonly ComputedIndicator[] = [
  ...CERTAINTIES.flatMap((step) =>
    GROUPS.map(([code, group, name]): Told => {
      const { name: title, numerator, denominator } = WORDS[step];
      const names = { id: `${title.id}: ${name.id}`, en: `${title.en}: ${name.en}` };
      return { code: certaintyCode(step, code), group, name: names, numerator, denominator };
    }),
  ),
  {
    code: COMPLETENESS_CODE,
    group: 'wilayah' as const,
    name: { id: 'Kelengkapan pencatatan', en: 'Completeness of records' },
    numerator: { id: 'Layanan seharusnya yang sudah dicatat', en: 'Services due with a record' },
    denominator: { id: 'Layanan yang seharusnya', en: 'Services due' },
  },
  {
    code: TIMELINESS_CODE,
    group: 'wilayah' as const,
    name: { id: 'Ketepatan waktu pencatatan', en: 'Timeliness of records' },
    numerator: {
      id: `Layanan seharusnya yang dicatat paling lambat tanggal ${RECORDED_BY_DAY} bulan berikutnya`,
      en: `Services due, recorded by day ${RECORDED_BY_DAY} of the following month`,
    },
    denominator: { id: 'Layanan yang seharusnya', en: 'Services due' },
  },
].map(certainty);
