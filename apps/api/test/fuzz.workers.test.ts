import { env } from 'cloudflare:workers';
import { monthOf } from '@konvergensi/domain';
import { recomputeDistrict, verifyTrails } from '@konvergensi/services';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, testDeps } from './api.ts';
import { EXAMPLES, tokenFor } from './examples.ts';
import { type Asked, requestsOf } from './fuzz/request.ts';
import { OPERATIONS, type Operation } from './fuzz/schema.ts';
import { placed } from './plant.ts';
import { KAUR, LEBONG, type Stage, setStage } from './stage.ts';

/** The same requests at every run of the tests, so that a failure is of the change; others with more runs. */
const SEED = Number(env.RUNS) === 1 ? 20_261_125 : Date.now() % 2 ** 31;
/** Hash a password each, which takes as long as fifty other requests. */
const SLOW =
  /^(POST \/v1\/(session|second-factor|passkeys\/(begin|\{)|reset|users|enrolments|device-)|POST \/v1\/regions\/\{code\}\/accounts|.*(operational|practice-reset|\/provinces$|\/districts$))/;
/** In all; at a desk little more than the fifty that each route is asked at least. */
const REQUESTS = env.QUICK === '1' ? 12_500 : 20_000 * Number(env.RUNS);
/** Of a slow route fifty, of each other so many that all together are REQUESTS. */
const A_SLOW_ROUTE = 50 * Number(env.RUNS);
const slow = OPERATIONS.filter(({ name }) => SLOW.test(name)).length;
const A_ROUTE = Math.ceil((REQUESTS - slow * A_SLOW_ROUTE) / (OPERATIONS.length - slow));
/** A step that is taken once, of a thing that all share. */
const ONE_STEP = /\/review|\/steps/;
const TRACE = /\bat \S+ \(|\.[jt]sx?:\d+|D1_ERROR|SQLITE_|node_modules|\bundefined is not\b/;

let stage: Stage;
let address = 0;
const bases = new Map<string, Asked[]>();
const table = new Map<string, Map<number, number>>();
const sum = { requests: 0, may: 0, reached: 0 };

beforeAll(async () => {
  stage = await setStage();
  for (const { name } of OPERATIONS) {
    const example = EXAMPLES[name];
    if (example === undefined) throw new Error(`${name} has no example`);
    const made: Asked[] = [await example.make(stage)];
    if (!name.startsWith('GET') && !SLOW.test(name) && !ONE_STEP.test(name))
      made.push(await example.make(stage), await example.make(stage));
    bases.set(name, made);
  }
  await computeAll();
}, 120_000);

/** Every month until now of every village with people, and what waits besides. */
async function computeAll(): Promise<void> {
  const deps = await testDeps();
  for (const code of [KAUR, LEBONG]) {
    const { id, shard } = await placed(code);
    await shard
      .prepare(
        `insert into cell (district, period, village, seq)
         with recursive m (period) as (select 2024 * 12 union all select period + 1 from m where period < ?2)
         select ?1, m.period, v.village,
           1 + ifnull((select seq from rollup r where r.district = ?1 and r.period = m.period and r.level = 4 and r.region = v.village), 0)
         from m, (select distinct village from person where district = ?1) v where true
         on conflict do update set seq = cell.seq + 1`,
      )
      .bind(id, monthOf(new Date().toISOString().slice(0, 10)))
      .run();
    while ((await recomputeDistrict(deps, id)).more);
  }
}

async function computeWaiting(): Promise<void> {
  const deps = await testDeps();
  for (const code of [KAUR, LEBONG]) while ((await recomputeDistrict(deps, (await placed(code)).id)).more);
}

async function figures(): Promise<unknown[]> {
  const rows = [env.SHARD_00, env.SHARD_01].map((shard) =>
    shard.prepare('select period, level, region, json(counts) counts from rollup order by period, level, region').all(),
  );
  return (await Promise.all(rows)).map(({ results }) => results);
}

/** Mostly who may; else someone of another place, nobody, or a token that opens nothing. */
function callerOf(operation: Operation, asked: Asked, n: number): { as: string | undefined; may: boolean } {
  const who = EXAMPLES[operation.name]!.as;
  const place = n % 10;
  if (place === 7 && who !== 'own' && who !== 'cookie') return { as: stage.tokens.there[who], may: false };
  if (place === 8) return { as: undefined, may: false };
  if (place === 9) return { as: `kv_${'z'.repeat(43)}`, may: false };
  return { as: tokenFor(stage, who, asked), may: operation.permission !== 'public' };
}

function check(operation: Operation, asked: Asked, { status, text, headers, json }: Answer): void {
  const said = `${operation.method} ${asked.path.slice(0, 200)} ${JSON.stringify(asked.json)?.slice(0, 600) ?? ''}: ${status} ${text.slice(0, 300)} (seed ${SEED})`;
  expect(status, said).toBeLessThan(500);
  if (status < 400) return;
  expect(headers.get('content-type'), said).toBe('application/problem+json');
  expect(json, said).toMatchObject({ status, code: expect.any(String), requestId: headers.get('x-request-id') });
  expect(text, said).not.toMatch(TRACE);
}

async function one(operation: Operation, asked: Asked, n: number): Promise<void> {
  const { as, may } = callerOf(operation, asked, n);
  address += 1;
  const headers = { 'cf-connecting-ip': `198.51.${(address >> 8) & 255}.${address & 255}`, ...asked.headers };
  const answer = await ask(asked.path, { ...asked, headers, method: operation.method, as, quick: true });
  sum.requests += 1;
  if (may) sum.may += 1;
  // Before the verb a call may have asked who calls; who may is refused with 403 or 404 by the verb alone.
  const isPast = answer.calls > (operation.permission === 'public' ? 0 : 1);
  if (isPast || (may && (answer.status === 403 || answer.status === 404))) sum.reached += 1;
  const counts = table.get(operation.name) ?? new Map<number, number>();
  counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
  table.set(operation.name, counts);
  check(operation, asked, answer);
}

describe(`every route of the document, asked what nobody asks (seed ${SEED})`, () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s',
    { timeout: 600_000 },
    async (name, operation) => {
      const numRuns = SLOW.test(name) ? A_SLOW_ROUTE : A_ROUTE;
      const requests = fc.sample(requestsOf(operation, bases.get(name) ?? []), { seed: SEED, numRuns });
      for (let i = 0; i < requests.length; i += 10) {
        await Promise.all(requests.slice(i, i + 10).map((asked, n) => one(operation, asked, i + n)));
      }
    },
  );
});

