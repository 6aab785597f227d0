import type { Me } from '@konvergensi/contract';
import { permissionsOf } from '@konvergensi/domain';
import type { SignedIn } from './read-session.ts';

/** What the person who is signed in is told about herself. */
export function me(signedIn: SignedIn): Me {
  return {
    id: signedIn.actor.id,
    username: signedIn.username,
    name: signedIn.actor.name,
    grants: signedIn.grants.map(({ role, region, facility, agency }) => ({ role, region, facility, agency })),
    permissions: [...new Set(signedIn.grants.flatMap(({ role }) => permissionsOf[role]))],
    via: signedIn.actor.via === 'token' ? 'token' : 'session',
    secondFactor: signedIn.secondFactor,
  };
}
