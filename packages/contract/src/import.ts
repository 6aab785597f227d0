import { z } from 'zod';
import { instant, ulid, villageCode } from './primitives.ts';
import { regionRef } from './region.ts';

/**
 * `uploaded` → `checking` → `checked` (a person confirms) → `committing` → `done`;
 * `refused` (the file cannot be used), `cancelled`, `failed` (may be retried).
 */
export const importState = z.enum([
  'uploaded',
  'checking',
  'checked',
  'committing',
  'done',
  'refused',
  'cancelled',
  'failed',
]);

export const importCounts = z
  .object({
    rows: z.number().int().meta({ description: 'Data rows in the file' }),
    newChildren: z.number().int(),
    knownChildren: z.number().int(),
    updatedChildren: z
      .number()
      .int()
      .default(0)
      .meta({ description: 'Registered children completed from the file (empty fields, posyandu)' }),
    newMeasurements: z.number().int(),
    changedMeasurements: z.number().int(),
    unchanged: z.number().int().meta({ description: 'Rows that change nothing' }),
    sameAsOther: z.number().int().meta({ description: 'Certain duplicates of another row of the file' }),
    waitingDuplicate: z.number().int(),
    waitingVillage: z.number().int(),
    maybeTwin: z.number().int(),
    measurementRejected: z.number().int(),
    rowRejected: z.number().int(),
    cellIssues: z.number().int(),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof importCounts>;

export const importIssue = z
  .object({
    row: z.number().int().meta({ description: 'Row number of the data row in the file, from 1 (after the header)' }),
    column: z.string(),
    found: z.string(),
    code: z.string(),
    problem: z.string(),
    action: z.string(),
  })
  .meta({ id: 'ImportIssue' });

export const importView = z
  .object({
    id: ulid,
    district: regionRef,
    state: importState,
    fileName: z.string(),
    sizeBytes: z.number().int(),
    kind: z.string().nullable().meta({ description: 'html-table, xlsx or csv' }),
    progress: z.object({
      phase: z.enum(['check', 'commit', 'figures', 'none']),
      done: z.number().int(),
      total: z.number().int().nullable(),
    }),
    counts: importCounts.nullable(),
    months: z.array(z.string()).meta({ description: 'Months with measurements in the file' }),
    refusal: z.object({ code: z.string(), problem: z.string(), remedy: z.string() }).nullable(),
    issues: z.array(importIssue).meta({ description: 'First 50; all as CSV at …/issues.csv' }),
    waiting: z.number().int().meta({ description: 'Rows that wait for a person' }),
    outdated: z.boolean().meta({
      description:
        'The register changed after the confirmation: the file was checked again and waits to be confirmed again',
    }),
    sameFileAs: ulid.nullable(),
    by: z.string(),
    createdAt: instant,
    updatedAt: instant,
    version: z.number().int(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.infer<typeof importView>;

export const importListItem = importView
  .pick({
    id: true,
    state: true,
    fileName: true,
    progress: true,
    counts: true,
    waiting: true,
    by: true,
    createdAt: true,
  })
  .meta({ id: 'ImportListItem' });
export const importList = z.object({ imports: z.array(importListItem) }).meta({ id: 'ImportList' });

const childSide = z.object({
  line: z.number().int().nullable().meta({ description: 'Row of the file; null for a child already registered' }),
  person: ulid.nullable(),
  name: z.string(),
  sex: z.enum(['L', 'P']),
  birthDate: z.string(),
  parents: z.string(),
  village: z.string(),
  posyandu: z.string(),
  nik: z.string().meta({ description: 'Masked: last four digits at most' }),
  measuredOn: z.string().nullable(),
  weightKg: z.number().nullable(),
  lengthCm: z.number().nullable(),
});
export const waitingRow = z
  .object({
    line: z.number().int(),
    reason: z.enum(['duplicate', 'village', 'twin']),
    explanation: z.string(),
    row: childSide,
    other: childSide.nullable(),
    villages: z.array(z.object({ code: villageCode, name: z.string(), subdistrict: z.string() })),
    decision: z.enum(['same', 'different', 'village', 'skip']).nullable(),
    applied: z.boolean(),
  })
  .meta({ id: 'WaitingRow' });
export type WaitingRow = z.infer<typeof waitingRow>;
export const waitingList = z.object({ rows: z.array(waitingRow) }).meta({ id: 'WaitingList' });

export const decideRow = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('same') }),
    z.strictObject({ decision: z.literal('different') }),
    z.strictObject({ decision: z.literal('skip') }),
    z.strictObject({ decision: z.literal('village'), village: villageCode, remember: z.boolean().default(true) }),
  ])
  .meta({ id: 'DecideRow' });
export type DecideRow = z.infer<typeof decideRow>;

/** What the person saw when deciding: a plan made anew meanwhile is then a conflict. Without it the newest plan is meant. */
export const seenVersion = z.strictObject({ version: z.number().int().optional() }).meta({ id: 'SeenVersion' });
