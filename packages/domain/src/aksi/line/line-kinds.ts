import { ACTIVITY_FIELDS } from './activity-fields.ts';
import type { LineField, ValuesOf } from './line-field.ts';
import {
  CAUSES,
  FEE_SOURCES,
  FREQUENCIES,
  LOWEST_LEVELS,
  MEDIA,
  REGULATION_FORMS,
  REGULATION_STATES,
} from './line-options.ts';

type Fields = Readonly<Record<string, LineField>>;

const problem = {
  problem: { type: 'words', need: true, least: 10, most: 400, label: { id: 'Masalah', en: 'Problem' } },
  indicator: { type: 'indicator', need: false, label: { id: 'Indikator', en: 'Indicator' } },
  cause: { type: 'choice', need: true, options: CAUSES, label: { id: 'Jenis penyebab', en: 'Kind of cause' } },
  why: { type: 'words', need: true, least: 10, most: 400, label: { id: 'Penyebab', en: 'Cause' } },
  action: { type: 'words', need: true, least: 10, most: 400, label: { id: 'Usulan tindakan', en: 'Proposed action' } },
  agency: { type: 'agency', need: true, label: { id: 'Perangkat daerah', en: 'Agency' } },
  villages: {
    type: 'places',
    need: false,
    label: { id: 'Lokasi', en: 'Villages' },
    hint: { id: 'Kosong: seluruh kabupaten/kota.', en: 'Empty: the whole district.' },
  },
  recommendation: {
    type: 'line',
    of: 'recommendation',
    need: false,
    label: { id: 'Menjawab rekomendasi reviu', en: 'Answers a recommendation of the review' },
  },
} as const satisfies Fields;

const recommendation = {
  what: { type: 'words', need: true, least: 10, most: 500, label: { id: 'Rekomendasi', en: 'Recommendation' } },
  why: { type: 'words', need: true, least: 10, most: 500, label: { id: 'Dasar', en: 'What it rests on' } },
  agency: { type: 'agency', need: true, label: { id: 'Perangkat daerah', en: 'Agency' } },
  indicator: { type: 'indicator', need: false, label: { id: 'Indikator', en: 'Indicator' } },
} as const satisfies Fields;

const cadre = {
  village: { type: 'village', need: true, label: { id: 'Desa/kelurahan', en: 'Village' } },
  name: {
    type: 'words',
    need: true,
    least: 2,
    most: 100,
    names: true,
    label: { id: 'Nama kader', en: 'Name of the cadre' },
    hint: { id: 'Tidak terlihat oleh provinsi.', en: 'Not shown to the province.' },
  },
  decree: { type: 'words', need: false, least: 3, most: 100, label: { id: 'Nomor SK', en: 'Number of the decree' } },
  decreeOn: { type: 'day', need: false, label: { id: 'Tanggal SK', en: 'Date of the decree' } },
  trainedOn: { type: 'day', need: false, label: { id: 'Tanggal pelatihan terakhir', en: 'Last trained on' } },
  training: { type: 'words', need: false, least: 3, most: 200, label: { id: 'Materi pelatihan', en: 'Training' } },
  fee: { type: 'rupiah', need: false, label: { id: 'Honor per bulan (Rp)', en: 'Fee a month (Rp)' } },
  feeSource: {
    type: 'choice',
    need: true,
    options: FEE_SOURCES,
    label: { id: 'Sumber honor', en: 'Source of the fee' },
  },
  coachedOn: { type: 'day', need: false, label: { id: 'Pembinaan terakhir', en: 'Last coaching visit' } },
  coaching: {
    type: 'words',
    need: false,
    least: 3,
    most: 300,
    label: { id: 'Hasil pembinaan', en: 'What the visit found' },
  },
} as const satisfies Fields;

