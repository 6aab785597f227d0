import type { FileCell } from '../table/table-file.ts';
import type { Language } from '../text/language.ts';
import type { Cell } from './page-parts.ts';

const NUMBERS: Readonly<Record<Language, RegExp>> = {
  id: /^[−-]?\d{1,3}(\.\d{3})*(,\d+)?$|^[−-]?\d+(,\d+)?$/,
  en: /^[−-]?\d{1,3}(,\d{3})*(\.\d+)?$|^[−-]?\d+(\.\d+)?$/,
};

/** A table of a page as rows of a file: what is a number there is a number here; a percentage keeps its sign in words. */
export function fileTable(rows: readonly (readonly Cell[])[], language: Language): FileCell[][] {
  return rows.map((row) => row.map(({ text, number }) => (number ? numberOf(text, language) : textOf(text))));
}

const textOf = (text: string): FileCell => (text === '' ? null : text);

function numberOf(text: string, language: Language): FileCell {
  if (!NUMBERS[language].test(text)) return textOf(text);
  const plain = language === 'id' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number(plain.replace('−', '-'));
}
