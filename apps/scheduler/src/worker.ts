import { type Deps, type ImportMessage, openPlatform, type RecomputeMessage } from '@konvergensi/services';
import { bindingsOf, type Env } from './env.ts';
import { onDead, onImport, onRecompute } from './queued.ts';
import { onMinute, onNight } from './scheduled.ts';

/** The cron that sweeps; the other one does the night's work. */
const MINUTE = '* * * * *';

const open = (env: Env, requestId: string): Promise<Deps> =>
  openPlatform(bindingsOf(env), { allowance: 'slice', requestId });

export default {
  async scheduled({ cron, scheduledTime }, env) {
    const deps = await open(env, `cron-${scheduledTime}`);
    await (cron === MINUTE ? onMinute(deps, scheduledTime) : onNight(deps, scheduledTime));
  },
  async queue(batch, env) {
    if (batch.queue.endsWith('-dead')) return onDead(() => open(env, batch.queue), batch);
    if (batch.queue.includes('recompute')) {
      return onRecompute(() => open(env, batch.queue), batch as MessageBatch<RecomputeMessage>);
    }
    return onImport(() => open(env, batch.queue), batch as MessageBatch<ImportMessage>);
  },
} satisfies ExportedHandler<Env, unknown>;
