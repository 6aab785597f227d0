import { createExecutionContext, createMessageBatch, createScheduledController, getQueueResult } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Env } from '../src/env.ts';
import worker from '../src/worker.ts';

const bound = env as unknown as Env;
const DISTRICT = 2;
const PERIOD = 2026 * 12 + 1;
const NIGHT = '17 18 * * *';

const run = (text: string, ...values: (string | number)[]) =>
  env.SHARD_00.prepare(text)
    .bind(...values)
    .run();
const cell = () =>
  env.SHARD_00.prepare('select seq, done from cell where village = 4 and period = ?').bind(PERIOD).first();
const message = (body: unknown) => ({ id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body });

async function deliver(queue: string, bodies: readonly unknown[]) {
  const batch = createMessageBatch(queue, bodies.map(message));
  const context = createExecutionContext();
  await worker.queue(batch, bound);
  return getQueueResult(batch, context);
}

beforeAll(async () => {
  await env.DIRECTORY.batch([
    env.DIRECTORY.prepare(
      "insert into region (id, code, name, level, kind, parent, valid_from) values (1, '17', 'Bengkulu', 1, 'province', null, '2000-01-01'), (2, '17.04', 'Kaur', 2, 'regency', 1, '2000-01-01')",
    ),
    env.DIRECTORY.prepare('insert into province (id, created_at) values (1, 0)'),
    env.DIRECTORY.prepare("insert into district (id, province, shard, state) values (2, 1, 'SHARD_00', 'open')"),
  ]);
  await env.SHARD_00.batch([
    env.SHARD_00.prepare(
      "insert into region (id, district, code, name, level, kind, parent, valid_from) values (2, 2, '17.04', 'Kaur', 2, 'regency', 1, '2000-01-01'), (3, 2, '17.04.01', 'Kinal', 3, 'subdistrict', 2, '2000-01-01'), (4, 2, '17.04.01.2001', 'Gedung Wani', 4, 'desa', 3, '2000-01-01')",
    ),
    env.SHARD_00.prepare(
      "insert into district (id, province, epoch, state, mode, zone) values (2, 1, 1, 'open', 'latihan', 'Asia/Jakarta')",
    ),
    env.SHARD_00.prepare(
      "insert into person (village, id, district, name, sex, birth_date) values (4, 'A', 2, 'Anak Contoh', 1, '2024-02-10')",
    ),
    env.SHARD_00.prepare(
      'insert into measurement (village, period, person, date, length_um, recorded_at) values (4, ?, ?, ?, 790000, 0)',
    ).bind(PERIOD, 'A', '2026-02-10'),
    env.SHARD_00.prepare('insert into cell (district, period, village, seq) values (2, ?, 4, 1)').bind(PERIOD),
  ]);
});

describe('the scheduler', () => {
  it('recomputes a district once for all messages of a batch that name it', async () => {
    const result = await deliver('konvergensi-recompute', [{ district: DISTRICT }, { district: DISTRICT }]);
    expect(result.explicitAcks).toHaveLength(2);
    expect(await cell()).toBeNull();
    const copy = await env.DIRECTORY.prepare("select counts ->> '$.stunted[0]' n from district_rollup").first();
    expect(copy).toEqual({ n: 1 });
  });

  it('retries a message that fails and loses no other one', async () => {
    const result = await deliver('konvergensi-recompute', [{ district: 99 }, { district: DISTRICT }]);
    expect(result.explicitAcks).toHaveLength(1);
    expect(result.retryMessages).toHaveLength(1);
  });

  it('keeps a dead message in the log, and its import waits for a person', async () => {
    await run(
      "insert into import (district, id, state, file_name, file_digest, size_bytes, actor, actor_name, created_at, updated_at) values (2, 'x', 'checking', 'a.xls', '', 1, 'u', 'U', 0, 0)",
    );
    const dead = [DISTRICT, 99].map((district) => ({ district, import: 'x' }));
    expect((await deliver('konvergensi-import-dead', dead)).ackAll).toBe(true);
    expect(await env.SHARD_00.prepare('select state from import').first()).toEqual({ state: 'failed' });
  });

  it('computes quarters, semesters and years apart from the months, as the sweep asks', async () => {
    const at = new Date(Date.UTC(2026, 8, 1, 8, 5));
    await worker.scheduled(createScheduledController({ scheduledTime: at, cron: '* * * * *' }), bound);
    const result = await deliver('konvergensi-recompute', [{ district: DISTRICT, windows: true }]);
    expect(result.explicitAcks).toHaveLength(1);
    const year = await env.DIRECTORY.prepare(
      "select counts ->> '$.measured[0]' n from district_rollup where period > 3000000",
    ).first();
    expect(year).toEqual({ n: 1 });
  });

  it('opens the month, seals the trail and heals a figure that drifted, at night', async () => {
    await run('update rollup set counts = jsonb(\'{"measured":[9]}\') where level = 4 and period = ?', PERIOD);
    for (let night = 0; night < 7; night += 1) {
      const at = Date.UTC(2026, 8, 1 + night, 18, 17);
      await worker.scheduled(createScheduledController({ scheduledTime: new Date(at), cron: NIGHT }), bound);
      const result = await deliver('konvergensi-recompute', [{ district: DISTRICT, goOn: 'check' }]);
      expect(result.explicitAcks).toHaveLength(1);
    }
    expect(await cell()).toBeNull();
    expect(
      await env.SHARD_00.prepare("select counts ->> '$.measured[0]' n from rollup where level = 4 and period = ?")
        .bind(PERIOD)
        .first(),
    ).toEqual({ n: 1 });
    expect(
      await env.SHARD_00.prepare(
        "select level, what, before ->> '$.measured' was, healed_at > 0 healed from figure_drift where period = ?",
      )
        .bind(PERIOD)
        .all()
        .then(({ results }) => results),
    ).toContainEqual({ level: 4, what: 'counts', was: '[9]', healed: 1 });
  });

  it('keeps failed tries of a job, and what was given up, where the district sees them', async () => {
    await deliver('konvergensi-recompute-dead', [{ district: DISTRICT, goOn: 'rebuild' }]);
    expect(
      await env.SHARD_00.prepare('select job, times, given_up from job_failure order by job')
        .all()
        .then((r) => r.results),
    ).toContainEqual({ job: 'rebuild', times: 0, given_up: 1 });
  });

  it('sweeps every minute what a lost message left, of whatever month', async () => {
    await run('insert into cell (district, period, village, seq, done) values (2, ?, 4, 90, 3)', PERIOD - 30);
    const sent: unknown[] = [];
    const queue = { send: async (message: unknown) => void sent.push(message) };
    const minute = createScheduledController({ scheduledTime: new Date(), cron: '* * * * *' });
    await worker.scheduled(minute, { ...bound, RECOMPUTE: queue as unknown as Env['RECOMPUTE'] });
    expect(sent).toContainEqual({ district: DISTRICT });
  });
});
