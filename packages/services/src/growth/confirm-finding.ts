import { type GrowthFinding, Problem, type PutFinding } from '@konvergensi/contract';
import { mustBe, putGrowthFinding, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { openChild } from './child-of-village.ts';
import { findingView } from './finding-view.ts';

export interface ConfirmFinding {
  village: string;
  person: string;
  /** Civil date of the re-measurement. */
  measuredOn: string;
  values: PutFinding;
}

const refuseDate = (message: string) => new Problem('invalid', { errors: [{ pointer: '/measuredOn', message }] });

/**
 * A health worker who measured a child again confirms what was indicated, or withdraws it. Only a measurement that is
 * there can be spoken of: it is recorded first. No figure changes: groups are counted by measurements.
 */
export async function confirmFinding(deps: Deps, actor: Actor, command: ConfirmFinding): Promise<GrowthFinding> {
  const { district, village, person } = await openChild(deps, actor, command, 'finding.confirm');
  const { measuredOn, values } = command;
  if (measuredOn > todayOf(deps, district.code)) throw refuseDate('Tanggal pengukuran ulang di masa depan');
  const period = Number(measuredOn.slice(0, 4)) * 12 + Number(measuredOn.slice(5, 7)) - 1;
  const measured = sql`select 1 n from measurement where village = ${village.id} and period = ${period}
    and person = ${person.id} and date = ${measuredOn}`;
  if ((await district.db.one(measured)) === undefined) {
    throw refuseDate('Catat dahulu hasil pengukuran ulang pada tanggal ini');
  }
  const row = {
    village: village.id,
    person: person.id,
    index: values.index,
    measured_on: measuredOn,
    state: values.state,
    tool: values.tool,
    note: values.note ?? '',
    actor: actor.id,
    actor_name: actor.name,
    at: deps.now(),
  };
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(sql`select count(*) from (${measured})`, 1)],
    rows: [putGrowthFinding(row)],
    trail: [{ scope: village.id, verb: `finding.${values.state}`, subject: `${person.id}/${measuredOn}`, body: row }],
  });
  return findingView(row);
}
