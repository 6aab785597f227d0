import { ENVIRONMENT, type EnvironmentName } from '../topology/topology.ts';
import type { Action } from './plan.ts';

/** The directory, then each shard after the other: shards differ for a while, so a migration must bear the old code. */
export function migratePlan(environment: EnvironmentName): Action[] {
  return ENVIRONMENT[environment].databases.map(({ name }) => ({
    what: `Apply the missing migrations to ${name}`,
    args: ['d1', 'migrations', 'apply', name, '--remote', '--env', environment, '-c', 'apps/api/wrangler.jsonc'],
  }));
}
