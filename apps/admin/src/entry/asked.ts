import { agencies, ENTRY_LEVELS, type EntryLevel, parsePeriodKey } from '@konvergensi/domain';
import type { Context } from 'hono';
import type { AdminEnv } from '../http/admin-env.ts';

/** What of the entries was asked for in the address; null: not said, or not so. */
export function periodAsked(c: Context<AdminEnv>): string | null {
  const asked = c.req.query('periode') ?? '';
  return parsePeriodKey(asked) === null ? null : asked;
}

export const agencyAsked = (c: Context<AdminEnv>) => agencies.find((agency) => agency === c.req.query('opd')) ?? null;

export const levelAsked = (c: Context<AdminEnv>): EntryLevel | null =>
  ENTRY_LEVELS.find((level) => level === c.req.query('tingkat')) ?? null;
