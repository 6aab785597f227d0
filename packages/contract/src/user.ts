import { agencies, roles } from '@konvergensi/domain';
import { z } from 'zod';
import { instant, regionCode, words } from './primitives.ts';
import { regionRef } from './region.ts';

export const roleName = z.enum(roles);
export const agencyName = z.enum(agencies);

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'nama pengguna 3-40 huruf kecil, angka, titik, garis');
export const password = z.string().min(10, 'kata sandi paling sedikit 10 karakter').max(128);

export const signIn = z.strictObject({ username, password: z.string().min(1).max(128) }).meta({ id: 'SignIn' });

export const grant = z
  .object({
    role: roleName,
    region: regionRef.nullable().meta({ description: 'null: the whole installation (operator)' }),
    facility: z.string().nullable(),
    agency: agencyName.nullable(),
  })
  .meta({ id: 'Grant' });
export const me = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    grants: z.array(grant),
    permissions: z.array(z.string()).meta({ description: 'Union over the grants; each is still checked per region' }),
    via: z.enum(['session', 'token']),
    secondFactor: z.enum(['none', 'missing', 'passkey-asked', 'passkey-given', 'set']).meta({
      description:
        '`missing`: nothing else may be called until one is set; `passkey-asked`: nothing until she signs in with her passkey',
    }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const userItem = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: roleName,
    region: regionRef.nullable(),
    facility: z.string().nullable(),
    agency: agencyName.nullable(),
    enrolled: z.boolean().meta({ description: 'Has chosen a password' }),
    lastSeenAt: instant.nullable(),
    endedAt: instant
      .nullable()
      .meta({ description: 'When the last of her roles ended; she signs in and may do nothing' }),
  })
  .meta({ id: 'UserItem' });
export type UserItem = z.infer<typeof userItem>;
export const userList = z.object({ users: z.array(userItem) }).meta({ id: 'UserList' });

export const createUser = z
  .strictObject({
    username,
    name: words(2, 100),
    role: roleName,
    region: regionCode.optional(),
    facility: z.string().optional().meta({ description: 'Puskesmas of a puskesmas officer or head' }),
    agency: agencyName.optional().meta({ description: 'Office of an agency officer' }),
    idempotencyKey: z.string().min(8).max(64).optional(),
  })
  .meta({ id: 'CreateUser' });
export const userCreated = z
  .object({
    id: z.string(),
    username: z.string(),
    enrolmentToken: z.string().meta({ description: 'Shown once; opens the page where the password is chosen' }),
    expiresAt: instant,
  })
  .meta({ id: 'UserCreated' });

export const redeemEnrolment = z
  .strictObject({ token: z.string().min(20).max(100), username: username.optional(), password })
  .meta({ id: 'RedeemEnrolment' });
export const enrolmentInfo = z
  .object({ username: z.string(), name: z.string(), role: roleName, region: regionRef.nullable(), expiresAt: instant })
  .meta({ id: 'EnrolmentInfo' });

export const createToken = z
  .strictObject({
    name: words(2, 80),
    days: z.number().int().min(1).max(365).default(90),
    role: roleName.optional().meta({ description: 'Acts with this one role only; left out: with all of its maker' }),
    region: regionCode.optional().meta({ description: 'Where that role is held' }),
  })
  .meta({ id: 'CreateToken' });
export const tokenCreated = z
  .object({ id: z.string(), token: z.string().meta({ description: 'Shown once' }), expiresAt: instant })
  .meta({ id: 'TokenCreated' });

export const enrolmentRedeemed = z.object({ username: z.string() }).meta({ id: 'EnrolmentRedeemed' });

export const tokenItem = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable().meta({ description: 'To the hour' }),
    grant: z
      .object({ role: roleName, region: regionRef.nullable() })
      .nullable()
      .meta({ description: 'The one role it acts with; null: all of its maker' }),
  })
  .meta({ id: 'TokenItem' });
export const tokenList = z.object({ tokens: z.array(tokenItem) }).meta({ id: 'TokenList' });
export type TokenItem = z.infer<typeof tokenItem>;

export const giveResetCode = z
  .strictObject({ secondFactor: z.boolean().meta({ description: 'Takes the second factor off as well' }) })
  .meta({ id: 'GiveResetCode' });
export const resetCodeGiven = z
  .object({
    username: z.string(),
    name: z.string(),
    code: z.string().meta({ description: 'Shown once; told in person' }),
    expiresAt: instant,
  })
  .meta({ id: 'ResetCodeGiven' });
export const useResetCode = z
  .strictObject({ username, code: z.string().trim().min(6).max(20), password })
  .meta({ id: 'UseResetCode' });
