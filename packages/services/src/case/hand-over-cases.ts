import { type HandOverCases, Problem } from '@konvergensi/contract';
import { casesBefore, insertCases, json, lastCaseNumber, mustBe, puskesmasOn, sql } from '@konvergensi/db';
import { formatMonth, zoneOfCode } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';
import { type PlaceInDistrict, pathIn } from '../meeting/path-in.ts';
import { latestShort, shortIn } from './short-children.ts';

/**
 * Hands every child that is short in the latest month and has no open case to the puskesmas of its village and to
 * offices, in one batch. Said twice, the second finds nobody left.
 */
export async function handOverCasesOf(
  deps: Deps,
  actor: Actor,
  command: { district: string; values: HandOverCases },
): Promise<{ handed: number; cases: number }> {
  const district = await openDistrict(deps, actor, command.district, 'case.write');
  const { within, agencies, task } = command.values;
  const month = await latestShort(district);
  const region = await district.db.one<PlaceInDistrict>(
    sql`select id, parent, level from region where district = ${district.id} and code = ${within}`,
  );
  if (region === undefined) throw fieldProblem('/within', 'bukan wilayah kabupaten/kota ini');
  if (!district.reaches(pathIn(district, region))) throw new Problem('forbidden');
  const found = month === null ? [] : await shortIn(district, region.id, month);
  const short = found.filter(({ village, parent }) => district.reaches([...district.path, parent, village]));
  const at = deps.now();
  const [before, last, areas] = await district.db.batch([
    casesBefore(district.id, month ?? 0),
    lastCaseNumber(district.id),
    puskesmasOn(district.id, todayIn(zoneOfCode(district.code), at)),
  ]);
  const had = new Set(before!.rows.map((row) => `${row['village']}/${row['person']}`));
  const puskesmas = new Map(areas!.rows.map((row) => [Number(row['village']), String(row['puskesmas'])]));
  const number = Number(Object.values(last!.rows[0] ?? { n: 0 })[0]);
  const rows = short
    .filter(({ village, person }) => !had.has(`${village}/${person}`))
    .map(({ village, person }, i) => ({
      district: district.id,
      id: deps.ulid(),
      number: number + i + 1,
      village,
      person,
      period: month ?? 0,
      puskesmas: puskesmas.get(village) ?? null,
      agencies: json(agencies),
      task,
      handed_by: actor.name,
      handed_at: at,
      state: 'open' as const,
    }));
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(lastCaseNumber(district.id), number)],
    rows: insertCases(rows),
    trail: [
      {
        scope: district.id,
        verb: 'case.hand-over',
        subject: `${within}/${month === null ? '' : formatMonth(month)}`,
        body: { cases: rows.length, first: number + 1, agencies, task },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  return { handed: rows.length, cases: number + rows.length };
}
