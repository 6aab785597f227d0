import { type objectAssessment, Problem, type PutInstrument, type StepAssessment } from '@konvergensi/contract';
import {
  type AssessmentRow,
  assessmentVersion,
  instrumentVersion,
  json,
  mustBe,
  putAssessment,
  putInstrument,
} from '@konvergensi/db';
import { outputsOf, refuseInstrument } from '@konvergensi/domain';
import { setOfYear } from '../aksi/read-aksi.ts';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { districtsOfProvince, openProvince, type PlacedDistrict } from '../region/open-province.ts';
import { loadRound, overridesOf, proposedOf, type Round, refuseState, stored } from './load-assessment.ts';

const LEAST_REASON = 10;

/** Sets what districts are judged by in a year; once a district was given its draft, it stays. */
export async function setInstrument(
  deps: Deps,
  actor: Actor,
  command: { province: string; year: string; values: PutInstrument },
): Promise<void> {
  const found = await openProvince(deps, actor, command.province, 'aksi.calendar');
  const year = Number(command.year);
  const round = await loadRound(deps, found.id, year);
  const { version, ...body } = command.values;
  const refused = refuseInstrument(body, new Set(outputsOf(setOfYear(year)).map(({ code }) => code)));
  if (refused !== null) throw fieldProblem(...refused);
  refuseState(
    [...round.rows.values()].some(({ state }) => state !== 'draft'),
    'Rancangan nilai sudah dibagikan: instrumen tahun ini tetap',
  );
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: found.id },
    guards: [mustBe(instrumentVersion(found.id, year), version)],
    rows: [putInstrument({ province: found.id, year, body: json(body), set_by: actor.name, set_at: deps.now() })],
    trail: [
      {
        scope: found.id,
        verb: 'assessment.instrument',
        subject: command.year,
        body: { before: round.instrument, after: body },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

interface Of {
  district: string;
  year: string;
}

/** A reviewer sets a letter otherwise with a reason, writes the panel, shares the draft, answers, and finishes. */
export async function stepAssessmentOf(
  deps: Deps,
  actor: Actor,
  command: Of & { province: string; values: StepAssessment },
): Promise<void> {
  const found = await openProvince(deps, actor, command.province, 'assessment.write');
  const districts = await deps.directory.all<PlacedDistrict>(districtsOfProvince(found.id));
  const district = districts.find(({ code }) => code === command.district);
  if (district === undefined) throw new Problem('not-found');
  const round = await loadRound(deps, found.id, Number(command.year));
  const row = rowOf(deps, actor, round, district.id);
  const { values } = command;
  refuseState(row.state === 'final', 'Nilai ini sudah ditetapkan');
  const after =
    values.step === 'share'
      ? shared(row, stored(await proposedOf(deps, round, district)))
      : changed(actor, round, row, values);
  await write(deps, actor, round, { after, version: values.version, verb: `assessment.${values.step}` });
}

const rowOf = (deps: Deps, actor: Actor, round: Round, district: number): Omit<AssessmentRow, 'version'> => ({
  province: round.province,
  year: round.year,
  district,
  state: 'draft',
  proposed: null,
  overrides: '{}',
  panel_on: null,
  panel_notes: '',
  objection: null,
  objection_by: null,
  answer: null,
  ...round.rows.get(district),
  instrument: round.edition ?? 0,
  changed_by: actor.name,
  changed_at: deps.now(),
});
type Row = ReturnType<typeof rowOf>;

function shared(row: Row, proposed: string): Row {
  refuseState(row.state !== 'draft', 'Rancangan ini sudah dibagikan');
  return { ...row, state: 'shared', proposed };
}

function changed(actor: Actor, round: Round, row: Row, values: Exclude<StepAssessment, { step: 'share' }>): Row {
  switch (values.step) {
    case 'override':
      return overridden(actor, round, row, values);
    case 'panel':
      return { ...row, panel_on: values.on, panel_notes: values.notes };
    case 'answer':
      refuseState(row.state !== 'objected', 'Tidak ada keberatan untuk dijawab');
      return { ...row, state: 'shared', answer: values.answer };
    case 'finish':
      refuseState(row.state === 'draft', 'Bagikan dulu rancangannya kepada kabupaten/kota');
      refuseState(row.state === 'objected', 'Jawab dulu keberatannya');
      return { ...row, state: 'final' };
  }
}

function overridden(actor: Actor, { instrument }: Round, row: Row, values: StepAssessment & { step: 'override' }): Row {
  if (!instrument.items.some(({ code }) => code === values.item)) throw fieldProblem('/item', 'butir ini tidak ada');
  const { [values.item]: _, ...others } = overridesOf({ ...row, version: 0 });
  if (values.letter === null) return { ...row, overrides: json(others) };
  if (values.reason.length < LEAST_REASON) throw fieldProblem('/reason', 'tulis alasannya, paling sedikit 10 huruf');
  const one = { letter: values.letter, reason: values.reason, by: actor.name };
  return { ...row, overrides: json({ ...others, [values.item]: one }) };
}

/** A district objects to the draft that it was given, before others see it. */
export async function objectTo(
  deps: Deps,
  actor: Actor,
  command: Of & { values: ReturnType<typeof objectAssessment.parse> },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'aksi.write');
  if (!district.whole) throw new Problem('forbidden');
  const round = await loadRound(deps, district.province, Number(command.year));
  const row = round.rows.get(district.id);
  if (row === undefined || row.state === 'draft') throw new Problem('not-found');
  refuseState(row.state !== 'shared', 'Keberatan sudah diajukan, atau nilai sudah ditetapkan');
  const { objection, version } = command.values;
  const after: Row = {
    ...rowOf(deps, actor, round, district.id),
    state: 'objected',
    objection,
    objection_by: actor.name,
  };
  await write(deps, actor, round, { after, version, verb: 'assessment.object' });
}

async function write(
  deps: Deps,
  actor: Actor,
  round: Round,
  { after, version, verb }: { after: Row; version: number | null; verb: string },
): Promise<void> {
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: round.province },
    guards: [mustBe(assessmentVersion(round.province, round.year, after.district), version)],
    rows: [putAssessment(after)],
    trail: [
      {
        scope: round.province,
        verb,
        subject: `${round.year}/${after.district}`,
        body: { before: round.rows.get(after.district) ?? null, after },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
