import { z } from 'zod';
import { instant } from './primitives.ts';
import { regionRef } from './region.ts';
import { roleName } from './user.ts';

export const listFault = z.enum([
  'name',
  'username',
  'username-taken',
  'username-twice',
  'role',
  'role-not-yours',
  'region',
  'region-level',
  'agency',
  'puskesmas',
]);
export type ListFault = z.infer<typeof listFault>;

export const listedAccount = z
  .object({
    line: z.number().int(),
    name: z.string(),
    username: z.string(),
    role: roleName.nullable(),
    roleWord: z.string().meta({ description: 'As it is written in the list' }),
    region: regionRef.nullable(),
    place: z.string().meta({ description: 'As it is written in the list' }),
    agency: z.string(),
    puskesmas: z.string(),
    faults: z.array(listFault),
  })
  .meta({ id: 'ListedAccount' });
export type ListedAccountView = z.infer<typeof listedAccount>;

export const madeAccount = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    role: roleName,
    region: regionRef.nullable(),
    enrolmentToken: z.string().meta({ description: 'Shown once, for the printed card' }),
    expiresAt: instant,
  })
  .meta({ id: 'MadeAccount' });
export type MadeAccount = z.infer<typeof madeAccount>;

export const accountListAnswer = z
  .object({
    rows: z.array(listedAccount),
    made: z.array(madeAccount).nullable().meta({ description: 'null: nothing was written' }),
  })
  .meta({ id: 'AccountListAnswer' });
