import type { Statement } from '@konvergensi/db';
import type { Deps } from '@konvergensi/services';
import { throughDb } from './faults.ts';

/** Mistakes that the comparison must find, planted between the platform and its databases. */
export const DEFECTS = ['a forgotten month', 'a lost parent', 'a stale overwrite'] as const;
export type Defect = (typeof DEFECTS)[number];

const NOTHING: Statement = { sql: 'select 1', params: [] };

/** Of the village-months that a change marks only the first is marked. */
const forgotten = (statement: Statement): Statement =>
  /^insert into cell [\s\S]*json_each[\s\S]*seq = seq \+ 1$/.test(statement.sql)
    ? {
        ...statement,
        params: statement.params.map((value) =>
          typeof value === 'string' ? JSON.stringify((JSON.parse(value) as unknown[]).slice(0, 1)) : value,
        ),
      }
    : statement;

const isDistrictSum = ({ sql, params }: Statement): boolean =>
  /^insert into rollup/.test(sql) && params[1] === 2 && !/cross join cell/.test(sql);
const isVillageWrite = ({ sql }: Statement): boolean => /^insert into rollup[\s\S]*cross join cell/.test(sql);

/** The write of a computation that comes after a newer one and does not look whether it is waited for, nor what is there. */
const blind = ({ sql, params }: Statement): Statement => ({
  sql: sql
    .replace(/cross join cell c on c\.district = \? and[\s\S]*?where c\.done < n\.seq/, 'where ? is not null')
    .replace(/seq = excluded\.seq, at = excluded\.at\s+where excluded\.seq > rollup\.seq/, 'at = excluded.at'),
  params,
});

export function defective(deps: Deps, defect: Defect | null): Deps {
  if (defect === null) return deps;
  if (defect === 'a forgotten month') return throughDb(deps, (db, all) => db.batch(all.map(forgotten)));
  if (defect === 'a lost parent')
    return throughDb(deps, (db, all) => db.batch(all.map((one) => (isDistrictSum(one) ? NOTHING : one))));
  const earlier = new Map<string, Statement>();
  return throughDb(deps, async (db, all) => {
    const results = await db.batch(all);
    for (const one of all.filter(isVillageWrite)) {
      const stale = earlier.get(db.name);
      if (stale !== undefined) await db.batch([blind(stale)]);
      earlier.set(db.name, one);
    }
    return results;
  });
}
