import type { Grant } from '@konvergensi/domain';

/** Who acts: a signed-in person, an API token, or the system itself. */
export interface Actor {
  /** User id; `system:<name>` for jobs. */
  id: string;
  name: string;
  grants: readonly Grant[];
  via: 'session' | 'token' | 'system';
  language: 'id' | 'en';
  /** Id of the session or token; the log of sign-ins says from where a session was opened. */
  credential?: string;
}

export const systemActor = (name: string): Actor => ({
  id: `system:${name}`,
  name: 'Sistem',
  grants: [],
  via: 'system',
  language: 'id',
});
