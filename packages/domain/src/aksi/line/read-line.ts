import { agencies } from '../../access/roles.ts';
import { readDate } from '../../exchange/eppgbm/date-cell.ts';
import { indicatorByCode } from '../../indicator/registry.ts';
import { civilParts } from '../../period/civil-date.ts';
import type { Words } from '../../reference/service-packages.ts';
import type { LineField, LineValue } from './line-field.ts';
import { fieldsOf, type LineKind, type LineValues } from './line-kinds.ts';

export const LINE_FAULTS = {
  missing: { id: 'wajib diisi', en: 'must be filled' },
  short: { id: 'terlalu pendek', en: 'is too short' },
  long: { id: 'terlalu panjang', en: 'is too long' },
  number: { id: 'tulis angka, seperti 12 atau 12,5', en: 'write a number, such as 12 or 12.5' },
  whole: { id: 'tulis bilangan bulat, seperti 250.000.000', en: 'write a whole number' },
  large: { id: 'angkanya terlalu besar', en: 'the number is too large' },
  day: { id: 'tulis tanggal seperti 2026-04-07 atau 07/04/2026', en: 'write a date such as 2026-04-07' },
  month: { id: 'tulis bulan seperti 2026-02', en: 'write a month such as 2026-02' },
  choice: { id: 'bukan salah satu pilihan', en: 'is none of the choices' },
  agency: { id: 'perangkat daerah tidak dikenal', en: 'unknown agency' },
  indicator: { id: 'indikator tidak dikenal', en: 'unknown indicator' },
  places: {
    id: 'sebutkan desanya: kode desa atau kecamatan, nama desa, "prioritas", atau "semua"',
    en: 'name the villages: codes, names, "prioritas" or "semua"',
  },
  village: { id: 'sebutkan satu desa/kelurahan', en: 'name one village' },
} as const satisfies Readonly<Record<string, Words>>;
export type LineFault = keyof typeof LINE_FAULTS;

/** Rupiah that fit into what a budget of a district can be. */
const MOST_RUPIAH = 10_000_000_000_000;
const MOST_WORDS = 500;

type ReadValue = { value: LineValue } | { fault: LineFault };

/** Places as typed: codes stand apart by blanks, names by commas or lines. */
export const placeWords = (text: string): string[] =>
  text
    .split(/[,;\n]+/)
    .flatMap((part) => (/^[\d.\s]+$/.test(part) ? part.split(/\s+/) : [part.trim()]))
    .filter(Boolean);

const words = (text: string, { least = 1, most = MOST_WORDS }: LineField): ReadValue =>
  text.length < least ? { fault: 'short' } : text.length > most ? { fault: 'long' } : { value: text };

function number(text: string, { most = MOST_RUPIAH }: LineField): ReadValue {
  if (!/^\d+([.,]\d+)?$/.test(text)) return { fault: 'number' };
  const value = Number(text.replace(',', '.'));
  return value > most ? { fault: 'large' } : { value };
}

/** `250.000.000`, `250000000`, and `250000000.0` as spreadsheets write it. */
function whole(text: string, { most = MOST_RUPIAH }: LineField): ReadValue {
  const digits = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text.replace(/\.0+$/, '');
  if (!/^\d+$/.test(digits)) return { fault: 'whole' };
  return Number(digits) > most ? { fault: 'large' } : { value: Number(digits) };
}

function day(text: string): ReadValue {
  const { date } = readDate(text);
  return date === null ? { fault: 'day' } : { value: date };
}

function choice(text: string, { options = [] }: LineField): ReadValue {
  const asked = text.toLowerCase();
  const found = options.find(({ value, id, en }) => [value, id.toLowerCase(), en.toLowerCase()].includes(asked));
  return found === undefined ? { fault: 'choice' } : { value: found.value };
}

function readValue(field: LineField, text: string): ReadValue {
  switch (field.type) {
    case 'words':
    case 'line':
    case 'village':
      return words(text.replace(/\s+/g, ' '), field);
    case 'number':
      return number(text, field);
    case 'whole':
    case 'rupiah':
      return whole(text, field);
    case 'day':
      return day(text);
    case 'month':
      return civilParts(`${text}-01`) === null ? { fault: 'month' } : { value: text };
    case 'choice':
      return choice(text, field);
    case 'agency': {
      const found = agencies.find((agency) => agency === text.toLowerCase());
      return found === undefined ? { fault: 'agency' } : { value: found };
    }
    case 'indicator':
      return indicatorByCode.has(text) ? { value: text } : { fault: 'indicator' };
    case 'places':
      return { value: placeWords(text) };
  }
}

const missingOf = ({ type }: LineField): LineFault =>
  type === 'places' ? 'places' : type === 'village' ? 'village' : 'missing';

/** A line as typed in a form or a file's cells, or what is wrong with which field; villages are not looked up yet. */
export function readLine<K extends LineKind>(
  kind: K,
  typed: Readonly<Record<string, string>>,
): { values: LineValues<K> } | { wrong: Readonly<Record<string, LineFault>> } {
  const wrong: Record<string, LineFault> = {};
  const values: Record<string, LineValue> = {};
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    const text = (typed[name] ?? '').trim();
    if (text === '') {
      if (field.need) wrong[name] = missingOf(field);
      values[name] = field.type === 'places' ? [] : null;
      continue;
    }
    const read = readValue(field, text);
    if ('fault' in read) wrong[name] = read.fault;
    else values[name] = read.value;
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { values: values as unknown as LineValues<K> };
}

/** A value as it would be typed. */
export const typedValue = (value: LineValue | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);
