import { Problem } from '@konvergensi/contract';
import { json, markMonthsOf, mustBe, type Statement, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';

/** Villages whose rows go in one batch: a save gets in between, and the largest regency (852) fits the statements of a request. */
const CHUNK = 300;

export interface PracticeEmptied {
  people: number;
  measurements: number;
  imports: number;
}

/**
 * Empties a practice district: made-up people, measurements, imports with their files, target numbers, confirmations and
 * what imports proposed. Names of regions that were taught, and facilities that a person confirmed, stay. Imports go
 * first: one that is being written finds itself gone and writes no more. Refuses an operational district in every batch.
 * Cut off, it is simply asked for again.
 */
export async function emptyPractice(deps: Deps, actor: Actor, code: string): Promise<PracticeEmptied> {
  const district = await openDistrict(deps, actor, code, 'district.operate');
  if (district.mode !== 'latihan') throw notPractice();
  const villages = await district.db.all<{ id: number }>(
    sql`select id from region where district = ${district.id} and level = 4 order by id`,
  );
  const guards = [district.stillHere, stillPractice(district)];
  const counts: PracticeEmptied = { people: 0, measurements: 0, imports: 0 };
  const stopped = await orConflict(district.db.batch([...guards, ...removeImports(district)]), notPractice);
  counts.imports = stopped[guards.length + 1]?.changes ?? 0;
  for (let from = 0; from < villages.length; from += CHUNK) {
    const ids = villages.slice(from, from + CHUNK).map(({ id }) => id);
    const results = await orConflict(district.db.batch([...guards, ...emptyVillages(ids)]), notPractice);
    counts.measurements += results[guards.length]?.changes ?? 0;
    counts.people += results[guards.length + 1]?.changes ?? 0;
  }
  await emptyDistrict(deps, actor, district, { guards, counts });
  await removeFiles(deps, `imports/${district.id}/`);
  await removeFiles(deps, `register-loads/${district.id}/`);
  await deps.sendRecompute({ district: district.id });
  return counts;
}

const notPractice = () => new Problem('wrong-state', { detail: 'Hanya kabupaten/kota latihan yang dapat dikosongkan' });

const stillPractice = ({ id }: OpenDistrict): Statement =>
  mustBe(sql`select mode from district where id = ${id}`, 'latihan');

const removeImports = ({ id }: OpenDistrict): readonly Statement[] => [
  sql`delete from import_wait where district = ${id}`,
  sql`delete from import where district = ${id}`,
];

function emptyVillages(villages: readonly number[]): readonly Statement[] {
  const ids = json(villages);
  return [
    sql`delete from measurement where village in (select value from json_each(${ids}))`,
    sql`delete from person where village in (select value from json_each(${ids}))`,
    sql`delete from person_month where village in (select value from json_each(${ids}))`,
    sql`delete from growth_finding where village in (select value from json_each(${ids}))`,
  ];
}

/** The smaller tables of all villages at once, a statement each: a request has not many. */
const emptySmaller = (district: number): readonly Statement[] => {
  const villages = sql`select id from region where district = ${district} and level = 4`;
  return [
    sql`delete from register_confirmation where village in (${villages})`,
    sql`delete from pregnancy where village in (${villages})`,
    sql`delete from catin where village in (${villages})`,
    sql`delete from person_merge where village in (${villages})`,
    sql`delete from family where village in (${villages})`,
    sql`delete from household where village in (${villages})`,
    sql`delete from opening_balance where village in (${villages})`,
    sql`delete from quarter_close where village in (${villages})`,
    sql`delete from quarter_step where village in (${villages})`,
    sql`delete from scorecard_version where village in (${villages})`,
    sql`delete from supply where village in (${villages})`,
    sql`delete from supply_standard where village in (${villages})`,
    sql`delete from supply_survey where village in (${villages})`,
    sql`delete from village_fund where village in (${villages})`,
    sql`delete from posyandu_session where village in (${villages})`,
    sql`delete from absence where village in (${villages})`,
  ];
};

/** The rest in one commit, with every cell the district has marked for recompute: its counts become empty. */
async function emptyDistrict(
  deps: Deps,
  actor: Actor,
  { db, id, code }: OpenDistrict,
  { guards, counts }: { guards: readonly Statement[]; counts: PracticeEmptied },
): Promise<void> {
  const work = commit(deps, actor, {
    db,
    home: { kind: 'district', id },
    guards,
    rows: [
      ...emptySmaller(id),
      sql`delete from target where district = ${id}`,
      sql`delete from person_double where district = ${id}`,
      sql`delete from facility_alias where district = ${id} and facility in
            (select id from facility where district = ${id} and state = 'proposed')`,
      sql`delete from working_area where district = ${id} and puskesmas in
            (select id from facility where district = ${id} and state = 'proposed')`,
      sql`delete from facility where district = ${id} and state = 'proposed'`,
      sql`delete from village_quarter where district = ${id}`,
      markMonthsOf(id, null),
    ],
    trail: [{ scope: id, verb: 'district.empty', subject: code, body: { ...counts } }],
  });
  await orConflict(work, notPractice);
}

async function removeFiles(deps: Deps, prefix: string): Promise<void> {
  for (;;) {
    const found = await deps.files.list({ prefix, limit: 1000 });
    if (found.objects.length > 0) await deps.files.delete(found.objects.map(({ key }) => key));
    if (!found.truncated) return;
  }
}
