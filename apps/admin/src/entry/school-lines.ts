import type { PutSchools } from '@konvergensi/contract';

export type School = PutSchools['schools'][number];

/** What is wrong with a line, as a key of the texts. */
export type LineWrong = 'npsn' | 'name' | 'village' | 'twice';

export interface SchoolLines {
  schools: School[];
  wrong: { line: number; what: LineWrong }[];
}

/** `17.04.01.2001`, also from a code written without points. */
const withPoints = (code: string): string => code.replace(/^(\d{2})(\d{2})(\d{2})(\d{4})$/, '$1.$2.$3.$4');

/** Lines of NPSN, name and village code, divided by tab (as copied from a table), semicolon or `|`; empty ones are none. */
export function readSchoolLines(text: string): SchoolLines {
  const found: SchoolLines = { schools: [], wrong: [] };
  const seen = new Set<string>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [npsn = '', name = '', code = ''] = line.split(/[\t;|]/).map((part) => part.trim());
    const school = { npsn: npsn.toUpperCase(), name: name.replace(/\s+/g, ' '), village: withPoints(code) };
    const what = wrongOf(school) ?? (seen.has(school.npsn) ? 'twice' : null);
    if (what === null) found.schools.push(school);
    else found.wrong.push({ line: i + 1, what });
    seen.add(school.npsn);
  }
  return found;
}

function wrongOf({ npsn, name, village }: School): LineWrong | null {
  if (!/^[A-Z0-9]{8}$/.test(npsn)) return 'npsn';
  if (name.length < 3 || name.length > 120) return 'name';
  return /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(village) ? null : 'village';
}
