import { z } from 'zod';
import { civilDate, instant, regionCode, ulid } from './primitives.ts';
import { regionRef } from './region.ts';
import { agencyName, roleName } from './user.ts';

export const heldRole = z
  .object({
    id: ulid,
    role: roleName,
    region: regionRef.nullable(),
    facility: z.string().nullable(),
    agency: agencyName.nullable(),
    from: instant,
    until: instant.nullable().meta({ description: 'First instant at which it holds no more; null: no end is set' }),
  })
  .meta({ id: 'HeldRole' });
export type HeldRole = z.infer<typeof heldRole>;
export const userRoles = z
  .object({
    id: ulid,
    username: z.string(),
    name: z.string(),
    roles: z.array(heldRole).meta({ description: 'Roles that hold or will; those that ended stand in the trail' }),
  })
  .meta({ id: 'UserRoles' });
export type UserRoles = z.infer<typeof userRoles>;

export const giveRole = z
  .strictObject({
    role: roleName,
    region: regionCode.optional(),
    facility: z.string().max(40).optional().meta({ description: 'Puskesmas of a puskesmas officer or head' }),
    agency: agencyName.optional().meta({ description: 'Office of an agency officer' }),
    from: civilDate.optional().meta({ description: 'First day; left out: from now on' }),
    until: civilDate.optional().meta({ description: 'Last day; left out: no end' }),
  })
  .meta({ id: 'GiveRole' });
export const setRoleEnd = z
  .strictObject({
    until: z
      .union([civilDate, z.literal('now')])
      .nullable()
      .meta({ description: 'Last day, at once, or no end' }),
  })
  .meta({ id: 'SetRoleEnd' });
