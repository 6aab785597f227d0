import { Problem, type PutFund, type PutSupply, type SupplyView } from '@konvergensi/contract';
import { json, lockedQuarters, mustBe, notLocked, sql } from '@konvergensi/db';
import {
  type Month,
  monthOf,
  refuseSupply,
  SUPPLY_STANDARDS,
  type SupplyRow,
  supplyByService,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage, type RecordVillage } from '../record/open-record-village.ts';

interface Survey {
  on_day: string;
  facilities: string;
  version: number;
}

/** Form 1b-c of a village: which services are offered where and how well, and the three standards. */
export async function readSupply(deps: Deps, actor: Actor, code: string): Promise<SupplyView> {
  const { village } = await openRecordVillage(deps, actor, code, 'scorecard.read');
  const [surveys, rows, standards] = await village.district.db.batch([
    sql`select on_day, facilities, version from supply_survey where village = ${village.id}`,
    sql`select facility, service, available, spm, missing from supply where village = ${village.id}`,
    sql`select standard, met, note from supply_standard where village = ${village.id}`,
  ]);
  // What was written in free words may name someone: it stays with those who see all the village's people.
  const seesWords = village.may('person.list');
  const survey = surveys!.rows[0] as unknown as Survey | undefined;
  const held = (rows!.rows as unknown as (Omit<SupplyRow, 'available'> & { available: 0 | 1 })[]).map((row) => ({
    ...row,
    available: row.available === 1,
  }));
  const known = standards!.rows as unknown as SupplyView['standards'];
  return {
    village: village.code,
    on: survey?.on_day ?? null,
    version: survey?.version ?? null,
    facilities: JSON.parse(survey?.facilities ?? '{}') as Record<string, number>,
    rows: seesWords ? held : held.map((row) => ({ ...row, missing: '' })),
    standards: SUPPLY_STANDARDS.map(
      (standard) => known.find((row) => row.standard === standard) ?? { standard, met: null, note: '' },
    ).map((row) => (seesWords ? row : { ...row, note: '' })),
    services: supplyByService(held).map((each) => ({ ...each, at: [...each.at] })),
  };
}

const WORDS = {
  twice: 'Layanan ini sudah diisi untuk fasilitas ini',
  'not-available': 'Standar tidak dapat diisi bila layanan tidak tersedia',
  'missing-what': 'Tulis apa yang belum ada',
} as const;

/** Records the whole form anew, as seen on a day. */
export async function putSupply(deps: Deps, actor: Actor, code: string, form: PutSupply): Promise<void> {
  const { village } = await openRecordVillage(deps, actor, code, 'supply.write');
  const errors: { pointer: string; message: string }[] = [];
  const seen = new Set<string>();
  form.rows.forEach((row, i) => {
    const refusal = refuseSupply(row, seen);
    if (refusal !== null) errors.push({ pointer: `/rows/${i}/missing`, message: WORDS[refusal] });
    seen.add(`${row.facility}/${row.service}`);
  });
  if (form.on > village.today) errors.push({ pointer: '/on', message: 'Tanggal di masa depan' });
  if (errors.length > 0) throw new Problem('invalid', { errors });
  const rows = json(form.rows.map((row) => [row.facility, row.service, row.available ? 1 : 0, row.spm, row.missing]));
  const standards = json(form.standards.map((row) => [row.standard, row.met, row.note]));
  const work = commit(deps, actor, {
    db: village.district.db,
    home: { kind: 'district', id: village.district.id },
    heads: new Map([[village.id, village.head]]),
    guards: [
      village.district.stillHere,
      notLocked(village.id, [monthOf(form.on)]),
      mustBe(sql`select version from supply_survey where village = ${village.id}`, form.version),
    ],
    rows: [
      sql`delete from supply where village = ${village.id}`,
      sql`insert into supply (village, facility, service, available, spm, missing)
          select ${village.id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${rows})`,
      sql`insert into supply_standard (village, standard, met, note)
          select ${village.id}, value ->> 0, value ->> 1, value ->> 2 from json_each(${standards}) where true
          on conflict (village, standard) do update set met = excluded.met, note = excluded.note`,
      sql`insert into supply_survey (village, on_day, facilities, actor, at)
          values (${village.id}, ${form.on}, ${json(form.facilities)}, ${actor.id}, ${deps.now()})
          on conflict (village) do update set on_day = excluded.on_day, facilities = excluded.facilities,
            actor = excluded.actor, at = excluded.at, version = supply_survey.version + 1`,
    ],
    trail: [{ scope: village.id, verb: 'supply.record', subject: form.on, body: { ...form } }],
  });
  await orConflict(work, () => lockedOrConflict(village, monthOf(form.on)));
}

async function lockedOrConflict({ id, district }: RecordVillage, month: Month): Promise<Problem> {
  const locked = await district.db.all(lockedQuarters(id, [month]));
  return new Problem(locked.length > 0 ? 'locked' : 'conflict');
}

/** Form 4, table 5: a village's funds of a year, entered by the village until the year's last quarter is locked. */
export async function putFund(
  deps: Deps,
  actor: Actor,
  asked: { village: string; year: number; fund: PutFund },
): Promise<void> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'entry.write');
  const december = asked.year * 12 + 11;
  const rows = json(asked.fund.rows.map((row) => [row.field, row.total, row.stunting, row.realised]));
  const work = commit(deps, actor, {
    db: village.district.db,
    home: { kind: 'district', id: village.district.id },
    heads: new Map([[village.id, village.head]]),
    guards: [village.district.stillHere, notLocked(village.id, [december])],
    rows: [
      sql`insert into village_fund (village, year, field, total, stunting, realised, actor, at)
          select ${village.id}, cast(${asked.year} as integer), value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${actor.id}, ${deps.now()}
          from json_each(${rows}) where true
          on conflict (village, year, field) do update set total = excluded.total, stunting = excluded.stunting,
            realised = excluded.realised, actor = excluded.actor, at = excluded.at, version = village_fund.version + 1`,
    ],
    trail: [{ scope: village.id, verb: 'fund.record', subject: String(asked.year), body: { rows: asked.fund.rows } }],
  });
  await orConflict(work, () => lockedOrConflict(village, december));
}
