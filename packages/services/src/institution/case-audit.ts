import { type AuditPage, Problem, type PutAudit, type PutAuditPaper } from '@konvergensi/contract';
import {
  type AuditPaperRow,
  auditsOf,
  auditVersion,
  type CaseAuditRow,
  type CaseFound,
  type CommitmentRow,
  casesIn,
  json,
  mustBe,
  papersOf,
  paperVersion,
  putAuditPaper,
  putCaseAudit,
  putCommitment,
  sql,
} from '@konvergensi/db';
import { caseCode } from '../case/case-view.ts';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { findRegion } from '../region/find-region.ts';

interface Of {
  district: string;
  year: string;
}
type Semester = AuditPage['semesters'][number];
type Paper = Omit<PutAuditPaper, 'version'>;
type PaperFound = AuditPaperRow & { number: number; village: number; village_code: string; subdistrict: number };

/** Both audits of a year: team, cases by code with their working papers, and how each recommendation stands in the ledger. */
export async function readAudits(deps: Deps, actor: Actor, query: Of): Promise<AuditPage> {
  const district = await openDistrict(deps, actor, query.district, 'case.read');
  if (actor.grants.every(({ role }) => role === 'agency_officer')) throw new Problem('forbidden');
  const found = await findRegion(deps.directory, query.district);
  if (found === undefined) throw new Problem('not-found');
  const year = Number(query.year);
  const [audits, papers, states] = await district.db.batch([
    auditsOf(district.id, year),
    papersOf(district.id, year),
    sql`select id, state from commitment where district = ${district.id} and problem like 'AKS %'`,
  ]);
  const stateOf = new Map(states!.rows.map((row) => [String(row['id']), row['state'] as CommitmentRow['state']]));
  const rows = (papers!.rows as unknown as PaperFound[]).filter(
    (row) => district.whole || district.reaches([...district.path, row.subdistrict, row.village]),
  );
  return {
    region: found.ref,
    year: query.year,
    semesters: ([1, 2] as const).map((semester): Semester => {
      const audit = (audits!.rows as unknown as CaseAuditRow[]).find((row) => row.semester === semester);
      return {
        semester,
        audit: audit === undefined ? null : auditView(audit),
        papers: rows
          .filter((row) => row.semester === semester)
          .map((row) => {
            const { recommendations, ...paper } = JSON.parse(row.paper) as Paper;
            return {
              case: row.case_id,
              code: caseCode(district, row.number),
              ...paper,
              recommendations: recommendations.map((one) => ({ ...one, state: stateOf.get(one.id) ?? null })),
              version: row.version,
            };
          }),
      };
    }),
  };
}

const auditView = (row: CaseAuditRow) => ({
  team: JSON.parse(row.team) as PutAudit['team'],
  heldOn: row.held_on,
  disseminatedOn: row.disseminated_on,
  conclusion: row.conclusion,
  version: row.version,
});

/** Writes the team, days and conclusion of an audit. */
export async function writeAudit(
  deps: Deps,
  actor: Actor,
  command: Of & { semester: 1 | 2; values: PutAudit },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'case.write');
  if (!district.whole) throw new Problem('forbidden');
  const { values, semester } = command;
  const year = Number(command.year);
  if (values.disseminatedOn !== null && (values.heldOn === null || values.disseminatedOn < values.heldOn))
    throw fieldProblem('/disseminatedOn', 'diseminasi sesudah audit dilaksanakan');
  const row = {
    district: district.id,
    year,
    semester,
    team: json(values.team),
    held_on: values.heldOn,
    disseminated_on: values.disseminatedOn,
    conclusion: values.conclusion,
    written_by: actor.name,
    written_at: deps.now(),
  };
  const before = (await district.db.all<CaseAuditRow>(auditsOf(district.id, year))).find(
    (one) => one.semester === semester,
  );
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(auditVersion(district.id, year, semester), values.version)],
    rows: [putCaseAudit(row)],
    trail: [
      {
        scope: district.id,
        verb: 'audit.write',
        subject: `${year}/${semester}`,
        body: { before: before ?? null, after: row },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

/** Writes the working paper of a case; each recommendation becomes a commitment of its owner, once. */
export async function writeAuditPaper(
  deps: Deps,
  actor: Actor,
  command: Of & { semester: 1 | 2; case: string; values: PutAuditPaper },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'case.write');
  if (!district.whole) throw new Problem('forbidden');
  const found = await district.db.one<CaseFound>(casesIn(district.id, district.id, command.case));
  if (found === undefined) throw new Problem('not-found');
  const { version, ...paper } = command.values;
  const today = todayOf(deps, district.code);
  const past = paper.recommendations.findIndex(({ dueOn }) => dueOn < today);
  if (past >= 0) throw fieldProblem(`/recommendations/${past}/dueOn`, 'batas waktu sudah lewat');
  const key = { district: district.id, year: Number(command.year), semester: command.semester, case_id: found.id };
  const at = deps.now();
  const made = await madeBefore(district, paper);
  const row = { ...key, paper: json(paper), written_by: actor.name, written_at: at };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(paperVersion(key), version)],
    rows: [
      putAuditPaper(row),
      ...paper.recommendations
        .filter(({ id }) => !made.has(id))
        .map(({ id, owner, what, dueOn }) =>
          putCommitment({
            ...NO_MEETING,
            district: district.id,
            id,
            what,
            owner_agency: owner,
            villages: json([found.village_code]),
            made_on: today,
            due_on: dueOn,
            problem: `AKS ${key.year}-${key.semester}, kasus ${caseCode(district, found.number)}`,
            cause: paper.direct.slice(0, 500) || null,
            written_by: actor.name,
            written_at: at,
          }),
        ),
    ],
    trail: [
      {
        scope: district.id,
        verb: 'audit.paper',
        subject: `${key.year}/${key.semester}/${found.id}`,
        body: { version, after: row.paper },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

const NO_MEETING = {
  meeting: null,
  owner_name: '',
  indicator: null,
  baseline: null,
  target: null,
  budget_line: null,
  budget: null,
  state: 'open',
  closing: null,
  closed_on: null,
} as const;

/** Recommendations that stand in the ledger already: they are corrected and closed there. */
async function madeBefore(district: OpenDistrict, { recommendations }: Paper): Promise<ReadonlySet<string>> {
  const ids = json(recommendations.map(({ id }) => id));
  const rows = await district.db.all<{ id: string }>(
    sql`select c.id from json_each(${ids}) v join commitment c on c.district = ${district.id} and c.id = v.value`,
  );
  return new Set(rows.map(({ id }) => id));
}
