import { z } from 'zod';
import { purpose } from './number-key.ts';
import { instant, regionCode } from './primitives.ts';

/** What of a person a file may hold; a NIK only by its last four digits. */
export const PERSON_COLUMNS = [
  'name',
  'sex',
  'birthDate',
  'parents',
  'nikLast4',
  'village',
  'rt',
  'rw',
  'address',
  'posyandu',
  'guardian',
  'phone',
  'livedFrom',
] as const;
export const personColumn = z.enum(PERSON_COLUMNS);

export const exportPeople = z
  .strictObject({
    purpose,
    who: z.enum(['under-five', 'all']),
    columns: z
      .array(personColumn)
      .min(1)
      .max(PERSON_COLUMNS.length)
      .refine((columns) => new Set(columns).size === columns.length, 'kolom disebut dua kali'),
  })
  .meta({ id: 'ExportPeople' });

export const exportedPeople = z
  .object({
    region: z.object({ code: regionCode, name: z.string() }),
    number: z.string().meta({ description: 'Of this copy; the trail holds it' }),
    takenBy: z.string(),
    takenAt: instant,
    purpose: z.string(),
    columns: z.array(personColumn),
    rows: z.array(z.array(z.string().nullable())),
  })
  .meta({ id: 'ExportedPeople' });

export type PersonColumn = z.infer<typeof personColumn>;
export type ExportPeople = z.infer<typeof exportPeople>;
export type ExportedPeople = z.infer<typeof exportedPeople>;
