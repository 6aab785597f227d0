import type { Grant } from '@konvergensi/domain';

/** Who acts: a signed-in person, an API token, or the system itself. */
export interface Actor {
  /** User id; `system:<name>` for jobs. */
  id: string;
  name: string;
  grants: readonly Grant[];
  via: 'session' | 'token' | 'system';
  language: 'id' | 'en';
}

export const systemActor = (name: string): Actor => ({
  id: `system:${name}`,
  name: 'Sistem',
  grants: [],
  via: 'system',
  language: 'id',
});
