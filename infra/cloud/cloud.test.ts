import { describe, expect, it } from 'vitest';
import { deployPlan } from './deploy-plan.ts';
import { migratePlan } from './migrate-plan.ts';
import { apply, type WranglerAnswer } from './plan.ts';
import { missingOf, provisionPlan } from './provision-plan.ts';

/** A wrangler of an account that holds the named resources; it notes what it was asked. */
function account(...names: string[]) {
  const asked: string[] = [];
  const wrangler = async (args: readonly string[]): Promise<WranglerAnswer> => {
    asked.push(args.join(' '));
    return { succeeded: true, output: args.includes('list') ? `│ ${names.join(' │ x │\n│ ')} │` : '' };
  };
  return { asked, wrangler };
}

const targets = (actions: readonly { args: readonly string[] }[]) => actions.map(({ args }) => args.join(' '));

describe('provisioning', () => {
  it('creates databases near Indonesia, each dead-letter queue before the queue that names it, and the bucket', () => {
    expect(targets(provisionPlan('production'))).toEqual([
      'd1 create konvergensi-directory --location apac',
      'd1 create konvergensi-shard-00 --location apac',
      'd1 create konvergensi-shard-01 --location apac',
      'queues create konvergensi-recompute-dead',
      'queues create konvergensi-recompute',
      'queues create konvergensi-import-dead',
      'queues create konvergensi-import',
      'r2 bucket create konvergensi-files --location apac',
    ]);
  });

  it('leaves alone what is there, and is not misled by a longer name', async () => {
    const { wrangler } = account('konvergensi-directory', 'konvergensi-import-dead', 'konvergensi-files');
    const missing = targets(await missingOf('production', wrangler)).map((line) =>
      line.split(' ').find((word) => word.startsWith('konv')),
    );
    expect(missing).toEqual([
      'konvergensi-shard-00',
      'konvergensi-shard-01',
      'konvergensi-recompute-dead',
      'konvergensi-recompute',
      'konvergensi-import',
    ]);
  });

  it('creates nothing when it cannot see what is there', async () => {
    const refused = async () => ({ succeeded: false, output: 'Authentication error' });
    await expect(missingOf('production', refused)).rejects.toThrow('Authentication error');
  });
});

it('migrating takes the directory and then each shard, one after the other', () => {
  const names = migratePlan('staging').map(({ args }) => args[3]);
  expect(names).toEqual([
    'konvergensi-staging-directory',
    'konvergensi-staging-shard-00',
    'konvergensi-staging-shard-01',
  ]);
});

it('deploying begins with the api, to which admin is bound', () => {
  expect(deployPlan('production').map(({ what }) => what)).toEqual(['Deploy api', 'Deploy scheduler', 'Deploy admin']);
});

it('a plan stops at its first failure', async () => {
  const { asked, wrangler } = account();
  const failing = async (args: readonly string[]) => ({ ...(await wrangler(args)), succeeded: asked.length < 2 });
  expect(await apply(migratePlan('production'), failing, () => {})).toBe(false);
  expect(asked).toHaveLength(2);
});
