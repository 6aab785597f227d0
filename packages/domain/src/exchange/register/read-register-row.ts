import type { Sex } from '../../growth/child.ts';
import { completedMonths } from '../../period/civil-date.ts';
import { addDays } from '../../period/shift-date.ts';
import type { Insurance, Toilet, WasteWater, Water } from '../../register/village-register.ts';
import { PREGNANCY_DAYS } from '../../target/gestation.ts';
import { cellWords } from '../eppgbm/cell.ts';
import { readDate } from '../eppgbm/date-cell.ts';
import type { RegisterColumn } from './register-columns.ts';

/** What is wrong with a cell, in words of the file's reader; the row is not taken. */
export interface RegisterRowError {
  readonly line: number;
  readonly column: RegisterColumn;
  readonly found: string;
  readonly message: string;
}

/** A person of the first load with the house she lives in. */
export interface RegisterRow {
  readonly line: number;
  readonly house: {
    readonly card: string | null;
    readonly head: string;
    readonly dusun: string | null;
    readonly rt: string | null;
    readonly rw: string | null;
    readonly address: string | null;
    readonly water: Water | null;
    readonly toilet: Toilet | null;
    readonly wasteWater: WasteWater | null;
    readonly insurance: Insurance | null;
    readonly welfareDecile: number | null;
  };
  readonly name: string;
  readonly nik: string;
  readonly sex: Sex;
  readonly birthDate: string | null;
  readonly estimated: boolean;
  readonly mother: string;
  readonly parents: string;
  readonly posyandu: string;
  readonly phone: string | null;
  readonly kiaNumber: string | null;
  readonly pregnancy: {
    readonly dueDate: string;
    readonly lastPeriodOn: string | null;
    readonly armCm: number | null;
    readonly hbGdl: number | null;
    readonly heightCm: number | null;
    readonly births: number | null;
  } | null;
  readonly wedding: { readonly on: string; readonly partnerName: string | null } | null;
}

const WATER: readonly (readonly [RegExp, Water])[] = [
  [/^(aman|sangat layak)$/i, 'safe'],
  [/^(tidak|tdk|bukan|belum)|^(sungai|hujan)/i, 'unimproved'],
  [/^(layak|ya|ada|pdam|ledeng|sumur|pam|bor)/i, 'improved'],
];
const TOILET: readonly (readonly [RegExp, Toilet])[] = [
  [/^aman$/i, 'safe'],
  [/bersama|numpang|tetangga|umum/i, 'shared'],
  [/tidak layak|tdk layak|cemplung|tidak sehat/i, 'unimproved'],
  [/^(tidak|tdk|belum)|babs|terbuka|sungai/i, 'none'],
  [/^(layak|ya|ada|sendiri|leher angsa)/i, 'improved'],
];
const WASTE: readonly (readonly [RegExp, WasteWater])[] = [
  [/tertutup|ya|layak/i, 'closed'],
  [/terbuka/i, 'open'],
  [/tidak|tdk|belum/i, 'none'],
];
const INSURANCE: readonly (readonly [RegExp, Insurance])[] = [
  [/pbi|kis|jamkesda|pemerintah/i, 'assisted'],
  [/^(tidak|tdk|belum)/i, 'none'],
  [/mandiri|bpjs|jkn|ya|ada|perusahaan|asn/i, 'paid'],
];

type Reader = (column: RegisterColumn) => string;

/**
 * Reads one row of the first load, or says what is wrong with which cell. Of a person without a birth date `umur 27` in
 * its place makes an estimated one (1 July of the year); a due date may be given by the last period (+ 280 days).
 */
