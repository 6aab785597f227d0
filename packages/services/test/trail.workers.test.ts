import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit, sealTrails, sha256, verifyTrails } from '../src/index.ts';
import { DISTRICT, emptyPlatform, officer, type Platform, plantDistrict, platform, rowsOf } from './platform.ts';

let p: Platform;
const DAY = 86_400_000;
const write = (scope: number, ...values: number[]) =>
  Promise.all(
    values.map((value) =>
      commit(p.deps, officer, {
        db: p.shard,
        home: { kind: 'district', id: DISTRICT },
        guards: [],
        rows: [],
        trail: [{ scope, verb: 'test', subject: String(value), body: { value } }],
      }),
    ),
  );
const faults = () => verifyTrails(p.deps, p.shard);
const seals = async () => (await env.FILES.list({ prefix: 'seals/SHARD_00/' })).objects.map(({ key }) => key);
/** What someone with the database in hand can do: the triggers are no obstacle. */
async function tamper(...statements: string[]): Promise<void> {
  const triggers = await rowsOf(p.shard, `select name, sql from sqlite_schema where type = 'trigger'`);
  await env.SHARD_00.batch(
    [
      ...triggers.map(({ name }) => `drop trigger ${name}`),
      ...statements,
      ...triggers.map((t) => String(t['sql'])),
    ].map((text) => env.SHARD_00.prepare(text)),
  );
}
async function seal(): Promise<void> {
  p.clock.now += DAY;
  await sealTrails(p.deps);
}

beforeEach(async () => {
  await emptyPlatform();
  p = await platform(10_000);
  await plantDistrict(p);
  await write(5, 1);
  await write(5, 2);
  await write(5, 3);
  await write(DISTRICT, 1);
  await seal();
});

describe('the trail', () => {
  it('holds from its first entry to its head, also when a body was erased', async () => {
    expect(await faults()).toEqual([]);
    await env.SHARD_00.prepare('update audit set body = null where scope = 5 and seq = 2').run();
    expect(await faults()).toEqual([]);
    await write(5, 4);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      'a changed body',
      `update audit set body = '{"value":9}' where scope = 5 and seq = 2`,
      [{ scope: 5, seq: 2, fault: 'body' }],
    ],
    [
      'another actor',
      `update audit set actor = 'x' where scope = 5 and seq = 2`,
      [{ scope: 5, seq: 2, fault: 'hash' }],
    ],
    [
      'another instant',
      `update audit set at = at + 1 where scope = 5 and seq = 1`,
      [{ scope: 5, seq: 1, fault: 'hash' }],
    ],
    ['a removed entry', 'delete from audit where scope = 5 and seq = 2', [{ scope: 5, seq: 3, fault: 'link' }]],
    ['a removed tail', 'delete from audit where scope = 5 and seq = 3', [{ scope: 5, seq: 3, fault: 'missing-tail' }]],
    [
      'a removed chain',
      `delete from audit where scope = ${DISTRICT}`,
      [{ scope: DISTRICT, seq: 1, fault: 'missing-tail' }],
    ],
  ])('shows %s', async (_name, statement, expected) => {
    await tamper(statement);
    expect(await faults()).toEqual(expected);
  });

  it('shows a body that was changed together with its digest: the key is not in the database', async () => {
    const digest = await sha256('{"value":9}');
    await tamper(`update audit set body = '{"value":9}', body_hash = '${digest}' where scope = 5 and seq = 3`);
    expect(await faults()).toEqual([{ scope: 5, seq: 3, fault: 'hash' }]);
  });

  it('shows a tail that was removed and written anew by the platform itself', async () => {
    await tamper('delete from audit where scope = 5 and seq = 3');
    await write(5, 7);
    expect(await faults()).toEqual([{ scope: 5, seq: 3, fault: 'resealed' }]);
  });
});

describe('seals', () => {
  it('are made when there is news, each following from the one before', async () => {
    await seal();
    expect(await seals()).toHaveLength(1);
    await write(5, 4);
    await seal();
    expect(await seals()).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });

  it('that were changed, removed or exchanged are found', async () => {
    await write(5, 4);
    await seal();
    const [first, second] = (await seals()) as [string, string];
    const texts = [await (await env.FILES.get(first))!.text(), await (await env.FILES.get(second))!.text()] as const;
    await env.FILES.put(second, texts[1].replace('[5,4,', '[5,3,'));
    expect(await faults()).toEqual([{ scope: 0, seq: 2, fault: 'seal' }]);
    await env.FILES.put(second, texts[0]);
    expect(await faults()).toEqual([{ scope: 0, seq: 2, fault: 'seal' }]);
    await env.FILES.delete(second);
    await tamper('delete from audit where scope = 5 and seq = 4');
    expect(await faults()).toEqual([{ scope: 0, seq: 2, fault: 'seal' }]);
    await env.FILES.put(second, texts[1]);
    await env.FILES.delete(first);
    expect(await faults()).toContainEqual({ scope: 0, seq: 1, fault: 'seal' });
  });
});
