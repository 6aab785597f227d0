import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { sha256 } from '../core/digest.ts';
import type { PeopleDeps } from './deps.ts';
import { grantsJson, type HeldGrant, heldGrants } from './held-grant.ts';
import { countTry, forgetTries } from './sign-in-delay.ts';

/** A link that still opens, with whose it is. */
export interface Enrolment {
  user: string;
  username: string;
  name: string;
  expiresAt: number;
  tokenHash: string;
  grants: readonly HeldGrant[];
}

interface Row {
  user: string;
  username: string;
  name: string;
  expires_at: number;
  grants: string;
}

/** The link of this token; one that is used, expired, replaced or was never made is `gone`, all in the same words. */
export async function openEnrolment(deps: PeopleDeps, token: string, address: string): Promise<Enrolment> {
  const counted = [{ kind: 'address', of: [address] }] as const;
  await countTry(deps, counted);
  const tokenHash = await sha256(token);
  const now = deps.now();
  const row = await deps.directory.one<Row>(
    sql`select e.user, u.username, u.name, e.expires_at, ${grantsJson(sql`u.id`, now)} grants
        from enrolment e join user u on u.id = e.user
        where e.token_hash = ${tokenHash} and e.used_at is null and e.expires_at > ${now} and u.deactivated_at is null`,
  );
  if (row === undefined) throw new Problem('gone');
  await forgetTries(deps, counted);
  const { user, username, name } = row;
  return { user, username, name, expiresAt: row.expires_at, tokenHash, grants: heldGrants(row.grants) };
}