export function readRegisterRow(
  cells: readonly string[],
  line: number,
  at: ReadonlyMap<RegisterColumn, number>,
  today: string,
): { readonly row: RegisterRow } | { readonly errors: readonly RegisterRowError[] } {
  const errors: RegisterRowError[] = [];
  const text: Reader = (column) => {
    const index = at.get(column);
    return index === undefined ? '' : cellWords(cells[index]);
  };
  const wrong = (column: RegisterColumn, message: string) => {
    errors.push({ line, column, found: text(column).slice(0, 60), message });
    return null;
  };
  const date = (column: RegisterColumn): string | null => {
    if (text(column) === '') return null;
    const read = readDate(text(column));
    return read.date ?? wrong(column, 'Tanggal tidak terbaca; tulis seperti 21/02/2026');
  };
  const number = (column: RegisterColumn, from: number, to: number): number | null => {
    if (text(column) === '') return null;
    const value = Number(
      text(column)
        .replace(/\s*(cm|g\/dl|kg)$/i, '')
        .replace(',', '.'),
    );
    return value >= from && value <= to ? value : wrong(column, `Isi angka ${from} sampai ${to}`);
  };
  const oneOf = <T>(column: RegisterColumn, words: readonly (readonly [RegExp, T])[]): T | null => {
    if (text(column) === '') return null;
    return words.find(([pattern]) => pattern.test(text(column)))?.[1] ?? wrong(column, 'Jawaban tidak dikenal');
  };
  const filled = (column: RegisterColumn): string | null => text(column) || null;

  if (text('name') === '') wrong('name', 'Nama kosong');
  const sex = /^(l|laki)/i.test(text('sex')) ? 1 : /^(p|w|perempuan)/i.test(text('sex')) ? 2 : null;
  if (sex === null) wrong('sex', 'Isi L atau P');
  const years = /^(umur|usia)\s+(\d{1,2})/i.exec(text('birthDate'))?.[2];
  const birthDate = years === undefined ? date('birthDate') : `${Number(today.slice(0, 4)) - Number(years)}-07-01`;
  if (birthDate !== null && birthDate > today && years === undefined) wrong('birthDate', 'Tanggal lahir di masa depan');
  const [due, lastPeriodOn, weddingOn] = [date('dueDate'), date('lastPeriodOn'), date('weddingOn')];
  const dueDate = due ?? (lastPeriodOn === null ? null : addDays(lastPeriodOn, PREGNANCY_DAYS));
  if (dueDate !== null && sex === 1) wrong('dueDate', 'Kehamilan dicatat pada perempuan');
  if (dueDate !== null && addDays(dueDate, -PREGNANCY_DAYS) > today) wrong('dueDate', 'HPL lebih dari 280 hari lagi');
  if (birthDate !== null && dueDate !== null && completedMonths(birthDate, today) < 108)
    wrong('dueDate', 'Tidak cocok dengan tanggal lahir');
  if (birthDate === null && dueDate === null && weddingOn === null && text('birthDate') === '')
    wrong('birthDate', 'Isi tanggal lahir, atau "umur 27" bila hanya umur yang diketahui');
  const card = text('card').replace(/\D/g, '');
  if (card !== '' && card.length !== 16) wrong('card', 'Nomor KK 16 angka');
  const row: RegisterRow = {
    line,
    house: {
      card: card === '' ? null : card,
      head: text('head').slice(0, 120),
      dusun: filled('dusun')?.slice(0, 60) ?? null,
      rt: filled('rt')?.slice(0, 10) ?? null,
      rw: filled('rw')?.slice(0, 10) ?? null,
      address: filled('address')?.slice(0, 200) ?? null,
      water: oneOf('water', WATER),
      toilet: oneOf('toilet', TOILET),
      wasteWater: oneOf('wasteWater', WASTE),
      insurance: oneOf('insurance', INSURANCE),
      welfareDecile: number('welfareDecile', 1, 10),
    },
    name: text('name').slice(0, 120),
    nik: text('nik'),
    sex: sex ?? 1,
    birthDate,
    estimated: years !== undefined,
    mother: text('mother'),
    parents: text('parents').slice(0, 200),
    posyandu: text('posyandu'),
    phone: filled('phone')?.slice(0, 30) ?? null,
    kiaNumber: filled('kiaNumber')?.slice(0, 40) ?? null,
    pregnancy:
      dueDate === null
        ? null
        : {
            dueDate,
            lastPeriodOn,
            armCm: number('armCm', 10, 50),
            hbGdl: number('hbGdl', 2, 22),
            heightCm: number('heightCm', 90, 220),
            births: number('births', 0, 25),
          },
    wedding: weddingOn === null ? null : { on: weddingOn, partnerName: filled('partnerName')?.slice(0, 120) ?? null },
  };
  return errors.length > 0 ? { errors } : { row };
}

/** Rows of one house and family: those of one card, else of one head in one RT, else each by itself. */
export const houseKeyOf = ({ line, house }: RegisterRow): string =>
  house.card ?? (house.head === '' ? `#${line}` : `${house.head.toUpperCase()}/${house.dusun ?? ''}/${house.rt ?? ''}`);
