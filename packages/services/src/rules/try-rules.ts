import { Problem } from '@konvergensi/contract';
import {
  acceptedRules,
  type CellFacts,
  type CellKey,
  cellsToRebuild,
  factsOf,
  knownSeqs,
  mustBe,
  mustHold,
  putTrialChanges,
  type RebuildRow,
  type RuleTrialRow,
  readFacts,
  sql,
  trialOf,
} from '@konvergensi/db';
import { changesOfRules, computeVillageMonth, FIGURE_RULES, figureRulesOf, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict, openDistrictById } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { STUCK_MS, sweepStuck } from '../health/stuck.ts';

/** Village-months of a slice, each computed by both versions. */
const CELLS_A_SLICE = 120;

/** Begins to compute a district by another version of the rules beside the one in use. No figure changes by it. */
export async function tryRules(
  deps: Deps,
  actor: Actor,
  command: { district: string; version: string },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'rules.sign');
  if (!district.whole) throw new Problem('forbidden');
  const { db, id } = district;
  if (!FIGURE_RULES.some(({ version }) => version === command.version)) throw new Problem('not-found');
  const held = await db.one<{ version: string | null }>(sql`select ${acceptedRules(id)} version`);
  const { version: from } = figureRulesOf(held?.version);
  if (from === command.version) throw new Problem('wrong-state', { detail: 'Aturan ini sudah dipakai' });
  const [at, trial, current] = [deps.now(), deps.ulid(), monthOf(todayOf(deps, district.code))];
  const first = sql`(select ifnull(min(period), ${current}) from rollup where district = ${id})`;
  const work = commit(deps, actor, {
    db,
    home: { kind: 'district', id },
    guards: [
      district.stillHere,
      mustHold(
        sql`not exists (select 1 from rule_trial where district = ${id} and finished_at is null and updated_at > ${at - STUCK_MS})`,
      ),
    ],
    rows: [
      sql`delete from rule_trial_change where district = ${id}`,
      sql`insert or replace into rule_trial (district, id, version, from_version, first_period, last_period, villages, done_period,
            started_by, started_name, started_at, updated_at)
          values (${id}, ${trial}, ${command.version}, ${from}, ${first}, ${current},
            (select count(*) from region where district = ${id} and level = 4), ${first}, ${actor.id}, ${actor.name}, ${at}, ${at})`,
    ],
    trail: [{ scope: id, verb: 'figures.try-rules', subject: command.version, body: { id: trial, from } }],
  });
  await orConflict(work, () => new Problem('wrong-state', { detail: 'Perhitungan percobaan sedang berjalan' }));
  await deps.sendRecompute({ district: id, goOn: 'rebuild' });
}

/** One slice of a district's trial. Killed anywhere it is done again; doubled, it finds the cursor moved and ends. */
export async function goOnTrying(
  deps: Deps,
  districtId: number,
  cellsAtMost = CELLS_A_SLICE,
): Promise<{ cells: number; more: boolean }> {
  const district = await openDistrictById(deps, districtId);
  const { db, id } = district;
  const trial = await db.one<RuleTrialRow>(trialOf(id));
  if (trial === undefined || trial.finished_at !== null) return { cells: 0, more: false };
  const cells = await db.all<CellKey>(cellsToRebuild(id, trial as unknown as RebuildRow, cellsAtMost));
  const facts = await load(district, cells);
  const open = facts.filter(({ isPublished }) => !isPublished);
  const last = cells.at(-1);
  const more = cells.length === cellsAtMost;
  const at = deps.now();
  await db.batch([
    district.stillHere,
    mustBe(
      sql`select id || ':' || done_period || ':' || done_village from rule_trial where district = ${id} and finished_at is null`,
      `${trial.id}:${trial.done_period}:${trial.done_village}`,
    ),
    putTrialChanges(id, open.flatMap(changed(trial))),
    sql`update rule_trial set done_period = ${last?.period ?? trial.last_period}, done_village = ${last?.village ?? trial.done_village},
          cells = cells + ${open.length}, published = published + ${facts.length - open.length}, updated_at = ${at},
          finished_at = ${more ? null : at}
        where district = ${id}`,
  ]);
  return { cells: cells.length, more };
}

async function load({ db, id }: OpenDistrict, cells: readonly CellKey[]): Promise<CellFacts[]> {
  if (cells.length === 0) return [];
  const own = cells.map(({ village, period }) => ({ village, period, seq: 0 }));
  return readFacts(await db.batch(factsOf(id, own, knownSeqs(id, own))));
}

const changed =
  ({ version, from_version }: RuleTrialRow) =>
  ({ cell, facts }: CellFacts) => {
    const by = (of: string) => computeVillageMonth(facts, false, figureRulesOf(of)).counts;
    const changes = changesOfRules(by(from_version), by(version));
    const { village, period } = cell;
    return Object.keys(changes).length === 0 ? [] : [{ village, period, changes: JSON.stringify(changes) }];
  };

/** Trials whose message was lost go on. */
export const sweepTrials = (deps: Deps): Promise<number> => sweepStuck(deps, 'rule_trial');
