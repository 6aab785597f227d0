import { TARGET_GROUPS } from '../../indicator/indicator.ts';
import type { LineField } from './line-field.ts';
import { FUNDING_SOURCES, TAGS, TAKEN_UP } from './line-options.ts';

const GROUPS = (Object.keys(TARGET_GROUPS) as (keyof typeof TARGET_GROUPS)[]).map((value) => ({
  value,
  ...TARGET_GROUPS[value],
}));

/** A line of the plan of activities (tables 2.3-2.5 of the guideline), and what became of it (aksi 8). */
export const ACTIVITY_FIELDS = {
  code: {
    type: 'words',
    need: false,
    least: 1,
    most: 40,
    label: { id: 'Kode sub kegiatan', en: 'Code of the sub-activity' },
    hint: { id: 'Seperti 1.02.02.2.02.0005.', en: 'Such as 1.02.02.2.02.0005.' },
  },
  programme: { type: 'words', need: false, least: 3, most: 200, label: { id: 'Program', en: 'Programme' } },
  name: {
    type: 'words',
    need: true,
    least: 5,
    most: 300,
    label: { id: 'Kegiatan/sub kegiatan', en: 'Activity or sub-activity' },
  },
  indicator: { type: 'indicator', need: false, label: { id: 'Indikator yang dijawab', en: 'Indicator it answers' } },
  problem: {
    type: 'line',
    of: 'problem',
    need: false,
    label: { id: 'Masalah yang dijawab', en: 'Problem it answers' },
  },
  output: { type: 'words', need: true, least: 3, most: 200, label: { id: 'Indikator keluaran', en: 'Output' } },
  unit: { type: 'words', need: true, least: 1, most: 40, label: { id: 'Satuan', en: 'Unit' } },
  target: { type: 'number', need: true, most: 100_000_000, label: { id: 'Target', en: 'Target' } },
  villages: { type: 'places', need: true, label: { id: 'Lokasi (desa)', en: 'Villages' } },
  group: { type: 'choice', need: true, options: GROUPS, label: { id: 'Kelompok sasaran', en: 'Target group' } },
  people: { type: 'whole', need: false, most: 10_000_000, label: { id: 'Orang yang disasar', en: 'People targeted' } },
  agency: { type: 'agency', need: true, label: { id: 'Perangkat daerah', en: 'Agency' } },
  source: { type: 'choice', need: true, options: FUNDING_SOURCES, label: { id: 'Sumber dana', en: 'Funding source' } },
  budget: { type: 'rupiah', need: true, label: { id: 'Pagu indikatif (Rp)', en: 'Indicative budget (Rp)' } },
  tag: { type: 'choice', need: true, options: TAGS, label: { id: 'Penandaan', en: 'Tagging' } },
  rkpd: { type: 'choice', need: true, options: TAKEN_UP, label: { id: 'RKPD', en: 'RKPD' } },
  rkpdAt: {
    type: 'words',
    need: false,
    least: 1,
    most: 100,
    label: { id: 'Kode/halaman RKPD', en: 'Code or page of RKPD' },
  },
  renja: { type: 'choice', need: true, options: TAKEN_UP, label: { id: 'Renja', en: 'Renja' } },
  kua: { type: 'rupiah', need: false, label: { id: 'KUA-PPAS (Rp)', en: 'KUA-PPAS (Rp)' } },
  apbd: { type: 'rupiah', need: false, label: { id: 'APBD/DPA (Rp)', en: 'APBD/DPA (Rp)' } },
  reason: {
    type: 'words',
    need: false,
    least: 5,
    most: 400,
    label: { id: 'Alasan tidak masuk atau berkurang', en: 'Why it fell out or was cut' },
  },
  followUp: { type: 'words', need: false, least: 3, most: 300, label: { id: 'Tindak lanjut', en: 'Follow-up' } },
  done: { type: 'number', need: false, most: 100_000_000, label: { id: 'Realisasi keluaran', en: 'Output realised' } },
  spent: { type: 'rupiah', need: false, label: { id: 'Realisasi anggaran (Rp)', en: 'Spent (Rp)' } },
  obstacle: { type: 'words', need: false, least: 3, most: 400, label: { id: 'Kendala', en: 'Obstacle' } },
  recommendation: {
    type: 'line',
    of: 'recommendation',
    need: false,
    label: { id: 'Menjawab rekomendasi reviu', en: 'Answers a recommendation of the review' },
  },
} as const satisfies Readonly<Record<string, LineField>>;
