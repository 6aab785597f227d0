import { env } from 'cloudflare:workers';
import { answerTransfer as answerBody, leaveVillage as leaveBody, sendPerson as sendBody } from '@konvergensi/contract';
import { type Db, json, markCells, sql } from '@konvergensi/db';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  answerTransfer,
  type Deps,
  leaveVillage,
  readPerson,
  readTransfers,
  recomputeDistrict,
  returnToVillage,
  sendPerson,
  sweepCells,
  sweepTransfers,
} from '../src/index.ts';
import { Killed, mortal, type Strike } from './fault.ts';
import { DISTRICT, emptyPlatform, NOW, officer, type Platform, plantDistrict, platform, rowsOf } from './platform.ts';

const FROM = '17.04.01.2001';
const TO = '14.03.01.2001';
const [AWAY, THERE] = [20, 22];
const CHILD = '01J00000000000000000000ANK';
const MOTHER = '01J00000000000000000000EM8';
const TRANSFER = '01J0000000000000000000TRNS';
const PREGNANCY = '01J00000000000000000000HM1';
const MARCH = 2026 * 12 + 2;
const other: Actor = {
  ...officer,
  id: 'user-there',
  grants: [{ role: 'health_officer', path: [10, AWAY], villages: null }],
};

/** Kaur on one shard, Bengkalis of another province on the other; a measured child and its pregnant mother in Kaur. */
async function plant(): Promise<Platform & { away: Db }> {
  await emptyPlatform();
  const p = await platform(100_000);
  await plantDistrict(p);
  const away = p.deps.shard('SHARD_01');
  const regions = json([
    [10, '14', 'Riau', 1, 'province', null],
    [AWAY, '14.03', 'Bengkalis', 2, 'regency', 10],
    [21, '14.03.01', 'Bantan', 3, 'subdistrict', AWAY],
    [THERE, TO, 'Bantan Tua', 4, 'desa', 21],
  ]);
  await p.deps.directory.batch([
    sql`insert into region (id, code, name, level, kind, parent, valid_from)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, '2006-01-01' from json_each(${regions})`,
    sql`insert into province (id, created_at) values (10, ${NOW})`,
    sql`insert into district (id, province, shard, state, opened_at) values (${AWAY}, 10, 'SHARD_01', 'open', ${NOW})`,
  ]);
  await away.batch([
    sql`insert into region (id, district, code, name, level, kind, parent, valid_from)
        select value ->> 0, ${AWAY}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, '2006-01-01' from json_each(${regions})
        where value ->> 3 > 1`,
    sql`insert into district (id, province, epoch, state, mode, zone, opened_at) values (${AWAY}, 10, 1, 'open', 'latihan', 'Asia/Jakarta', ${NOW})`,
    sql`insert into register_confirmation values (${THERE}, '2026-01-01', 'Kepala Desa', 'u', 1)`,
  ]);
  const child = sql`insert into measurement (village, period, person, date, weight_g, length_um, recorded_at)
      select 5, value ->> 0, ${CHILD}, value ->> 1, value ->> 2, value ->> 3, 1
      from json_each(${json([
        [MARCH - 1, '2026-02-10', 11_000, 800_000],
        [MARCH, '2026-03-05', 11_200, 805_000],
      ])})`;
  await p.shard.batch([
    sql`insert into register_confirmation values (5, '2026-01-01', 'Kepala Desa', 'u', 1)`,
    sql`insert into person (village, id, district, name, sex, birth_date, mother, nik_hmac, nik_last4, nik_status)
        values (5, ${MOTHER}, ${DISTRICT}, 'Ibu Contoh', 2, '1996-02-10', null, 'digest', '0001', 'valid'),
               (5, ${CHILD}, ${DISTRICT}, 'Anak Contoh', 1, '2024-01-10', ${MOTHER}, null, null, 'empty')`,
    sql`insert into pregnancy (village, id, person, due_date, arm_um, recorded_at) values (5, ${PREGNANCY}, ${MOTHER}, '2026-10-10', 229000, 1)`,
    sql`insert into person_month (village, period, person, services, actor, at) values (5, ${MARCH - 1}, ${MOTHER}, 'v', 'u', 1)`,
    child,
    markCells(
      DISTRICT,
      [MARCH - 1, MARCH].map((period) => ({ village: 5, period })),
    ),
  ]);
  return { ...p, away };
}

const send = (deps: Deps, person: string, id = TRANSFER) =>
  sendPerson(deps, officer, {
    village: FROM,
    id,
    values: sendBody.parse({ person, to: 'bantan tua, Bengkalis', on: '2026-03-20', version: 1 }),
    key: `send-${id}`,
  });
