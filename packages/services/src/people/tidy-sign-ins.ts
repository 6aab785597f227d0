import { sql } from '@konvergensi/db';
import { DELAYS_FORGOTTEN_AFTER_MS } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { CODE_LIVES_MS } from './second-factor.ts';

/** Nightly: what no longer opens or delays anything goes. */
export async function tidySignIns(deps: Deps): Promise<void> {
  const now = deps.now();
  await deps.directory.batch([
    sql`delete from session where expires_at < ${now}`,
    sql`delete from sign_in_delay where at < ${now - DELAYS_FORGOTTEN_AFTER_MS}`,
    sql`delete from spent_code where at < ${now - CODE_LIVES_MS}`,
    sql`delete from verification where expires_at < ${now}`,
  ]);
}
