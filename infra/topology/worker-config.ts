import {
  COMPATIBILITY_DATE,
  COMPATIBILITY_FLAGS,
  CONSUMERS,
  CRONS,
  deadQueueName,
  ENVIRONMENT,
  type Environment,
  type EnvironmentName,
  QUEUES,
  queueName,
  resourceName,
  SECRETS_OF,
} from './topology.ts';

export const WORKERS = ['api', 'scheduler', 'admin'] as const;
export type WorkerName = (typeof WORKERS)[number];

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type Config = { [key: string]: Json };

const MIGRATIONS = '../../packages/db/migrations';

/** The whole wrangler configuration of one Worker: local at the top, the deployed environments under `env`. */
export function workerConfig(worker: WorkerName): Config {
  return {
    $schema: '../../node_modules/wrangler/config-schema.json',
    name: resourceName('local', worker),
    main: 'src/worker.ts',
    ...SHARED,
    ...secrets(worker),
    ...PARTS[worker](ENVIRONMENT.local),
    env: { staging: deployed(worker, 'staging'), production: deployed(worker, 'production') },
  };
}

/** The gateway of the local platform. It has no deployed environment, and so no `env`. */
export function gatewayConfig(): Config {
  const { local } = ENVIRONMENT;
  return {
    $schema: '../../node_modules/wrangler/config-schema.json',
    name: resourceName('local', 'gateway'),
    main: 'gateway/gateway.ts',
    ...SHARED,
    services: [
      { binding: 'API', service: resourceName('local', 'api') },
      { binding: 'API_BOOTSTRAP', service: resourceName('local', 'api'), entrypoint: 'Bootstrap' },
      { binding: 'ADMIN', service: resourceName('local', 'admin') },
      { binding: 'SCHEDULER', service: resourceName('local', 'scheduler') },
    ],
    d1_databases: databases(local),
  };
}

const SHARED: Config = {
  compatibility_date: COMPATIBILITY_DATE,
  compatibility_flags: COMPATIBILITY_FLAGS,
  workers_dev: false,
  preview_urls: false,
  send_metrics: false,
};

const PARTS: Record<WorkerName, (environment: Environment) => Config> = {
  api: (environment) => ({
    ...data(environment),
    queues: { producers: producers(environment.name) },
    // Region packs, read when a province is taken on; never served as they are.
    assets: { directory: 'assets', binding: 'ASSETS', run_worker_first: true },
  }),
  scheduler: (environment) => ({
    ...data(environment),
    queues: { producers: producers(environment.name), consumers: consumers(environment.name) },
    // Locally nothing fires crons by itself: infra/local/crons.ts does, from the same list.
    ...(environment.name === 'local' ? {} : { triggers: { crons: Object.values(CRONS) } }),
  }),
  admin: (environment) => ({
    vars: vars(environment),
    services: [{ binding: 'API', service: resourceName(environment.name, 'api') }],
    assets: { directory: 'public' },
  }),
};

/** Addresses of the one public origin; the most specific pattern wins. The scheduler has no address. */
const PATHS: Record<WorkerName, readonly string[]> = { api: ['/v1/*', '/auth/*'], scheduler: [], admin: ['/*'] };

function deployed(worker: WorkerName, name: EnvironmentName): Config {
  const environment = ENVIRONMENT[name];
  return {
    name: resourceName(name, worker),
    ...routes(worker, environment),
    ...secrets(worker),
    ...PARTS[worker](environment),
    ...(worker === 'scheduler' ? { limits: { cpu_ms: 300_000 } } : {}),
    // Addresses can hold what a user searched for: keep what the code logs, not the addresses.
    observability: { enabled: true, logs: { invocation_logs: false } },
  };
}

function routes(worker: WorkerName, { publicOrigin, zone }: Environment): Config {
  if (zone === undefined || PATHS[worker].length === 0) return {};
  const host = new URL(publicOrigin).host;
  return { routes: PATHS[worker].map((path) => ({ pattern: `${host}${path}`, zone_name: zone })) };
}

/** Also where there is none: with the list, wrangler lets the local platform set the vars from outside, such as PUBLIC_ORIGIN. */
function secrets(worker: WorkerName): Config {
  return { secrets: { required: SECRETS_OF[worker] } };
}

function data(environment: Environment): Config {
  return {
    vars: vars(environment),
    d1_databases: databases(environment),
    r2_buckets: [{ binding: 'FILES', bucket_name: environment.bucket }],
  };
}

function vars({ name, publicOrigin }: Environment): Config {
  return { ENVIRONMENT: name, PUBLIC_ORIGIN: publicOrigin };
}

function databases(environment: Environment): Json[] {
  return environment.databases.map(({ binding, name, id, kind }) => ({
    binding,
    database_name: name,
    ...(id === undefined ? {} : { database_id: id }),
    migrations_dir: `${MIGRATIONS}/${kind}`,
  }));
}

function producers(environment: EnvironmentName): Json[] {
  return QUEUES.map((kind) => ({ binding: kind.toUpperCase(), queue: queueName(kind, environment) }));
}

function consumers(environment: EnvironmentName): Json[] {
  const live = QUEUES.map((kind) => ({
    queue: queueName(kind, environment),
    dead_letter_queue: deadQueueName(kind, environment),
    ...CONSUMERS[kind],
  }));
  return [...live, ...QUEUES.map((kind) => ({ queue: deadQueueName(kind, environment), ...CONSUMERS.dead }))];
}
