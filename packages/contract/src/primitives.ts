import { civilParts } from '@konvergensi/domain';
import { z } from 'zod';

export const regionCode = z
  .string()
  .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'kode wilayah seperti 17, 17.04, 17.04.01 atau 17.04.01.2001')
  .meta({ description: 'Kemendagri region code', example: '17.04' });
export const districtCode = z
  .string()
  .regex(/^\d{2}\.\d{2}$/, 'kode kabupaten/kota seperti 17.04')
  .meta({ description: 'Kemendagri district code', example: '17.04' });
export const provinceCode = z
  .string()
  .regex(/^\d{2}$/, 'kode provinsi seperti 17')
  .meta({ description: 'Kemendagri province code', example: '17' });
export const villageCode = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'kode desa/kelurahan seperti 17.04.01.2001')
  .meta({ description: 'Kemendagri village code', example: '17.04.01.2001' });
export const ulid = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'pengenal tidak sah')
  .meta({ description: 'ULID', example: '01JD3YV6K1Z8Q4M5N7P9R2S3T4' });
export const month = z
  .string()
  .regex(/^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/, 'bulan seperti 2026-02')
  .meta({ description: 'Month', example: '2026-02' });
/** A month, or a quarter, semester or year, which count each person once. */
export const period = z
  .string()
  .regex(/^(19|2[01])\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|S[12]))?$/, 'periode seperti 2026-02, 2026-Q1, 2026-S1 atau 2026')
  .meta({ description: 'Month, quarter, semester or year', example: '2026-Q1' });
/** A period, or a range of periods of one kind. */
export const periodRange = z
  .string()
  .regex(
    /^(19|2[01])\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|S[12]))?(\.\.(19|2[01])\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|S[12]))?)?$/,
    'periode seperti 2026-02, 2026-Q1, 2026-S1, 2026 atau 2025-02..2026-08',
  );
export const civilDate = z
  .string()
  .regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'tanggal seperti 2026-02-21')
  .refine((date) => civilParts(date) !== null, 'tanggal ini tidak ada di kalender')
  .meta({ description: 'Civil date without zone, 1900-2999', example: '2026-02-21' });
const UNWRITTEN = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** What a person writes on one line. Characters that control a screen or turn its reading direction are in no name. */
export const words = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !UNWRITTEN.test(text), 'ada karakter yang tidak dapat dipakai');
/** UTC milliseconds. */
export const instant = z.number().int().nonnegative().meta({ description: 'Instant, UTC milliseconds' });
export const idempotencyKey = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .meta({ description: 'Idempotency-Key header: a second delivery returns the first answer' });

export const levelName = z.enum(['province', 'district', 'subdistrict', 'village']);
export const regionKind = z.enum(['province', 'regency', 'city', 'subdistrict', 'desa', 'kelurahan', 'desa_adat']);

export const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    requestId: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem', description: 'RFC 9457 problem' });