const answer = (deps: Deps, what: 'accept' | 'refuse' | 'withdraw', version = 1) =>
  answerTransfer(deps, what === 'withdraw' ? officer : other, {
    village: what === 'withdraw' ? FROM : TO,
    id: TRANSFER,
    values: answerBody.parse({ answer: what, version }),
    key: `answer-${what}`,
  });

const STATES = 'select side, state, owed from person_transfer';
const statesOf = async ({ shard, away }: { shard: Db; away: Db }) =>
  [...(await rowsOf(shard, STATES)), ...(await rowsOf(away, STATES))].map((row) => Object.values(row).join(' '));

/** Both districts recomputed to the end. */
async function settle(p: Platform): Promise<void> {
  p.recomputes.length = 0;
  while ((await sweepCells(p.deps)) > 0)
    for (const { district } of p.recomputes.splice(0)) await recomputeDistrict(p.deps, district);
}

const FIGURES =
  'select district, period, level, region, json(counts) counts, json(parts) parts from rollup order by 1, 2, 3, 4';
async function endOf(p: Platform & { away: Db }) {
  const tables = {
    person: 'select * from person order by village, id',
    pregnancy: 'select * from pregnancy order by village, id',
    measurement: 'select village, period, person, date, weight_g, length_um from measurement',
    records: 'select village, period, person, services from person_month',
    transfer: 'select side, state, owed, person, shown, other_code, other_name, on_day, carried from person_transfer',
    audit: 'select scope, seq, verb, subject from audit order by scope, seq',
    rollup: FIGURES,
  };
  const end: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(tables))
    end[name] = [await rowsOf(p.shard, text), await rowsOf(p.away, text)];
  return end;
}

let p: Awaited<ReturnType<typeof plant>>;
beforeEach(async () => {
  p = await plant();
});

