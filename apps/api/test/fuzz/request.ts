import fc from 'fast-check';
import type { Ask } from '../api.ts';
import { files, HOSTILE, RAW_BODIES, spoiled } from './hostile.ts';
import { arbitraryOf, type Operation, type Parameter } from './schema.ts';

export type Asked = { path: string } & Ask;

const isDictionary = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A generated value with most of a right one kept, so that it gets past what the schema cannot say. */
const near = (right: unknown, generated: unknown, pick: (below: number) => number): unknown =>
  isDictionary(right) && isDictionary(generated)
    ? Object.fromEntries(
        [...new Set([...Object.keys(right), ...Object.keys(generated)])].flatMap((key) => {
          const from = pick(3) > 0 ? right : generated;
          return key in from ? [[key, from[key]]] : [];
        }),
      )
    : pick(4) > 0
      ? generated
      : right;

const HEADER_SAFE = (value: unknown): string => encodeURIComponent(String(value).toWellFormed()).slice(0, 300);

function withQuery(path: string, parameters: readonly Parameter[], values: ReadonlyMap<string, unknown>): string {
  const [address = '', search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  for (const { name } of parameters) if (values.has(name)) query.set(name, String(values.get(name)).toWellFormed());
  const text = query.toString();
  return text === '' ? address : `${address}?${text}`;
}

/** A way to spoil a segment of the address. */
const SEGMENTS = [
  ...HOSTILE.map((value) => HEADER_SAFE(typeof value === 'object' ? JSON.stringify(value) : value) || '%20'),
  ...['%00', '%ff%fe', '..%2f..%2f', '%E0%A4%A', '.', '%2e%2e'],
];

/** Requests for one operation: some that the schema lets through, some spoiled in one place, some no requests at all. */
export function requestsOf(operation: Operation, bases: readonly Asked[]): fc.Arbitrary<Asked> {
  const query = operation.parameters.filter((one) => one.in === 'query');
  const valid = fc.record({
    body: operation.body === undefined ? fc.constant(undefined) : arbitraryOf(operation.body),
    query: fc.tuple(...query.map(({ schema }) => fc.option(arbitraryOf(schema), { nil: undefined }))),
    file: operation.form === undefined ? fc.constant(undefined) : files,
  });
  const picks = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 24, maxLength: 24 });
  const way = fc.constantFrom(
    'near',
    'near',
    'near',
    'near',
    'near',
    'spoiled',
    'spoiled',
    'spoiled',
    'address',
    'raw',
  );
  return fc.tuple(valid, picks, way, fc.constantFrom(...bases)).map(([made, numbers, chosen, base]) => {
    let at = 0;
    const pick = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % below;
    const values = new Map(
      query.flatMap(({ name }, i) => (made.query[i] === undefined || pick(3) === 0 ? [] : [[name, made.query[i]]])),
    );
    const right: Asked = { ...base, path: withQuery(base.path, query, values), ...filled(base, made, pick) };
    if (chosen === 'near') return right;
    if (chosen === 'address') return { ...right, path: spoiledAddress(right.path, pick) };
    if (chosen === 'raw') return rawOf(operation, right, pick);
    return spoiledPart(operation, right, query, pick);
  });
}

function filled(
  base: Asked,
  made: { body?: unknown; file?: { name: string; content: string | Uint8Array<ArrayBuffer> } | undefined },
  pick: (below: number) => number,
): Partial<Asked> {
  if (made.file !== undefined && base.raw instanceof FormData) {
    const raw = new FormData();
    for (const [key, value] of base.raw) if (pick(5) > 0 || key === 'file') raw.append(key, value as string);
    if (pick(3) > 0) raw.set('file', new File([made.file.content], made.file.name));
    return { raw };
  }
  return made.body === undefined ? {} : { json: near(base.json, made.body, pick) };
}

function spoiledPart(
  operation: Operation,
  asked: Asked,
  query: readonly Parameter[],
  pick: (below: number) => number,
): Asked {
  const header = operation.parameters.find((one) => one.in === 'header');
  if (header !== undefined && pick(8) === 0) {
    return { ...asked, headers: { ...asked.headers, [header.name]: HEADER_SAFE(HOSTILE[pick(HOSTILE.length)]) } };
  }
  if (query.length > 0 && (operation.body === undefined || pick(4) === 0)) {
    const { name } = query[pick(query.length)]!;
    const value = HOSTILE[pick(HOSTILE.length)];
    return {
      ...asked,
      path: withQuery(
        asked.path,
        query,
        new Map([[name, typeof value === 'string' ? value.slice(0, 2000) : HEADER_SAFE(value)]]),
      ),
    };
  }
  if (operation.body !== undefined) return { ...asked, json: spoiled(asked.json, pick) };
  if (asked.raw instanceof FormData) {
    const raw = new FormData();
    for (const [key, value] of asked.raw)
      raw.append(key, pick(2) === 0 ? String(HOSTILE[pick(HOSTILE.length)]).toWellFormed() : (value as string));
    return { ...asked, raw };
  }
  return { ...asked, path: spoiledAddress(asked.path, pick) };
}

function spoiledAddress(path: string, pick: (below: number) => number): string {
  const [address = '', search] = path.split('?');
  const parts = address.split('/');
  const variable = parts.flatMap((part, i) => (/[\d._]/.test(part) && i > 1 ? [i] : []));
  const i = variable[pick(Math.max(1, variable.length))];
  if (i === undefined) return `${address}?${SEGMENTS[pick(SEGMENTS.length)]}=${SEGMENTS[pick(SEGMENTS.length)]}`;
  parts[i] = SEGMENTS[pick(SEGMENTS.length)] ?? '';
  return [parts.join('/'), ...(search === undefined ? [] : [search])].join('?');
}

function rawOf(operation: Operation, { json: _json, ...asked }: Asked, pick: (below: number) => number): Asked {
  if (operation.method === 'GET')
    return { ...asked, headers: { 'accept-language': ';q=-1,,', 'if-none-match': '"', 'x-request-id': '<b>' } };
  const { raw, type } = RAW_BODIES[pick(RAW_BODIES.length)]!;
  return { ...asked, raw, headers: { ...asked.headers, ...(type === null ? {} : { 'content-type': type }) } };
}
