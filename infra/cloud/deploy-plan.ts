import type { EnvironmentName } from '../topology/topology.ts';
import { WORKERS } from '../topology/worker-config.ts';
import type { Action } from './plan.ts';

/** The api first: admin is bound to it. */
export function deployPlan(environment: EnvironmentName): Action[] {
  return WORKERS.map((worker) => ({
    what: `Deploy ${worker}`,
    args: ['deploy', '--strict', '--env', environment, '-c', `apps/${worker}/wrangler.jsonc`],
  }));
}
