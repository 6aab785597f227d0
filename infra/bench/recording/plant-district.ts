import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { packServices, SERVICE_CODES, type ServiceCell } from '@konvergensi/domain';

export interface Planted {
  villages: number;
  people: number;
  personMonths: number;
}

const NOW = 1_790_000_000_000;

/** The database file of the shard that holds a district. */
function shardOf(folder: string, code: string): DatabaseSync {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.sqlite')) continue;
    const db = new DatabaseSync(join(folder, entry));
    try {
      const found = db
        .prepare(
          "select 1 from district d join region r on r.id = d.id where r.code = ? and exists (select 1 from pragma_table_info('district') where name = 'epoch')",
        )
        .get(code);
      if (found !== undefined) return db;
    } catch {
      // Not a shard: it has no such tables.
    }
    db.close();
  }
  throw new Error(`no shard holds ${code}`);
}

const signs = (n: number): string =>
  packServices(
    new Map(
      SERVICE_CODES.slice(0, 16).map((code, i): [(typeof SERVICE_CODES)[number], ServiceCell] => [
        code,
        (n >> (i % 5)) % 4 === 0 ? { mark: 'not-received', times: 0 } : { mark: 'received', times: 1 },
      ]),
    ),
  );

/**
 * Writes made-up people and their months straight into the shard of a stopped platform: children of 0-83 months in every
 * village, so many months back, and the stored scorecard of a quarter. The first village has `small` people.
 */
export function plantDistrict(
  folder: string,
  code: string,
  options: { people: number; small: number; months: number; last: number },
): Planted {
  const { people, small, months, last } = options;
  const db = shardOf(folder, code);
  db.exec('pragma journal_mode = wal; pragma synchronous = off; begin');
  const district = (db.prepare('select id from region where code = ?').get(code) as { id: number }).id;
  const villages = db.prepare('select id from region where district = ? and level = 4 order by code').all(district) as {
    id: number;
  }[];
  const person = db.prepare(
    'insert into person (village, id, district, name, sex, birth_date) values (?, ?, ?, ?, ?, ?)',
  );
  const month = db.prepare(
    "insert into person_month (village, period, person, services, actor, at) values (?, ?, ?, ?, 'bench', ?)",
  );
  const patterns = Array.from({ length: 32 }, (_, i) => signs(i));
  let [persons, written] = [0, 0];
  for (const [v, { id }] of villages.entries()) {
    const count = v === 0 ? small : people;
    const ids = Array.from(
      { length: count },
      (_, i) => `01BENCH${String(v).padStart(4, '0')}${String(i).padStart(4, '0')}00000000000`,
    );
    for (const [i, own] of ids.entries())
      person.run(id, own, district, `Anak Contoh ${i}`, 1 + (i % 2), birthOf(i, count));
    persons += count;
    for (let back = months - 1; back >= 0; back -= 1) {
      for (const [i, own] of ids.entries()) month.run(id, last - back, own, patterns[(i * 7 + back) % 32]!, NOW);
      written += count;
    }
  }
  const counts = JSON.stringify({
    'konv.bersama': [900, 1300, 20, 60],
    'konv.ibu': [300, 420],
    'konv.anak': [600, 880, 20, 60],
    'konv.lengkap': [80, 400, 10],
    'konv.ts': [700],
    ...Object.fromEntries(SERVICE_CODES.map((service) => [`konv.anak.${service}`, [40, 80, 1, 3]])),
  });
  db.prepare(
    'insert into village_quarter (district, period, village, rules, counts, at) select ?, ?, id, ?, jsonb(?), ? from region where district = ? and level = 4',
  ).run(district, 1_000_000 + Math.floor(last / 3), 'kpm-2019', counts, NOW, district);
  db.exec('commit; pragma wal_checkpoint(truncate)');
  db.close();
  return { villages: villages.length, people: persons, personMonths: written };
}

/** Two thirds are under two years, as on the forms of mothers and children; the others are of an age for PAUD. */
function birthOf(i: number, count: number): string {
  const months = i < (count * 2) / 3 ? i % 24 : 24 + (i % 58);
  return new Date(Date.UTC(2026, 8 - months, 1 + (i % 28))).toISOString().slice(0, 10);
}
