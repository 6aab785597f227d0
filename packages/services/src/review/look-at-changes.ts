import { type LookAtAnswer, Problem, type TargetSource } from '@konvergensi/contract';
import {
  byHandOf,
  correctionsOf,
  type FigureRow,
  type PeriodRow,
  periodsOfDistrict,
  quarterKey,
  type RegionRow,
  removalsOf,
  rollupRows,
  sameValuesOf,
  sql,
} from '@konvergensi/db';
import { formatMonth, type Month, monthOf, parseMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { asCounts } from '../figure/read-rollups.ts';
import { findRegion, regionRef } from '../region/find-region.ts';
import { questionsOf } from './questions-of-villages.ts';

/** Months back in which an earlier month with measurements is looked for. */
const BACK = 6;

/** What changed in the villages of a region in a month and is worth a second look, as questions without names. */
export async function lookAtChanges(
  deps: Deps,
  actor: Actor,
  query: { region: string; period?: string | undefined },
): Promise<LookAtAnswer> {
  const found = await findRegion(deps.directory, query.region);
  if (found === undefined || found.ref.level === 'province') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, query.region.slice(0, 5), 'review.read');
  const villages = await villagesOf(district, found.id);
  if (villages.length === 0) throw new Problem('not-found');
  const periods = (await district.db.all<PeriodRow>(periodsOfDistrict(district.id))).filter(
    ({ measured }) => measured === 1,
  );
  const current = monthOf(todayOf(deps, query.region));
  const period = (query.period === undefined ? null : parseMonth(query.period)) ?? periods[0]?.period ?? current;
  const questions = await loadQuestions(district, villages, period);
  return {
    region: found.ref,
    parents: [...found.parents],
    mode: district.mode,
    period: formatMonth(period),
    months: [...new Set([period, ...periods.map((row) => row.period)])].map(formatMonth),
    villages: villages.flatMap((village) => {
      const own = questions.get(village.id) ?? [];
      return own.length === 0 ? [] : [{ region: regionRef(village), questions: own }];
    }),
  };
}

/** Villages of the region that the actor's permission reaches. */
async function villagesOf(district: OpenDistrict, region: number): Promise<RegionRow[]> {
  const rows = await district.db.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and level = 4
        and (id = ${region} or parent = ${region} or ${region} = ${district.id}) order by code`,
  );
  return rows.filter(({ id, parent }) => district.reaches([...district.path, parent ?? 0, id]));
}

async function loadQuestions(district: OpenDistrict, villages: readonly RegionRow[], period: Month) {
  const ids = villages.map(({ id }) => id);
  const months = Array.from({ length: BACK + 1 }, (_, i) => period - BACK + i);
  const sources = ['d_s.daftar', 'd_s.register', 'd_s.proyeksi'];
  const [corrections, removals, byHand, same, counts, chosen] = await district.db.batch([
    correctionsOf(ids, period),
    removalsOf(ids, quarterKey(period)),
    byHandOf(ids, period),
    sameValuesOf(ids, period),
    rollupRows(district.id, 4, months, ids, ['stunted', ...sources]),
    sql`select target_source from district where id = ${district.id}`,
  ]);
  return questionsOf({
    period,
    corrections: corrections!.rows,
    removals: removals!.rows,
    byHand: byHand!.rows,
    same: same!.rows,
    counts: (counts!.rows as unknown as FigureRow[]).map(asCounts),
    source: (chosen!.rows[0]?.['target_source'] ?? null) as TargetSource | null,
  });
}
