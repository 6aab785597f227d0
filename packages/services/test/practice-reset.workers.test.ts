import { type Db, importCursor, mustBe, sql } from '@konvergensi/db';
import { beforeAll, expect, it } from 'vitest';
import { type Actor, emptyPractice } from '../src/index.ts';
import {
  DISTRICT,
  emptyPlatform,
  type Platform,
  PROVINCE,
  plantChild,
  plantDistrict,
  platform,
  rowsOf,
} from './platform.ts';

const admin: Actor = {
  id: 'user-admin',
  name: 'Administrator Contoh',
  grants: [{ role: 'province_admin', path: [PROVINCE], villages: null }],
  via: 'session',
  language: 'id',
};

let p: Platform;
beforeAll(async () => {
  p = await platform();
  await emptyPlatform();
  await plantDistrict(p);
  await plantChild(p.shard, 5, 'anak-satu');
  await p.shard.batch([
    sql`insert into import (district, id, state, file_name, file_digest, size_bytes, actor, actor_name, created_at, updated_at, plan, cursor)
        values (${DISTRICT}, 'impor', 'committing', 'contoh.csv', '', 1, 'x', 'x', 0, 0, 1, 0)`,
  ]);
});

it('an import that is being written meanwhile puts nobody into a district just emptied', async () => {
  const chunk = () =>
    p.shard.batch([
      mustBe(importCursor(DISTRICT, 'impor'), '[1,0]'),
      sql`insert into person (village, id, district, name, sex, birth_date) values (5, 'anak-dua', ${DISTRICT}, 'Anak Dua', 1, '2024-02-10')`,
    ]);
  const outcomes: string[] = [];
  const racing: Db = {
    ...p.shard,
    batch: async (statements) => {
      const results = await p.shard.batch(statements);
      const emptied = statements.some((statement) => statement.sql.startsWith('delete from person where'));
      if (emptied) outcomes.push(await chunk().then(String, (error: Error) => error.name));
      return results;
    },
  };
  const emptied = await emptyPractice({ ...p.deps, shard: () => racing }, admin, '17.04');
  expect(emptied).toEqual({ people: 1, measurements: 0, imports: 1 });
  expect(outcomes).toEqual(['GuardFailed']);
  expect(await rowsOf(p.shard, 'select id from person')).toEqual([]);
});
