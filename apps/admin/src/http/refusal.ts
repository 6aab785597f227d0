import { problems } from '@konvergensi/contract';
import type { ApiProblem } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { Refusal } from '../ui/error-summary.tsx';

/** Words of this form for a field that is not right; what it does not name is said in the api's words. */
export type FieldWords = Readonly<Record<string, string>>;

/** `/legalBasis/children` is the field `legalBasis-children`. */
const fieldOf = (pointer: string): string => pointer.replace(/^\//, '').replace(/\//g, '-');

/** The same refusal with what it points at under the names of a form. */
export const pointedAt = (problem: ApiProblem, nameOf: (pointer: string) => string): ApiProblem => ({
  ...problem,
  errors: problem.errors.map((error) => ({ ...error, pointer: nameOf(error.pointer) })),
});

/** A refusal of the api in the reader's words, each at the field it belongs to. */
export function refusalOf(
  { language }: View,
  problem: ApiProblem,
  fields: readonly string[],
  words: FieldWords = {},
): Refusal {
  const found: Record<string, string> = {};
  const loose: string[] = [];
  for (const { pointer, message } of problem.errors) {
    const name = fieldOf(pointer);
    if (fields.includes(name)) found[name] ??= words[name] ?? message;
    else loose.push(message);
  }
  const rest = [problem.detail ?? [], loose].flat();
  const named = Object.keys(found).length > 0;
  if (named && loose.length === 0) return { message: null, fields: found };
  const title = problems[problem.code][language];
  return { message: rest.length === 0 ? `${title}.` : `${title}: ${rest.join('; ')}`, fields: found };
}
