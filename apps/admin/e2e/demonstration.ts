import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Account } from './reader.ts';

/** The main pages of Kaur, as its Dinkes officer opens them. */
export const MAIN_PAGES = [
  '/',
  '/wilayah/17.04?periode=2026-08',
  '/wilayah/17.04/tabel?periode=2026-08',
  '/wilayah/17.04/peta?periode=2026-08',
  '/wilayah/17.04/angka/stunted?periode=2026-08',
  '/desa/17.04.02.2009/anak?bulan=2026-08',
  '/desa/17.04.02.2009/register',
  '/kabupaten/17.04/impor',
];

/** The running demonstration that a file (`.data/dev.json` unless the command names another) tells of. */
export function runningDemonstration(): { url: string; officer: Account } {
  const file = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? '.data/dev.json');
  const { url, users } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; users: Account[] };
  const officer = users.find(({ username }) => username === 'dinkes.kaur');
  if (officer === undefined) throw new Error(`${file} names no officer of Kaur; is the demonstration loaded?`);
  return { url, officer };
}
