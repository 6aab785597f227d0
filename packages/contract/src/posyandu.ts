import { ABSENCE_REASONS, POSYANDU_TOOLS, TOOL_CONDITIONS } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, month, ulid, villageCode, words } from './primitives.ts';
import { regionRef } from './region.ts';

export const posyanduKey = z
  .string()
  .regex(/^(lain|[0-9A-HJKMNP-TV-Z]{26})$/, 'pengenal tidak sah')
  .meta({ description: 'Posyandu, or `lain` for those who belong to none', example: 'lain' });

const toolState = z.strictObject({
  tool: z.enum(POSYANDU_TOOLS),
  condition: z.enum(TOOL_CONDITIONS),
  calibratedOn: civilDate.nullable(),
});

export const putPosyandu = z
  .strictObject({
    name: words(2, 100),
    week: z
      .int()
      .min(1)
      .max(5)
      .nullable()
      .meta({ description: 'Week of the month, 5 the last; null: `day` is a date' }),
    day: z.int().min(1).max(31).meta({ description: 'Date, or weekday from 1 Monday to 7 Sunday' }),
    dusun: words(0, 200),
    cadres: words(0, 300),
    tools: z.array(toolState).max(POSYANDU_TOOLS.length),
    toolsOn: civilDate.nullable(),
    version: z.int().nullable(),
  })
  .refine(({ week, day }) => week === null || day <= 7, { path: ['day'], message: 'pilih hari Senin sampai Minggu' })
  .meta({ id: 'PutPosyandu' });
export type PutPosyandu = z.infer<typeof putPosyandu>;

const session = z.object({
  on: civilDate,
  cadres: z.string(),
  tools: z.array(z.enum(POSYANDU_TOOLS)),
  note: z.string(),
  coach: z.string(),
  coached: z.string(),
  version: z.int(),
});

const count = z.int().min(0);
const posyanduRow = z.object({
  village: regionRef,
  id: posyanduKey,
  name: z.string().nullable(),
  /** What the village says of it; null: nothing yet. */
  plan: z
    .object({
      week: z.int().nullable(),
      day: z.int(),
      dusun: z.string(),
      cadres: z.string(),
      tools: z.array(toolState),
      toolsOn: civilDate.nullable(),
      version: z.int(),
      next: civilDate,
    })
    .nullable(),
  session: session.nullable(),
  counts: z.object({
    s: count,
    k: count,
    d: count,
    n: count,
    t: count,
    o: count,
    b: count,
    net: count,
    twice: count,
    bgm: count,
    absent: count,
    unexplained: count,
    vitaminABlue: count,
    vitaminARed: count,
    vitaminADue: count,
    tablets: count,
    girlsTablets: count,
    food: count,
    meals: count,
  }),
});

export const posyanduMonth = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    mode: z.enum(['latihan', 'operasional']),
    month,
    today: civilDate,
    rows: z.array(posyanduRow),
  })
  .meta({ id: 'PosyanduMonth' });
export type PosyanduMonth = z.infer<typeof posyanduMonth>;

const invited = z.object({
  id: ulid,
  name: z.string(),
  birthDate: civilDate,
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  address: z.string().nullable(),
  absence: z.enum(ABSENCE_REASONS).nullable(),
});
export const posyanduDayPage = z
  .object({
    village: villageCode,
    posyandu: z.object({ id: posyanduKey, name: z.string().nullable() }),
    month,
    today: civilDate,
    planned: civilDate.nullable(),
    next: civilDate.nullable(),
    cadres: z.string(),
    session: session.nullable(),
    children: z.array(
      invited.extend({ sex: z.enum(['L', 'P']), parents: z.string(), measuredOn: civilDate.nullable() }),
    ),
    mothers: z.array(invited.extend({ dueDate: civilDate, came: z.boolean() })),
  })
  .meta({ id: 'PosyanduDay' });
export type PosyanduDayPage = z.infer<typeof posyanduDayPage>;

export const putPosyanduDay = z
  .strictObject({
    on: civilDate,
    cadres: words(2, 300),
    tools: z.array(z.enum(POSYANDU_TOOLS)).max(POSYANDU_TOOLS.length),
    note: words(0, 500),
    coach: words(0, 120),
    coached: words(0, 500),
    absences: z.array(z.strictObject({ person: ulid, reason: z.enum(ABSENCE_REASONS).nullable() })).max(600),
    version: z.int().nullable(),
  })
  .meta({ id: 'PutPosyanduDay' });
export type PutPosyanduDay = z.infer<typeof putPosyanduDay>;
