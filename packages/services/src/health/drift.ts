import type { NewDrift, StoredFigure } from '@konvergensi/db';

/** Codes of a drift that are kept; how many more there were is told by their number. */
const CODES_KEPT = 12;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The same text for the same content, in whatever order its keys came. */
function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(',')}}`;
}

const parse = (text: string | null): Json => (text === null ? null : (JSON.parse(text) as Json));

type Codes = Readonly<Record<string, Json>>;

/** Posyandu and code as one key. */
const flat = (parts: Json): Codes =>
  Object.fromEntries(
    Object.entries((parts ?? {}) as Record<string, Codes>).flatMap(([posyandu, counts]) =>
      Object.entries(counts).map(([code, tuple]) => [`${posyandu} ${code}`, tuple]),
    ),
  );

/** What differs, before and after. */
function difference(before: Codes, after: Codes): { before: string; after: string } {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((code) => canonical(before[code] ?? []) !== canonical(after[code] ?? []))
    .sort();
  const some = (of: Codes) =>
    JSON.stringify(Object.fromEntries(codes.slice(0, CODES_KEPT).map((code) => [code, of[code] ?? null])));
  return { before: some(before), after: some(after) };
}

/** A figure as it should be; parts and states where it has them. */
export interface Computed {
  counts: Readonly<Record<string, readonly number[]>>;
  parts?: Readonly<Record<string, unknown>> | null;
  states?: unknown;
}

type Found = Pick<NewDrift, 'what' | 'before' | 'after'>;

/** How a stored figure differs from what the raw rows say; null: it does not. Of people only that something differs. */
export function driftOf(
  stored: Pick<StoredFigure, 'counts' | 'parts' | 'states'>,
  { counts, parts, states }: Computed,
): Found | null {
  const [now, nowParts] = [counts as unknown as Codes, (parts ?? null) as Json];
  if (stored.counts === null) return { what: 'missing', ...difference({}, now) };
  const was = parse(stored.counts) as Codes;
  if (canonical(was) !== canonical(now)) return { what: 'counts', ...difference(was, now) };
  if (parts !== undefined && canonical(parse(stored.parts)) !== canonical(nowParts)) {
    return { what: 'parts', ...difference(flat(parse(stored.parts)), flat(nowParts)) };
  }
  if (states !== undefined && canonical(parse(stored.states)) !== canonical(states as Json)) {
    return { what: 'states', before: '{}', after: '{}' };
  }
  return null;
}
