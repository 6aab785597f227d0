import type { PutCommitment, PutMeeting } from '@konvergensi/contract';

/**
 * Five events of the convergence cycle as they were reported: what was agreed, by whom, on which day. Offices and sums are
 * of their kind; no person is named.
 */
type Meeting = Omit<PutMeeting, 'version'>;
type Commitment = Omit<PutCommitment, 'version' | 'meeting' | 'madeOn'>;

export interface DemoEvent {
  readonly district: string;
  readonly meeting: Meeting;
  readonly commitments: readonly Commitment[];
}

/** Agencies of Kaur that came to the rembuk. */
const KAUR_AGENCIES = [
  ...['Sekretariat Daerah', 'Bappeda', 'Dinas Kesehatan', 'Dinas P2KBP3A', 'Dinas Pemberdayaan Masyarakat dan Desa'],
  ...['Dinas Sosial', 'Dinas Pendidikan dan Kebudayaan', 'Dinas PUPR', 'Dinas Perumahan dan Permukiman'],
  ...['Dinas Ketahanan Pangan', 'Dinas Pertanian', 'Dinas Perikanan', 'Dinas Lingkungan Hidup'],
  ...['Dinas Kependudukan dan Pencatatan Sipil', 'Dinas Kominfo', 'Dinas Perhubungan', 'Dinas Perdagangan'],
  ...['Dinas Tenaga Kerja', 'Dinas Pariwisata', 'Dinas Pemuda dan Olahraga', 'Dinas Perpustakaan dan Kearsipan'],
  ...['Dinas Penanaman Modal', 'Inspektorat', 'Badan Keuangan Daerah', 'BKPSDM', 'BPBD', 'Badan Kesbangpol'],
  ...['Satpol PP', 'Sekretariat DPRD', 'RSUD Kaur', 'Kantor Kementerian Agama', 'BPS Kaur', 'TP PKK'],
  'Bagian Kesejahteraan Rakyat',
] as const;

const none = { speakers: [], fundedBy: null, funding: null, cost: null, followUp: '', workPlan: [] } as const;
const meeting = (values: Partial<Meeting> & Pick<Meeting, 'kind' | 'region' | 'heldOn' | 'title'>): Meeting => ({
  ...{ place: '', leader: '', agenda: [], attendance: [], notes: '', minutesNumber: null },
  ...{ ...none, speakers: [], workPlan: [] },
  ...values,
});
const promise = (values: Partial<Commitment> & Pick<Commitment, 'what' | 'ownerAgency' | 'dueOn'>): Commitment => ({
  ...{ ownerName: '', villages: [], indicator: null, baseline: null, target: null, budgetLine: null, budget: null },
  ...{ problem: null, cause: null },
  ...values,
});

/** Kaur's rembuk: 34 agencies, spread of prevalence, gaps in services, priority villages, money. */
export const rembukOfKaur: DemoEvent = {
  district: '17.04',
  meeting: meeting({
    ...{ kind: 'rembuk', region: '17.04', heldOn: '2022-04-07', title: 'Rembuk Stunting Kabupaten Kaur' },
    ...{ place: 'Aula Setda Kabupaten Kaur', leader: 'Bupati Kaur', minutesNumber: '440/112/Bappeda/2022' },
    agenda: [
      'Paparan sebaran prevalensi stunting',
      'Paparan kesenjangan cakupan layanan',
      'Penetapan desa prioritas',
      'Sumber dana dan program perangkat daerah',
      'Penandatanganan pernyataan komitmen',
    ],
    attendance: KAUR_AGENCIES.map((office, i) => ({ office, people: i < 4 ? 3 : 1 })),
    speakers: ['Bappeda: sebaran prevalensi dan desa prioritas', 'Dinas Kesehatan: kesenjangan cakupan layanan'],
    notes:
      'Target dan desa prioritas disepakati setelah setiap perangkat daerah menyampaikan program dan sumber dananya.',
    ...{
      fundedBy: 'apbd-kabupaten',
      funding: 'Sub kegiatan koordinasi percepatan penurunan stunting',
      cost: 48_500_000,
    },
    followUp: 'Bappeda memuat kegiatan yang disepakati ke RKPD; tinjauan pertama pada rakor triwulan III.',
  }),
  commitments: [
    promise({
      ...{ what: 'Menurunkan prevalensi stunting di desa prioritas', ownerAgency: 'dinkes', dueOn: '2022-12-31' },
      ...{ ownerName: 'Bidang Kesehatan Masyarakat', indicator: 'stunted', baseline: 11.3, target: 10 },
      ...{ budgetLine: 'DAK nonfisik BOK stunting', budget: 750_000_000 },
    }),
    promise({
      ...{ what: 'Membangun jamban keluarga berisiko stunting', ownerAgency: 'pupr', dueOn: '2022-11-30' },
      ...{ budgetLine: 'DAK sanitasi', budget: 1_200_000_000 },
    }),
    promise({
      ...{ what: 'Setiap desa menganggarkan penurunan stunting dari Dana Desa', ownerAgency: 'dpmd' },
      dueOn: '2022-12-15',
    }),
  ],
};