const dataset = {
  name: { type: 'words', need: true, least: 3, most: 200, label: { id: 'Data', en: 'Data set' } },
  agency: { type: 'agency', need: true, label: { id: 'Pengelola', en: 'Keeper' } },
  system: {
    type: 'words',
    need: true,
    least: 2,
    most: 100,
    label: { id: 'Sumber/aplikasi', en: 'Source or application' },
  },
  level: { type: 'choice', need: true, options: LOWEST_LEVELS, label: { id: 'Tingkat terendah', en: 'Lowest level' } },
  every: { type: 'choice', need: true, options: FREQUENCIES, label: { id: 'Frekuensi', en: 'Frequency' } },
  complete: { type: 'number', need: false, most: 100, label: { id: 'Kelengkapan (%)', en: 'Complete (%)' } },
  timely: { type: 'number', need: false, most: 100, label: { id: 'Ketepatan waktu (%)', en: 'On time (%)' } },
  trouble: { type: 'words', need: false, least: 3, most: 400, label: { id: 'Masalah', en: 'Trouble' } },
  improvement: { type: 'words', need: false, least: 3, most: 400, label: { id: 'Perbaikan', en: 'Improvement' } },
  dueOn: { type: 'day', need: false, label: { id: 'Target waktu', en: 'Due on' } },
} as const satisfies Fields;

const campaign = {
  month: { type: 'month', need: true, label: { id: 'Bulan penimbangan', en: 'Month of weighing' } },
  from: { type: 'day', need: true, label: { id: 'Mulai', en: 'From' } },
  to: { type: 'day', need: true, label: { id: 'Sampai', en: 'To' } },
  posyandu: { type: 'whole', need: true, most: 5000, label: { id: 'Posyandu direncanakan', en: 'Posyandu planned' } },
  tools: { type: 'whole', need: true, most: 20000, label: { id: 'Alat ukur', en: 'Measuring tools' } },
  calibrated: {
    type: 'whole',
    need: true,
    most: 20000,
    label: { id: 'Alat sudah dikalibrasi', en: 'Tools calibrated' },
  },
  calibratedOn: { type: 'day', need: false, label: { id: 'Kalibrasi terakhir', en: 'Calibrated on' } },
  note: { type: 'words', need: false, least: 3, most: 400, label: { id: 'Catatan', en: 'Note' } },
} as const satisfies Fields;

const publication = {
  month: { type: 'month', need: true, label: { id: 'Angka bulan', en: 'Figures of the month' } },
  on: { type: 'day', need: true, label: { id: 'Tanggal publikasi', en: 'Published on' } },
  medium: { type: 'choice', need: true, options: MEDIA, label: { id: 'Media', en: 'Medium' } },
  number: {
    type: 'words',
    need: true,
    least: 3,
    most: 200,
    label: { id: 'Nomor atau alamat', en: 'Number or address' },
  },
  signer: {
    type: 'words',
    need: true,
    least: 3,
    most: 100,
    label: { id: 'Penanda tangan (jabatan)', en: 'Signed by (office)' },
  },
} as const satisfies Fields;

const regulation = {
  title: { type: 'words', need: true, least: 10, most: 300, label: { id: 'Judul', en: 'Title' } },
  form: { type: 'choice', need: true, options: REGULATION_FORMS, label: { id: 'Bentuk', en: 'Form' } },
  state: { type: 'choice', need: true, options: REGULATION_STATES, label: { id: 'Tahap', en: 'Stage' } },
  number: { type: 'words', need: false, least: 1, most: 100, label: { id: 'Nomor', en: 'Number' } },
  discussedOn: { type: 'day', need: false, label: { id: 'Dibahas', en: 'Discussed on' } },
  stipulatedOn: { type: 'day', need: false, label: { id: 'Ditetapkan', en: 'Stipulated on' } },
  repealedOn: { type: 'day', need: false, label: { id: 'Dicabut', en: 'Repealed on' } },
  villages: {
    type: 'places',
    need: false,
    label: {
      id: 'Desa yang menindaklanjuti dengan peraturannya',
      en: 'Villages that followed with a rule of their own',
    },
  },
  note: { type: 'words', need: false, least: 3, most: 400, label: { id: 'Catatan', en: 'Note' } },
} as const satisfies Fields;

/** Kinds of line with their fields, in the order of form and file. */
export const LINE_KINDS = {
  problem,
  activity: ACTIVITY_FIELDS,
  recommendation,
  cadre,
  dataset,
  campaign,
  publication,
  regulation,
} as const;
export type LineKind = keyof typeof LINE_KINDS;
export type LineValues<K extends LineKind> = ValuesOf<(typeof LINE_KINDS)[K]>;

export const LINE_KIND_CODES = Object.keys(LINE_KINDS) as readonly LineKind[];

/** Fields of a kind, by name. */
export const fieldsOf = (kind: LineKind): Readonly<Record<string, LineField>> => LINE_KINDS[kind];
