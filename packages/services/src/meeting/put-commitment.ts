import { type closeCommitment, Problem, type PutCommitment } from '@konvergensi/contract';
import {
  type CommitmentRow,
  commitmentVersion,
  json,
  mustBe,
  putCommitment,
  type Statement,
  sql,
} from '@konvergensi/db';
import { type CommitmentRefusal, indicatorByCode, refuseCommitment } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

const WORDS: Readonly<Record<CommitmentRefusal, readonly [pointer: string, message: string]>> = {
  'due-before-made': ['/dueOn', 'batas waktu sebelum tanggal komitmen'],
  'made-before-meeting': ['/madeOn', 'tanggal komitmen sebelum pertemuannya'],
  'target-without-indicator': ['/indicator', 'target memerlukan indikator'],
};

interface Command<Values> {
  district: string;
  id: string;
  values: Values;
}

/** Writes a commitment, new or corrected while it is open. */
export async function writeCommitment(deps: Deps, actor: Actor, command: Command<PutCommitment>): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'commitment.write');
  const { values, id } = command;
  const before = await load(district, id);
  if (before !== undefined && before.state !== 'open')
    throw new Problem('wrong-state', { detail: 'Komitmen ini sudah ditutup' });
  await refuseUnknown(district, values);
  const row = {
    district: district.id,
    id,
    meeting: values.meeting,
    what: values.what,
    owner_agency: values.ownerAgency,
    owner_name: values.ownerName,
    villages: json(values.villages),
    indicator: values.indicator,
    baseline: values.baseline,
    target: values.target,
    made_on: values.madeOn,
    due_on: values.dueOn,
    budget_line: values.budgetLine,
    budget: values.budget,
    state: 'open',
    closing: null,
    closed_on: null,
    problem: values.problem,
    cause: values.cause,
    written_by: actor.name,
    written_at: deps.now(),
  } as const;
  await write(deps, actor, district, {
    row,
    version: values.version,
    verb: before === undefined ? 'commitment.make' : 'commitment.correct',
    before,
  });
}

/** Closes a commitment: done with its evidence, or dropped with its reason; never without words. */
export async function closeCommitmentOf(
  deps: Deps,
  actor: Actor,
  command: Command<ReturnType<typeof closeCommitment.parse>>,
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'commitment.write');
  const before = await load(district, command.id);
  if (before === undefined) throw new Problem('not-found');
  await refuseUnreached(district, JSON.parse(before.villages) as string[]);
  if (before.state !== 'open') throw new Problem('wrong-state', { detail: 'Komitmen ini sudah ditutup' });
  const { state, closing, version } = command.values;
  const row = {
    ...before,
    state,
    closing,
    closed_on: todayOf(deps, district.code),
    written_by: actor.name,
    written_at: deps.now(),
  };
  await write(deps, actor, district, { row, version, verb: `commitment.${state}`, before });
}

const load = (district: OpenDistrict, id: string) =>
  district.db.one<CommitmentRow>(sql`select * from commitment where district = ${district.id} and id = ${id}`);

interface Written {
  row: Omit<CommitmentRow, 'version'>;
  version: number | null;
  verb: string;
  before: CommitmentRow | undefined;
}

async function write(
  deps: Deps,
  actor: Actor,
  district: OpenDistrict,
  { row, version, verb, before }: Written,
): Promise<void> {
  const rows: Statement[] = [putCommitment(row)];
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(commitmentVersion(district.id, row.id), version)],
    rows,
    trail: [{ scope: district.id, verb, subject: row.id, body: { before: before ?? null, after: row } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}

async function refuseUnknown(district: OpenDistrict, values: PutCommitment): Promise<void> {
  const [meetings, villages] = await district.db.batch([
    sql`select held_on from meeting where district = ${district.id} and id = ${values.meeting}`,
    sql`select code from region where district = ${district.id} and level = 4 and code in (select value from json_each(${json(values.villages)}))`,
  ]);
  const meetingOn = (meetings!.rows[0]?.['held_on'] ?? null) as string | null;
  if (values.meeting !== null && meetingOn === null) throw fieldProblem('/meeting', 'pertemuan ini tidak ada');
  const known = new Set(villages!.rows.map((row) => row['code']));
  const unknown = values.villages.findIndex((code) => !known.has(code));
  if (unknown >= 0) throw fieldProblem(`/villages/${unknown}`, 'bukan desa/kelurahan kabupaten/kota ini');
  await refuseUnreached(district, values.villages);
  if (values.indicator !== null && !indicatorByCode.has(values.indicator))
    throw fieldProblem('/indicator', 'indikator tidak dikenal');
  const refused = refuseCommitment({ ...values, meetingOn });
  if (refused !== null) throw fieldProblem(...WORDS[refused]);
}

/** Someone of a sub-district or village writes for the own villages only, and names them. */
async function refuseUnreached(district: OpenDistrict, villages: readonly string[]): Promise<void> {
  if (district.whole) return;
  const rows = await district.db.all<{ id: number; parent: number }>(
    sql`select id, parent from region where district = ${district.id} and level = 4 and code in (select value from json_each(${json(villages)}))`,
  );
  const isOutside = rows.some(({ id, parent }) => !district.reaches([...district.path, parent, id]));
  if (rows.length === 0 || isOutside) throw new Problem('forbidden');
}
