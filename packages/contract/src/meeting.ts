import { agencies } from '@konvergensi/domain';
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
  'kunjungan',
  'kelas',
] as const;
export const meetingKind = z.enum(MEETING_KINDS);
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
    funding: words(3, 200).nullable(),
    cost: rupiah.nullable(),
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
    funding: z.string().nullable(),
    cost: z.number().int().nullable(),
    minutesNumber: z.string().nullable(),
    by: z.string(),
    at: instant,
    version: z.number().int(),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof meetingView>;
export const meetingList = z.object({ meetings: z.array(meetingView) }).meta({ id: 'MeetingList' });

export const agencyCode = z.enum(agencies);
export const putCommitment = z
  .strictObject({
    meeting: ulid.nullable(),
    what: words(10, 500),
    ownerAgency: agencyCode,
    ownerName: z.string().trim().max(100).meta({ description: 'Office or position, no private person' }),
    villages: z.array(villageCode).max(900),
    indicator: z.string().max(60).nullable(),
    baseline: z.number().min(0).max(1000).nullable(),
    target: z.number().min(0).max(1000).nullable(),
    madeOn: civilDate,
    dueOn: civilDate,
    budgetLine: words(2, 200).nullable(),
    budget: rupiah.nullable(),
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
    ownerAgency: agencyCode,
    ownerName: z.string(),
    villages: z.array(villageCode),
    indicator: z.string().nullable(),
    baseline: z.number().nullable(),
    target: z.number().nullable(),
    now: z.number().nullable().meta({ description: 'Value of the indicator in the latest month, percent' }),
    reached: z.boolean().nullable().meta({ description: 'The indicator has reached its target' }),
    madeOn: civilDate,
    dueOn: civilDate,
    late: z.boolean(),
    lateDays: z.number().int(),
    level: z.enum(['owner', 'camat', 'district', 'province']).meta({ description: 'Who it has climbed to' }),
    budgetLine: z.string().nullable(),
    budget: z.number().int().nullable(),
    state: z.enum(['open', 'done', 'dropped']),
    closing: z.string().nullable(),
    closedOn: civilDate.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Commitment' });
export type CommitmentView = z.infer<typeof commitmentView>;
export const commitmentList = z.object({ commitments: z.array(commitmentView) }).meta({ id: 'CommitmentList' });
