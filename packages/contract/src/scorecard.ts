import { z } from 'zod';
import { civilDate, districtCode, instant, month, ulid, villageCode, words } from './primitives.ts';
import { quarterState, quarterStep, quarterText, recordList, serviceCode } from './record.ts';

const counted = z.int().nonnegative();
/** Y, T among them not recorded, TS among them by hand, not to be judged; a percentage is Y of (Y + T). */
const tally = z
  .object({ met: counted, missed: counted, notRecorded: counted, notDue: counted, byHand: counted, notJudged: counted })
  .refine(({ missed, notRecorded }) => notRecorded <= missed, 'not recorded is part of what is missing')
  .refine(({ notDue, byHand }) => byHand <= notDue, 'by hand is part of what is not due');
export type TallyView = z.infer<typeof tally>;

const scoredList = z.enum(['mothers', 'children', 'paud']);
const verdict = z.enum(['Y', 'T', 'TS', 'BD']);
const phrase = z.object({ id: z.string(), en: z.string() });

export const scorecardQuery = z.object({
  period: z
    .string()
    .regex(/^(19|2[01])\d{2}(-Q[1-4])?$/, 'triwulan seperti 2026-Q3 atau tahun seperti 2026')
    .optional()
    .meta({ description: 'Quarter or year', example: '2026-Q3' }),
  posyandu: ulid.optional(),
  rules: z.string().max(40).optional().meta({ description: 'Rule set', example: 'kpm-2019' }),
});

const rulesView = z.object({
  id: z.string(),
  set: z.string(),
  source: z.string(),
  note: z.string(),
  compared: z.boolean(),
  signedBy: z.string().nullable(),
  signedOn: civilDate.nullable(),
  sets: z.array(z.string()),
});

const indicator = z.object({
  service: serviceCode,
  wording: z.string(),
  partOf: serviceCode.nullable(),
  tally,
});

const person = z.object({
  row: ulid,
  list: scoredList,
  /** Null for readers who may not see names. */
  name: z.string().nullable(),
  person: ulid.nullable(),
  stage: z.string(),
  judgedOn: civilDate,
  leaves: z.string().nullable(),
  verdicts: z.array(z.object({ service: serviceCode, verdict, notRecorded: z.boolean(), byHand: z.boolean() })),
  tally,
});

export const fundRow = z.object({
  field: z.enum(['pembangunan', 'pemberdayaan']),
  total: z.int().nonnegative(),
  stunting: z.int().nonnegative(),
  realised: z.int().nonnegative().nullable(),
});

const listScore = z.object({ people: counted, indicators: z.array(indicator), tally });

export const scorecardView = z
  .object({
    village: z.string(),
    period: z.string(),
    rules: rulesView,
    /** The last lock, and whether the figures shown, which are as known now, differ from it; null: never locked. */
    version: z
      .object({ lock: z.int(), at: instant, reason: z.string(), met: counted, due: counted, differs: z.boolean() })
      .nullable(),
    state: quarterState,
    mothers: listScore,
    children: listScore,
    paud: listScore,
    together: tally,
    packages: z.array(z.object({ package: z.string(), name: phrase, tally })),
    joint: z
      .object({
        people: counted,
        complete: counted,
        undecided: counted,
        lift: z.array(z.object({ service: serviceCode, people: counted })),
      })
      .refine(({ people, complete }) => complete <= people, 'complete people are among the people'),
    targets: z.object({
      households: counted,
      withoutHousehold: counted,
      mothers: z.record(z.string(), counted),
      children: z.record(z.string(), counted),
    }),
    paudMonths: z.array(z.object({ month, attended: counted, absent: counted, notDue: counted, notRecorded: counted })),
    byHand: z.array(
      z.object({ row: ulid, name: z.string().nullable(), service: serviceCode, reason: z.string(), ruled: verdict }),
    ),
    people: z.array(person),
    /** Of a year: its quarters, and which are held. */
    quarters: z.array(z.object({ quarter: quarterText, tally })),
    funds: z.array(fundRow),
    posyandu: z.array(z.object({ id: ulid, name: z.string() })),
  })
  .meta({ id: 'Scorecard' });
export type ScorecardView = z.infer<typeof scorecardView>;

export const cellQuery = z.object({
  period: quarterText,
  row: ulid,
  list: scoredList,
  service: serviceCode,
  rules: z.string().max(40).optional(),
});
export const cellView = z
  .object({
    village: z.string(),
    period: quarterText,
    row: ulid,
    person: ulid,
    name: z.string(),
    list: scoredList,
    service: serviceCode,
    wording: z.string(),
    verdict,
    notRecorded: z.boolean(),
    rule: phrase,
    because: phrase,
    toBeY: phrase.nullable(),
    remark: phrase.nullable(),
    judgedOn: civilDate,
    stage: z.string(),
    months: z.array(z.object({ month, service: serviceCode, sign: z.string(), counted: z.boolean() })),
    source: z.string(),
  })
  .meta({ id: 'ScorecardCell' });
export type ScorecardCellView = z.infer<typeof cellView>;

