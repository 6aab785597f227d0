import { env } from 'cloudflare:workers';
import { roles } from '@konvergensi/domain';
import { getTableColumns, is, SQL } from 'drizzle-orm';
import { getTableConfig, SQLiteSyncDialect, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { districtTables } from '../src/district-tables.ts';
import { openDb } from '../src/open-db.ts';
import * as directory from '../src/schema/directory.ts';
import * as shard from '../src/schema/shard.ts';
import { sql } from '../src/statement.ts';

const DATABASES = [
  ['directory', env.DIRECTORY, Object.values(directory)],
  ['shard', env.SHARD_00, Object.values(shard)],
] as const;

const open = (d1: D1Database) => openDb('test', d1, { statements: 1000 });

interface Column {
  name: string;
  type: string;
  notNull: boolean;
  /** Place in the primary key, from 1; 0 for none. */
  key: number;
  default: string | null;
}

/** The tables of a database as SQLite describes them. */
async function migrated(d1: D1Database): Promise<Map<string, Column[]>> {
  const rows = await open(d1).all<{
    table: string;
    name: string;
    type: string;
    notnull: 0 | 1;
    pk: number;
    dflt: string | null;
  }>(
    sql`select t.name "table", c.name, c.type, c."notnull", c.pk, c.dflt_value dflt from sqlite_schema t, pragma_table_info(t.name) c
        where t.type = 'table' and t.name not like 'sqlite%' and t.name not like '_cf%' and t.name <> 'd1_migrations'
        order by t.name, c.name`,
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.table)].map(([table, columns]) => [
      table,
      columns.map((c) => ({
        name: c.name,
        type: c.type.toLowerCase(),
        notNull: c.notnull === 1 || c.pk > 0,
        key: c.pk,
        default: c.dflt,
      })),
    ]),
  );
}

const defaultOf = (value: unknown): string | null => {
  if (value === undefined) return null;
  if (is(value, SQL)) return new SQLiteSyncDialect().sqlToQuery(value).sql;
  return typeof value === 'string' ? `'${value}'` : String(value);
};

/** The same of the definitions. */
function defined(tables: readonly unknown[]): Map<string, Column[]> {
  const found = tables.filter((table): table is SQLiteTable => is(table, SQLiteTable));
  return new Map(
    found.map((table) => {
      const { name, columns, primaryKeys } = getTableConfig(table);
      const key =
        primaryKeys[0]?.columns.map((column) => column.name) ?? columns.filter((c) => c.primary).map((c) => c.name);
      const described = columns.map((c) => ({
        name: c.name,
        type: c.getSQLType(),
        notNull: c.notNull || key.includes(c.name),
        key: key.indexOf(c.name) + 1,
        default: defaultOf(c.default),
      }));
      return [name, described.sort((a, b) => (a.name < b.name ? -1 : 1))];
    }),
  );
}

describe.each(DATABASES)('the definitions of %s', (_kind, d1, tables) => {
  it('are those of the migrated database: tables, columns, types, not null, keys, defaults', async () => {
    const [there, here] = [await migrated(d1), defined(tables)];
    expect([...here.keys()].sort()).toEqual([...there.keys()]);
    for (const [table, columns] of there) expect({ table, columns: here.get(table) }).toEqual({ table, columns });
  });

  it('call columns as the database does', () => {
    for (const table of tables) {
      if (!is(table, SQLiteTable)) continue;
      for (const [key, column] of Object.entries(getTableColumns(table))) expect(key).toBe(column.name);
    }
  });
});

