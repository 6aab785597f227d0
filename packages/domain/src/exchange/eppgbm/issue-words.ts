import type { IssueAction, IssueCode } from './row-issue.ts';

export type ReportLanguage = 'id' | 'en';
type Words = Readonly<Record<ReportLanguage, string>>;

/** What is wrong, in words. */
export const ISSUE_WORDS: Readonly<Record<IssueCode, Words>> = {
  missing: { id: 'isi wajib ini kosong', en: 'this required cell is empty' },
  unreadable: { id: 'isi sel tidak terbaca', en: 'the cell cannot be read' },
  implausible: { id: 'angka di luar batas yang masuk akal', en: 'the figure is outside plausible limits' },
  impossible_date: { id: 'tanggal ini tidak ada di kalender', en: 'there is no such day in the calendar' },
  two_digit_year: { id: 'tahun ditulis dua angka', en: 'the year is written with two digits' },
  month_first: { id: 'bulan ditulis di depan hari', en: 'the month is written before the day' },
  day_month_unclear: {
    id: 'tidak jelas mana hari dan mana bulan: usia atau NIK cocok bila keduanya ditukar',
    en: 'unclear which is day and which is month: age or NIK fit when they are exchanged',
  },
  future: { id: 'tanggal di masa depan', en: 'the date is in the future' },
  before_birth: { id: 'tanggal pengukuran sebelum tanggal lahir', en: 'the measurement is before birth' },
  over_five: {
    id: 'anak sudah berumur lima tahun atau lebih saat diukur',
    en: 'the child was five or older when measured',
  },
  not_a_child: {
    id: 'umur tujuh tahun atau lebih: periksa tanggal lahir',
    en: 'aged seven or more: check the birth date',
  },
  nothing_measured: {
    id: 'berat dan tinggi tidak ada yang dapat dipakai',
    en: 'neither weight nor height can be used',
  },
  in_grams: { id: 'berat lahir ditulis dalam gram', en: 'birth weight is written in grams' },
  district_other: { id: 'kabupaten/kota lain', en: 'another district' },
  subdistrict_unknown: { id: 'kecamatan tidak dikenal', en: 'unknown sub-district' },
  village_unknown: { id: 'desa/kelurahan tidak dikenal di kecamatan ini', en: 'unknown village in this sub-district' },
  village_ambiguous: { id: 'lebih dari satu desa/kelurahan bernama ini', en: 'more than one village bears this name' },
  village_outside_scope: {
    id: 'desa/kelurahan di luar wilayah kerja Anda',
    en: 'the village is outside your working area',
  },
  quarter_locked: {
    id: 'triwulan pengukuran ini sudah dikunci di desa itu',
    en: 'the quarter of this measurement is locked in that village',
  },
  same_as_row: {
    id: 'anak dan pengukuran yang sama sudah ada di baris lain',
    en: 'the same child and measurement is in another row',
  },
  perhaps_same_child: {
    id: 'hampir pasti anak yang sama dengan yang sudah ada',
    en: 'almost certainly a child already there',
  },
  maybe_twin: { id: 'mungkin kembar', en: 'perhaps twins' },
};

/** What was done, in words. */
export const ACTION_WORDS: Readonly<Record<IssueAction, Words>> = {
  measure_not_used: {
    id: 'ukuran ini tidak dipakai, isi lain baris ini dipakai',
    en: 'this measure is not used, the rest of the row is',
  },
  value_not_used: { id: 'isi sel ini tidak dipakai', en: 'this cell is not used' },
  measurement_not_imported: {
    id: 'pengukuran tidak diimpor; anak dicatat sebagai sasaran belum diukur',
    en: 'the measurement is not imported; the child is kept as a target not yet measured',
  },
  row_not_imported: { id: 'baris tidak diimpor', en: 'the row is not imported' },
  waits_for_person: { id: 'menunggu keputusan petugas, belum diimpor', en: 'waits for a person, not imported yet' },
  counted_once: { id: 'dihitung satu kali', en: 'counted once' },
  both_imported: { id: 'keduanya diimpor sebagai anak berbeda', en: 'both are imported as different children' },
  read_as_kilograms: { id: 'dibaca sebagai kilogram', en: 'read as kilograms' },
  imported: { id: 'tetap diimpor', en: 'imported all the same' },
};
