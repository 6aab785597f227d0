/**
 * Columns of the e-PPGBM export "by name": the header as the system writes it (`Pukesmas` is the real spelling) and other
 * headers under which districts pass the same column on. Order is that of the export of 2025-26; older files lack some.
 */
export const EPPGBM_COLUMNS = {
  no: ['No'],
  nik: ['NIK', 'nik anak', 'nik balita'],
  name: ['Nama', 'nama balita', 'nama anak'],
  sex: ['JK', 'jenis kelamin'],
  birthDate: ['Tgl Lahir', 'tanggal lahir'],
  birthWeight: ['BB Lahir', 'berat lahir', 'berat lahir (kg)', 'berat lahir - sasaran (kg)'],
  birthLength: ['TB Lahir', 'pb lahir', 'panjang lahir', 'panjang lahir (cm)', 'panjang lahir - sasaran (cm)'],
  parents: ['Nama Ortu', 'nama orang tua', 'orang tua', 'nama orang tua (ibu/ayah)', 'nama orang tua (ayah/ibu)'],
  province: ['Prov', 'provinsi'],
  district: ['Kab/Kota', 'kabupaten', 'kabupaten/kota'],
  subdistrict: ['Kec', 'kecamatan'],
  puskesmas: ['Pukesmas', 'puskesmas'],
  village: ['Desa/Kel', 'desa', 'kelurahan', 'desa/kelurahan', 'kelurahan/desa'],
  posyandu: ['Posyandu'],
  rt: ['RT'],
  rw: ['RW'],
  address: ['Alamat'],
  statedAge: ['Usia Saat Ukur'],
  measuredOn: ['Tanggal Pengukuran', 'tgl pengukuran', 'tanggal ukur', 'tgl ukur'],
  weight: ['Berat', 'bb', 'berat (kg)', 'berat badan', 'berat badan (kg)', 'bb (kg)'],
  length: [
    'Tinggi',
    'tb',
    'pb/tb',
    'tb/pb',
    'tinggi (cm)',
    'tinggi badan',
    'tinggi badan (cm)',
    'tb (cm)',
    'pb/tb (cm)',
  ],
  position: ['Cara Ukur', 'cara pengukuran'],
  arm: ['LiLA', 'lila (cm)', 'lingkar lengan atas', 'lingkar lengan atas (cm)'],
  head: ['Lingkar Kepala', 'lingkar kepala (cm)'],
  oedema: ['Edema', 'oedema'],
  weightForAge: ['BB/U'],
  weightForAgeZ: ['ZS BB/U'],
  lengthForAge: ['TB/U', 'pb/u', 'tb/u atau pb/u'],
  lengthForAgeZ: ['ZS TB/U', 'zs pb/u'],
  weightForLength: ['BB/TB', 'bb/pb'],
  weightForLengthZ: ['ZS BB/TB', 'zs bb/pb'],
  weightGain: ['Naik Berat Badan'],
  supplement: ['PMT Diterima (kg)'],
  vitaminA: ['Jml Vit A'],
  kpsp: ['KPSP'],
  healthBook: ['KIA'],
  motherClass: ['Kelas Ibu Balita'],
  freeMeal: ['MBG'],
  detail: ['Detail'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type EppgbmColumn = keyof typeof EPPGBM_COLUMNS;

/** Without these a row says nothing of a child; of weight and length one is enough. */
export const REQUIRED_COLUMNS: readonly EppgbmColumn[] = [
  'name',
  'sex',
  'birthDate',
  'subdistrict',
  'village',
  'measuredOn',
];