describe('afterwards', () => {
  it('the figures are those of the raw rows', { timeout: 120_000 }, async () => {
    await computeWaiting();
    const kept = await figures();
    await computeAll();
    const again = await figures();
    expect(
      again
        .flat()
        .filter((row, i) => JSON.stringify(row) !== JSON.stringify(kept.flat()[i]))
        .slice(0, 6),
    ).toEqual([]);
    expect(again).toEqual(kept);
  });

  it('the trail holds in every database', async () => {
    const deps = await testDeps();
    for (const db of [deps.directory, ...deps.shardNames.map((shard) => deps.shard(shard))]) {
      expect(await verifyTrails(deps, db)).toEqual([]);
    }
  });

  it('enough was asked, by those who may, and reached the verbs', () => {
    expect(sum.requests).toBeGreaterThanOrEqual(REQUESTS);
    expect(sum.may / sum.requests).toBeGreaterThanOrEqual(0.6);
    expect(sum.reached / sum.requests).toBeGreaterThanOrEqual(0.2);
    for (const counts of table.values())
      expect([...counts.values()].reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(50);
  });
});

afterAll(() => {
  const share = (n: number): string => `${Math.round((100 * n) / Math.max(1, sum.requests))} %`;
  const lines = [...table].map(([name, counts]) => {
    const said = [...counts].sort(([a], [b]) => a - b).map(([status, n]) => `${status}×${n}`);
    return `fuzz ${name}: ${said.join(' ')}`;
  });
  process.stdout.write(
    `${lines.join('\n')}\nfuzz seed ${SEED}: ${sum.requests} requests of ${table.size} routes, ${share(sum.may)} by who may, ${share(sum.reached)} reached the verb\n`,
  );
});
