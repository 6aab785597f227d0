import { type FigureRulesAnswer, Problem } from '@konvergensi/contract';
import {
  type FigureRulesRow,
  type RegionRow,
  type RuleTrialRow,
  rulesOfDistrict,
  sql,
  type TrialSum,
  trialByMonth,
  trialByRegion,
  trialOf,
  unpublishedCounts,
} from '@konvergensi/db';
import { FIGURE_RULES, figureRulesOf, formatMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { STUCK_MS } from '../health/stuck.ts';
import { findRegion, regionRef } from '../region/find-region.ts';

type Change = FigureRulesAnswer['months'][number]['changes'][number];
type Standing = { region: number; period: number; code: string; n: number; d: number };

/** The rules of a district's figures, and by indicator, month and region what the version tried would change. */
export async function readRules(
  deps: Deps,
  actor: Actor,
  query: { district: string; subdistrict?: string | undefined },
): Promise<FigureRulesAnswer> {
  const district = await openDistrict(deps, actor, query.district, 'health.read');
  const { db, id } = district;
  const place = await findRegion(deps.directory, query.subdistrict ?? query.district);
  if (place === undefined || place.ref.code.slice(0, 5) !== query.district) throw new Problem('not-found');
  if (place.ref.level !== 'district' && place.ref.level !== 'subdistrict') throw new Problem('not-found');
  const [rules, trials, byMonth, byRegion, below] = await db.batch([
    rulesOfDistrict(id),
    trialOf(id),
    trialByMonth(id),
    trialByRegion(id, place.id),
    sql`select id, code, name, level, kind, parent from region where district = ${id} and parent = ${place.id} order by code`,
  ]);
  const [months, parts] = [byMonth!.rows, byRegion!.rows] as unknown as [TrialSum[], TrialSum[]];
  const codes = [...new Set(months.map(({ code }) => code))].sort();
  const standing = codes.length === 0 ? [] : await db.all<Standing>(unpublishedCounts(id, place.id, codes));
  const whole = place.id === id ? standing : await db.all<Standing>(unpublishedCounts(id, id, codes));
  const accepted = rules!.rows as unknown as FigureRulesRow[];
  const trial = trials!.rows[0] as unknown as RuleTrialRow | undefined;
  return {
    region: place.ref,
    parents: [...place.parents],
    now: deps.now(),
    current: figureRulesOf(accepted.at(-1)?.version).version,
    versions: FIGURE_RULES.map(({ version, change, gain }) => ({ version, change, source: gain.source })),
    accepted: accepted.map((row) => ({
      version: row.version,
      by: row.accepted_name,
      at: row.accepted_at,
      note: row.note,
    })),
    trial: trial === undefined ? null : trialView(trial, deps.now()),
    months: [...Map.groupBy(months, ({ period }) => period ?? 0)].map(([period, own]) => ({
      period: formatMonth(period),
      changes: own.map((one) =>
        changeOf(
          one,
          whole.filter((row) => row.period === period && row.code === one.code),
        ),
      ),
    })),
    regions: (below!.rows as unknown as RegionRow[]).flatMap((region) => {
      const own = parts.filter((one) => one.region === region.id);
      if (own.length === 0) return [];
      const of = (code: string) => standing.filter((row) => row.region === region.id && row.code === code);
      return [{ region: regionRef(region), changes: own.map((one) => changeOf(one, of(one.code))) }];
    }),
  };
}

/** Of the whole region: what stands there, with the difference that the trial found in the villages it changes. */
function changeOf(sum: TrialSum, standing: readonly Standing[]): Change {
  const n = standing.reduce((of, row) => of + row.n, 0);
  const d = standing.reduce((of, row) => of + row.d, 0);
  const before = side(n, d);
  const after = side(n + sum.after_n - sum.before_n, d + sum.after_d - sum.before_d);
  const points = before.percent === null || after.percent === null ? null : after.percent - before.percent;
  return { indicator: sum.code, cells: sum.cells, before, after, points };
}

const side = (numerator: number, denominator: number): Change['before'] => ({
  numerator,
  denominator,
  percent: denominator > 0 ? (100 * numerator) / denominator : null,
});

/** Progress by village-months passed, as of a rebuild. */
function trialView(row: RuleTrialRow, now: number): FigureRulesAnswer['trial'] {
  const total = (row.last_period - row.first_period + 1) * row.villages;
  return {
    id: row.id,
    version: row.version,
    from: row.from_version,
    startedBy: row.started_name,
    startedAt: row.started_at,
    done: row.finished_at === null ? Math.min(row.cells + row.published, total) : total,
    total,
    cells: row.cells,
    published: row.published,
    finishedAt: row.finished_at,
    stuck: row.finished_at === null && row.updated_at <= now - STUCK_MS,
  };
}
