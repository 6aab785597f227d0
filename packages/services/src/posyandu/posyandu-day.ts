import { type PosyanduDayPage, Problem, type PutPosyanduDay } from '@konvergensi/contract';
import {
  childrenOfPosyandu,
  earlierStaysOf,
  json,
  lockedQuarters,
  mothersOfPosyandu,
  mustBe,
  NO_POSYANDU,
  notLocked,
  type PersonRow,
  type PosyanduPlanRow,
  type PosyanduSessionRow,
  posyanduOf,
  putAbsences,
  putPosyanduSession,
  sql,
} from '@konvergensi/db';
import {
  type AbsenceReason,
  formatMonth,
  isTarget,
  lastDayOf,
  monthOf,
  nextPosyanduDay,
  type PosyanduTool,
  parseMonth,
  posyanduDayIn,
  SERVICE_CODES,
  serviceIn,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage, type RecordVillage } from '../record/open-record-village.ts';
import { wrongField } from '../register/refuse.ts';
import { bornSince } from './born-since.ts';

interface Asked {
  village: string;
  posyandu: string;
  month: string;
}
type Invited = Pick<PersonRow, 'id' | 'name' | 'birth_date'> & {
  dusun: string | null;
  at_rt: string | null;
  at_address: string | null;
  absence: AbsenceReason | null;
};
type Child = PersonRow & Invited & { measured_on: string | null };
type Mother = Invited & { due_date: string; services: string | null };

/** A posyandu's day in a month: who is invited, who came, and why the others did not. */
export async function readPosyanduDay(deps: Deps, actor: Actor, asked: Asked): Promise<PosyanduDayPage> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'person.list');
  const month = Math.min(parseMonth(asked.month) ?? village.thisMonth, village.thisMonth);
  const born = bornSince(month);
  const [plans, sessions, children, mothers] = await village.district.db.batch([
    posyanduOf(village.district.id, [village.id]),
    sql`select * from posyandu_session where village = ${village.id} and period = ${month} and posyandu = ${asked.posyandu}`,
    childrenOfPosyandu(village.id, asked.posyandu, month, born),
    mothersOfPosyandu(village.id, asked.posyandu, month),
  ]);
  const plan = (plans!.rows as unknown as (PosyanduPlanRow & { id: string; name: string })[]).find(
    ({ id }) => id === asked.posyandu,
  );
  if (plan === undefined && asked.posyandu !== NO_POSYANDU) throw new Problem('not-found');
  const rule = plan === undefined || plan.day === null ? null : { week: plan.week, day: plan.day };
  return {
    village: village.code,
    posyandu: { id: asked.posyandu, name: plan?.name ?? null },
    month: formatMonth(month),
    today: village.today,
    planned: rule === null ? null : posyanduDayIn(rule, month),
    next: rule === null ? null : nextPosyanduDay(rule, village.today),
    cadres: plan?.cadres ?? '',
    session: sessionView(sessions!.rows[0] as unknown as PosyanduSessionRow | undefined),
    children: (children!.rows as unknown as Child[])
      .filter((row) => isTarget(lifeOf(row), month))
      .map((row) => ({
        ...invited(row),
        sex: row.sex === 1 ? ('L' as const) : ('P' as const),
        parents: row.parents,
        measuredOn: row.measured_on,
      })),
    mothers: (mothers!.rows as unknown as Mother[]).map((row) => ({
      ...invited(row),
      dueDate: row.due_date,
      came:
        row.services !== null &&
        SERVICE_CODES.slice(0, 4).some((code) => serviceIn(row.services!, code).mark === 'received'),
    })),
  };
}

const invited = (row: Invited) => ({
  id: row.id,
  name: row.name,
  birthDate: row.birth_date,
  dusun: row.dusun,
  rt: row.at_rt,
  address: row.at_address,
  absence: row.absence,
});

const lifeOf = (row: PersonRow) => ({
  birthDate: row.birth_date,
  livedFrom: row.lived_from,
  leftOn: row.left_on,
  ...earlierStaysOf(row),
});

export const sessionView = (row: PosyanduSessionRow | undefined) =>
  row === undefined
    ? null
    : {
        on: row.on_day,
        cadres: row.cadres,
        tools: JSON.parse(row.tools) as PosyanduTool[],
        note: row.note,
        coach: row.coach,
        coached: row.coached,
        version: row.version,
      };

/** Records that the day was held, by whom, with which tools, and why some did not come. */
export async function putPosyanduDay(
  deps: Deps,
  actor: Actor,
  command: Asked & { values: PutPosyanduDay },
): Promise<void> {
  const { values, posyandu } = command;
  const { village } = await openRecordVillage(deps, actor, command.village, 'measurement.write');
  const month = parseMonth(command.month) ?? village.thisMonth;
  if (values.on > village.today) throw wrongField('on', 'Tanggal di masa depan');
  if (monthOf(values.on) !== month) throw wrongField('on', `Hari buka di luar bulan ${formatMonth(month)}`);
  const { district, id } = village;
  const known = sql`select 1 from facility where district = ${district.id} and id = ${posyandu} and kind = 'posyandu'
    and village = ${id} and state <> 'retired'`;
  if (posyandu !== NO_POSYANDU && (await district.db.one(known)) === undefined) throw new Problem('not-found');
  const named = json(values.absences.map(({ person }) => person));
  const strangers = sql`select value from json_each(${named}) a
    where not exists (select 1 from person p where p.village = ${id} and p.id = a.value)`;
  if ((await district.db.one(strangers)) !== undefined) throw wrongField('absences', 'Tidak tinggal di desa ini');
  const held = sql`select version from posyandu_session where village = ${id} and period = ${month} and posyandu = ${posyandu}`;
  const by = { village: id, period: month, actor: actor.id, at: deps.now() };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    heads: new Map([[id, village.head]]),
    guards: [district.stillHere, notLocked(id, [month]), mustBe(held, values.version)],
    rows: [
      putPosyanduSession({
        ...by,
        posyandu,
        on_day: values.on,
        cadres: values.cadres,
        tools: json(values.tools),
        note: values.note,
        coach: values.coach,
        coached: values.coached,
      }),
      ...putAbsences(by, values.absences),
    ],
    trail: [{ scope: id, verb: 'posyandu.session', subject: `${posyandu}/${values.on}`, body: { ...values } }],
  });
  await orConflict(work, () => lockedOrConflict(village, lastDayOf(month)));
}

async function lockedOrConflict({ id, district }: RecordVillage, on: string): Promise<Problem> {
  const locked = await district.db.all(lockedQuarters(id, [monthOf(on)]));
  return new Problem(locked.length > 0 ? 'locked' : 'conflict');
}
