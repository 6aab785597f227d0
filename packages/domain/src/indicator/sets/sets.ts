import type { Words } from '../../reference/service-packages.ts';
import type { EntryIndicator } from '../indicator.ts';
import { coverage2018 } from './coverage-2018.ts';
import { essential2022 } from './essential-2022.ts';
import { PERPRES_72_CODES, perpres72 } from './perpres-72-2021.ts';
import { supply2022 } from './supply-2022.ts';

/** A list of indicators as a regulation or a year's guide has it. */
export interface IndicatorSet {
  readonly code: string;
  readonly name: Words;
  readonly years: readonly [first: number, last: number | null];
  readonly source: string;
  readonly codes: readonly string[];
  /** What is missing from it. */
  readonly note?: Words;
}

/** Every indicator that agencies enter, each once. */
export const entryIndicatorList: readonly EntryIndicator[] = [
  ...essential2022,
  ...supply2022,
  ...coverage2018,
  ...perpres72,
];

const codesOf = (list: readonly EntryIndicator[]): string[] => list.map(({ code }) => code);

export const indicatorSets: readonly IndicatorSet[] = [
  {
    code: 'cakupan-2018',
    name: { id: '20 cakupan layanan 2018-2020', en: '20 coverages of 2018-2020' },
    years: [2018, 2020],
    source: 'Pedoman aksi konvergensi 2018',
    codes: codesOf(coverage2018),
  },
  {
    code: 'esensial-2022',
    name: { id: '29 indikator layanan esensial 2022-2024', en: '29 essential indicators of 2022-2024' },
    years: [2022, 2024],
    source: 'Analisis situasi 2022-2024',
    codes: codesOf(essential2022),
  },
  {
    code: 'supply-2022',
    name: { id: 'Indikator supply 2022-2024', en: 'Supply indicators of 2022-2024' },
    years: [2022, 2024],
    source: 'Analisis situasi 2022-2024',
    codes: codesOf(supply2022),
    note: { id: '27 dari 35 diketahui', en: '27 of 35 are known' },
  },
  {
    code: 'perpres-72-2021',
    name: { id: 'Target antara Perpres 72/2021', en: 'Intermediate targets of Perpres 72/2021' },
    years: [2021, 2024],
    source: 'Perpres 72/2021, lampiran A',
    codes: PERPRES_72_CODES,
  },
  {
    code: 'daftar-2025',
    name: { id: '31 indikator 2025', en: '31 indicators of 2025' },
    years: [2025, null],
    source: 'Daftar yang dimuat kabupaten/kota',
    codes: [],
    note: {
      id: 'Daftar resmi belum ditemukan; kabupaten/kota memuat daftarnya sendiri (kolom: kode, nama, kelompok sasaran, pembilang, penyebut, OPD, satuan, arah, target per tahun)',
      en: 'No official list was found; a district loads its own',
    },
  },
];

/** Columns of a list that a district loads, in Indonesian as on the form. */
export const LOADABLE_COLUMNS = [
  'kode',
  'nama',
  'kelompok sasaran',
  'pembilang',
  'penyebut',
  'OPD',
  'satuan',
  'arah',
  'target per tahun',
] as const;
