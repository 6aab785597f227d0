import { deadQueueName, ENVIRONMENT, type EnvironmentName, QUEUES, queueName } from '../topology/topology.ts';
import type { Action, Wrangler } from './plan.ts';

type Kind = 'database' | 'queue' | 'bucket';

interface Resource {
  kind: Kind;
  name: string;
  create: readonly string[];
}

const LIST: Record<Kind, readonly string[]> = {
  database: ['d1', 'list', '--json'],
  queue: ['queues', 'list'],
  bucket: ['r2', 'bucket', 'list'],
};

/** Everything an environment needs, in the order it must come to be: dead-letter queues before those that name them. */
export function provisionPlan(environment: EnvironmentName): Action[] {
  return resources(environment).map(actionOf);
}

/** The same without what the account has already; what cannot be listed is not taken for missing. */
export async function missingOf(environment: EnvironmentName, wrangler: Wrangler): Promise<Action[]> {
  const existing = new Map<Kind, string>();
  for (const kind of Object.keys(LIST) as Kind[]) {
    const { succeeded, output } = await wrangler(LIST[kind]);
    if (!succeeded) throw new Error(`Listing what exists failed: wrangler ${LIST[kind].join(' ')}\n${output.trim()}`);
    existing.set(kind, output);
  }
  return resources(environment)
    .filter(({ kind, name }) => !namesIn(existing.get(kind) ?? '').has(name))
    .map(actionOf);
}

function resources(environment: EnvironmentName): Resource[] {
  const { databases, bucket, location } = ENVIRONMENT[environment];
  const place = location === undefined ? [] : ['--location', location];
  const queues = QUEUES.flatMap((kind) => [deadQueueName(kind, environment), queueName(kind, environment)]);
  return [
    ...databases.map(({ name }) => ({ kind: 'database' as const, name, create: ['d1', 'create', name, ...place] })),
    ...queues.map((name) => ({ kind: 'queue' as const, name, create: ['queues', 'create', name] })),
    { kind: 'bucket', name: bucket, create: ['r2', 'bucket', 'create', bucket, ...place] },
  ];
}

function actionOf({ kind, name, create }: Resource): Action {
  return { what: `Create the ${kind} ${name}, unless it is there`, args: create };
}

/** Whole names, so that `konvergensi-import` is not found inside `konvergensi-import-dead`. */
function namesIn(output: string): Set<string> {
  return new Set(output.match(/[\w-]+/g) ?? []);
}
