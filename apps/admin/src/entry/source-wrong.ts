import { putEntries } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

export const SOURCE_FIELDS = ['source', 'sourceOn'] as const;

/** Where figures are from is asked before they are sent. */
export function sourceWrong({ t }: View, typed: { source: string; sourceOn: string }): Record<string, string> {
  const parts = putEntries.pick({ source: true, sourceOn: true }).safeParse({
    source: typed.source,
    sourceOn: typed.sourceOn,
  });
  const named = parts.success ? [] : parts.error.issues.map(({ path }) => path[0]);
  return Object.fromEntries(
    SOURCE_FIELDS.flatMap((field) => (named.includes(field) ? [[field, t(`entry.wrong.${field}`)]] : [])),
  );
}
