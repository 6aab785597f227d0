import { TARGET_FORM_GROUPS, TARGET_FORM_SOURCES } from '@konvergensi/domain';
import { z } from 'zod';
import { instant, villageCode, words } from './primitives.ts';
import { programmeYear } from './priority.ts';
import { regionRef } from './region.ts';

const MOST = 100_000;
const count = z.number().int().min(0).max(MOST);
const numbers = { pregnant: count, underTwo: count, underFive: count };
const source = z.enum(TARGET_FORM_SOURCES).meta({ description: 'Office whose numbers they are' });

export const putTargetForms = z
  .strictObject({
    source,
    entries: z
      .array(z.strictObject({ village: villageCode, ...numbers, version: z.number().int() }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'PutTargetForms', description: 'Version 0: nothing was there' });
export type PutTargetForms = z.infer<typeof putTargetForms>;

export const stepTargetForms = z
  .strictObject({
    source,
    step: z.enum(['verify', 'return']),
    note: words(0, 500),
    villages: z
      .array(z.strictObject({ village: villageCode, version: z.number().int() }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'StepTargetForms' });
export type StepTargetForms = z.infer<typeof stepTargetForms>;

const form = z.object({
  ...numbers,
  state: z.enum(['entered', 'returned', 'verified']),
  note: z.string(),
  by: z.string(),
  at: instant,
  decidedBy: z.string().nullable(),
  version: z.number().int(),
});
export type TargetFormView = z.infer<typeof form>;

export const targetFormPage = z
  .object({
    region: regionRef,
    year: programmeYear,
    mayWrite: z.array(source),
    mayVerify: z.array(source),
    villages: z.array(
      z.object({
        region: regionRef,
        register: z.object(numbers).meta({ description: 'What the register knows on the day asked' }),
        forms: z.object({ kecamatan: form.nullable(), puskesmas: form.nullable(), plkb: form.nullable() }),
        apart: z.array(z.enum(TARGET_FORM_GROUPS)).meta({ description: 'Groups in which the offices lie far apart' }),
      }),
    ),
  })
  .meta({ id: 'TargetFormPage' });
export type TargetFormPage = z.infer<typeof targetFormPage>;