/** Lebong: socialisation and rembuk of a village, paid by its Dana Desa. */
export const rembukOfSukauKayo: DemoEvent = {
  district: '17.07',
  meeting: meeting({
    ...{ kind: 'rembuk-desa', region: '17.07.02.2001', heldOn: '2022-05-27' },
    ...{ title: 'Rembuk Stunting dan Sosialisasi Desa Sukau Kayo', place: 'Balai Desa Sukau Kayo' },
    ...{ leader: 'Kepala Desa Sukau Kayo', minutesNumber: '05/BA/SK/2022' },
    agenda: [
      'Sosialisasi stunting dan 1.000 HPK',
      'Pengangkatan Kader Pembangunan Manusia',
      'Usulan kegiatan Dana Desa',
    ],
    attendance: [
      ...[['Pemerintah Desa', 6] as const, ['BPD', 4] as const, ['Puskesmas Taba Atas', 2] as const],
      ...[['Kader posyandu', 5] as const, ['Ibu hamil, nifas, dan menyusui', 18] as const],
      ...[['Orang tua anak 0-23 bulan', 21] as const],
    ].map(([office, people]) => ({ office, people })),
    speakers: ['Puskesmas Taba Atas: mencegah stunting sejak hamil'],
    notes: 'Sasaran desa: ibu hamil, ibu nifas, ibu menyusui, dan anak 0-23 bulan. KPM ditunjuk oleh kepala desa.',
    ...{ fundedBy: 'dana-desa', funding: 'Bidang pemberdayaan: pencegahan stunting', cost: 7_350_000 },
    followUp: 'KPM mendata sasaran dan melapor pada rembuk berikutnya.',
  }),
  commitments: [
    promise({
      ...{ what: 'KPM mendata semua sasaran 1.000 HPK di desa', ownerAgency: 'desa', dueOn: '2022-06-30' },
      ...{ villages: ['17.07.02.2001'], budgetLine: 'Dana Desa 2022', budget: 3_600_000 },
    }),
  ],
};

/** Kepahiang: the camat's mini lokakarya on three standards and the four certainties. */
export const minilokOfKepahiang: DemoEvent = {
  district: '17.08',
  meeting: meeting({
    ...{ kind: 'minilok', region: '17.08.04', heldOn: '2024-08-30' },
    ...{ title: 'Mini Lokakarya Kecamatan Kepahiang', place: 'Aula Kantor Camat Kepahiang', leader: 'Camat Kepahiang' },
    minutesNumber: '400.7/88/Kec.Kph/2024',
    agenda: [
      'Capaian bulan lalu dan empat pasti',
      'Tiga standar per desa',
      'Kendala di desa',
      'Rencana kerja bulan depan',
    ],
    attendance: [
      ...[['Puskesmas Pasar Kepahiang', 3] as const, ['Puskesmas Kelobak', 2] as const, ['Balai KB', 3] as const],
      ...[['KUA Kepahiang', 1] as const, ['Kepala desa dan lurah', 23] as const, ['Kader TPK', 12] as const],
    ].map(([office, people]) => ({ office, people })),
    notes: 'KUA menyampaikan edukasi calon pengantin; desa tanpa alat ukur standar meminjam dari puskesmas.',
    ...{ fundedBy: 'bok', funding: 'BOKB: mini lokakarya kecamatan', cost: 2_500_000 },
    workPlan: [
      {
        ...{ activity: 'Kunjungan rumah keluarga berisiko', doer: 'TPK', responsible: 'Balai KB', weeks: [1, 2] },
        ...{ planned: 40, done: null, note: '' },
      },
      {
        ...{ activity: 'Edukasi calon pengantin', doer: 'KUA', responsible: 'KUA Kepahiang', weeks: [3] },
        ...{ planned: 12, done: null, note: '' },
      },
    ],
    followUp: 'Kendala alat ukur diteruskan ke Dinas Kesehatan.',
  }),
  commitments: [
    promise({
      ...{ what: 'Meminjamkan alat ukur panjang badan kepada desa', ownerAgency: 'puskesmas', dueOn: '2024-09-20' },
      ...{ problem: 'Desa belum mempunyai alat ukur standar', cause: 'Pengadaan belum tiba' },
      villages: ['17.08.04.2006'],
    }),
  ],
};

/** Konawe Selatan: 1,832 children of the list handed to puskesmas and agencies. */
export const rakorOfKonaweSelatan: DemoEvent & { cases: number } = {
  district: '74.05',
  cases: 1832,
  meeting: meeting({
    ...{ kind: 'rakor', region: '74.05', heldOn: '2024-07-04' },
    ...{ title: 'Rakor Percepatan Penurunan Stunting Konawe Selatan', place: 'Auditorium Sekretariat Daerah' },
    ...{ leader: 'Bupati Konawe Selatan', minutesNumber: '000.7/215/2024' },
    agenda: [
      'Evaluasi dan penilaian kinerja',
      'Penyerahan kasus menurut nama kepada puskesmas dan OPD',
      'Tindak lanjut',
    ],
    attendance: [
      ...[['Dinas Kesehatan', 6] as const, ['Dinas Sosial', 3] as const, ['Dinas Kominfo', 2] as const],
      ...[['DPMD', 3] as const, ['Kepala puskesmas', 25] as const, ['Camat', 25] as const],
    ].map(([office, people]) => ({ office, people })),
    notes:
      '1.832 anak berpotensi stunting diserahkan menurut nama (data contoh memuat lebih sedikit); puskesmas menjadi pusat intervensi.',
    ...{ fundedBy: 'apbd-kabupaten', funding: 'Koordinasi TPPS', cost: 65_000_000 },
    followUp: 'Puskesmas mengukur ulang dan melapor setiap pekan.',
  }),
  commitments: [
    promise({
      ...{ what: 'Mengukur ulang setiap anak pada daftar dan melapor setiap pekan', ownerAgency: 'dinkes' },
      dueOn: '2024-12-31',
    }),
    promise({
      what: 'Menyalurkan bantuan pangan kepada keluarga pada daftar',
      ownerAgency: 'dinsos',
      dueOn: '2024-10-31',
    }),
  ],
};
