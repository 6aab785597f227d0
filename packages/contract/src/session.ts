import { z } from 'zod';
import { instant } from './primitives.ts';

export const sessionItem = z
  .object({
    id: z.string(),
    current: z.boolean().meta({ description: 'The one that asks' }),
    userAgent: z.string().nullable(),
    createdAt: instant,
    lastUsedAt: instant.meta({ description: 'To the hour' }),
    expiresAt: instant,
  })
  .meta({ id: 'SessionItem' });
export type SessionItem = z.infer<typeof sessionItem>;
export const sessionList = z.object({ sessions: z.array(sessionItem) }).meta({ id: 'SessionList' });
/** Ids of sessions are the sign-in library's. */
export const sessionId = z.string().regex(/^[\w-]{16,64}$/);
