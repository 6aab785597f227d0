import { type CaseView, Problem, type StepCase } from '@konvergensi/contract';
import {
  type CaseFound,
  type CaseNoteRow,
  type CaseRow,
  caseNotes,
  casesIn,
  caseVersion,
  insertCaseNote,
  json,
  type MeasurementRow,
  measurementsOfChild,
  mustBe,
  updateCase,
} from '@konvergensi/db';
import {
  type Agency,
  allows,
  type ClosingRefusal,
  completedMonths,
  monthOf,
  type Permission,
  refuseClosing,
  zoneOfCode,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayIn, todayOf } from '../core/today.ts';
import { measurementView } from '../measurement/measurement-view.ts';
import { agenciesOf, caseItemOf, pathOfCase, seesCase } from './case-view.ts';

const MONTHS = 66;
const WORDS: Readonly<Record<ClosingRefusal, readonly [pointer: string, message: string]>> = {
  'not-measured': ['/how', 'belum ada pengukuran pada bulan sesudah kasus diserahkan'],
  'still-short': ['/how', 'pengukuran terakhir masih pendek (PB/U atau TB/U di bawah -2)'],
  implausible: ['/how', 'pengukuran terakhir tidak wajar: ukur ulang dulu'],
  'not-withdrawn': ['/how', 'petugas kesehatan belum mencabut statusnya'],
  'no-reason': ['/note', 'tulis alasannya, paling sedikit 5 huruf'],
  'too-young': ['/how', 'anak ini belum 60 bulan'],
};

interface Of {
  district: string;
  id: string;
}

/** One case with its z-scores since birth and what was done for it; by name only for who may read names there. */
export async function readCase(deps: Deps, actor: Actor, of: Of): Promise<CaseView> {
  const { district, row } = await openCase(deps, actor, of, 'case.read');
  const today = todayOf(deps, district.code);
  const [measured, notes] = await district.db.batch([
    measurementsOf(district, row, today),
    caseNotes(district.id, row.id),
  ]);
  return {
    case: caseItemOf(actor, district, row, today),
    measurements: (measured!.rows as unknown as MeasurementRow[]).map((one) => measurementView(one, row)),
    notes: (notes!.rows as unknown as CaseNoteRow[]).map(({ noted_on, agency, note, written_by }) => ({
      on: noted_on,
      agency: agency as Agency | null,
      note,
      by: written_by,
    })),
  };
}

/** Writes what was done for a case, hands it to other offices, or closes it. */
export async function stepCaseOf(deps: Deps, actor: Actor, command: Of & { values: StepCase }): Promise<void> {
  const { district, row } = await openCase(deps, actor, command, 'case.write');
  const { values } = command;
  if (row.state === 'closed') throw new Problem('wrong-state', { detail: 'Kasus ini sudah ditutup' });
  if (values.step === 'note') return note(deps, actor, { district, row, values });
  const after = values.step === 'assign' ? assigned(row, values) : await closed(deps, district, row, values);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(caseVersion(district.id, row.id), values.version)],
    rows: [updateCase(after)],
    trail: [{ scope: district.id, verb: `case.${values.step}`, subject: row.id, body: { before: stored(row), after } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}

async function note(
  deps: Deps,
  actor: Actor,
  { district, row, values }: { district: OpenDistrict; row: CaseFound; values: StepCase & { step: 'note' } },
): Promise<void> {
  const at = deps.now();
  if (values.on > todayIn(zoneOfCode(district.code), at)) throw fieldProblem('/on', 'tanggal ini belum tiba');
  const path = pathOfCase(district, row);
  const agency = actor.grants.find((grant) => grant.agency && allows([grant], 'case.write', path))?.agency ?? null;
  const written: CaseNoteRow = {
    district: district.id,
    case_id: row.id,
    id: deps.ulid(),
    noted_on: values.on,
    agency,
    note: values.note,
    written_by: actor.name,
    written_at: at,
  };
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [insertCaseNote(written)],
    trail: [{ scope: district.id, verb: 'case.note', subject: row.id, body: { on: values.on, agency } }],
  });
}

const stored = ({ agencies, task, state, version }: CaseRow) => ({ agencies, task, state, version });

const assigned = (row: CaseRow, values: StepCase & { step: 'assign' }): CaseRow => ({
  ...row,
  agencies: json(values.agencies),
  task: values.task,
});

/** Closed by a measurement that shows it, or by a reason that can be checked. */
async function closed(
  deps: Deps,
  district: OpenDistrict,
  row: CaseFound,
  { how, note }: StepCase & { step: 'close' },
): Promise<CaseRow> {
  const today = todayOf(deps, district.code);
  const rows = await district.db.all<MeasurementRow>(measurementsOf(district, row, today));
  const later = rows.filter(({ period, length_um }) => period > row.period && length_um !== null).at(-1);
  const latest = later === undefined ? null : measurementView(later, row);
  const refused = refuseClosing(how, {
    latest: latest?.heightForAge ?? null,
    finding: row.finding,
    note,
    ageMonths: completedMonths(row.birth_date, today),
  });
  if (refused !== null) throw fieldProblem(...WORDS[refused]);
  const said = how === 'measured' ? `${latest?.date}: z ${latest?.heightForAge.z?.toFixed(2)}` : '';
  return {
    ...row,
    state: 'closed',
    closed_how: how,
    closed_on: today,
    closed_note: [said, note].filter((part) => part !== '').join('. '),
  };
}

function measurementsOf(district: OpenDistrict, row: CaseFound, today: string) {
  const born = monthOf(row.birth_date);
  const months = Array.from({ length: Math.max(1, Math.min(MONTHS, monthOf(today) - born + 1)) }, (_, i) => born + i);
  return measurementsOfChild(district.id, { id: row.person, birth_date: row.birth_date, sex: row.sex }, months);
}

/** A case that exists and that this actor may see there. */
async function openCase(deps: Deps, actor: Actor, { district: code, id }: Of, permission: Permission) {
  const district = await openDistrict(deps, actor, code, permission);
  const row = await district.db.one<CaseFound>(casesIn(district.id, district.id, id));
  if (row === undefined) throw new Problem('not-found');
  const path = pathOfCase(district, row);
  const isReached = district.whole || district.reaches(path);
  if (!isReached || !seesCase(actor, path, agenciesOf(row))) throw new Problem('not-found');
  return { district, row };
}
