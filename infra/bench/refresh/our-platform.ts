import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, json, markCells, openDb, sql } from '@konvergensi/db';
import type { NamedCell } from '@konvergensi/services';
import { unstable_splitSqlQuery as splitSql } from 'wrangler';
import { DISTRICT, UNLIMITED } from './bench-deps.ts';
import { type D1Worker, type Name, startD1Worker, type Used } from './d1-worker.ts';
import { type MadeUpRow, MONTHS, rowsOfVillage, VILLAGES_OF_SUBDISTRICT } from './made-up-district.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../packages/db/migrations');
const FIRST_VILLAGE = 1000;

export interface OurPlatform {
  /** For what the benchmark itself writes and looks at. */
  shard: Db;
  directory: Db;
  call: D1Worker['call'];
  /** Of all verbs called so far. */
  used: Used;
  villages: readonly number[];
  close(): Promise<void>;
}

/** Two local D1 databases with every migration, and the district's regions. */
export async function openPlatform(villages: number): Promise<OurPlatform> {
  const worker = await startD1Worker();
  const open = async (name: Name, kind: string): Promise<Db> => {
    const d1 = worker.d1(name);
    await migrate(d1, kind);
    return openDb(name, d1, { statements: UNLIMITED });
  };
  const [directory, shard] = [await open('DIRECTORY', 'directory'), await open('SHARD_00', 'shard')];
  const ids = Array.from({ length: villages }, (_, i) => FIRST_VILLAGE + i);
  await plantRegions(directory, shard, ids);
  const used = { rowsRead: 0, rowsWritten: 0 };
  const call: D1Worker['call'] = async (verb, command) => {
    const told = await worker.call(verb, command);
    used.rowsRead += told.usage.rowsRead;
    used.rowsWritten += told.usage.rowsWritten;
    return told;
  };
  return { shard, directory, call, used, villages: ids, close: () => worker.close() };
}

async function migrate(d1: D1Database, kind: string): Promise<void> {
  for (const file of readdirSync(join(MIGRATIONS, kind)).sort()) {
    const statements = splitSql(readFileSync(join(MIGRATIONS, kind, file), 'utf8'));
    await d1.batch(statements.map((text) => d1.prepare(text)));
  }
}

const parentOf = (i: number) => 10 + Math.floor(i / VILLAGES_OF_SUBDISTRICT);

export async function plantRegions(directory: Db, shard: Db, villages: readonly number[]): Promise<void> {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const subdistricts = [...new Set(villages.map((_, i) => parentOf(i)))];
  const below = [
    [DISTRICT, '17.04', 2, 1],
    ...subdistricts.map((id) => [id, `17.04.${pad(id - 9, 2)}`, 3, DISTRICT]),
    ...villages.map((id, i) => [id, `17.04.${pad(parentOf(i) - 9, 2)}.${2000 + i}`, 4, parentOf(i)]),
  ];
  const rows = json(below);
  const kind = sql`case value ->> 2 when 2 then 'regency' when 3 then 'subdistrict' else 'desa' end`;
  await directory.batch([
    sql`insert into region (id, code, name, level, kind, parent, valid_from) values (1, '17', 'Bengkulu', 1, 'province', null, '2006-01-01')`,
    sql`insert into region (id, code, name, level, kind, parent, valid_from)
        select value ->> 0, value ->> 1, 'Wilayah ' || (value ->> 1), value ->> 2, ${kind}, value ->> 3, '2006-01-01' from json_each(${rows})`,
    sql`insert into province (id, created_at) values (1, 0)`,
    sql`insert into district (id, province, shard, state, opened_at) values (${DISTRICT}, 1, 'SHARD_00', 'open', 0)`,
  ]);
  await shard.batch([
    sql`insert into region (id, district, code, name, level, kind, parent, valid_from)
        select value ->> 0, ${DISTRICT}, value ->> 1, 'Wilayah ' || (value ->> 1), value ->> 2, ${kind}, value ->> 3, '2006-01-01' from json_each(${rows})`,
    sql`insert into district (id, province, epoch, state, mode, zone, opened_at) values (${DISTRICT}, 1, 1, 'open', 'latihan', 'Asia/Jakarta', 0)`,
  ]);
}

/** Rows a batch: a JSON parameter stays well below its limit. */
const ROWS_AT_ONCE = 9_000;

/** Puts every person and measurement of the last months in, some villages at a time. */
export async function plantPeople(
  { shard, villages }: OurPlatform,
  children: number,
  months: readonly number[] = MONTHS,
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(ROWS_AT_ONCE / (children * months.length)));
  for (let i = 0; i < villages.length; i += atOnce) {
    const all = villages.slice(i, i + atOnce).flatMap((village) => [...rowsOfVillage(village, children)]);
    const rows = all.filter(({ period }) => months.includes(period));
    const people = rows.filter(({ period }) => period === months[0]);
    await shard.batch([
      sql`insert into person (village, id, district, sex, birth_date, name)
          select value ->> 0, value ->> 1, ${DISTRICT}, value ->> 2, value ->> 3, 'Anak Contoh'
          from json_each(${json(people.map((p) => [p.village, p.person, p.sex, p.birthDate]))})`,
      sql`insert into measurement (period, person, date, weight_g, length_um, position, oedema, village, recorded_at)
          select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, 0
          from json_each(${json(rows.map(asArray))})`,
    ]);
  }
}

const asArray = ({ village, period, person, measurement: m }: MadeUpRow) => [
  period,
  person,
  m.date,
  m.weightG,
  m.lengthUm,
  m.position,
  m.oedema ? 1 : 0,
  village,
];

/** Marks village-months as a save does. */
export const touch = (shard: Db, cells: readonly (readonly [village: number, period: number])[]) =>
  shard.batch([
    markCells(
      DISTRICT,
      cells.map(([village, period]) => ({ village, period })),
    ),
  ]);

/** The real verb, until nothing is dirty; with the cells that a save's message names, only those. */
export async function settle({ call }: OurPlatform, cells: readonly NamedCell[] | null = null): Promise<void> {
  while ((await call('settle', { cells })).answer === true);
}

/** Quarters, semesters and years that the months have overtaken, some villages a pass. */
export async function settleWindows({ call }: OurPlatform): Promise<void> {
  while ((await call('windows', { villages: 8 })).answer === true);
}
