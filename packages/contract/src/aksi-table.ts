import { agencies, SUPPLY_FACILITIES, SUPPLY_SERVICES } from '@konvergensi/domain';
import { z } from 'zod';
import { aksiLine, aksiTableCode } from './aksi-line.ts';
import { civilDate, instant, month, period, ulid, villageCode } from './primitives.ts';
import { programmeYear } from './priority.ts';
import { regionRef } from './region.ts';

const count = z.number().int();
const pair = z.object({ numerator: z.number(), denominator: z.number() });
const share = z.object({ done: z.number(), of: z.number() });
const agency = z.enum(agencies);
const gap = z.object({ indicator: z.string(), due: count, received: count, notRecorded: count });
const recommended = z.object({ id: ulid, what: z.string(), agency, takenUp: z.boolean() });
const placed = z.object({ code: villageCode, name: z.string(), subdistrict: z.string() });

const reach = z.object({
  budget: z.number().nullable(),
  perVillage: z.number(),
  perChild: z.number(),
  paid: count.nullable().meta({ description: 'Villages that the budget pays, in the order of the list' }),
  paidAfterCut: count.nullable().meta({ description: 'With the budget cut by a tenth' }),
  across: z.object({ least: count, most: count }).nullable().meta({
    description: 'Stunted children in so many first villages, over the weightings around the chosen one',
  }),
  stunted: count.meta({ description: 'In the whole district' }),
  steps: z.array(placed.extend({ villages: count, stunted: count, cost: z.number(), marginal: z.number().nullable() })),
});

const situation = z.object({
  table: z.literal('situation'),
  month: month.nullable(),
  rate: pair,
  subdistricts: z.array(
    z.object({
      region: regionRef,
      villages: count,
      stunted: count,
      measured: count,
      weighed: count,
      target: count.nullable(),
      hotspot: z.boolean(),
    }),
  ),
  hotspots: z.array(placed.extend({ stunted: count, measured: count })),
  period: period.nullable().meta({ description: 'Of the service gaps' }),
  gaps: z.array(gap.extend({ villages: count, worst: z.array(placed.extend({ unmet: count })) })),
  supply: z.array(
    z.object({
      facility: z.enum(SUPPLY_FACILITIES),
      service: z.enum(SUPPLY_SERVICES),
      asked: count,
      lacking: count,
    }),
  ),
  meetings: z.array(z.object({ kind: z.string(), n: count })),
  commitments: z.object({ open: count, late: count, closed: count }),
  reach,
  recommendations: z.array(recommended),
});

const sum = z.object({
  key: z.string(),
  lines: count,
  budget: z.number(),
  rkpd: count,
  renja: count,
  funded: count,
  kua: z.number(),
  apbd: z.number(),
  spent: z.number(),
});

const plan = z.object({
  table: z.literal('plan'),
  sums: z.object({ all: sum, agency: z.array(sum), source: z.array(sum), tag: z.array(sum) }),
  period: period.nullable(),
  unanswered: z.array(gap),
  unansweredProblems: z.array(z.object({ id: ulid, problem: z.string() })),
  priority: count,
  priorityYear: programmeYear
    .nullable()
    .meta({ description: 'Of the list that holds: the year’s, or that of the year before' }),
  unreached: z.array(placed),
  unfunded: z.array(
    z.object({
      id: ulid,
      name: z.string(),
      agency,
      budget: z.number(),
      funded: z.number(),
      lacking: z.number(),
      people: count.nullable(),
      perPerson: z.number().nullable(),
    }),
  ),
  problems: z.array(z.object({ id: ulid, problem: z.string() })),
  recommendations: z.array(recommended),
});

const actorVillage = placed.extend({
  cadres: count,
  withDecree: count,
  trained: count,
  coached: count,
  fee: z.number(),
  months: count,
  meetings: count,
  funds: z.object({ total: z.number(), stunting: z.number() }).nullable(),
  convergence: pair.nullable(),
  free: z.enum(['free', 'not-free', 'unknown']),
});
const actors = z.object({
  table: z.literal('actors'),
  begun: count.meta({ description: 'Months of the year that have begun' }),
  sums: z.object({
    withCadre: share.nullable(),
    trained: share.nullable(),
    active: share.nullable(),
    paidByVillage: share.nullable(),
    coached: share.nullable(),
    met: share.nullable(),
    funds: share.nullable(),
    free: share.nullable(),
  }),
  desa: z.array(actorVillage),
  kelurahan: z.array(actorVillage),
});

