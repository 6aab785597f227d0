import { z } from 'zod';
import { instant, words } from './primitives.ts';

/** Bytes as browsers hand them over. */
const base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/);

export const passkeyItem = z
  .object({ id: z.string(), name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })
  .meta({ id: 'PasskeyItem' });
export type PasskeyItem = z.infer<typeof passkeyItem>;
export const passkeyList = z.object({ passkeys: z.array(passkeyItem) }).meta({ id: 'PasskeyList' });

export const passkeyQuestion = z
  .object({
    challenge: z.string().meta({ description: 'Signed by the platform, right for five minutes and once' }),
    rpId: z.string().meta({ description: 'Host that the passkey belongs to' }),
  })
  .meta({ id: 'PasskeyQuestion' });
export type PasskeyQuestion = z.infer<typeof passkeyQuestion>;

export const passkeyBegun = passkeyQuestion
  .extend({
    user: z.object({ id: z.string().meta({ description: 'base64url' }), name: z.string(), displayName: z.string() }),
    exclude: z.array(z.string()).meta({ description: 'Passkeys that the account has' }),
  })
  .meta({ id: 'PasskeyBegun' });
export type PasskeyBegun = z.infer<typeof passkeyBegun>;

export const passkeyMade = z
  .strictObject({
    id: base64url(1400),
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
  })
  .meta({ id: 'PasskeyMade' });
export type PasskeyMade = z.infer<typeof passkeyMade>;

export const passkeyName = words(1, 60);
export const addPasskey = z.strictObject({ name: passkeyName, made: passkeyMade }).meta({ id: 'AddPasskey' });
export const renamePasskey = z.strictObject({ name: passkeyName }).meta({ id: 'RenamePasskey' });

export const passkeySigned = z
  .strictObject({
    id: base64url(1400),
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(2000),
  })
  .meta({ id: 'PasskeySigned' });
export type PasskeySigned = z.infer<typeof passkeySigned>;