describe('a district on its shard', () => {
  it('every table’s key begins with the village or the district, but for the regions themselves', async () => {
    const { must: _guard, ...tables } = Object.fromEntries(await migrated(env.SHARD_00));
    for (const [table, columns] of Object.entries(tables)) {
      if (table === 'region' || table === 'district') continue;
      const first = columns.find((column) => column.key === 1)?.name;
      expect({ table, first }).toEqual({
        table,
        first: expect.stringMatching(/^(district|village|scope|home)$/) as string | undefined,
      });
    }
  });

  it('every table but the guard’s is in the list by which a district is moved, exported and deleted', async () => {
    const listed = districtTables.map(({ table }) => table).sort();
    expect(listed).toEqual([...(await migrated(env.SHARD_00)).keys()].filter((table) => table !== 'must'));
  });

  it('the list selects the rows of that district, can be written in its order and deleted the other way round', async () => {
    const db = open(env.SHARD_00);
    const of = (d: number) => [
      sql`insert into region (id, district, code, name, level, kind, parent, valid_from) values
            (${d}, ${d}, ${String(d)}, 'A', 2, 'regency', 1, '2000-01-01'), (${d + 1}, ${d}, ${String(d + 1)}, 'B', 3, 'subdistrict', ${d}, '2000-01-01'),
            (${d + 2}, ${d}, ${String(d + 2)}, 'C', 4, 'desa', ${d + 1}, '2000-01-01')`,
      sql`insert into district (id, province, epoch, state, mode, zone) values (${d}, 1, 1, 'open', 'latihan', 'Asia/Jakarta')`,
      sql`insert into region_alias values (${d}, ${d + 1}, 'c', ${d + 2})`,
      sql`insert into facility (district, id, kind, name, normal_name, state, valid_from) values (${d}, 'F', 'puskesmas', 'F', 'f', 'proposed', '2000-01-01')`,
      sql`insert into facility_alias values (${d}, 'puskesmas', 0, 'g', 'F')`,
      sql`insert into working_area values (${d}, ${d + 2}, '2000-01-01', null, 'F')`,
      sql`insert into person (village, id, district, name, sex, birth_date) values (${d + 2}, 'P', ${d}, 'P', 1, '2024-01-01')`,
      sql`insert into household (village, id) values (${d + 2}, 'H')`,
      sql`insert into family (village, id, household, name) values (${d + 2}, 'F', 'H', 'K')`,
      sql`insert into pregnancy (village, id, person, due_date, recorded_at) values (${d + 2}, 'G', 'P', '2026-01-01', 1)`,
      sql`insert into catin (village, id, person, wedding_on, registered_on) values (${d + 2}, 'C', 'P', '2026-01-01', '2025-01-01')`,
      sql`insert into person_double (district, a, b, village_a, village_b, reasons, found_on) values (${d}, 'A', 'B', ${d + 2}, ${d + 2}, '[]', '2026-01-01')`,
      sql`insert into person_merge (village, id, kept, dropped, dropped_village, moved, actor, at) values (${d + 2}, 'M', 'P', 'Q', ${d + 2}, '{}', 'u', 1)`,
      sql`insert into measurement (village, period, person, date, recorded_at) values (${d + 2}, 1, 'P', '2024-01-01', 1)`,
      sql`insert into target (district, source, region, period, children) values (${d}, 'daftar', ${d + 2}, 1, 1)`,
      sql`insert into register_confirmation values (${d + 2}, '2024-01-01', 'K', 'u', 1)`,
      sql`insert into cell (district, period, village, seq) values (${d}, 1, ${d + 2}, 1)`,
      sql`insert into rollup values (${d}, 1, 4, ${d + 2}, 'r', jsonb('{}'), null, 1, 1, null)`,
      sql`insert into figure_version values (${d + 2}, 1, 1, 'r', jsonb('{}'), jsonb('{}'), 1)`,
      sql`insert into import (district, id, state, file_name, file_digest, size_bytes, actor, actor_name, created_at, updated_at)
          values (${d}, 'I', 'done', 'f', 'd', 1, 'u', 'U', 1, 1)`,
      sql`insert into import_wait (district, import, line, reason, detail, row_digest) values (${d}, 'I', 1, 'twin', '{}', 'd')`,
      sql`insert into command values (${d}, 'k', 'd', '1', 1)`,
      sql`insert into audit values (${d}, 1, 1, 'u', 'v', 's', null, 'h', '', 'h'), (${d + 2}, 1, 1, 'u', 'v', 's', null, 'h', '', 'h')`,
      sql`insert into audit_seal values (${d}, 1, 'h', 'o', 1), (${d + 2}, 1, 'h', 'o', 1)`,
    ];
    await db.batch([...of(100), ...of(200)]);
    const counts = (table: string) => db.one<{ n: number }>({ sql: `select count(*) n from ${table}`, params: [] });
    const before = await Promise.all(districtTables.slice(0, 3).map(({ table }) => counts(table)));
    expect(before).toEqual([{ n: 6 }, { n: 2 }, { n: 2 }]);
    for (const { table, rowsOf } of districtTables) {
      const { sql: text, params } = rowsOf(100);
      const [all, own] = [
        await counts(table),
        await db.one<{ n: number }>({ sql: `select count(*) n from ${table} where ${text}`, params }),
      ];
      expect({ table, own: own?.n }).toEqual({ table, own: (all?.n ?? 0) / 2 });
    }
    const deletes = districtTables
      .filter(({ table }) => table !== 'audit_seal')
      .toReversed()
      .map(({ table, rowsOf }) => ({
        sql: `delete from ${table} where ${rowsOf(100).sql}`,
        params: rowsOf(100).params,
      }));
    await db.batch(deletes);
    expect(await counts('region')).toEqual({ n: 3 });
    expect(await counts('audit')).toEqual({ n: 2 });
  });
});

it('a grant takes every role of the code and no other', async () => {
  const row = await open(env.DIRECTORY).one<{ sql: string }>(
    sql`select sql from sqlite_schema where name = 'grant_held'`,
  );
  const list = /role in \(([^)]*)\)/.exec(row?.sql ?? '')?.[1] ?? '';
  expect([...list.matchAll(/'(\w+)'/g)].map(([, role]) => role).sort()).toEqual([...roles].sort());
});

it('figures of surveys come with the platform, for the nation, provinces and districts, each with its source', async () => {
  const rows = await open(env.DIRECTORY).all<{ line: string }>(
    sql`select area || ' ' || year || ' ' || value line from survey_figure where length(source) > 5 order by area, year`,
  );
  const lines = rows.map(({ line }) => line);
  expect(lines).toEqual(expect.arrayContaining(['ID 2024 19.8', '17 2023 20.2', '14 2023 13.6', '17.04 2022 12.4']));
  expect(lines.length).toBe(31);
});
