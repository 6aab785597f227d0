import {
  AKSI_TABLE_CODES,
  agencies,
  fieldsOf,
  LINE_KIND_CODES,
  type LineField,
  type LineKind,
  type LineValues,
} from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, instant, month, ulid, words } from './primitives.ts';

export const aksiTableCode = z.enum(AKSI_TABLE_CODES).meta({ description: 'A table of the aksi' });

const MOST_PLACES = 900;
const MOST_RUPIAH = 10_000_000_000_000;
const MOST_LINES = 200;

function writtenSchema(field: LineField): z.ZodType {
  const { type, least = 1, most } = field;
  switch (type) {
    case 'words':
      return words(least, most ?? 500);
    case 'number':
      return z
        .number()
        .min(0)
        .max(most ?? MOST_RUPIAH);
    case 'whole':
    case 'rupiah':
      return z
        .number()
        .int()
        .min(0)
        .max(most ?? MOST_RUPIAH);
    case 'day':
      return civilDate;
    case 'month':
      return month;
    case 'choice':
      return z.enum((field.options ?? []).map(({ value }) => value) as [string, ...string[]]);
    case 'agency':
      return z.enum(agencies);
    case 'indicator':
      return z.string().min(1).max(60);
    case 'line':
      return ulid;
    case 'village':
      return words(2, 100);
    case 'places':
      return z.array(words(2, 100)).max(MOST_PLACES);
  }
}

const shownSchema = ({ type }: LineField): z.ZodType =>
  type === 'number' || type === 'whole' || type === 'rupiah'
    ? z.number()
    : type === 'places'
      ? z.array(z.string())
      : z.string();

/** Schema of a kind's values, made from the fields that form, file and page use. */
function valuesOf<K extends LineKind>(kind: K, schemaOf: (field: LineField) => z.ZodType) {
  const shape = Object.entries(fieldsOf(kind)).map(([name, field]) => {
    const schema = schemaOf(field).meta({ description: field.label.en });
    return [name, field.need || field.type === 'places' ? schema : schema.nullable()] as const;
  });
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<LineValues<K>, LineValues<K>>;
}

const written = <const K extends LineKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    id: ulid,
    version: z.number().int().nullable().meta({ description: 'As it was read; null for a new line' }),
    values: valuesOf(kind, writtenSchema).nullable().meta({
      description: 'null removes the line. Villages by code or name, a sub-district’s code, `prioritas` or `semua`',
    }),
  });

const shown = <const K extends LineKind>(kind: K) =>
  z.object({
    kind: z.literal(kind),
    id: ulid,
    version: z.number().int(),
    values: valuesOf(kind, shownSchema),
    by: z.string(),
    at: instant,
  });

export const putAksiLines = z
  .strictObject({
    lines: z
      .array(
        z.discriminatedUnion('kind', [
          written('problem'),
          written('activity'),
          written('recommendation'),
          written('cadre'),
          written('dataset'),
          written('campaign'),
          written('publication'),
          written('regulation'),
        ]),
      )
      .min(1)
      .max(MOST_LINES),
  })
  .meta({ id: 'PutAksiLines' });
export type PutAksiLine = z.infer<typeof putAksiLines>['lines'][number];

export const aksiLine = z
  .discriminatedUnion('kind', [
    shown('problem'),
    shown('activity'),
    shown('recommendation'),
    shown('cadre'),
    shown('dataset'),
    shown('campaign'),
    shown('publication'),
    shown('regulation'),
  ])
  .meta({ id: 'AksiLine', description: 'A name that the reader may not see is empty' });
export type AksiLine = z.infer<typeof aksiLine>;

export const aksiLineKind = z.enum(LINE_KIND_CODES as [LineKind, ...LineKind[]]);

export const aksiFileRead = z
  .object({
    added: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    wrong: z
      .array(z.object({ line: z.number().int(), column: z.string(), found: z.string(), problem: z.string() }))
      .meta({ description: 'With any of these nothing was written' }),
  })
  .meta({ id: 'AksiFileRead' });
export type AksiFileRead = z.infer<typeof aksiFileRead>;
