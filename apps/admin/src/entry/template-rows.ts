import type { EntrySheet, EntryValueView } from '@konvergensi/contract';
import { ENTRY_COLUMNS, type EntryColumn, entryHeader, LEVEL_WORD } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { FileCell } from '../table/table-file.ts';
import { entryIndicator, indicatorName, valueWords } from './entry-words.tsx';

/** A file with more rows is not read. */
export const MOST_TEMPLATE_ROWS = 4000;

export const templateHeader = (): string[] => ENTRY_COLUMNS.map(entryHeader);

/** One indicator's rows of the template: every place, filled with what stands, the period before beside it. */
export function templateRows(view: View, sheet: EntrySheet): FileCell[][] {
  const unit = entryIndicator(sheet.indicator)?.unit ?? 'percent';
  const before = (value: EntryValueView | null) => (value === null ? '' : valueWords(view, unit, value));
  return sheet.places
    .filter(({ mayWrite }) => mayWrite)
    .map((place): FileCell[] => {
      const cells: Readonly<Record<EntryColumn, FileCell>> = {
        code: place.code ?? (sheet.level === 'puskesmas' ? place.place : ''),
        bps: place.bps ?? '',
        place: place.name,
        above: place.within,
        level: LEVEL_WORD[sheet.level],
        indicator: sheet.indicator,
        name: indicatorName(view, sheet.indicator),
        before: before(place.before),
        numerator: place.entry?.numerator ?? null,
        denominator: place.entry?.denominator ?? null,
        noTarget: place.entry?.noTarget === true ? 'ya' : null,
        reason: place.entry?.reason ?? null,
      };
      return ENTRY_COLUMNS.map((column) => cells[column]);
    });
}