export const districtScorecard = z
  .object({
    district: districtCode,
    period: quarterText,
    rules: z.string(),
    villages: z.array(
      z.object({
        code: villageCode,
        name: z.string(),
        subdistrict: z.string(),
        state: quarterState,
        together: tally.nullable(),
        complete: counted,
        people: counted,
        at: instant.nullable(),
        version: z.int().nullable(),
      }),
    ),
    together: tally,
  })
  .meta({ id: 'DistrictScorecard' });
export type DistrictScorecardView = z.infer<typeof districtScorecard>;

export const putScorecardRules = z
  .strictObject({
    lengthInCampaigns: z.boolean().default(false),
    visitsMothers: z.int().min(1).max(3).nullable().default(null),
    visitsChildren: z.int().min(1).max(3).nullable().default(null),
    signed: z
      .strictObject({ name: words(2, 120), on: civilDate, note: words(2, 300) })
      .nullable()
      .default(null)
      .meta({ description: 'Who compared the thresholds with the official guide, when, and with which edition' }),
  })
  .meta({ id: 'PutScorecardRules' });
export type PutScorecardRules = z.infer<typeof putScorecardRules>;
export const scorecardRulesView = putScorecardRules.extend({ rules: z.string() });
export const scorecardRulesList = z
  .object({
    sets: z.array(
      z.object({
        rules: z.string(),
        edition: z.string(),
        source: z.string(),
        note: z.string(),
        lengthInCampaigns: z.boolean(),
        visitsMothers: z.int().nullable(),
        visitsChildren: z.int().nullable(),
        signed: z.object({ name: z.string(), on: civilDate, note: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ScorecardRulesList' });
export type ScorecardRulesList = z.infer<typeof scorecardRulesList>;

export const stepQuarter = z
  .strictObject({ step: quarterStep, name: words(2, 120), on: civilDate, remarks: words(0, 500).default('') })
  .meta({ id: 'StepQuarter' });
export type StepQuarter = z.infer<typeof stepQuarter>;

export const quarterView = z
  .object({
    village: z.string(),
    quarter: quarterText,
    state: quarterState,
    locks: z.int(),
    due: civilDate,
    timeliness: z.enum(['in-time', 'late', 'missing', 'not-yet-due']),
    steps: z.array(
      z.object({
        step: quarterStep,
        name: z.string().nullable().meta({ description: 'null for who neither sees names there nor closes quarters' }),
        on: civilDate,
        remarks: z.string().nullable().meta({ description: 'The same' }),
        at: instant,
      }),
    ),
    months: z.array(z.object({ month, people: counted, complete: counted, due: counted, recorded: counted })),
    actors: z.array(z.object({ name: z.string().nullable(), people: counted, last: instant })),
    notRecorded: z.array(z.object({ person: ulid, name: z.string().nullable(), list: recordList, blanks: counted })),
    versions: z.array(z.object({ lock: z.int(), at: instant, reason: z.string(), met: counted, due: counted })),
  })
  .meta({ id: 'QuarterView' });
export type QuarterView = z.infer<typeof quarterView>;

const frozen = { met: counted, due: counted, notRecorded: counted };
export const lockedVersion = z
  .object({
    village: z.string(),
    quarter: quarterText,
    lock: z.int(),
    /** Number of the latest lock. */
    last: z.int(),
    at: instant,
    /** Reason of the correction that led to it; empty for the first. */
    reason: z.string(),
    /** Null for readers who may not see names. */
    lockedBy: z.string().nullable(),
    lockedOn: civilDate.nullable(),
    rules: z.string(),
    compared: z.boolean(),
    lists: z.array(
      z.object({
        list: z.enum(['together', 'mothers', 'children', 'paud']),
        ...frozen,
        indicators: z.array(z.object({ service: serviceCode, ...frozen })),
      }),
    ),
    funds: z.array(fundRow),
    people: z.array(
      z.object({
        row: ulid,
        list: scoredList,
        name: z.string().nullable(),
        verdicts: z.array(z.object({ service: serviceCode, verdict })),
      }),
    ),
  })
  .meta({ id: 'LockedVersion' });
export type LockedVersion = z.infer<typeof lockedVersion>;

export const quarterList = z
  .object({
    region: z.string(),
    quarter: quarterText,
    due: civilDate,
    villages: z.array(
      z.object({
        code: villageCode,
        name: z.string(),
        subdistrict: z.string(),
        state: quarterState,
        submittedOn: civilDate.nullable(),
        timeliness: z.enum(['in-time', 'late', 'missing', 'not-yet-due']),
        locks: z.int(),
        recordedMonths: z.int(),
        personMonths: counted,
      }),
    ),
  })
  .meta({ id: 'QuarterList' });
export type QuarterList = z.infer<typeof quarterList>;

export const putFund = z
  .strictObject({
    rows: z
      .array(
        z
          .strictObject({
            field: z.enum(['pembangunan', 'pemberdayaan']),
            total: z.int().min(0).max(1e12),
            stunting: z.int().min(0).max(1e12),
            realised: z.int().min(0).max(1e12).nullable().default(null),
          })
          .refine(({ total, stunting }) => stunting <= total, {
            path: ['stunting'],
            message: 'Untuk stunting melebihi alokasi total',
          }),
      )
      .min(1)
      .max(2),
  })
  .meta({ id: 'PutVillageFund' });
export type PutFund = z.infer<typeof putFund>;
