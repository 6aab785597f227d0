import { z } from 'zod';
import { districtCode, instant, words } from './primitives.ts';

/** Why someone reads or takes personal data along; kept on the trail. */
export const purpose = words(10, 200).meta({
  description: 'Why, in words; kept on the trail',
  example: 'Mencocokkan NIK dengan kartu keluarga',
});

export const revealNik = z.strictObject({ purpose }).meta({ id: 'RevealNik' });
export const revealedNik = z
  .object({
    nik: z.string().nullable().meta({ description: 'Null: only its digest was ever kept, or its key is gone' }),
    status: z.string(),
  })
  .meta({ id: 'RevealedNik' });

const keyId = z.string().regex(/^[0-9a-f]{8}$/);

/** How far the numbers of the platform are sealed with the key in use. */
export const keyRotationView = z
  .object({
    current: keyId,
    before: keyId.nullable(),
    startedAt: instant.nullable().meta({ description: 'Null: this key was not rotated to' }),
    districts: z.array(
      z.object({
        code: districtCode,
        name: z.string(),
        villages: z.number().int(),
        villagesDone: z.number().int(),
        sealed: z.number().int(),
        leftAsWas: z.number().int().meta({ description: 'Numbers that neither key opens' }),
        finishedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'KeyRotation' });

export type RevealedNik = z.infer<typeof revealedNik>;
export type KeyRotationView = z.infer<typeof keyRotationView>;
