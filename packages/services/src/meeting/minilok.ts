import { type MinilokPage, Problem, type PutSupport } from '@konvergensi/contract';
import {
  type FamilyTeamRow,
  type FigureRow,
  json,
  mustBe,
  putFamilyTeams,
  putVillageSupport,
  quarterKey,
  type RegionRow,
  rollupRows,
  sql,
  supportIn,
  supportVersion,
  targetsOn,
  teamsIn,
  unpackCounts,
  type VillageSupportRow,
} from '@konvergensi/db';
import {
  type Counts,
  certaintyRatiosOf,
  formatPeriod,
  LISTED_CODE,
  lastDayOf,
  parseMonth,
  periodContaining,
  REGISTERED_CODE,
  refuseTabulation,
  trainedStandard,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { readRow } from '../figure/figures-of-counts.ts';
import { findRegion, regionRef } from '../region/find-region.ts';

type Village = MinilokPage['villages'][number];
type Team = Village['teams'][number];

/** What a mini lokakarya of a sub-district goes by, from the data of its villages: one batch. */
export async function readMinilok(
  deps: Deps,
  actor: Actor,
  query: { subdistrict: string; month: string },
): Promise<MinilokPage> {
  const found = await findRegion(deps.directory, query.subdistrict);
  if (found === undefined || found.ref.level !== 'subdistrict') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, query.subdistrict.slice(0, 5), 'meeting.write');
  const period = parseMonth(query.month) ?? 0;
  const villages = await district.db.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and level = 4
        and parent = ${found.id} and valid_to is null order by code`,
  );
  const seen = villages.filter(({ id }) => district.reaches([...district.path, found.id, id]));
  if (seen.length === 0) throw new Problem('not-found');
  const today = todayOf(deps, district.code);
  const day = lastDayOf(period) < today ? lastDayOf(period) : today;
  const [targets, support, teams, figures, quarters] = await district.db.batch([
    targetsOn(district.id, found.id, day),
    supportIn(district.id, found.id, period),
    teamsIn(district.id, found.id),
    rollupRows(
      district.id,
      4,
      [period - 1, period],
      seen.map(({ id }) => id),
      ['measured', 'stunted', REGISTERED_CODE, LISTED_CODE],
    ),
    sql`select q.village, json(q.counts) counts from village_quarter q where q.district = ${district.id}
        and q.period = ${quarterKey(period)} and q.village in (select value from json_each(${json(seen.map(({ id }) => id))}))`,
  ]);
  const rows = (figures!.rows as unknown as FigureRow[]).map(readRow);
  const judged = new Map(quarters!.rows.map((row) => [Number(row['village']), unpackCounts(String(row['counts']))]));
  const countsOf = (village: number): Counts =>
    rows.find((row) => row.region === village && row.period === period)?.counts ?? new Map();
  const figure = (village: number, month: number, code: string) =>
    rows.find((row) => row.region === village && row.period === month)?.counts.get(code)?.[0] ?? 0;
  return {
    region: found.ref,
    parents: [...found.parents],
    month: query.month,
    quarter: formatPeriod(periodContaining('quarter', period)),
    villages: seen.map((village) => {
      const own = (support!.rows as unknown as VillageSupportRow[]).find((row) => row.village === village.id);
      const said = (JSON.parse(own?.standards ?? '{}') ?? {}) as Partial<Village['standards']>;
      const teamsOf = (teams!.rows as unknown as FamilyTeamRow[])
        .filter((row) => row.village === village.id)
        .map(teamOf);
      const row = targets!.rows.find((one) => one['id'] === village.id) ?? {};
      const target = (name: string) => Number(row[name] ?? 0);
      return {
        region: regionRef(village),
        targets: {
          couples: target('couples'),
          pregnant: target('pregnant'),
          postPartum: target('post_partum'),
          underTwo: target('under_two'),
          underFive: target('under_five'),
        },
        measured: figure(village.id, period, 'measured'),
        stunted: figure(village.id, period, 'stunted'),
        measuredBefore: figure(village.id, period - 1, 'measured'),
        stuntedBefore: figure(village.id, period - 1, 'stunted'),
        standards: { trained: trainedStandard(teamsOf), tools: said.tools ?? null, procedure: said.procedure ?? null },
        certainties: certaintyRatiosOf(countsOf(village.id), judged.get(village.id) ?? new Map()),
        tabulation: own === undefined ? null : (JSON.parse(own.tabulation) as Village['tabulation']),
        teams: teamsOf,
        note: own?.note ?? '',
        version: own?.version ?? null,
      };
    }),
  };
}

const teamOf = ({ number, decree, members }: FamilyTeamRow): Team => ({
  number,
  decree,
  members: JSON.parse(members) as Team['members'],
});

/** Writes a village's standards, teams and tabulation of a month. */
export async function writeSupport(
  deps: Deps,
  actor: Actor,
  command: { village: string; month: string; values: PutSupport },
): Promise<void> {
  const { values } = command;
  const district = await openDistrict(deps, actor, command.village.slice(0, 5), 'entry.write');
  const village = await district.db.one<{ id: number; parent: number }>(
    sql`select id, parent from region where district = ${district.id} and code = ${command.village} and level = 4`,
  );
  if (village === undefined || !district.reaches([...district.path, village.parent, village.id]))
    throw new Problem('not-found');
  const refused = refuseTabulation(values.tabulation);
  if (refused !== null)
    throw fieldProblem(`/tabulation/${refused.group}/${refused.step}`, 'lebih banyak daripada yang didampingi');
  const numbers = values.teams.map(({ number }) => number);
  if (new Set(numbers).size < numbers.length) throw fieldProblem('/teams', 'nomor tim ditulis dua kali');
  const period = parseMonth(command.month) ?? 0;
  const by = { written_by: actor.name, written_at: deps.now() };
  const place = { district: district.id, village: village.id };
  const before = await district.db.one<VillageSupportRow>(
    sql`select * from village_support where district = ${district.id} and village = ${village.id} and period = ${period}`,
  );
  const row = {
    ...place,
    period,
    standards: json({ tools: values.tools, procedure: values.procedure }),
    tabulation: json(values.tabulation),
    note: values.note,
    ...by,
  };
  const teams = values.teams.map(({ number, decree, members }) => ({
    ...place,
    number,
    decree,
    members: json(members),
    ...by,
  }));
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(supportVersion(district.id, village.id, period), values.version)],
    rows: [putVillageSupport(row), ...putFamilyTeams(district.id, village.id, teams)],
    trail: [
      {
        scope: village.id,
        verb: 'support.write',
        subject: command.month,
        body: { before: before ?? null, after: row, teams: teams.length },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
