import type { EntrySheet, EntryValueView, PutEntry } from '@konvergensi/contract';
import { type EntryLevel, FAULT_WORDS, wholeNumber } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';

/** What a row of the form holds, as typed. */
export interface TypedRow {
  numerator: string;
  denominator: string;
  noTarget: boolean;
  reason: string;
}

/** What the row held when the form was opened. */
interface SeenRow extends TypedRow {
  version: number | null;
}

export const ROW_FIELDS = ['numerator', 'denominator', 'noTarget', 'reason'] as const;
export type RowField = (typeof ROW_FIELDS)[number];
export const rowField = (field: RowField, place: string): string => `${field}-${place}`;
export const seenField = (place: string): string => `seen-${place}`;

const written = (n: number | null): string => (n === null ? '' : String(n));

export const typedOf = (entry: EntryValueView | null): TypedRow => ({
  numerator: written(entry?.numerator ?? null),
  denominator: written(entry?.denominator ?? null),
  noTarget: entry?.noTarget ?? false,
  reason: entry?.reason ?? '',
});

/** A row as it was seen, in one hidden field. */
export function seenText(entry: EntryValueView | null): string {
  const { numerator, denominator, noTarget, reason } = typedOf(entry);
  return JSON.stringify([entry?.version ?? null, numerator, denominator, noTarget, reason]);
}

function readSeen(text: string): SeenRow {
  const nothing: SeenRow = { version: null, ...typedOf(null) };
  try {
    const [version, numerator, denominator, noTarget, reason] = JSON.parse(text) as unknown[];
    return {
      version: typeof version === 'number' ? version : null,
      numerator: String(numerator),
      denominator: String(denominator),
      noTarget: noTarget === true,
      reason: String(reason),
    };
  } catch {
    return nothing;
  }
}

export const readRow = (form: Form, place: string): TypedRow => ({
  numerator: form.text(rowField('numerator', place)),
  denominator: form.text(rowField('denominator', place)),
  noTarget: form.has(rowField('noTarget', place)),
  reason: form.text(rowField('reason', place)),
});

export const placesOf = (form: Form): string[] => form.all('tempat');

export interface ReadRows {
  entries: PutEntry[];
  /** By field of the form. */
  wrong: Record<string, string>;
}

/** Rows that were changed, or all that hold something where their source is to be put right. */
export function readRows(
  view: View,
  form: Form,
  { indicator, level }: { indicator: string; level: EntryLevel },
): ReadRows {
  const entries: PutEntry[] = [];
  const wrong: Record<string, string> = {};
  const all = form.has('semua');
  for (const place of placesOf(form)) {
    const row = readRow(form, place);
    const seen = readSeen(form.verbatim(seenField(place)));
    const isSame = ROW_FIELDS.every((field) => row[field] === seen[field]);
    if (isSame && !(all && seen.version !== null)) continue;
    const counts = { numerator: wholeNumber(row.numerator), denominator: wholeNumber(row.denominator) };
    for (const field of ['numerator', 'denominator'] as const) {
      if (Number.isNaN(counts[field])) wrong[rowField(field, place)] = FAULT_WORDS[field][view.language];
    }
    entries.push({
      indicator,
      level,
      place,
      ...counts,
      noTarget: row.noTarget,
      reason: row.reason,
      version: seen.version,
    });
  }
  return { entries, wrong };
}

/** `/entries/3/numerator` of what was sent is the field of that row; its words begin with the place. */
export function rowWrongs(
  sheet: Pick<EntrySheet, 'places'>,
  entries: readonly PutEntry[],
  errors: readonly { pointer: string; message: string }[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pointer, message } of errors) {
    const [, at, field] = /^\/entries\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    const entry = entries[Number(at ?? -1)];
    if (entry === undefined) continue;
    const known = ROW_FIELDS.find((one) => one === field) ?? 'numerator';
    const name = sheet.places.find(({ place }) => place === entry.place)?.name ?? entry.place;
    found[rowField(known, entry.place)] ??= `${name}: ${message}`;
  }
  return found;
}
