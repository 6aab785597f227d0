import { z } from 'zod';
import { me } from './user.ts';

const enteredPassword = z.string().min(1).max(128);
const sixDigits = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'enam angka'));
const recoveryCode = z.string().trim().min(8).max(20);

export const secondFactorAsked = z
  .object({
    secondFactor: z.literal('asked').meta({ description: 'The password was right; a code is asked for next' }),
  })
  .meta({ id: 'SecondFactorAsked' });
export const signedIn = z.union([me, secondFactorAsked]).meta({ id: 'SignedIn' });

export const answerSecondFactor = z
  .strictObject({
    code: sixDigits.optional().meta({ description: 'From the app' }),
    recoveryCode: recoveryCode.optional().meta({ description: 'One of the recovery codes, used up by this' }),
  })
  .refine(({ code, recoveryCode: other }) => (code === undefined) !== (other === undefined), {
    path: ['code'],
    message: 'isi salah satu: kode dari aplikasi atau kode pemulihan',
  })
  .meta({ id: 'AnswerSecondFactor' });

export const withPassword = z.strictObject({ password: enteredPassword }).meta({ id: 'WithPassword' });
export const secondFactorBegun = z
  .object({
    uri: z.string().meta({ description: '`otpauth:` address for a QR code' }),
    secret: z.string().meta({ description: 'The same to type in' }),
  })
  .meta({ id: 'SecondFactorBegun' });
export const confirmSecondFactor = z.strictObject({ code: sixDigits }).meta({ id: 'ConfirmSecondFactor' });
export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).meta({ description: 'Shown once; each opens once' }) })
  .meta({ id: 'RecoveryCodes' });
