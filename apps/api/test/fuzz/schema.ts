import fc from 'fast-check';
import document from '../../openapi.json';

/** What of JSON Schema the document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
}

export interface Operation {
  name: string;
  method: string;
  path: string;
  permission: string;
  parameters: Parameter[];
  body: Schema | undefined;
  form: Schema | undefined;
}

type Documented = {
  'x-permission': string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};

/** Every operation of the OpenAPI document. */
export const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as unknown as Record<string, Documented>).map(([method, one]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    permission: one['x-permission'],
    parameters: one.parameters ?? [],
    body: one.requestBody?.content['application/json']?.schema,
    form: one.requestBody?.content['multipart/form-data']?.schema,
  })),
);

const SCHEMAS = document.components.schemas as unknown as Record<string, Schema>;
const resolved = (schema: Schema): Schema => {
  const name = schema.$ref?.slice('#/components/schemas/'.length);
  return name === undefined ? schema : (SCHEMAS[name] ?? {});
};

const VILLAGES = ['17.04.01.2001', '17.04.01.2001', '17.04.01.2002', '17.07.01.2002', '99.99.99.9999'];
/** What a pattern lets through, among it what does not exist, such as the 31st of February. */
const OF_PATTERN: Readonly<Record<string, readonly string[]>> = {
  '^\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}$': VILLAGES,
  '^\\d{2}\\.\\d{2}$': ['17.04', '17.04', '17.04', '17.07', '14.03', '00.00'],
  '^\\d{2}$': ['17', '17', '14', '00', '99'],
  '^\\d{2}(\\.\\d{2})?$': ['17', '17.04', '00', '99.99'],
  '^\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?$': ['17', '17.04', '17.04.01', '00', '14', ...VILLAGES],
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$': [
    ...['2026-05-12', '2026-01-05', '2025-12-31', '2024-02-29', '2026-02-31', '2025-02-29'],
    ...['0000-01-01', '9999-12-31', '1997-07-07', '2026-11-20'],
  ],
  '^(19|2[01])\\d{2}-(0[1-9]|1[0-2])$': ['2026-05', '2026-01', '2025-12', '1900-01', '2199-12', '2026-10'],
  '^(19|2[01])\\d{2}-Q[1-4]$': ['2026-Q1', '2025-Q4', '2026-Q4', '1900-Q1', '2199-Q4'],
};
/** Small ranges are met at their ends, large ones where sums overflow. */
const ends = (low: number, high: number): number[] =>
  [low, high, Math.floor((low + high) / 2), low + 1].filter((n) => n <= high);

function text({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<unknown> {
  if (pattern !== undefined) {
    const known = OF_PATTERN[pattern];
    const any = fc.stringMatching(new RegExp(pattern));
    if (known === undefined) return any;
    // Districts and provinces are made from packs, thousands of rows each.
    return pattern.length < 20
      ? fc.constantFrom(...known)
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, any);
  }
  const unit = fc.constantFrom('grapheme' as const, 'binary' as const, 'grapheme-ascii' as const);
  return unit.chain((one) =>
    fc.string({ unit: one, minLength, maxLength: Math.min(maxLength, Math.max(minLength, 60)) }),
  );
}

function ofType(schema: Schema, type: string, depth: number): fc.Arbitrary<unknown> {
  const { minimum = -1e6, maximum = 1e6, minItems = 0, maxItems = 4 } = schema;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') {
    const [low, high] = [Math.ceil(minimum), Math.floor(maximum)];
    return fc.oneof(
      fc.constantFrom(...ends(low, high)),
      fc.integer({ min: Math.max(low, -(2 ** 31)), max: Math.min(high, 2 ** 31 - 1) }),
    );
  }
  if (type === 'number') {
    return fc.oneof(fc.constantFrom(...ends(minimum, maximum)), fc.double({ min: minimum, max: maximum, noNaN: true }));
  }
  if (type === 'array') {
    if (schema.prefixItems !== undefined)
      return fc.tuple(...schema.prefixItems.map((item) => arbitraryOf(item, depth + 1)));
    const maxLength = Math.max(minItems, Math.min(maxItems, depth > 3 ? 1 : 4));
    return fc.array(arbitraryOf(schema.items ?? {}, depth + 1), { minLength: minItems, maxLength });
  }
  if (type === 'object') return object(schema, depth);
  return text(schema);
}

function object({ properties = {}, required = [], additionalProperties, propertyNames }: Schema, depth: number) {
  if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0) {
    return fc.dictionary(
      propertyNames === undefined ? fc.string() : (arbitraryOf(propertyNames, depth + 1) as fc.Arbitrary<string>),
      arbitraryOf(additionalProperties, depth + 1),
      { maxKeys: 3 },
    );
  }
  const fields = Object.entries(properties).map(([key, value]) => [key, arbitraryOf(value, depth + 1)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

/** Values that the schema lets through. */
export function arbitraryOf(given: Schema, depth = 0): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => arbitraryOf(one, depth + 1)));
  if (schema.allOf !== undefined)
    return arbitraryOf(Object.assign({}, ...schema.allOf.map(resolved), { ...schema, allOf: undefined }), depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? (schema.properties ? 'object' : 'string')].flat();
  return fc.oneof(...types.map((type) => ofType(schema, type, depth)));
}
