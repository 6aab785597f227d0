import { type Db, json, sql } from '@konvergensi/db';
import { AGE_CODES, ageCodeOf, growthIndicators } from '@konvergensi/domain';
import { type MadeUpRow, rowsOfVillage, scoresOf, VILLAGES_OF_SUBDISTRICT } from './made-up-district.ts';
import { INDICES, type Postgres, TABLE, VIEW } from './postgres.ts';

const DAYS_PER_MONTH = 30.4375;

const subdistrictOf = (village: number, first: number) => 10 + Math.floor((village - first) / VILLAGES_OF_SUBDISTRICT);

function* copyLines(ids: readonly number[], children: number): Generator<string> {
  for (const village of ids) {
    const lines = [...rowsOfVillage(village, children)].map((row) => lineOf(row, subdistrictOf(village, ids[0]!)));
    yield `${lines.join('\n')}\n`;
  }
  yield '\\.\n';
}

function lineOf(row: MadeUpRow, subdistrict: number): string {
  const { ageDays, indices } = scoresOf(row);
  const group = ageCodeOf(ageDays / DAYS_PER_MONTH);
  const z = INDICES.flatMap((index) => [indices[index].z ?? '\\N', indices[index].flag === true ? 't' : 'f']);
  const { oedema } = row.measurement;
  const age = group === null ? -1 : AGE_CODES.indexOf(group);
  return [row.village, row.period, row.person, subdistrict, row.sex, age, oedema ? 't' : 'f', ...z].join('\t');
}

/** The same rows in PostgreSQL, with z-scores ready-made, a covering index, the view and its key. */
export async function plantTheirs(pg: Postgres, ids: readonly number[], children: number): Promise<void> {
  await pg.run(`${TABLE};`);
  await pg.run('copy fact from stdin;', copyLines(ids, children));
  const covered = ['oedema', ...INDICES.flatMap((index) => [`${index}_z`, `${index}_flag`])].join(', ');
  await pg.run(`create index fact_by_cell on fact (village, period, sex, age_group) include (subdistrict, ${covered});
    create index fact_by_person on fact (person, period); vacuum analyze fact;
    ${VIEW}; create unique index figure_key on figure (level, region, period, sex, age_group) nulls not distinct; analyze figure;`);
}

/** Every total of ours and theirs, as one text each; they must be one text. */
export async function assertEqual(ours: Db, pg: Postgres): Promise<number> {
  const codes = growthIndicators.map(({ code }) => code);
  const own = await ours.all<{ line: string }>(
    sql`select u.level || '|' || u.region || '|' || u.period || '|' || ifnull(u.counts ->> '$.measured[0]', 0) || (
          select group_concat('|' || ifnull(u.counts ->> ('$.' || value || '[0]'), 0) || '|' || ifnull(u.counts ->> ('$.' || value || '[1]'), 0)
            || '|' || ifnull(u.counts ->> ('$.' || value || '[2]'), 0) || '|' || ifnull(u.counts ->> ('$.' || value || '[3]'), 0), '')
          from json_each(${json(codes)})) line from rollup u order by u.level, u.region, u.period`,
  );
  const columns = codes.flatMap((code) => ['n', 'd', 'x', 'u'].map((part) => `${code}_${part}`));
  const theirs = await pg.run(`select level, region, period, measured, ${columns.join(', ')} from figure
    where sex is null order by level, region, period;`);
  const differs = own.findIndex(({ line }, i) => line !== theirs[i]);
  if (own.length !== theirs.length || differs >= 0) {
    throw new Error(
      `Results differ (${own.length} and ${theirs.length} rows): ${own[differs]?.line} | ${theirs[differs]}`,
    );
  }
  return own.length;
}
