import type { TypedEntry } from '../../entry/entered-value.ts';
import type { EntryLevel } from '../../entry/entry-levels.ts';

/** Columns of the template: one row a place and indicator. The first three need not all be there. */
export const ENTRY_COLUMNS = [
  'code',
  'bps',
  'place',
  'above',
  'level',
  'indicator',
  'name',
  'before',
  'numerator',
  'denominator',
  'noTarget',
  'reason',
] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];
export type EntryCells = Readonly<Record<EntryColumn, string>>;

/** Headers by which a column is known, the first as the template writes it. */
export const ENTRY_HEADERS: Readonly<Record<EntryColumn, readonly string[]>> = {
  code: ['kode kemendagri', 'id_desa kemendagri', 'kode', 'kode wilayah', 'code'],
  bps: ['kode bps', 'id_desa bps', 'bps'],
  place: ['tempat', 'desa/kelurahan', 'desa', 'nama desa', 'wilayah', 'place'],
  above: ['kecamatan', 'di', 'subdistrict'],
  level: ['tingkat', 'level'],
  indicator: ['kode indikator', 'indikator', 'indicator'],
  name: ['nama indikator', 'indicator name'],
  before: ['periode lalu', 'previous period'],
  numerator: ['pembilang', 'numerator'],
  denominator: ['penyebut', 'denominator'],
  noTarget: ['tidak ada sasaran', 'nobody to reach'],
  reason: ['alasan', 'keterangan', 'reason'],
};

const LEVEL_WORDS: Readonly<Record<string, EntryLevel>> = {
  'desa/kelurahan': 'village',
  desa: 'village',
  kelurahan: 'village',
  kecamatan: 'subdistrict',
  puskesmas: 'puskesmas',
  sekolah: 'school',
  'kabupaten/kota': 'district',
  kabupaten: 'district',
  kota: 'district',
};
/** A level as the template writes it. */
export const LEVEL_WORD: Readonly<Record<EntryLevel, string>> = {
  village: 'desa/kelurahan',
  subdistrict: 'kecamatan',
  school: 'sekolah',
  puskesmas: 'puskesmas',
  district: 'kabupaten/kota',
};

/** Which column stands where; null without those that a value needs. */
export function entryColumns(header: readonly string[]): Readonly<Partial<Record<EntryColumn, number>>> | null {
  const named = header.map((cell) => cell.trim().toLowerCase());
  const places: Partial<Record<EntryColumn, number>> = {};
  for (const column of ENTRY_COLUMNS) {
    const at = named.findIndex((name) => ENTRY_HEADERS[column].includes(name));
    if (at >= 0) places[column] = at;
  }
  const isKnown = (places.code ?? places.bps) !== undefined && places.indicator !== undefined;
  return isKnown && places.numerator !== undefined ? places : null;
}

/** A whole number as offices write it: `1.204`, `1204`; null: nothing written; NaN: no such number. */
export function wholeNumber(text: string): number | null {
  const plain = text.trim();
  if (plain === '' || plain === '-' || plain === '–') return null;
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(\.\d{3})+$/.test(plain)) return Number(plain.replaceAll('.', ''));
  return Number.NaN;
}

const YES = ['ya', 'y', 'v', 'x', '1', 'tidak ada', 'tidak ada sasaran', 'yes', 'true'];

export interface EntryRow {
  /** Undefined: the row does not say. */
  readonly level: EntryLevel | undefined;
  readonly typed: TypedEntry;
  /** Nothing was filled in: the row is left alone, and is no 0. */
  readonly isBlank: boolean;
}

/** Reads what was filled in; a row with nothing filled in says nothing. */
export function readEntryRow(cells: EntryCells): EntryRow | { readonly wrong: 'level' | 'noTarget' } {
  const word = cells.level.trim().toLowerCase();
  const level = LEVEL_WORDS[word];
  if (word !== '' && level === undefined) return { wrong: 'level' };
  const none = cells.noTarget.trim().toLowerCase();
  const isNone = YES.includes(none);
  if (none !== '' && !isNone && none !== 'tidak' && none !== '0' && none !== 'no') return { wrong: 'noTarget' };
  const numerator = wholeNumber(cells.numerator);
  const denominator = wholeNumber(cells.denominator);
  return {
    level,
    typed: { numerator, denominator, noTarget: isNone, reason: cells.reason.trim() },
    isBlank: numerator === null && denominator === null && !isNone,
  };
}

/** What can be wrong with a row besides its numbers, and what to do about it. */
export const ENTRY_ROW_WORDS = {
  header: {
    id: 'Baris judul tidak dikenali: pakai templat, atau beri kolom Kode, Kode indikator, Pembilang, Penyebut',
    en: 'The header is not known: use the template, or name the columns Kode, Kode indikator, Pembilang, Penyebut',
  },
  level: {
    id: 'Tingkat tidak dikenal: tulis desa/kelurahan, kecamatan, puskesmas, sekolah atau kabupaten/kota',
    en: 'Unknown level: write desa/kelurahan, kecamatan, puskesmas, sekolah or kabupaten/kota',
  },
  place: {
    id: 'Tempat ini tidak ada di kabupaten/kota ini pada tingkat itu: periksa kode Kemendagri atau kode BPS',
    en: 'No such place in this district at that level: check the Kemendagri or BPS code',
  },
  'codes-differ': {
    id: 'Kode Kemendagri dan kode BPS menunjuk tempat yang berbeda: hapus yang salah',
    en: 'The Kemendagri and the BPS code name different places: remove the wrong one',
  },
  'not-yours': {
    id: 'Tempat atau indikator ini bukan bagian tugas akun Anda: hapus barisnya',
    en: 'This place or indicator is not part of your account’s task: remove the row',
  },
  indicator: {
    id: 'Kode indikator tidak diminta pada periode ini: salin dari templat',
    en: 'The indicator is not asked for in this period: copy its code from the template',
  },
  'level-of-indicator': {
    id: 'Indikator ini tidak diisi pada tingkat itu: pakai tingkat yang ada di templat',
    en: 'This indicator is not entered at that level: use a level of the template',
  },
  noTarget: {
    id: 'Tulis "ya" bila tidak ada sasaran, atau kosongkan',
    en: 'Write "ya" if nobody is to be reached, or leave it empty',
  },
  double: {
    id: 'Tempat dan indikator ini sudah ada di baris sebelumnya',
    en: 'This place and indicator are in an earlier row',
  },
  locked: {
    id: 'Nilai ini sudah dikunci: minta kuncinya dibuka untuk koreksi',
    en: 'This value is locked: ask for it to be unlocked',
  },
  reasonLong: { id: 'Alasan paling banyak 300 huruf', en: 'At most 300 letters of reason' },
} as const;
export type EntryRowProblem = keyof typeof ENTRY_ROW_WORDS;

/** A header as the template writes it. */
export const entryHeader = (column: EntryColumn): string => {
  const [first = column] = ENTRY_HEADERS[column];
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replace('kemendagri', 'Kemendagri').replace('bps', 'BPS');
};
