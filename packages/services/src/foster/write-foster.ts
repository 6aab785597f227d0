import { Problem, type PutDelivery, type PutPledge } from '@konvergensi/contract';
import {
  type FosterPledgeFound,
  fosterDeliveryVersion,
  fosterPledgesOf,
  fosterPledgeVersion,
  mustBe,
  placeOfCase,
  putFosterDelivery,
  putFosterPledge,
} from '@konvergensi/db';
import { monthOf, parseMonth, refuseDelivery, refusePledge } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

const SPAN = {
  'to-before-from': 'bulan terakhir sebelum bulan pertama',
  'too-long': 'paling lama 24 bulan; sesudah itu janji dibuat baru',
} as const;
const DELIVERY = {
  'not-promised': ['/month', 'bulan ini di luar janji'],
  'not-yet': ['/on', 'tanggal ini belum tiba'],
  'too-early': ['/on', 'sebelum bulan pertama janji'],
} as const;

interface Of {
  district: string;
  id: string;
}

/** Writes what a donor promises a case, or ends it with its reason. A pledge stays with the case it was made for. */
export async function writePledge(deps: Deps, actor: Actor, command: Of & { values: PutPledge }): Promise<void> {
  const { values } = command;
  const district = await openDistrict(deps, actor, command.district, 'foster.write');
  const [places, found] = await district.db.batch([
    placeOfCase(district.id, values.case),
    fosterPledgesOf(district.id, command.id),
  ]);
  const place = places!.rows[0] as unknown as { village: number; subdistrict: number } | undefined;
  const before = found!.rows[0] as unknown as FosterPledgeFound | undefined;
  if (place === undefined || !district.reaches([...district.path, place.subdistrict, place.village]))
    throw new Problem('not-found');
  if (before !== undefined && before.case_id !== values.case) throw fieldProblem('/case', 'janji ini untuk kasus lain');
  const span = { from: parseMonth(values.from) ?? 0, to: parseMonth(values.to) ?? 0 };
  const refused = refusePledge(span);
  if (refused !== null) throw fieldProblem('/to', SPAN[refused]);
  if (values.ended !== null && values.ended.on > todayOf(deps, district.code))
    throw fieldProblem('/ended/on', 'tanggal ini belum tiba');
  const row = {
    ...{
      district: district.id,
      id: command.id,
      case_id: values.case,
      donor: values.donor,
      donor_kind: values.donorKind,
    },
    ...{
      agency: values.agency,
      unit: values.unit,
      per_month: values.perMonth,
      from_month: span.from,
      to_month: span.to,
    },
    ...{ basis: values.basis, ended_on: values.ended?.on ?? null, ended_why: values.ended?.why ?? null },
    ...{ written_by: actor.name, written_at: deps.now() },
  };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(fosterPledgeVersion(district.id, command.id), values.version)],
    rows: [putFosterPledge(row)],
    trail: [
      { scope: district.id, verb: 'foster.pledge', subject: command.id, body: { before: before ?? null, after: row } },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

/** Writes what was delivered for a month of a pledge. */
export async function writeDelivery(
  deps: Deps,
  actor: Actor,
  command: Of & { month: string; values: PutDelivery },
): Promise<void> {
  const { values } = command;
  const district = await openDistrict(deps, actor, command.district, 'foster.write');
  const pledge = await district.db.one<FosterPledgeFound>(fosterPledgesOf(district.id, command.id));
  if (pledge === undefined || !district.reaches([...district.path, pledge.subdistrict, pledge.village]))
    throw new Problem('not-found');
  const period = parseMonth(command.month) ?? 0;
  const refused = refuseDelivery(
    { from: pledge.from_month, to: pledge.to_month },
    { month: period, on: values.on, onMonth: monthOf(values.on), today: todayOf(deps, district.code) },
  );
  if (refused !== null) {
    const [pointer, message] = DELIVERY[refused];
    throw fieldProblem(pointer, message);
  }
  const row = {
    ...{ district: district.id, pledge: pledge.id, period, delivered_on: values.on, quantity: values.quantity },
    ...{ item: values.item, handed_by: values.handedBy, proof: values.proof },
    ...{ written_by: actor.name, written_at: deps.now() },
  };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(fosterDeliveryVersion(district.id, pledge.id, period), values.version)],
    rows: [putFosterDelivery(row)],
    trail: [
      {
        scope: district.id,
        verb: 'foster.deliver',
        subject: `${pledge.id}/${command.month}`,
        body: { version: values.version, after: row },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
