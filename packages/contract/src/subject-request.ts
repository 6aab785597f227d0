import { z } from 'zod';
import { instant, ulid, villageCode, words } from './primitives.ts';

export const SUBJECT_REQUEST_KINDS = ['access', 'correction', 'withdrawal'] as const;

export const putSubjectRequest = z
  .strictObject({
    kind: z.enum(SUBJECT_REQUEST_KINDS),
    askedBy: words(3, 100).meta({ description: 'The person, a parent or a guardian', example: 'Ibunya' }),
    words: words(5, 500).meta({ description: 'What is asked, in their words' }),
  })
  .meta({ id: 'PutSubjectRequest' });

export const closeSubjectRequest = z
  .strictObject({ state: z.enum(['done', 'refused']), outcome: words(5, 500), version: z.number().int() })
  .meta({ id: 'CloseSubjectRequest' });

export const subjectRequestList = z
  .object({
    pseudonymised: z
      .object({ children: z.number().int(), last: instant.nullable() })
      .meta({ description: 'Children who left the programme long ago and lost their names, and when the last did' }),
    requests: z.array(
      z.object({
        id: ulid,
        village: villageCode,
        villageName: z.string(),
        person: z.object({ id: z.string(), name: z.string() }),
        kind: z.enum(SUBJECT_REQUEST_KINDS),
        askedBy: z.string(),
        words: z.string(),
        receivedAt: instant,
        dueAt: instant,
        hoursLeft: z.number().int().meta({ description: 'Negative: late' }),
        state: z.enum(['open', 'done', 'refused']),
        outcome: z.string().nullable(),
        closedAt: instant.nullable(),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'SubjectRequests' });

const scalar = z.union([z.string(), z.number(), z.null()]);
/** Everything that is held about one person, table by table, as it is stored. */
export const subjectReport = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    controller: z.string().nullable(),
    takenBy: z.string(),
    takenAt: instant,
    healthLeftOut: z.boolean().meta({ description: 'Values that only health workers may tell are not in it' }),
    parts: z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), scalar)) })),
    trail: z
      .array(z.object({ at: instant, verb: z.string(), by: z.string() }))
      .meta({ description: 'What was done with the data of this person, newest first' }),
  })
  .meta({ id: 'SubjectReport' });

export type PutSubjectRequest = z.infer<typeof putSubjectRequest>;
export type CloseSubjectRequest = z.infer<typeof closeSubjectRequest>;
export type SubjectRequestList = z.infer<typeof subjectRequestList>;
export type SubjectReport = z.infer<typeof subjectReport>;
