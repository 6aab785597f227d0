import type { View } from '../format/view.ts';
import { decimal, type Form } from '../http/form.ts';
import type { EntryField, Values } from './entry-form.tsx';

/** What was typed into the questions of a form. */
export const typed = (form: Form, fields: readonly EntryField[]): Values =>
  Object.fromEntries(fields.map(({ name }) => [name, form.text(name)]));

/** The same as the api takes it: numbers as numbers, yes and no as such, empty as null. */
export function asJson(fields: readonly EntryField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const text = values[name] ?? '';
      if (text === '') return [name, null];
      if (kind === 'number') return [name, decimal(text)];
      return [name, kind === 'yes-no' ? text === 'ya' : text];
    }),
  );
}

/** Words for numbers that are none, and for questions that must be answered. */
export function unreadable(
  { t }: View,
  fields: readonly EntryField[],
  values: Values,
): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const { name, label, kind, required = false } of fields) {
    const text = values[name] ?? '';
    if (text === '' && required) wrong[name] = t('reg.missing', { label });
    if (kind === 'number' && Number.isNaN(decimal(text) ?? 0)) wrong[name] = t('reg.numberWrong', { label });
  }
  return wrong;
}

/** A stored answer as its question shows it. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

export const shownValues = (fields: readonly EntryField[], found: object): Values =>
  Object.fromEntries(fields.map(({ name }) => [name, shownValue((found as Record<string, unknown>)[name])]));
