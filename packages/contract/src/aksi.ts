import { CHECKS, OUTPUT_STATES } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, instant, ulid, words } from './primitives.ts';
import { programmeYear } from './priority.ts';
import { regionRef } from './region.ts';

export const outputCode = z
  .string()
  .regex(/^[UP]?\d\.\d{1,2}$/, 'kode keluaran seperti 1.1 atau U1.2')
  .meta({ description: 'Code of an output in the year’s set', example: 'U1.2' });
const bilingual = z.object({ id: z.string(), en: z.string() });
const outputState = z.enum(OUTPUT_STATES);

export const aksiCheck = z
  .object({
    code: z.enum(CHECKS),
    state: z.enum(['met', 'not-met', 'unknown']),
    done: z.number().nullable(),
    of: z.number().nullable(),
    least: z.number().nullable(),
  })
  .meta({ id: 'AksiCheck', description: 'What the platform tells by itself, with the numbers behind it' });

export const aksiEvidence = z
  .object({
    id: ulid,
    fileName: z.string().nullable().meta({ description: 'null: the file names people and the reader may not see it' }),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
    holdsNames: z.boolean(),
    found: z.enum(['nik', 'roster', 'unread']).nullable().meta({
      description: 'What a look through it found: numbers like a NIK, a list of people, or it cannot be read',
    }),
    consent: z.string().nullable().meta({ description: 'Who allowed a photograph to show children' }),
    by: z.string(),
    at: instant,
    withdrawnAt: instant.nullable(),
  })
  .meta({ id: 'AksiEvidence' });

export const aksiOutputView = z
  .object({
    code: outputCode,
    name: bilingual,
    wanted: bilingual.meta({ description: 'Evidence that shows it' }),
    pieces: z
      .array(z.object({ name: bilingual, ticked: z.boolean() }))
      .meta({ description: 'Pieces of that, ticked by people' }),
    state: outputState,
    remarks: z.string().nullable(),
    changedBy: z.string().nullable(),
    changedAt: instant.nullable(),
    version: z.number().int().nullable(),
    dueOn: civilDate.nullable(),
    late: z.boolean(),
    checks: z.array(aksiCheck),
    evidence: z.array(aksiEvidence),
  })
  .meta({ id: 'AksiOutput' });
export type AksiOutputView = z.infer<typeof aksiOutputView>;

export const aksiYear = z
  .object({
    region: regionRef,
    year: programmeYear,
    set: z.object({ id: z.string(), edition: z.string(), source: z.string() }),
    aksi: z.array(
      z.object({
        code: z.string(),
        name: bilingual,
        kind: z.enum(['main', 'support']),
        lead: z.string(),
        support: z.array(z.string()),
        months: z.tuple([z.number().int(), z.number().int()]),
        outputs: z.array(aksiOutputView),
      }),
    ),
  })
  .meta({ id: 'AksiYear' });
export type AksiYear = z.infer<typeof aksiYear>;

const remarks = words(10, 1000);
export const moveOutput = z
  .strictObject({
    state: z.enum(['not-started', 'draft', 'submitted']),
    remarks: remarks.nullable(),
    ticks: z
      .array(z.number().int().min(0).max(19))
      .max(20)
      .optional()
      .meta({ description: 'Pieces of evidence that are complete; the state may stay as it is' }),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'MoveAksiOutput' });
export const reviewOutput = z
  .strictObject({ state: z.enum(['returned', 'accepted']), remarks: remarks.nullable(), version: z.number().int() })
  .meta({ id: 'ReviewAksiOutput' });

export const setAksiCalendar = z
  .strictObject({
    due: z
      .array(z.strictObject({ output: outputCode, dueOn: civilDate.nullable() }))
      .min(1)
      .max(60),
  })
  .meta({ id: 'SetAksiCalendar' });

export const aksiProgress = z
  .object({
    region: regionRef,
    year: programmeYear,
    set: z.object({ id: z.string(), edition: z.string(), source: z.string() }),
    aksi: z.array(z.object({ code: z.string(), name: bilingual })),
    outputs: z.array(z.object({ code: outputCode, aksi: z.string(), name: bilingual, dueOn: civilDate.nullable() })),
    districts: z.array(
      z.object({
        region: regionRef,
        outputs: z.record(z.string(), z.object({ state: outputState, late: z.boolean(), version: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'AksiProgress', description: 'Pantau Aksi: how far every district of a province is' });
export type AksiProgress = z.infer<typeof aksiProgress>;
