import { type AksiOutputView, type AksiYear, Problem } from '@konvergensi/contract';
import { type AksiEvidenceRow, type AksiOutputRow, aksiEvidenceOf, aksiOutputs, sql } from '@konvergensi/db';
import { type AksiSet, aksiSetOf, allows, type CheckFacts, checkOf, evidenceItems, isLate } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';
import { checkFacts } from './check-facts.ts';

/** The set of aksi of a year; before the programme there was none. */
export function setOfYear(year: number): AksiSet {
  const set = aksiSetOf(year);
  if (set === null) throw new Problem('not-found');
  return set;
}

/** May this actor see a file that names people? Those of the district may; provinces get its hash. */
export const seesNamedFiles = (actor: Actor, { path }: Pick<OpenDistrict, 'path'>): boolean =>
  allows(actor.grants, 'evidence.write', path);

export interface Stored {
  set: AksiSet;
  outputs: ReadonlyMap<string, AksiOutputRow>;
  evidence: readonly AksiEvidenceRow[];
  due: ReadonlyMap<string, string>;
  today: string;
}

export async function loadStored(deps: Deps, district: OpenDistrict, year: number): Promise<Stored> {
  const set = setOfYear(year);
  const [[outputs, evidence], due] = await Promise.all([
    district.db.batch([aksiOutputs(district.id, year), aksiEvidenceOf(district.id, year)]),
    deps.directory.all<{ output: string; due_on: string }>(
      sql`select output, due_on from aksi_due where province = ${district.province} and year = ${year}`,
    ),
  ]);
  const rows = outputs!.rows as unknown as AksiOutputRow[];
  return {
    set,
    outputs: new Map(rows.map((row) => [row.output, row])),
    evidence: evidence!.rows as unknown as AksiEvidenceRow[],
    due: new Map(due.map(({ output, due_on }) => [output, due_on])),
    today: todayOf(deps, district.code),
  };
}

/** A year's aksi of a district: each output with its state, due date, evidence and what the platform tells by itself. */
export async function readAksi(
  deps: Deps,
  actor: Actor,
  command: { district: string; year: string },
): Promise<AksiYear> {
  const district = await openDistrict(deps, actor, command.district, 'aksi.read');
  const year = Number(command.year);
  const [stored, facts] = await Promise.all([loadStored(deps, district, year), checkFacts(district, year)]);
  const view = { stored, facts, named: seesNamedFiles(actor, district) };
  return {
    region: regionRef({ ...district, level: 2, kind: district.kind as 'regency' }),
    year: command.year,
    set: setHead(stored.set),
    aksi: stored.set.aksi.map(({ outputs, ...aksi }) => ({
      ...aksi,
      support: [...aksi.support],
      months: [...aksi.months],
      outputs: outputs.map((output) => outputView(output, view)),
    })),
  };
}

export const setHead = ({ id, edition, source }: AksiSet): AksiYear['set'] => ({ id, edition, source });

export const ticksOf = (row: AksiOutputRow | undefined): number[] => JSON.parse(row?.ticks ?? '[]') as number[];

interface Seen {
  stored: Stored;
  facts: CheckFacts;
  named: boolean;
}

function outputView(
  output: AksiSet['aksi'][number]['outputs'][number],
  { stored, facts, named }: Seen,
): AksiOutputView {
  const row = stored.outputs.get(output.code);
  const dueOn = stored.due.get(output.code) ?? null;
  const state = row?.state ?? 'not-started';
  return {
    code: output.code,
    name: output.name,
    wanted: output.evidence,
    pieces: evidenceItems(output).map((name, i) => ({ name, ticked: ticksOf(row).includes(i) })),
    state,
    remarks: row?.remarks ?? null,
    changedBy: row?.changed_by ?? null,
    changedAt: row?.changed_at ?? null,
    version: row?.version ?? null,
    dueOn,
    late: isLate(state, dueOn, stored.today),
    checks: (output.checks ?? []).map((code) => checkOf(code, facts)),
    evidence: stored.evidence.filter((file) => file.output === output.code).map((file) => evidenceView(file, named)),
  };
}

export const evidenceView = (file: AksiEvidenceRow, named: boolean): AksiOutputView['evidence'][number] => ({
  id: file.id,
  fileName: file.holds_names === 1 && !named ? null : file.file_name,
  mediaType: file.media_type,
  sizeBytes: file.size_bytes,
  sha256: file.sha256,
  holdsNames: file.holds_names === 1,
  found: file.found,
  consent: named ? file.children_consent : null,
  by: file.uploaded_by,
  at: file.uploaded_at,
  withdrawnAt: file.withdrawn_at,
});
