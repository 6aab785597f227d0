import { Problem } from '@konvergensi/contract';
import { aksiOutputVersion, json, mustBe, putAksiOutput } from '@konvergensi/db';
import { type OutputHand, type OutputState, outputsOf, refuseMove } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { loadStored, ticksOf } from './read-aksi.ts';

export interface MoveOutput {
  district: string;
  year: string;
  output: string;
  hand: OutputHand;
  state: OutputState;
  remarks: string | null;
  /** Pieces of evidence ticked; left out: as they were. */
  ticks?: readonly number[] | undefined;
  version: number | null;
}

/** Moves an output to its next state: the district works on it and hands it in, the province returns or accepts it. */
export async function moveAksiOutput(deps: Deps, actor: Actor, command: MoveOutput): Promise<void> {
  const permission = command.hand === 'district' ? 'aksi.write' : 'aksi.review';
  const district = await openDistrict(deps, actor, command.district, permission);
  if (!district.whole) throw new Problem('forbidden');
  const year = Number(command.year);
  const { set, outputs, evidence } = await loadStored(deps, district, year);
  if (!outputsOf(set).some(({ code }) => code === command.output)) throw new Problem('not-found');
  const before = outputs.get(command.output);
  if ((before?.version ?? null) !== command.version) throw new Problem('conflict');
  const files = evidence.filter((file) => file.output === command.output && file.withdrawn_at === null);
  const from = before?.state ?? 'not-started';
  const ticks = [...new Set(command.ticks ?? ticksOf(before))].sort((a, b) => a - b);
  const { hand, state: to, remarks } = command;
  const onlyTicks = hand === 'district' && command.ticks !== undefined && to === from;
  const refused = onlyTicks ? null : refuseMove(hand, { from, to, remarks, evidence: files.length });
  if (refused === 'not-possible') throw new Problem('wrong-state');
  if (refused === 'remarks-missing') throw fieldProblem('/remarks', 'tulis apa yang harus diperbaiki');
  if (refused === 'evidence-missing') throw fieldProblem('/state', 'unggah paling sedikit satu bukti sebelum diajukan');
  const row = {
    district: district.id,
    year,
    output: command.output,
    state: command.state,
    remarks: onlyTicks ? (before?.remarks ?? null) : command.remarks,
    ticks: json(ticks),
    changed_by: actor.name,
    changed_at: deps.now(),
  };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(aksiOutputVersion(district.id, year, command.output), command.version)],
    rows: [putAksiOutput(row)],
    trail: [
      {
        scope: district.id,
        verb: `aksi.${command.state}`,
        subject: `${command.year}/${command.output}`,
        body: {
          from,
          to: command.state,
          remarks: command.remarks,
          ticks: { before: ticksOf(before), after: ticks },
          evidence: files.map(({ sha256 }) => sha256),
        },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