const change = z.object({
  points: z.number(),
  low: z.number(),
  high: z.number(),
  direction: z.enum(['up', 'down', 'same']),
});
const compared = z.object({
  indicator: z.string(),
  before: pair.nullable(),
  now: pair.nullable(),
  change: change.nullable(),
});
const review = z.object({
  table: z.literal('review'),
  activities: z.array(
    z.object({
      id: ulid,
      name: z.string(),
      agency,
      unit: z.string(),
      target: z.number(),
      done: z.number().nullable(),
      budget: z.number(),
      apbd: z.number().nullable(),
      spent: z.number().nullable(),
      obstacle: z.string().nullable(),
    }),
  ),
  sums: sum,
  prevalence: z.array(compared),
  coverage: z.array(compared),
  outputs: share,
  commitments: share,
  recommendations: z.array(recommended).meta({ description: 'Of this review, and whether the next year took them up' }),
});

const datasets = z.object({
  table: z.literal('datasets'),
  ours: z.array(
    z.object({
      code: z.enum(['measurement', 'record', 'closing', 'register', 'funds']),
      complete: share,
      timely: share.nullable(),
    }),
  ),
});

const snapshot = z.object({ stunted: pair.nullable(), coverage: pair.nullable(), at: instant });
const campaigns = z.object({
  table: z.literal('campaigns'),
  campaigns: z.array(
    z.object({
      id: ulid,
      target: count.nullable().meta({ description: 'S of the month; null without a source' }),
      posyandu: count.meta({ description: 'Posyandu with measurements in the month' }),
      days: z.array(z.object({ date: civilDate, weighed: count, together: count })),
      outside: count.meta({ description: 'Weighed in the month but outside the days of the campaign' }),
      quality: z.array(z.object({ indicator: z.string(), numerator: count, denominator: count })),
    }),
  ),
  publications: z.array(
    z.object({
      id: ulid,
      before: snapshot.nullable().meta({ description: 'As it was when the record was first written' }),
      now: snapshot,
    }),
  ),
});

const regulations = z.object({
  table: z.literal('regulations'),
  desa: count,
  followed: z.array(z.object({ id: ulid, desa: count })),
  withDecree: count.meta({ description: 'Desa with a cadre by decree in the year' }),
  subdistricts: z
    .array(
      z.object({ name: z.string(), desa: count, withRule: count, withDecree: count, paid: count, complete: count }),
    )
    .meta({
      description: 'Desa with a rule of their own, a cadre by decree, a cadre that is paid, and with all three',
    }),
  files: z
    .array(z.object({ line: ulid, id: ulid, fileName: z.string() }))
    .meta({ description: 'Texts of the regulations' }),
});

export const aksiTable = z
  .object({
    region: regionRef,
    year: programmeYear,
    table: aksiTableCode,
    set: z.string(),
    aksi: z.string().meta({ description: 'Aksi of the year’s set that the table serves' }),
    lines: z.array(aksiLine),
    villages: z.array(placed.extend({ kind: z.enum(['desa', 'kelurahan', 'desa_adat']), priority: z.boolean() })),
    computed: z.discriminatedUnion('table', [situation, plan, actors, review, datasets, campaigns, regulations]),
  })
  .meta({ id: 'AksiTable' });
export type AksiTable = z.infer<typeof aksiTable>;
export type AksiComputed = AksiTable['computed'];
export type ComputedOf<T extends AksiComputed['table']> = Extract<AksiComputed, { table: T }>;

const rupiah = z.coerce.number().int().min(0).max(10_000_000_000_000).optional();
export const aksiTableQuery = z.strictObject({ budget: rupiah, perVillage: rupiah, perChild: rupiah });
export type AksiTableQuery = z.infer<typeof aksiTableQuery>;
