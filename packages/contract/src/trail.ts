import { z } from 'zod';
import { civilDate, instant, regionCode, ulid, words } from './primitives.ts';
import { regionRef } from './region.ts';
import { username } from './user.ts';

export const trailQuery = z.object({
  region: regionCode,
  by: username.optional().meta({ description: 'User name of who did it' }),
  subject: ulid.optional().meta({ description: 'Id of the person, file or account it was done to' }),
  kind: z
    .string()
    .regex(/^[a-z-]{2,30}$/)
    .optional()
    .meta({ description: 'First word of the verb', example: 'measurement' }),
  from: civilDate.optional(),
  to: civilDate.optional().meta({ description: 'Last day, included' }),
  before: z.coerce.number().int().positive().optional().meta({ description: 'Instant of the entry to go on from' }),
});
export type TrailQuery = z.infer<typeof trailQuery>;

export const trailEntry = z
  .object({
    at: instant,
    region: regionRef.nullable(),
    seq: z.number().int().nullable().meta({ description: 'Place in the chain of its region; null for a sign-in' }),
    actor: z.object({ id: z.string(), name: z.string().nullable() }),
    verb: z.string(),
    subject: z.string(),
    changed: z.array(z.string()).meta({ description: 'Names of the fields, without their values' }),
    detail: z.string().nullable().meta({ description: 'Before and after as JSON; null for who sees no names' }),
  })
  .meta({ id: 'TrailEntry' });
export type TrailEntryView = z.infer<typeof trailEntry>;

export const trailPage = z
  .object({
    region: regionRef,
    kinds: z.array(z.string()),
    entries: z.array(trailEntry),
    next: instant.nullable(),
  })
  .meta({ id: 'TrailPage' });
export type TrailPage = z.infer<typeof trailPage>;

export const trailCsvQuery = trailQuery.omit({ before: true }).extend({
  why: words(3, 200).meta({ description: 'What the file is for; it stands in the trail' }),
});
export type TrailCsvQuery = z.infer<typeof trailCsvQuery>;

export const trailCheck = z
  .object({
    region: regionRef,
    entries: z.number().int(),
    faults: z.array(
      z.object({
        seq: z.number().int(),
        fault: z.enum(['link', 'hash', 'body', 'missing-tail', 'resealed']),
      }),
    ),
  })
  .meta({ id: 'TrailCheck' });
export type TrailCheck = z.infer<typeof trailCheck>;
