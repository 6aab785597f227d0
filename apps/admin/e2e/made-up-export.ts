/**
 * A small e-PPGBM export of made-up boys of 24 months in one village of Kerinci. Whether each is short follows from WHO's
 * height-for-age of boys at 24 months alone: median 87.1 cm, standard deviation 3.05 cm.
 */
const HEADER =
  'No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur';

interface Boy {
  name: string;
  parents: string;
  height: string;
  measured?: string;
  village?: string;
}

const NORMAL = '87.1';
/** z −2.5 */
const SHORT = '79.5';
/** z −3.6 */
const VERY_SHORT = '76.0';

const BOYS: readonly Boy[] = [
  { name: 'ARJUNA', parents: 'BUDI / SARI', height: NORMAL },
  { name: 'BAGUS', parents: 'CHANDRA / DEWI', height: NORMAL },
  { name: 'CAHYO', parents: 'EKO / FITRI', height: NORMAL },
  { name: 'DANANG', parents: 'GUNAWAN / HESTI', height: NORMAL },
  { name: 'EMIR', parents: 'IWAN / JULIA', height: SHORT },
  { name: 'FADLAN', parents: 'KARIM / LESTARI', height: SHORT },
  { name: 'GALANG', parents: 'MALIK / NURUL', height: SHORT },
  { name: 'HANAFI', parents: 'OKTO / PUTRI', height: VERY_SHORT },
  { name: 'ILHAM', parents: 'RAHMAT / SINTA', height: VERY_SHORT },
  { name: 'JOKO', parents: 'TARMIZI / UMI', height: '83..9' },
  { name: 'KEVIN', parents: 'VINO / WATI', height: NORMAL, measured: '' },
  { name: 'LUTHFI', parents: 'YANTO / ZAHRA', height: NORMAL, village: 'TIDAK DIKENAL' },
];

/** What the file must come to. */
export const EXPECTED = {
  rows: 12,
  measured: 10,
  withHeight: 9,
  stunted: 5,
  severelyStunted: 2,
  notMeasured: 1,
  waiting: 1,
};

export const MONTH = '2026-02';
export const FILE_NAME = 'ekspor-contoh-2026-02.csv';

export function exportOf(subdistrict: string, village: string): Buffer {
  const lines = BOYS.map((boy, i) => line(boy, i + 1, subdistrict, village));
  return Buffer.from([HEADER, ...lines].join('\r\n'));
}

function line(boy: Boy, no: number, subdistrict: string, village: string): string {
  const { name, parents, height, measured = '2026-02-15' } = boy;
  const place = ['JAMBI', 'KERINCI', subdistrict, subdistrict, boy.village ?? village, 'MELATI 1', '1', '1', 'CONTOH'];
  const measure = ['2 Tahun - 0 Bulan - 0 Hari', measured, '12.2', height, 'Berdiri'];
  return [no, '', `${name} CONTOH`, 'L', '2024-02-15', '3.2', '50', parents, ...place, ...measure].join(',');
}
