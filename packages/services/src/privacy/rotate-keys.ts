import { type Db, json, mustBe, type Statement, sql } from '@konvergensi/db';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openNumber, sealNumber } from '../core/sealed-number.ts';

/** Villages a shard's run does; the next minute goes on after them. */
const VILLAGES_A_RUN = 40;
const NUMBERS_A_BATCH = 400;

interface Rotation {
  district: number;
  epoch: number;
  done_village: number;
  left_as_was: number;
}

interface Numbered {
  id: string;
  digest: string;
  sealed: string;
}

/** Tables with a number, and the columns of its digest and of what it is sealed in. */
const NUMBERED = [
  { table: 'person', digest: 'nik_hmac', sealed: 'nik_sealed' },
  { table: 'family', digest: 'card_hmac', sealed: 'card_sealed' },
] as const;

/**
 * Every minute, once a rotation to the key in use was asked for: seals the numbers of other keys anew, village by village.
 * Progress lies in the same batch as what it speaks of, so that a run cut off anywhere is gone on with.
 */
export async function rotateKeys(deps: Deps): Promise<void> {
  const { current, before } = deps.numberKeys;
  if (before === null) return;
  const asked = await deps.directory.one(sql`select key from key_rotation where key = ${current.id}`);
  if (asked === undefined) return;
  for (const name of deps.shardNames) {
    const db = deps.shard(name);
    await db.batch([enrolDistricts(current.id, deps.now())]);
    for (let done = 0; done < VILLAGES_A_RUN; done += 1) if (!(await rotateNext(deps, db))) break;
  }
}

const enrolDistricts = (key: string, at: number): Statement =>
  sql`insert into key_rotation (district, key, villages, started_at, updated_at)
      select d.id, ${key}, (select count(*) from region r where r.district = d.id and r.level = 4), ${at}, ${at}
      from district d where d.state = 'open' and true on conflict (district, key) do nothing`;

/** One village, or the end of one district; false when nothing is left. */
async function rotateNext(deps: Deps, db: Db): Promise<boolean> {
  const key = deps.numberKeys.current.id;
  const rotation = await db.one<Rotation & { village: number | null }>(
    sql`select k.district, d.epoch, k.done_village, k.left_as_was,
          (select min(r.id) from region r where r.district = k.district and r.level = 4 and r.id > k.done_village) village
        from key_rotation k join district d on d.id = k.district and d.state = 'open'
        where k.key = ${key} and k.finished_at is null order by k.district limit 1`,
  );
  if (rotation === undefined) return false;
  await (rotation.village === null
    ? endRotation(deps, db, rotation)
    : rotateVillage(deps, db, rotation, rotation.village));
  return true;
}

async function rotateVillage(deps: Deps, db: Db, rotation: Rotation, village: number): Promise<void> {
  const { id: key } = deps.numberKeys.current;
  let [sealed, left] = [0, 0];
  for (const where of NUMBERED) {
    for (let after = ''; ; ) {
      const page = await db.all<Numbered>(otherKeys(where, village, { key, after }));
      const anew = await Promise.all(page.map((row) => sealedAnew(deps, row)));
      const found = anew.filter((row) => row !== null);
      left += page.length - found.length;
      sealed += found.length;
      if (found.length > 0) await db.batch([stillHere(rotation), putAnew(where, village, found)]);
      if (page.length < NUMBERS_A_BATCH) break;
      after = page.at(-1)!.id;
    }
  }
  await db.batch([
    stillHere(rotation),
    sql`update key_rotation set done_village = ${village}, villages_done = villages_done + 1, sealed = sealed + ${sealed},
          left_as_was = left_as_was + ${left}, updated_at = ${deps.now()}
        where district = ${rotation.district} and key = ${key} and done_village = ${rotation.done_village}`,
  ]);
}

type Where = (typeof NUMBERED)[number];
const name = (text: string): Statement => ({ sql: text, params: [] });
const stillHere = ({ district, epoch }: Rotation): Statement =>
  mustBe(sql`select epoch from district where id = ${district} and state = 'open'`, epoch);

const otherKeys = (where: Where, village: number, { key, after }: { key: string; after: string }): Statement =>
  sql`select id, ${name(where.digest)} digest, ${name(where.sealed)} sealed from ${name(where.table)}
      where village = ${village} and id > ${after} and ${name(where.sealed)} is not null
        and substr(${name(where.sealed)}, 1, 8) <> ${key} order by id limit ${NUMBERS_A_BATCH}`;

async function sealedAnew(deps: Deps, row: Numbered): Promise<[string, string, string, string] | null> {
  const digits = await openNumber(deps.numberKeys, row);
  if (digits === null) return null;
  const { digest, sealed } = await sealNumber(deps.numberKeys, digits);
  return [row.id, row.sealed, digest, sealed];
}

/** Only where the number is still the one that was read. */
const putAnew = ({ table, digest, sealed }: Where, village: number, rows: readonly string[][]): Statement =>
  sql`update ${name(table)} set ${name(digest)} = n.value ->> 2, ${name(sealed)} = n.value ->> 3 from json_each(${json(rows)}) n
      where ${name(table)}.village = ${village} and ${name(table)}.id = n.value ->> 0
        and ${name(table)}.${name(sealed)} = n.value ->> 1`;

/** A save that had read a row before it was sealed anew may have put the old key back: then once more from the start. */
async function endRotation(deps: Deps, db: Db, rotation: Rotation): Promise<void> {
  const { id: key } = deps.numberKeys.current;
  const { district, left_as_was } = rotation;
  const villages = sql`select id from region where district = ${district} and level = 4`;
  const counted = await db.one<{ others: number; sealed: number }>(
    sql`select (select count(*) from person where village in (${villages}) and substr(nik_sealed, 1, 8) <> ${key})
          + (select count(*) from family where village in (${villages}) and substr(card_sealed, 1, 8) <> ${key}) others,
          (select sealed from key_rotation where district = ${district} and key = ${key}) sealed`,
  );
  const { others, sealed } = counted ?? { others: 0, sealed: 0 };
  if (others > left_as_was) {
    await db.batch([
      sql`update key_rotation set done_village = 0, villages_done = 0, left_as_was = 0, updated_at = ${deps.now()}
          where district = ${district} and key = ${key}`,
    ]);
    return;
  }
  await commit(deps, systemActor('key-rotation'), {
    db,
    home: { kind: 'district', id: district },
    guards: [
      stillHere(rotation),
      mustBe(sql`select finished_at from key_rotation where district = ${district} and key = ${key}`, null),
    ],
    rows: [
      sql`update key_rotation set finished_at = ${deps.now()}, updated_at = ${deps.now()}
          where district = ${district} and key = ${key}`,
    ],
    trail: [{ scope: district, verb: 'key.rotated', subject: key, body: { sealed, leftAsWas: left_as_was } }],
  });
}
