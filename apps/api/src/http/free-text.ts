import type { FreeText } from '@konvergensi/services';
import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';

/** Sent with the same words again by who has looked at them once more. */
export const saysSaveAnyway = (c: Context<ApiEnv>): boolean => c.req.header('x-save-anyway') === 'yes';

/** Every text in these fields of a body, each with its pointer; codes and ids are no words. */
export function freeTexts(fields: readonly string[], body: unknown): FreeText[] {
  const of = body as Readonly<Record<string, unknown>>;
  return fields.flatMap((field) => textsIn(of[field], `/${field}`));
}

function textsIn(value: unknown, pointer: string): FreeText[] {
  if (typeof value === 'string') return /\d{4}|\s/.test(value) ? [{ pointer, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${pointer}/${key}`));
}
