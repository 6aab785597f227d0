import type { Aksi, AksiSet } from '../../aksi/aksi-set.ts';

/** Actions that both editions share; months are those of the guideline, reality drifts, and a province sets due dates. */
const analysis: Aksi = {
  code: '1',
  name: { id: 'Analisis Situasi', en: 'Situation analysis' },
  kind: 'main',
  lead: 'bappeda',
  support: ['dinkes', 'dpmd'],
  months: [1, 3],
  outputs: [
    {
      code: '1.1',
      name: { id: 'Sebaran prevalensi dan lokasi prioritas', en: 'Spread of prevalence and priority villages' },
      evidence: { id: 'Laporan analisis, SK lokus', en: 'Report of the analysis, decree of locations' },
      checks: ['villages-measured', 'priority-listed'],
    },
    {
      code: '1.2',
      name: { id: 'Ketersediaan program dan kesenjangan layanan', en: 'Programmes and gaps of services' },
      evidence: { id: 'Tabel cakupan per desa', en: 'Table of coverage by village' },
    },
    {
      code: '1.3',
      name: { id: 'Hambatan rumah tangga dan koordinasi', en: 'Obstacles of households and of coordination' },
      evidence: { id: 'Notulen, daftar hadir', en: 'Minutes, attendance' },
    },
  ],
};
const plan: Aksi = {
  code: '2',
  name: { id: 'Rencana Kegiatan', en: 'Plan of activities' },
  kind: 'main',
  lead: 'bappeda',
  support: ['dinkes', 'dpmd', 'pupr'],
  months: [2, 4],
  outputs: [
    {
      code: '2.1',
      name: { id: 'Rencana kegiatan menjawab kesenjangan', en: 'Plan that answers the gaps' },
      evidence: { id: 'Tabel rencana program dan kegiatan', en: 'Table of programmes and activities' },
    },
    {
      code: '2.2',
      name: { id: 'Kendali integrasi ke RKPD dan Renja', en: 'Control of its way into RKPD and Renja' },
      evidence: { id: 'Matriks kendali', en: 'Control matrix' },
    },
    {
      code: '2.3',
      name: { id: 'Kendali integrasi ke KUA-PPAS dan APBD', en: 'Control of its way into KUA-PPAS and APBD' },
      evidence: { id: 'Matriks kendali anggaran', en: 'Budget control matrix' },
      checks: ['plan-budgeted'],
    },
  ],
};
const rembuk: Aksi = {
  code: '3',
  name: { id: 'Rembuk Stunting', en: 'Rembuk stunting' },
  kind: 'main',
  lead: 'bappeda',
  support: ['dinkes', 'dpmd', 'dppkb'],
  months: [3, 4],
  outputs: [
    {
      code: '3.1',
      name: { id: 'Rembuk terselenggara dengan pelaku lengkap', en: 'Rembuk held with all actors' },
      evidence: { id: 'Undangan, daftar hadir, notulen', en: 'Invitation, attendance, minutes' },
      checks: ['meeting-held'],
    },
    {
      code: '3.2',
      name: { id: 'Berita acara dan pernyataan komitmen', en: 'Minutes of agreement and statement of commitment' },
      evidence: { id: 'Pindaian yang ditandatangani', en: 'Signed scan' },
      checks: ['priority-frozen', 'commitments-made'],
    },
    {
      code: '3.3',
      name: { id: 'Komitmen disebarluaskan', en: 'Commitment made known' },
      evidence: { id: 'Siaran pers, surat, foto', en: 'Press release, letter, photograph' },
    },
  ],
};
const regulation = (name: Aksi['name']): Aksi => ({
  code: '4',
  name,
  kind: 'main',
  lead: 'dpmd',
  support: ['bappeda'],
  months: [4, 6],
  outputs: [
    {
      code: '4.1',
      name: { id: 'Peraturan ditetapkan', en: 'Regulation stipulated' },
      evidence: { id: 'Berkas peraturan', en: 'Text of the regulation' },
    },
    {
      code: '4.2',
      name: { id: 'Disusun dengan konsultasi', en: 'Drawn up in consultation' },
      evidence: { id: 'Notulen, daftar hadir', en: 'Minutes, attendance' },
    },
    {
      code: '4.3',
      name: { id: 'Disosialisasikan ke desa', en: 'Made known to villages' },
      evidence: { id: 'Undangan, materi, daftar hadir', en: 'Invitation, material, attendance' },
    },
  ],
});
const people = (name: Aksi['name']): Aksi => ({
  code: '5',
  name,
  kind: 'main',
  lead: 'dpmd',
  support: ['dinkes', 'dppkb'],
  months: [1, 11],
  outputs: [
    {
      code: '5.1',
      name: { id: 'Setiap desa memiliki Kader Pembangunan Manusia', en: 'Every village has a human-development cadre' },
      evidence: { id: 'Rekap SK kader', en: 'List of cadre decrees' },
    },
    {
      code: '5.2',
      name: { id: 'Kader dilatih, aktif, dan didukung APBDes', en: 'Cadres trained, active, paid by the village' },
      evidence: { id: 'Rekap pelatihan dan honorarium', en: 'List of trainings and fees' },
      checks: ['cadres-active'],
    },
  ],
});
const data: Aksi = {
  code: '6',
  name: { id: 'Sistem Manajemen Data', en: 'Data management' },
  kind: 'main',
  lead: 'bappeda',
  support: ['dinkes', 'kominfo'],
  months: [1, 9],
  outputs: [
    {
      code: '6.1',
      name: { id: 'Pemetaan data dan perbaikannya', en: 'Inventory of data and its improvement' },
      evidence: { id: 'Tabel inventaris data', en: 'Table of data sets' },
      checks: ['villages-measured'],
    },
  ],
};
const measurement: Aksi = {
  code: '7',
  name: { id: 'Pengukuran dan Publikasi', en: 'Measurement and publication' },
  kind: 'main',
  lead: 'dinkes',
  support: ['kominfo'],
  months: [2, 8],
  outputs: [
    {
      code: '7.1',
      name: { id: 'Bulan penimbangan Februari dan Agustus', en: 'Weighing months February and August' },
      evidence: { id: 'Laporan pengukuran, kalibrasi alat', en: 'Report of measurement, calibration of tools' },
      checks: ['campaign-coverage', 'villages-measured'],
    },
    {
      code: '7.2',
      name: { id: 'Publikasi angka stunting', en: 'Publication of the figures' },
      evidence: { id: 'SK atau tautan publikasi', en: 'Decree or address of the publication' },
      checks: ['published'],
    },
  ],
};
const review: Aksi = {
  code: '8',
  name: { id: 'Reviu Kinerja Tahunan', en: 'Yearly review' },
  kind: 'main',
  lead: 'bappeda',
  support: ['dinkes', 'dpmd'],
  months: [13, 14],
  outputs: [
    {
      code: '8.1',
      name: { id: 'Reviu rencana terhadap realisasi', en: 'Review of plan against what was done' },
      evidence: { id: 'Dokumen reviu', en: 'Review paper' },
      checks: ['commitments-closed'],
    },
  ],
};

