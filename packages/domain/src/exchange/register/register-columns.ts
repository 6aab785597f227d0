/** Columns of the first load of a village's register, each with the headers it is known by; the first is the template's. */
export const REGISTER_COLUMNS = {
  card: ['No KK', 'Nomor KK', 'KK'],
  head: ['Kepala Keluarga', 'Nama KK', 'Nama Kepala Keluarga'],
  dusun: ['Dusun', 'Lingkungan'],
  rt: ['RT'],
  rw: ['RW'],
  address: ['Alamat'],
  water: ['Air Minum', 'Air Bersih', 'Sumber Air'],
  toilet: ['Jamban'],
  wasteWater: ['Air Limbah', 'SPAL'],
  insurance: ['Jaminan Kesehatan', 'JKN', 'BPJS'],
  welfareDecile: ['Desil', 'Desil DTSEN'],
  name: ['Nama', 'Nama Lengkap'],
  nik: ['NIK'],
  sex: ['JK', 'Jenis Kelamin', 'L/P'],
  birthDate: ['Tgl Lahir', 'Tanggal Lahir'],
  mother: ['Nama Ibu', 'Ibu'],
  parents: ['Nama Ortu', 'Orang Tua'],
  posyandu: ['Posyandu'],
  phone: ['No HP', 'Telepon'],
  kiaNumber: ['No KIA', 'No Register KIA'],
  dueDate: ['HPL', 'Taksiran Persalinan'],
  lastPeriodOn: ['HPHT'],
  armCm: ['LiLA', 'LILA (cm)'],
  hbGdl: ['Hb'],
  heightCm: ['TB', 'Tinggi Badan'],
  births: ['Jumlah Persalinan', 'Paritas'],
  weddingOn: ['Tgl Menikah', 'Rencana Menikah'],
  partnerName: ['Pasangan', 'Nama Pasangan'],
} as const satisfies Record<string, readonly string[]>;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

const BY_KEY = new Map<string, RegisterColumn>(
  Object.entries(REGISTER_COLUMNS).flatMap(([column, headers]) =>
    headers.map((header) => [keyOf(header), column as RegisterColumn] as const),
  ),
);

/** Headers of the template, in their order. */
export const REGISTER_TEMPLATE: readonly string[] = Object.values(REGISTER_COLUMNS).map(([first]) => first);

/** Where the known columns stand; null when it is no header (name, sex and birth date must be there). */
export function readRegisterHeader(cells: readonly string[]): ReadonlyMap<RegisterColumn, number> | null {
  const at = new Map<RegisterColumn, number>();
  cells.forEach((cell, index) => {
    const column = BY_KEY.get(keyOf(cell));
    if (column !== undefined && !at.has(column)) at.set(column, index);
  });
  return at.has('name') && at.has('sex') && at.has('birthDate') ? at : null;
}
