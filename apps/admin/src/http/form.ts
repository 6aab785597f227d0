import type { Context } from 'hono';

/** The fields of a posted form; a field sent twice is a list, a file is not expected here. */
export interface Form {
  /** Trimmed text; empty when absent. */
  text: (name: string) => string;
  /** As typed, for passwords. */
  verbatim: (name: string) => string;
  /** Empty text is `undefined`, for fields that may stay empty. */
  optional: (name: string) => string | undefined;
  all: (name: string) => string[];
  has: (name: string) => boolean;
}

export async function readForm(c: Context): Promise<Form> {
  const data = await c.req.formData().catch(() => new FormData());
  const strings = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string');
  const verbatim = (name: string): string => strings(name)[0] ?? '';
  const text = (name: string): string => verbatim(name).trim();
  const all = (name: string): string[] => strings(name).map((value) => value.trim());
  return { text, verbatim, all, optional: (name) => text(name) || undefined, has: (name) => data.has(name) };
}

/** The edit that a form was filled in on; null for what is new. */
export function versionOf(form: Form): number | null {
  const version = form.optional('version');
  return version === undefined ? null : Number(version);
}

/** Reads `12,5` and `12.5`; `null` for an empty field, `NaN` for what is no number. */
export function decimal(text: string): number | null {
  if (text === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