export const EIGHT_AKSI_2019: AksiSet = {
  id: '8A-2019',
  edition: 'Juni 2019',
  source: 'Pedoman Pelaksanaan Intervensi Penurunan Stunting Terintegrasi di Kabupaten/Kota, Bappenas 2018/2019',
  confidence: 'reported',
  validFrom: 2018,
  validTo: 2020,
  aksi: [
    analysis,
    plan,
    rembuk,
    regulation({ id: 'Peraturan Bupati/Wali Kota tentang Peran Desa', en: 'Regulation on the role of villages' }),
    people({ id: 'Pembinaan Kader Pembangunan Manusia', en: 'Support of human-development cadres' }),
    data,
    measurement,
    review,
  ],
};

export const EIGHT_AKSI_2022: AksiSet = {
  id: '8A-2022',
  edition: '2022',
  source: 'Perpres 72/2021; draf juknis Ditjen Bina Bangda 29 Juni 2022 (aksi 6-8)',
  confidence: 'reported',
  validFrom: 2021,
  validTo: 2024,
  aksi: [
    analysis,
    plan,
    rembuk,
    regulation({
      id: 'Peraturan Bupati/Wali Kota tentang Percepatan Penurunan Stunting',
      en: 'Regulation on the reduction of stunting',
    }),
    people({ id: 'Pembinaan Pelaku dan Pemerintahan Desa/Kelurahan', en: 'Support of actors and village governments' }),
    data,
    measurement,
    review,
  ],
};
