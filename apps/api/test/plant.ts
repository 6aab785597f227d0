import { env } from 'cloudflare:workers';
import { testDeps } from './api.ts';

const SHARDS = { SHARD_00: env.SHARD_00, SHARD_01: env.SHARD_01 } as const;

interface Placed {
  id: number;
  shard: D1Database;
}

/** The shard a district was placed on, and its id. */
export async function placed(code: string): Promise<Placed> {
  const row = await env.DIRECTORY.prepare(
    'select d.id, d.shard from district d join region r on r.id = d.id where r.code = ?',
  )
    .bind(code)
    .first<{ id: number; shard: keyof typeof SHARDS }>();
  if (row === null) throw new Error(`${code} is not on board`);
  return { id: row.id, shard: SHARDS[row.shard] };
}

export async function plantPuskesmas(code: string, name: string): Promise<string> {
  const { id, shard } = await placed(code);
  const facility = (await testDeps()).ulid();
  await shard
    .prepare(
      `insert into facility (district, id, kind, name, normal_name, state, valid_from)
       values (?, ?, 'puskesmas', ?, ?, 'proposed', '2024-01-01')`,
    )
    .bind(id, facility, name, name.toLowerCase())
    .run();
  return facility;
}

/** A made-up child in a village. */
export async function plantChild(village: string, birthDate = '2024-02-10'): Promise<string> {
  const { id, shard } = await placed(village.slice(0, 5));
  const child = (await testDeps()).ulid();
  await shard
    .prepare(
      `insert into person (village, id, district, name, sex, birth_date)
       select r.id, ?, ?, 'Anak Contoh', 1, ? from region r where r.code = ?`,
    )
    .bind(child, id, birthDate, village)
    .run();
  return child;
}

/** A case of a made-up child, open. */
export async function plantCase(village: string): Promise<string> {
  const person = await plantChild(village);
  const { id, shard } = await placed(village.slice(0, 5));
  const made = (await testDeps()).ulid();
  await shard
    .prepare(
      `insert into stunting_case (district, id, number, village, person, period, agencies, task, handed_by, handed_at, state)
       select ?, ?, (select ifnull(max(number), 0) + 1 from stunting_case where district = ?), r.id, ?, 24313, '["bappeda","dinsos","pupr"]',
         'jamban dan air minum', 'Petugas Contoh', 0, 'open' from region r where r.code = ?`,
    )
    .bind(id, made, id, person, village)
    .run();
  return made;
}

/** A measurement of a made-up child: short for its age. */
export async function plantMeasurement(village: string, child: string, date: string): Promise<void> {
  const { shard } = await placed(village.slice(0, 5));
  const period = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  await shard
    .prepare(
      `insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
       select r.id, ?, ?, ?, 9000, 780000, 'H', 0 from region r where r.code = ?`,
    )
    .bind(period, child, date, village)
    .run();
}

/** Ends a trial of rules: a second at once is refused. */
export async function endTrials(code: string): Promise<void> {
  const { id, shard } = await placed(code);
  await shard.prepare('update rule_trial set finished_at = 1 where district = ?').bind(id).run();
  await shard.prepare('delete from figure_rules where district = ?').bind(id).run();
}

/** Ends what a rebuild before has begun: two at once are refused. */
export async function endRebuilds(code: string): Promise<void> {
  const { id, shard } = await placed(code);
  await shard.prepare('update rebuild set finished_at = 1 where district = ? and finished_at is null').bind(id).run();
}

/** An account accompanies everyone who is registered in the village. */
export async function accompanyAll(account: string, village: string): Promise<void> {
  const { shard } = await placed(village.slice(0, 5));
  const everyone = shard.prepare(
    `insert or ignore into accompaniment
     select r.district, ?, p.village, 'person', p.id, 0, 'Desa' from person p join region r on r.id = p.village where r.code = ?`,
  );
  await everyone.bind(account, village).run();
}
