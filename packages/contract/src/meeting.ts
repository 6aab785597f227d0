import { agencies, owners } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, instant, regionCode, ulid, villageCode, words } from './primitives.ts';
import { regionRef } from './region.ts';

export const MEETING_KINDS = [
  'rembuk',
  'rembuk-kecamatan',
  'rembuk-desa',
  'minilok',
  'rakor',
  'sosialisasi',
  'kampanye',
  'kunjungan',
  'kelas',
] as const;
export const meetingKind = z.enum(MEETING_KINDS);
export const FUNDED_BY = ['dana-desa', 'apbd-kabupaten', 'apbd-provinsi', 'apbn', 'bok', 'csr', 'lainnya'] as const;
const fundedBy = z.enum(FUNDED_BY).nullable().meta({ description: 'Whose money paid it' });
const WEEKS = 5;
const MOST = 100_000;
const plannedWork = z
  .strictObject({
    activity: words(3, 300),
    doer: z.string().trim().max(150),
    responsible: z.string().trim().max(150),
    weeks: z.array(z.number().int().min(1).max(WEEKS)).max(WEEKS).meta({ description: 'Weeks of the month' }),
    planned: z.number().int().min(0).max(MOST).nullable().meta({ description: 'How many are to be reached' }),
    done: z.number().int().min(0).max(MOST).nullable().meta({ description: 'How many were reached' }),
    note: z.string().trim().max(300),
  })
  .meta({ id: 'PlannedWork' });
export type PlannedWork = z.infer<typeof plannedWork>;

export const attachmentKind = z.enum(['photo', 'evidence', 'signed']);
export const attachmentView = z
  .object({
    id: ulid,
    kind: attachmentKind,
    caption: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
    by: z.string(),
    at: instant,
    consent: z.string().nullable().meta({ description: 'Who allowed a photograph to show children' }),
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentView>;
export const attachmentList = z.object({ files: z.array(attachmentView) }).meta({ id: 'AttachmentList' });

const rupiah = z.number().int().min(0).max(10_000_000_000_000).meta({ description: 'Whole rupiah' });

export const putMeeting = z
  .strictObject({
    kind: meetingKind,
    region: regionCode,
    heldOn: civilDate,
    title: words(5, 200),
    place: words(3, 200),
    leader: words(3, 100),
    agenda: z.array(words(3, 300)).max(30),
    attendance: z
      .array(z.strictObject({ office: words(2, 100), people: z.number().int().min(0).max(5000) }))
      .max(100)
      .meta({ description: 'By office; names stay on the signed list' }),
    notes: z.string().trim().max(8000),
    speakers: z.array(words(3, 200)).max(30).default([]).meta({ description: 'By office, with what on' }),
    fundedBy: fundedBy.default(null),
    funding: words(3, 200).nullable(),
    cost: rupiah.nullable(),
    followUp: z.string().trim().max(4000).default(''),
    workPlan: z.array(plannedWork).max(60).default([]),
    minutesNumber: words(1, 100).nullable(),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'PutMeeting' });
export type PutMeeting = z.infer<typeof putMeeting>;

export const meetingView = z
  .object({
    id: ulid,
    kind: meetingKind,
    region: regionRef,
    heldOn: civilDate,
    title: z.string(),
    place: z.string(),
    leader: z.string(),
    agenda: z.array(z.string()),
    attendance: z.array(z.object({ office: z.string(), people: z.number().int() })),
    notes: z.string(),
    speakers: z.array(z.string()),
    fundedBy,
    funding: z.string().nullable(),
    cost: z.number().int().nullable(),
    followUp: z.string(),
    workPlan: z.array(plannedWork),
    minutesNumber: z.string().nullable(),
    by: z.string(),
    at: instant,
    version: z.number().int(),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof meetingView>;
export const meetingList = z.object({ meetings: z.array(meetingView) }).meta({ id: 'MeetingList' });

export const agencyCode = z.enum(agencies);
export const ownerCode = z.enum(owners).meta({ description: 'Office that owns it' });
const standing = z.enum(['reached', 'nearer', 'unmoved', 'further', 'not-known']);
export const putCommitment = z
  .strictObject({
    meeting: ulid.nullable(),
    what: words(10, 500),
    ownerAgency: ownerCode,
    ownerName: z.string().trim().max(100).meta({ description: 'Office or position, no private person' }),
    villages: z.array(villageCode).max(900),
    indicator: z.string().max(60).nullable(),
    baseline: z.number().min(0).max(1000).nullable(),
    target: z.number().min(0).max(1000).nullable(),
    madeOn: civilDate,
    dueOn: civilDate,
    budgetLine: words(2, 200).nullable(),
    budget: rupiah.nullable(),
    problem: words(3, 500).nullable().default(null),
    cause: words(3, 500).nullable().default(null),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'PutCommitment' });
export type PutCommitment = z.infer<typeof putCommitment>;

export const closeCommitment = z
  .strictObject({
    state: z.enum(['done', 'dropped']),
    closing: words(10, 500).meta({ description: 'Evidence of what was done, or the reason why it was dropped' }),
    version: z.number().int(),
  })
  .meta({ id: 'CloseCommitment' });

export const commitmentView = z
  .object({
    id: ulid,
    meeting: z.object({ id: ulid, title: z.string(), heldOn: civilDate }).nullable(),
    what: z.string(),
    ownerAgency: ownerCode,
    ownerName: z.string(),
    villages: z.array(villageCode),
    indicator: z.string().nullable(),
    baseline: z.number().nullable(),
    target: z.number().nullable(),
    now: z.number().nullable().meta({ description: 'Value of the indicator in the latest month, percent' }),
    nowIn: z.string().nullable().meta({ description: 'Month of that value' }),
    standing: standing.meta({ description: 'Where the indicator stands between baseline and target' }),
    madeOn: civilDate,
    dueOn: civilDate,
    late: z.boolean(),
    lateDays: z.number().int(),
    level: z.enum(['owner', 'camat', 'district', 'province']).meta({ description: 'Who it has climbed to' }),
    budgetLine: z.string().nullable(),
    budget: z.number().int().nullable(),
    problem: z.string().nullable(),
    cause: z.string().nullable(),
    files: z.number().int().meta({ description: 'Files of evidence' }),
    state: z.enum(['open', 'done', 'dropped']),
    closing: z.string().nullable(),
    closedOn: civilDate.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Commitment' });
export type CommitmentView = z.infer<typeof commitmentView>;
export const commitmentList = z.object({ commitments: z.array(commitmentView) }).meta({ id: 'CommitmentList' });

export const climbedCommitments = z
  .object({
    region: regionRef,
    districts: z.array(
      z.object({
        region: regionRef,
        open: z.number().int(),
        late: z.number().int(),
        climbed: z.array(
          z.object({
            id: ulid,
            what: z.string(),
            ownerAgency: ownerCode,
            ownerName: z.string(),
            dueOn: civilDate,
            lateDays: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ClimbedCommitments' });
export type ClimbedCommitments = z.infer<typeof climbedCommitments>;
