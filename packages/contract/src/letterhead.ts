import { z } from 'zod';
import { instant } from './primitives.ts';

/** What a letterhead may leave room for, written `{{isi}}`; `isi` it must have. */
export const LETTERHEAD_FIELDS = ['isi', 'judul', 'nomor', 'tanggal', 'tempat', 'wilayah', 'pimpinan'] as const;
export type LetterheadField = (typeof LETTERHEAD_FIELDS)[number];

export const letterheadView = z
  .object({
    letterhead: z
      .object({
        fileName: z.string(),
        sha256: z.string(),
        placeholders: z.array(z.enum(LETTERHEAD_FIELDS)),
        by: z.string(),
        at: instant,
      })
      .nullable()
      .meta({ description: 'null: the office has none yet' }),
  })
  .meta({ id: 'Letterhead' });
export type LetterheadView = z.infer<typeof letterheadView>;
