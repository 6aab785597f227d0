import { env } from 'cloudflare:workers';
import { sql } from '@konvergensi/db';
import { expect, it } from 'vitest';
import {
  confirmImport,
  type Deps,
  decideRow,
  type ImportMessage,
  recomputeDistrict,
  runImport,
  startImport,
  sweepCells,
  sweepDirectory,
  sweepImports,
} from '../src/index.ts';
import { htmlExport, sound } from './export-file.ts';
import { Killed, mortal, type Strike } from './fault.ts';
import { DISTRICT, emptyPlatform, NOW, officer, type Platform, plantDistrict, platform, rowsOf } from './platform.ts';

/** A file with a new child, a known one that is completed and corrected, one measured twice, one near, one nowhere. */
const near = { ...sound, name: 'RAKA PRATAMMA', measuredOn: '2026-03-10' };
const known = {
  ...sound,
  name: 'SITI ZULAIKA',
  sex: 'P',
  birthDate: '2023-05-05',
  parents: 'UDIN / WATI',
  village: 'PINANG JAWA',
  subdistrict: 'KINAL',
};
const file = htmlExport([
  sound,
  { ...known, weight: '14.1' },
  { ...sound, measuredOn: '2026-04-10', weight: '12.9' },
  near,
  { ...sound, name: 'JOKO SUPENO', parents: 'HARI / MINAH', village: 'ENTAH' },
]);
const CHUNK_ROWS = 2;
const ID = '01J00000000000000000000000';
const one = { district: '17.04', id: ID };

async function plant(): Promise<Platform> {
  await emptyPlatform();
  const p = await platform(100_000);
  await plantDistrict(p);
  await p.shard.batch([
    sql`insert into person (village, id, district, name, sex, birth_date, parents) values (6, 'K', ${DISTRICT}, 'SITI ZULAIKA', 2, '2023-05-05', 'UDIN / WATI')`,
    sql`insert into measurement (village, period, person, date, weight_g, length_um, recorded_at, import) values (6, ${2026 * 12 + 1}, 'K', '2026-02-10', 12200, 871000, ${NOW}, 'X')`,
    sql`insert into register_confirmation (village, confirmed_on, name, actor, at) values (5, '2026-03-05', 'Kades', 'x', 1)`,
    sql`insert into cell (district, period, village, seq) values (${DISTRICT}, ${2026 * 12 + 1}, 6, 1)`,
  ]);
  p.deps.ulid = () => ID;
  return p;
}

/** The next thing that a person, a queue or a cron would do; false when all is done. `takes` hands a message over. */
async function next(p: Platform, deps: Deps, takes: { message: ImportMessage | null }): Promise<boolean> {
  const row = await p.shard.one<{ state: string; decided: number }>(
    sql`select state, (select count(*) from import_wait w where w.import = i.id and w.decision is not null) decided from import i where id = ${ID}`,
  );
  const message = p.imports.shift();
  if (message !== undefined) {
    takes.message = message;
    await runImport(deps, message, CHUNK_ROWS);
  } else if (row === undefined) {
    await startImport(deps, officer, { district: '17.04', fileName: 'ekspor.xls', bytes: file });
  } else if (row.state === 'checked' && row.decided === 0) {
    await decideRow(deps, officer, { ...one, line: 4, decision: { decision: 'different' } });
  } else if (row.state === 'checked') {
    await confirmImport(deps, officer, one);
  } else if (row.state === 'done' && row.decided === 1) {
    await decideRow(deps, officer, {
      ...one,
      line: 5,
      decision: { decision: 'village', village: '17.04.02.2001', remember: true },
    });
  } else if (row.state !== 'done') {
    p.clock.now += 60_000;
    await sweepImports(deps, p.clock.now);
  } else if (p.recomputes.length > 0) {
    await recomputeDistrict(deps, p.recomputes.shift()!.district);
  } else {
    await sweepDirectory(deps);
    return (await sweepCells(deps)) > 0;
  }
  return true;
}

async function story(p: Platform, strike: Strike | null, redelivered: boolean): Promise<number> {
  const run = mortal(p.deps, strike);
  let { deps } = run;
  for (let step = 0; step < 60; step += 1) {
    const takes: { message: ImportMessage | null } = { message: null };
    try {
      if (!(await next(p, deps, takes))) return run.calls();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      ({ deps } = p);
      if (redelivered && takes.message !== null) p.imports.unshift(takes.message);
    }
  }
  throw new Error('the import does not come to an end');
}

/** All that the import has done, but for instants and for how often it was begun. */
async function endOf(p: Platform): Promise<unknown> {
  const tables = {
    person: 'select * from person order by village, id',
    measurement:
      'select village, period, person, date, weight_g, length_um, unusable, import, import_line, version from measurement',
    cell: 'select district, period, village, seq, done from cell',
    rollup: 'select district, period, level, region, json(counts) counts, json(parts) parts, seq from rollup',
    import: 'select id, state, rows_total, rows_done, chunks, cursor, counts, months, outdated_at from import',
    waits: 'select line, reason, detail, decision, village, applied from import_wait',
    facility: 'select * from facility',
    alias: 'select * from region_alias',
    audit: 'select scope, seq, verb, subject from audit',
  };
  const end: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(tables)) end[name] = await rowsOf(p.shard, text);
  end['directory'] = await rowsOf(
    p.deps.directory,
    'select district, period, json(counts) counts, seq from district_rollup',
  );
  return end;
}

const SEED = 20_260_222;
/** Of all moments every so many; all of them in a long run. */
const EVERY = Number(env.RUNS) > 1 ? 1 : 12;

it(`killed at any call to a database, a file or a queue, before or after its effect, an import ends as if it had not been (every ${EVERY}, seed ${SEED})`, async () => {
  const unbroken = await plant();
  const calls = await story(unbroken, null, false);
  const expected = await endOf(unbroken);
  expect(await rowsOf(unbroken.shard, 'select state from import')).toEqual([{ state: 'done' }]);
  expect(await rowsOf(unbroken.shard, 'select count(*) n from person')).toEqual([{ n: 4 }]);
  expect(calls).toBeGreaterThan(60);
  const strikes = Array.from(
    { length: calls * 2 },
    (_, i): Strike => ({ call: 1 + (i >> 1), when: i % 2 === 0 ? 'before' : 'after' }),
  );
  let tried = 0;
  for (let i = SEED % EVERY; i < strikes.length; i += EVERY) {
    const strike = strikes[i]!;
    const p = await plant();
    await story(p, strike, tried % 2 === 0);
    expect({ strike, end: await endOf(p) }).toEqual({ strike, end: expected });
    tried += 1;
  }
  // biome-ignore lint/suspicious/noConsole: how far a random suite went is part of its result
  console.log(`seed ${SEED}: ${tried} of ${strikes.length} moments`);
}, 600_000);