describe('a person is handed over to a district on another shard', () => {
  it('lives in the old village until the new one has accepted, then in the new one with all history', async () => {
    await send(p.deps, CHILD);
    expect(await statesOf(p)).toEqual(['out sent 0', 'in offered 0']);
    expect((await readTransfers(p.deps, other, { village: TO })).transfers).toMatchObject([
      { side: 'in', name: 'Anak Contoh', sex: 'L', other: { code: FROM, name: 'Gedung Wani, Kaur' }, here: false },
    ]);
    await expect(readPerson(p.deps, other, { village: TO, id: CHILD })).rejects.toMatchObject({ code: 'not-found' });
    await answer(p.deps, 'accept');
    expect(await statesOf(p)).toEqual(['out done 0', 'in arrived 0']);
    expect((await readPerson(p.deps, officer, { village: FROM, id: CHILD })).left).toMatchObject({ reason: 'moved' });
    expect(await readPerson(p.deps, other, { village: TO, id: CHILD })).toMatchObject({
      livedFrom: '2026-03-20',
      left: null,
      measurements: [
        { date: '2026-03-05', weightKg: 11.2, village: FROM },
        { date: '2026-02-10', weightKg: 11, village: TO },
      ],
      stays: [{ village: { code: FROM, name: 'Gedung Wani, Kaur' }, until: '2026-03-20' }, { from: '2026-03-20' }],
    });
    const verbs = (db: Db) => rowsOf(db, 'select verb from audit order by seq').then((r) => r.map((x) => x['verb']));
    expect(await verbs(p.shard)).toEqual(['person.send', 'person.hand-over']);
    expect(await verbs(p.away)).toEqual(['person.offered', 'person.accept', 'person.arrive']);
    expect(await rowsOf(p.away, 'select shown from person_transfer')).toEqual([{ shown: null }]);
  });

  it('a pregnancy goes on there, with the NIK and what was recorded; the old village keeps its own', async () => {
    await send(p.deps, MOTHER);
    await answer(p.deps, 'accept');
    expect(await rowsOf(p.away, 'select ended_on, due_date, arm_um, version from pregnancy')).toEqual([
      { ended_on: null, due_date: '2026-10-10', arm_um: 229_000, version: 3 },
    ]);
    expect(await rowsOf(p.shard, 'select ended_on, ending from pregnancy')).toEqual([
      { ended_on: '2026-03-20', ending: 'moved' },
    ]);
    expect(await rowsOf(p.away, 'select nik_hmac, nik_last4 from person')).toEqual([
      { nik_hmac: 'digest', nik_last4: '0001' },
    ]);
    expect(await rowsOf(p.away, 'select period, services from person_month')).toEqual([
      { period: MARCH - 1, services: 'v' },
    ]);
  });

  it('a refusal, or a calling off, leaves the person where she or he is; nobody returns from a hand-over alone', async () => {
    await send(p.deps, CHILD);
    await expect(send(p.deps, CHILD, PREGNANCY)).rejects.toMatchObject({ code: 'already-exists' });
    await answer(p.deps, 'refuse');
    expect(await statesOf(p)).toEqual(['out refused 0', 'in refused 0']);
    await p.shard.batch([sql`delete from person_transfer`, sql`delete from command`]);
    await p.away.batch([sql`delete from person_transfer`, sql`delete from command`]);
    await send(p.deps, CHILD);
    await answer(p.deps, 'withdraw', 2);
    expect(await statesOf(p)).toEqual(['out withdrawn 0', 'in withdrawn 0']);
    await expect(answer(p.deps, 'accept', 2)).rejects.toMatchObject({ code: 'wrong-state' });
    expect((await readPerson(p.deps, officer, { village: FROM, id: CHILD })).left).toBeNull();
    await p.shard.batch([sql`delete from person_transfer`, sql`delete from command`]);
    await p.away.batch([sql`delete from person_transfer`, sql`delete from command`]);
    await send(p.deps, CHILD);
    await answer(p.deps, 'accept');
    const back = { village: FROM, id: CHILD, values: { on: null, version: 2 }, key: 'back' };
    await expect(returnToVillage(p.deps, officer, back)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('who leaves otherwise meanwhile is not handed over; a village of this district or one not on board is refused', async () => {
    await send(p.deps, CHILD);
    const died = leaveBody.parse({ on: '2026-03-01', reason: 'died', version: 1 });
    await leaveVillage(p.deps, officer, { village: FROM, id: CHILD, values: died, key: 'died' });
    await answer(p.deps, 'accept');
    expect(await statesOf(p)).toEqual(['out withdrawn 0', 'in withdrawn 0']);
    expect(await rowsOf(p.away, 'select * from person')).toEqual([]);
    for (const to of ['17.04.01.2002', '14.03.01.2009', 'Bantan Tua', 'Entah, Bengkalis']) {
      const values = { person: MOTHER, to, on: '2026-03-20', version: 1 };
      const sending = sendPerson(p.deps, officer, { village: FROM, id: PREGNANCY, values, key: to });
      await expect(sending).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('the child counts once in each month it is measured, and the figures of both districts equal a rebuild', async () => {
    await settle(p);
    await send(p.deps, CHILD);
    await answer(p.deps, 'accept');
    await settle(p);
    const before = [await rowsOf(p.shard, FIGURES), await rowsOf(p.away, FIGURES)];
    const measured = async (db: Db, period: number) =>
      (await rowsOf(db, `select counts -> 'measured' n from rollup where level = 2 and period = ?`, period))[0]?.['n'];
    expect(await measured(p.shard, MARCH)).toBe('[1]');
    expect(await measured(p.away, MARCH)).not.toBe('[1]');
    for (const [db, district, village] of [
      [p.shard, DISTRICT, 5],
      [p.away, AWAY, THERE],
    ] as const) {
      const months = await db.all<{ period: number }>(sql`select distinct period from rollup where level = 4`);
      await db.batch([sql`delete from rollup`]);
      await db.batch([
        markCells(
          district,
          months.map(({ period }) => ({ village, period })),
        ),
      ]);
    }
    await settle(p);
    expect([await rowsOf(p.shard, FIGURES), await rowsOf(p.away, FIGURES)]).toEqual(before);
  });
});

/** What a person, or the cron of each minute, does next; false when all is done. */
async function next(deps: Deps): Promise<boolean> {
  const out = await p.shard.one<{ state: string }>(sql`select state from person_transfer`);
  const there = await p.away.one<{ state: string }>(sql`select state from person_transfer`);
  if (out === undefined) await send(deps, MOTHER);
  else if (there?.state === 'offered') await answer(deps, 'accept');
  else return (await sweepTransfers(deps)) > 0;
  return true;
}

async function story(strike: Strike | null): Promise<number> {
  const run = mortal(p.deps, strike);
  let { deps } = run;
  for (let step = 0; step < 30; step += 1) {
    try {
      if (!(await next(deps))) return run.calls();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      ({ deps } = p);
    }
  }
  throw new Error('the hand-over does not come to an end');
}

/** Of all moments every so many; all of them in a long run. */
const EVERY = Number(env.RUNS) > 1 ? 1 : 17;

it(`killed before or after any statement on either shard, a hand-over ends as if it had not been (every ${EVERY})`, async () => {
  const calls = await story(null);
  await settle(p);
  const expected = await endOf(p);
  expect(await statesOf(p)).toEqual(['out done 0', 'in arrived 0']);
  let tried = 0;
  for (let i = 0; i < calls * 2; i += EVERY) {
    const strike: Strike = { call: 1 + (i >> 1), when: i % 2 === 0 ? 'before' : 'after' };
    p = await plant();
    await story(strike);
    await settle(p);
    expect({ strike, end: await endOf(p) }).toEqual({ strike, end: expected });
    tried += 1;
  }
  expect(tried).toBeGreaterThan(3);
}, 300_000);
