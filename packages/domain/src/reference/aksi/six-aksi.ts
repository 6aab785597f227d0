import type { AksiSet } from '../../aksi/aksi-set.ts';

export const SIX_AKSI_2025: AksiSet = {
  id: '6A-2025',
  edition: '17 Maret 2025',
  source: 'SE Dirjen Bina Pembangunan Daerah 400.5.7/1685/Bangda, 17 Maret 2025; bahan bimtek 2025',
  confidence: 'reported',
  note: 'Rincian keluaran disusun dari bahan bimtek; naskah lengkap belum dicocokkan.',
  validFrom: 2025,
  validTo: null,
  aksi: [
    {
      code: 'U1',
      name: { id: 'Analisis Situasi', en: 'Situation analysis' },
      kind: 'main',
      lead: 'bappeda',
      support: ['dinkes', 'dppkb', 'dpmd'],
      months: [1, 4],
      outputs: [
        {
          code: 'U1.1',
          name: { id: 'Data sasaran kecamatan, diverifikasi camat', en: 'Target data of sub-districts, verified' },
          evidence: { id: 'Rekap data sasaran', en: 'Summary of target data' },
          checks: ['targets-verified', 'villages-measured'],
        },
        {
          code: 'U1.2',
          name: {
            id: 'Kesenjangan layanan, hambatan, dan lokasi prioritas',
            en: 'Gaps, obstacles and priority villages',
          },
          evidence: { id: 'Laporan analisis situasi', en: 'Report of the analysis' },
          checks: ['priority-listed', 'priority-frozen'],
        },
      ],
    },
    {
      code: 'U2',
      name: { id: 'Penguatan Perencanaan', en: 'Stronger planning' },
      kind: 'main',
      lead: 'bappeda',
      support: ['dinkes', 'dpmd', 'pupr'],
      months: [2, 8],
      outputs: [
        {
          code: 'U2.1',
          name: { id: 'Target RPJMD dan RKPD', en: 'Targets of RPJMD and RKPD' },
          evidence: { id: 'Matriks target', en: 'Matrix of targets' },
        },
        {
          code: 'U2.2',
          name: { id: 'Penandaan anggaran sub-kegiatan', en: 'Tagged budgets of sub-activities' },
          evidence: { id: 'Rekap penandaan', en: 'Summary of tags' },
          checks: ['plan-budgeted'],
        },
      ],
    },
    {
      code: 'U3',
      name: { id: 'Penguatan Pelaksanaan', en: 'Stronger execution' },
      kind: 'main',
      lead: 'dinkes',
      support: ['dppkb', 'dpmd', 'dinsos'],
      months: [1, 12],
      outputs: [
        {
          code: 'U3.1',
          name: { id: 'Pelaksanaan dan pengendalian di kecamatan', en: 'Execution and control in sub-districts' },
          evidence: { id: 'Laporan mini lokakarya', en: 'Reports of mini lokakarya' },
          checks: ['meeting-held', 'commitments-closed'],
        },
        {
          code: 'U3.2',
          name: { id: 'Pengukuran balita', en: 'Measurement of children' },
          evidence: { id: 'Laporan pengukuran', en: 'Report of measurement' },
          checks: ['campaign-coverage'],
        },
      ],
    },
    {
      code: 'U4',
      name: { id: 'Penilaian Hasil Monitoring dan Evaluasi', en: 'Assessment of results' },
      kind: 'main',
      lead: 'bappeda',
      support: ['inspektorat'],
      months: [12, 14],
      outputs: [
        {
          code: 'U4.1',
          name: { id: 'Evaluasi capaian dan rekomendasi', en: 'Evaluation and recommendations' },
          evidence: { id: 'Laporan evaluasi', en: 'Report of the evaluation' },
          checks: ['commitments-closed'],
        },
      ],
    },
    {
      code: 'P1',
      name: { id: 'Regulasi Pendukung', en: 'Supporting regulation' },
      kind: 'support',
      lead: 'dpmd',
      support: ['bappeda'],
      months: [1, 12],
      outputs: [
        {
          code: 'P1.1',
          name: { id: 'Perda, perbup, atau surat edaran', en: 'Regulation or circular' },
          evidence: { id: 'Berkas peraturan', en: 'Text of the regulation' },
        },
      ],
    },
    {
      code: 'P2',
      name: { id: 'Publikasi Pelaksanaan', en: 'Publication' },
      kind: 'support',
      lead: 'kominfo',
      support: ['bappeda', 'dinkes'],
      months: [1, 12],
      outputs: [
        {
          code: 'P2.1',
          name: { id: 'Publikasi pelaksanaan dan angka', en: 'Publication of work and figures' },
          evidence: { id: 'Tautan atau berkas publikasi', en: 'Address or file of the publication' },
          checks: ['published'],
        },
      ],
    },
  ],
};
