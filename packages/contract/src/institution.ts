import { z } from 'zod';
import { ownerCode } from './meeting.ts';
import { civilDate, ulid, words } from './primitives.ts';
import { regionRef } from './region.ts';

/** Parts of a TPPS, as Perpres 72/2021 and its guidelines name them. */
export const TPPS_PARTS = [
  'pengarah',
  'ketua',
  'wakil',
  'sekretaris',
  'bidang-layanan',
  'bidang-perubahan-perilaku',
  'bidang-koordinasi',
  'bidang-data',
  'anggota',
] as const;
const member = z.strictObject({
  part: z.enum(TPPS_PARTS),
  office: words(2, 150).meta({ description: 'Office, no private person' }),
});
const team = {
  decree: words(2, 100),
  decreeOn: civilDate,
  validTo: civilDate.nullable(),
  members: z.array(member).min(1).max(80),
};
export const putTpps = z.strictObject({ ...team, version: z.number().int().nullable() }).meta({ id: 'PutTpps' });
export type PutTpps = z.infer<typeof putTpps>;
export const tppsPage = z
  .object({
    region: regionRef,
    own: z.object({ ...team, version: z.number().int(), ended: z.boolean() }).nullable(),
    below: z.array(
      z.object({
        region: regionRef,
        decree: z.string().nullable(),
        decreeOn: civilDate.nullable(),
        ended: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TppsPage' });
export type TppsPage = z.infer<typeof tppsPage>;

const coded = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !/\d{16}/.test(text), 'jangan tulis NIK; pakai kode kasus');
export const PAPER_FIELDS = [
  'history',
  'illness',
  'intake',
  'care',
  'sanitation',
  'household',
  'direct',
  'indirect',
  'conclusion',
] as const;
const finding = coded(0, 1500);
const recommendation = z.strictObject({ id: ulid, owner: ownerCode, what: coded(10, 500), dueOn: civilDate });
export const auditPaper = z.strictObject({
  ...(Object.fromEntries(PAPER_FIELDS.map((name) => [name, finding])) as Record<
    (typeof PAPER_FIELDS)[number],
    typeof finding
  >),
  recommendations: z.array(recommendation).max(20),
});
export const putAuditPaper = z
  .strictObject({ ...auditPaper.shape, version: z.number().int().nullable() })
  .meta({ id: 'PutAuditPaper' });
export type PutAuditPaper = z.infer<typeof putAuditPaper>;

export const AUDIT_TEAMS = ['teknis', 'pakar'] as const;
const audit = {
  team: z
    .array(z.strictObject({ kind: z.enum(AUDIT_TEAMS), office: words(2, 150) }))
    .min(1)
    .max(40),
  heldOn: civilDate.nullable(),
  disseminatedOn: civilDate.nullable(),
  conclusion: coded(0, 4000),
};
export const putAudit = z.strictObject({ ...audit, version: z.number().int().nullable() }).meta({ id: 'PutCaseAudit' });
export type PutAudit = z.infer<typeof putAudit>;
export const auditPage = z
  .object({
    region: regionRef,
    year: z.string(),
    semesters: z.array(
      z.object({
        semester: z.union([z.literal(1), z.literal(2)]),
        audit: z.object({ ...audit, version: z.number().int() }).nullable(),
        papers: z.array(
          z.object({
            case: ulid,
            code: z.string(),
            ...auditPaper.shape,
            recommendations: z.array(recommendation.extend({ state: z.enum(['open', 'done', 'dropped']).nullable() })),
            version: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CaseAuditPage' });
export type AuditPage = z.infer<typeof auditPage>;
