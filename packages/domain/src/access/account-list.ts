import { normaliseName } from '../region/normal-name.ts';

/** What a list of accounts says of one person, as it is written there. */
export interface ListedAccount {
  line: number;
  name: string;
  username: string;
  role: string;
  code: string;
  subdistrict: string;
  village: string;
  puskesmas: string;
  agency: string;
}

type Column = Exclude<keyof ListedAccount, 'line'>;

const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  name: ['nama', 'nama lengkap', 'name'],
  username: ['nama pengguna', 'username', 'user name', 'akun'],
  role: ['peran', 'jabatan', 'role'],
  code: ['kode wilayah', 'kode', 'kode desa', 'region code'],
  subdistrict: ['kecamatan', 'kec', 'sub district'],
  village: ['desa', 'desa kelurahan', 'kelurahan', 'desa kel', 'village'],
  puskesmas: ['puskesmas'],
  agency: ['instansi', 'opd', 'agency'],
};
const COLUMNS = Object.keys(HEADERS) as Column[];
const ROWS_BEFORE_HEADER = 20;

export type AccountList = { accounts: ListedAccount[] } | { missing: readonly Column[] };

/** Reads the rows of a list by its headers, whatever their order; rows without anything are passed over. */
export function readAccountList(rows: readonly { line: number; cells: readonly string[] }[]): AccountList {
  for (const [i, { cells }] of rows.slice(0, ROWS_BEFORE_HEADER).entries()) {
    const places = placesOf(cells);
    if (places.name === undefined || places.role === undefined) continue;
    const cell = (from: readonly string[], column: Column): string => (from[places[column] ?? -1] ?? '').trim();
    const accounts = rows
      .slice(i + 1)
      .filter((row) => row.cells.some((text) => text.trim() !== ''))
      .map((row) => {
        const read = Object.fromEntries(COLUMNS.map((column) => [column, cell(row.cells, column)]));
        return { line: row.line, ...(read as Record<Column, string>) };
      });
    return { accounts };
  }
  return { missing: ['name', 'role'] };
}

function placesOf(cells: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const [place, text] of cells.entries()) {
    const word = normaliseName(text);
    const column = COLUMNS.find((one) => HEADERS[one].includes(word));
    if (column !== undefined) found[column] ??= place;
  }
  return found;
}

/** A user name out of a person's name, free of those in use: `siti.aminah`, `siti.aminah2`. */
export function proposedUsername(name: string, taken: ReadonlySet<string>): string {
  const words = normaliseName(name)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  const base = words.slice(0, 3).join('.').slice(0, 34).padEnd(3, 'x');
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? base : `${base}${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
