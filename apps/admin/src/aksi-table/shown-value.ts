import type { AksiTable } from '@konvergensi/contract';
import { type Agency, indicatorByCode, type LineField, type LineValue } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

const FEW = 3;

/** A value of a line as it is read. */
export function shownValue(view: View, table: AksiTable, field: LineField, value: LineValue): string {
  const { t, numbers, dates, language } = view;
  if (value === null || value === '') return t('value.dash');
  if (typeof value === 'object') return placesOf(view, table, value);
  if (typeof value === 'number') return field.type === 'number' ? numbers.decimal(value) : numbers.whole(value);
  switch (field.type) {
    case 'day':
      return dates.day(value);
    case 'month':
      return dates.month(value);
    case 'agency':
      return t(`agency.${value as Agency}`);
    case 'indicator':
      return indicatorByCode.get(value)?.name[language] ?? value;
    case 'village':
      return table.villages.find(({ code }) => code === value)?.name ?? value;
    case 'line':
      return lineName(table, value) ?? value;
    case 'choice':
      return field.options?.find((option) => option.value === value)?.[language] ?? value;
    default:
      return value;
  }
}

/** Few villages by name, many by number; how many of them are priority villages. */
function placesOf({ t }: View, { villages }: AksiTable, codes: readonly string[]): string {
  if (codes.length === 0) return t('tabel.everywhere');
  const placed = new Map(villages.map((village) => [village.code, village]));
  const priority = codes.filter((code) => placed.get(code)?.priority).length;
  const names =
    codes.length <= FEW
      ? codes.map((code) => placed.get(code)?.name ?? code).join(', ')
      : t('tabel.places', { n: codes.length });
  return priority === 0 ? names : `${names} (${t('tabel.ofPriority', { n: priority })})`;
}

/** What a line that another one names is about. */
export function lineName({ computed }: AksiTable, id: string): string | null {
  const problems = computed.table === 'plan' ? computed.problems : [];
  const recommended = 'recommendations' in computed ? computed.recommendations : [];
  return problems.find((one) => one.id === id)?.problem ?? recommended.find((one) => one.id === id)?.what ?? null;
}
