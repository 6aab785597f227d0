import { type EntryValueView, entryValueView } from '@konvergensi/contract';
import type { ApiProblem } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { entryIndicator, valueWords } from './entry-words.tsx';
import { rowField } from './sheet-rows.ts';

interface Stands {
  indicator: string;
  place: string;
  name: string;
  stands: EntryValueView | null;
}

/** Somebody else was faster: what stands now is said at the row, what was typed stays in it. */
export function conflictWords(view: View, { extra }: ApiProblem): Refusal {
  const { t } = view;
  const fields: Record<string, string> = {};
  for (const { indicator, place, name, stands } of conflictsIn(extra?.['conflicts'])) {
    const unit = entryIndicator(indicator)?.unit ?? 'percent';
    const value = valueWords(view, unit, stands);
    fields[rowField('numerator', place)] =
      stands === null
        ? t('entry.conflictGone', { name })
        : t('entry.conflictRow', { name, value, by: stands.enteredBy });
  }
  return { message: t('entry.conflict'), fields };
}

function conflictsIn(given: unknown): Stands[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: Record<string, unknown>): Stands[] => {
    const stands = entryValueView.nullable().safeParse(one['stands']);
    if (!stands.success) return [];
    const text = (name: string) => String(one[name] ?? '');
    return [{ indicator: text('indicator'), place: text('place'), name: text('name'), stands: stands.data }];
  });
}
