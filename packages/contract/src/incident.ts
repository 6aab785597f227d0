import { z } from 'zod';
import { civilDate, instant, ulid, words } from './primitives.ts';

const LONG_NUMBER = /\d(?:[ .'’-]?\d){15}/;
/** Words of an office about an incident: whose data it was is told to them, not written here. */
const office = (min: number, max: number) =>
  words(min, max).refine((text) => !LONG_NUMBER.test(text), 'jangan menulis NIK atau nomor kartu keluarga');

export const putIncident = z
  .strictObject({
    title: office(5, 120),
    happenedOn: civilDate,
    data: office(5, 300).meta({ description: 'Which data, such as names and addresses of children' }),
    people: z.number().int().min(0).max(10_000_000),
    course: office(10, 1000).meta({ description: 'When and how it came out' }),
    handling: office(10, 1000).meta({ description: 'What was done and will be done' }),
    contact: office(5, 200).meta({ description: 'Whom people can ask' }),
    toldOn: civilDate.nullable(),
    closedOn: civilDate.nullable(),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'PutIncident' });

export const incidentView = putIncident
  .omit({ version: true })
  .extend({
    id: ulid,
    foundAt: instant,
    dueAt: instant,
    hoursLeft: z.number().int().meta({ description: 'Until people must be told; negative: late' }),
    writtenBy: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Incident' });

export const incidentList = z
  .object({ controller: z.string().nullable(), incidents: z.array(incidentView) })
  .meta({ id: 'Incidents' });

export type PutIncident = z.infer<typeof putIncident>;
export type IncidentView = z.infer<typeof incidentView>;
export type IncidentList = z.infer<typeof incidentList>;
