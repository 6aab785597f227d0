import { describe, expect, it } from 'vitest';
import { driftedConfigs, renderedConfigs } from './render.ts';
import { deadQueueName, ENVIRONMENT, ENVIRONMENTS, QUEUES, queueName, SECRETS_OF } from './topology.ts';
import { gatewayConfig, WORKERS, workerConfig } from './worker-config.ts';

interface Part {
  name: string;
  d1_databases?: { binding: string; database_name: string; database_id?: string }[];
  queues?: {
    producers: { binding: string; queue: string }[];
    consumers?: { queue: string; dead_letter_queue?: string; max_batch_timeout: number; max_batch_size: number }[];
  };
  services?: { binding: string; service: string; entrypoint?: string }[];
  triggers?: { crons: string[] };
  secrets?: { required: string[] };
}

const parts = WORKERS.flatMap((worker) => {
  const config = workerConfig(worker) as unknown as Part & { env: Record<string, Part> };
  return ENVIRONMENTS.map((name) => ({ worker, name, part: name === 'local' ? config : (config.env[name] as Part) }));
});
const deployed = parts.filter(({ name }) => name !== 'local');
const scheduler = parts.filter(({ worker }) => worker === 'scheduler');

describe('the wrangler configurations', () => {
  it('are those the topology renders', () => {
    expect(driftedConfigs()).toEqual([]);
  });

  it('open the same local files in every Worker and in the gateway', () => {
    const gateway = (gatewayConfig() as unknown as Part).d1_databases;
    const local = parts.filter(({ worker, name }) => name === 'local' && worker !== 'admin');
    for (const { part } of local) expect(part.d1_databases).toEqual(gateway);
  });

  it('hold no id of an account', () => {
    for (const { part } of deployed) expect(JSON.stringify(part)).not.toMatch(/database_id|account_id/);
  });

  it('give no deployed Worker the gateway, its commands or the entry point for the first operator', () => {
    for (const { part } of deployed) expect(JSON.stringify(part)).not.toMatch(/__dev|gateway|entrypoint/);
    expect(gatewayConfig()).not.toHaveProperty('env');
    expect([...renderedConfigs().keys()]).toContain('infra/local/wrangler.jsonc');
  });

  it('keep the environments apart: nothing of staging is named in production', () => {
    const resources = (name: string) =>
      JSON.stringify(deployed.filter((each) => each.name === name).map(({ part }) => part));
    expect(resources('production')).not.toContain('staging');
    expect(resources('staging')).not.toMatch(/"konvergensi-(?!staging)/);
  });

  it('give each Worker the secrets it needs: admin none', () => {
    for (const { worker, part } of parts) expect(part.secrets?.required).toEqual(SECRETS_OF[worker]);
  });
});

describe.each(ENVIRONMENTS)('the queues of %s', (name) => {
  const consumers = scheduler.find((each) => each.name === name)?.part.queues?.consumers ?? [];

  it.each(QUEUES)(
    '%s: is produced by api and scheduler, consumed by the scheduler, and so are its dead letters',
    (kind) => {
      const producers = parts.filter((each) => each.name === name && each.part.queues !== undefined);
      expect(producers.map(({ worker }) => worker)).toEqual(['api', 'scheduler']);
      for (const { part } of producers)
        expect(part.queues?.producers).toContainEqual({ binding: kind.toUpperCase(), queue: queueName(kind, name) });
      expect(consumers.find(({ queue }) => queue === queueName(kind, name))?.dead_letter_queue).toBe(
        deadQueueName(kind, name),
      );
      expect(consumers.map(({ queue }) => queue)).toContain(deadQueueName(kind, name));
    },
  );

  it('recompute does not wait for a batch to fill, import takes one chunk at a time', () => {
    expect(consumers.find(({ queue }) => queue === queueName('recompute', name))?.max_batch_timeout).toBe(0);
    expect(consumers.find(({ queue }) => queue === queueName('import', name))?.max_batch_size).toBe(1);
  });
});

it('two shards at least run everywhere, so that sharding is always exercised', () => {
  for (const name of ENVIRONMENTS) {
    expect(ENVIRONMENT[name].databases.map(({ binding }) => binding)).toEqual(['DIRECTORY', 'SHARD_00', 'SHARD_01']);
  }
});

it('crons fire in the cloud by trigger', () => {
  for (const { name, part } of scheduler) expect(part.triggers?.crons.length ?? 0).toBe(name === 'local' ? 0 : 2);
});
