import { z } from 'zod';
import { civilDate, instant, ulid } from './primitives.ts';

const tenths = (min: number, max: number) => z.number().min(min).max(max);

export const putMeasurement = z
  .strictObject({
    weightKg: tenths(0.5, 40).nullable(),
    lengthCm: tenths(35, 130).nullable(),
    position: z.enum(['L', 'H']).nullable(),
    armCm: tenths(5, 30).nullable().default(null),
    headCm: tenths(20, 65).nullable().default(null),
    oedema: z.boolean().default(false),
    version: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Version of the measurement being corrected; null for a new one' }),
  })
  .refine((it) => it.oedema || [it.weightKg, it.lengthCm, it.armCm, it.headCm].some((value) => value !== null), {
    path: ['weightKg'],
    message: 'isi paling sedikit satu hasil ukur',
  })
  .meta({ id: 'PutMeasurement' });
export type PutMeasurement = z.infer<typeof putMeasurement>;

export const recordVisits = z
  .strictObject({
    date: civilDate,
    entries: z
      .array(
        z
          .strictObject({
            person: ulid,
            weightKg: tenths(0.5, 40).nullable(),
            lengthCm: tenths(35, 130).nullable(),
            position: z.enum(['L', 'H']).nullable(),
            armCm: tenths(5, 30).nullable().default(null),
            headCm: tenths(20, 65).nullable().default(null),
            oedema: z.boolean().default(false),
          })
          .refine((it) => it.oedema || [it.weightKg, it.lengthCm, it.armCm].some((value) => value !== null), {
            path: ['weightKg'],
            message: 'isi paling sedikit satu hasil ukur',
          }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'RecordVisits' });
export type RecordVisits = z.infer<typeof recordVisits>;
export const visitsRecorded = z.object({ recorded: z.number().int() }).meta({ id: 'VisitsRecorded' });
export type VisitsRecorded = z.infer<typeof visitsRecorded>;

const zValue = z.object({ z: z.number().nullable(), flagged: z.boolean() });
export const measurementView = z
  .object({
    person: ulid,
    date: civilDate,
    weightKg: z.number().nullable(),
    lengthCm: z.number().nullable(),
    position: z.enum(['L', 'H']).nullable(),
    armCm: z.number().nullable(),
    headCm: z.number().nullable(),
    oedema: z.boolean(),
    heightForAge: zValue,
    weightForAge: zValue,
    weightForHeight: zValue,
    version: z.number().int(),
    recordedAt: instant,
  })
  .meta({ id: 'Measurement' });
export type MeasurementView = z.infer<typeof measurementView>;

export const childItem = z
  .object({
    id: ulid,
    name: z.string(),
    sex: z.enum(['L', 'P']),
    birthDate: civilDate,
    parents: z.string(),
    posyandu: z.string().nullable(),
    latest: measurementView.nullable(),
    measuredThisMonth: z.boolean(),
  })
  .meta({ id: 'ChildItem' });
export const childList = z.object({ children: z.array(childItem), month: z.string() }).meta({ id: 'ChildList' });
