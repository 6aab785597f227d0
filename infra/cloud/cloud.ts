import { parseArgs } from 'node:util';
import { runCommand } from '../local/command.ts';
import type { EnvironmentName } from '../topology/topology.ts';
import { deployPlan } from './deploy-plan.ts';
import { migratePlan } from './migrate-plan.ts';
import { apply, planText } from './plan.ts';
import { missingOf, provisionPlan } from './provision-plan.ts';

const USAGE = 'npm run <provision|migrate|deploy> -- --env <staging|production> [--apply]';
const PLANS = { provision: provisionPlan, migrate: migratePlan, deploy: deployPlan } as const;

/** Says what it would do; does it with --apply, which needs CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { env: { type: 'string' }, apply: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [task = ''] = positionals;
  if (!isTask(task) || !isDeployed(values.env)) return say(USAGE, 2);
  if (values.apply !== true) return say(`${planText(PLANS[task](values.env))}\nNothing was done; --apply does it.`, 0);
  const actions = task === 'provision' ? await missingOf(values.env, wrangler) : PLANS[task](values.env);
  if (actions.length === 0) return say('Everything is there.', 0);
  return (await apply(actions, wrangler, (line) => say(line, 0))) ? say('Done.', 0) : 1;
}

function wrangler(args: readonly string[]) {
  return runCommand(['wrangler', ...args]);
}

function isTask(task: string): task is keyof typeof PLANS {
  return Object.hasOwn(PLANS, task);
}

function isDeployed(environment: string | undefined): environment is Exclude<EnvironmentName, 'local'> {
  return environment === 'staging' || environment === 'production';
}

function say(line: string, code: number): number {
  process.stdout.write(`${line}\n`);
  return code;
}

process.exitCode = await main();
