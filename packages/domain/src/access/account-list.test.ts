import { expect, it } from 'vitest';
import { proposedUsername, readAccountList } from './account-list.ts';
import { roleOfWord } from './role-words.ts';
import { roles } from './roles.ts';

const rows = (...lines: string[]) => lines.map((text, i) => ({ line: i + 1, cells: text.split(';') }));

it('finds its columns by their headers, below a title and in any order', () => {
  const list = readAccountList(
    rows('DAFTAR AKUN', 'No;Desa/Kelurahan;NAMA LENGKAP;Peran', '1; Kinal ;Siti;Kader', ';;;'),
  );
  expect(list).toEqual({
    accounts: [
      expect.objectContaining({ line: 3, name: 'Siti', role: 'Kader', village: 'Kinal', code: '', agency: '' }),
    ],
  });
});

it('says which column it cannot do without', () => {
  expect(readAccountList(rows('Nama;Desa', 'Siti;Kinal'))).toEqual({ missing: ['name', 'role'] });
});

it.each([
  ['Siti Aminah', [], 'siti.aminah'],
  ['Siti Aminah', ['siti.aminah', 'siti.aminah2'], 'siti.aminah3'],
  ["Nur'aini binti H. Usman", [], 'nuraini.binti.h'],
  ['Al', [], 'alx'],
])('%s with %j in use becomes %s', (name, taken, username) => {
  expect(proposedUsername(name, new Set(taken))).toBe(username);
});

it('knows every role but the operator by more than its code', () => {
  expect(roleOfWord('KADER POSYANDU')).toBe('posyandu_cadre');
  expect(roleOfWord('PKB/PLKB')).toBe('plkb');
  expect(roleOfWord('Verifikator Kecamatan')).toBe('camat');
  expect(roleOfWord('presiden')).toBeNull();
  for (const role of roles) expect(roleOfWord(role)).toBe(role);
});
