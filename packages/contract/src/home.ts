import { z } from 'zod';
import { notice } from './announcement.ts';
import { civilDate, instant } from './primitives.ts';
import { districtMode, regionRef } from './region.ts';
import { roleName } from './user.ts';

/** What waits for the person who signed in; the page has the words. */
export const taskKind = z.enum([
  'confirm-import',
  'decide-waiting',
  'retry-import',
  'confirm-facilities',
  'choose-target-source',
  'onboard-district',
  'record-governance',
  'measure-month',
  'submit-quarter',
  'verify-quarter',
  'look-at-changes',
  'overdue-commitments',
  'enter-indicators',
  'mend-entries',
  'verify-entries',
]);

export const homePage = z
  .object({
    regions: z.array(z.object({ region: regionRef.nullable(), role: roleName, mode: districtMode.nullable() })),
    tasks: z.array(
      z.object({
        kind: taskKind,
        region: regionRef,
        subject: z
          .string()
          .nullable()
          .meta({ description: 'Id of the import the task is about, or the period of the entries' }),
        label: z.string().nullable().meta({ description: 'File name of that import' }),
        count: z.number().int().nullable(),
        since: instant.nullable(),
        due: civilDate.nullable().meta({ description: 'Last day in time, where there is one' }),
        status: z.enum(['late', 'due', 'waiting']),
      }),
    ),
    notices: z.array(notice).meta({ description: 'What the own province and district tell everyone; 10 at most' }),
    running: z.array(
      z.object({
        district: regionRef,
        id: z.string(),
        fileName: z.string(),
        phase: z.enum(['check', 'commit', 'figures', 'none']),
        done: z.number(),
        total: z.number().nullable(),
      }),
    ),
    demo: z
      .object({ done: z.number().int(), total: z.number().int() })
      .nullable()
      .meta({ description: 'Files of the demonstration loaded so far; null when it is complete or was not asked for' }),
  })
  .meta({ id: 'HomePage' });
export type HomePage = z.infer<typeof homePage>;
