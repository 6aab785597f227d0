import { Problem, type PutPregnancy, type Saved } from '@konvergensi/contract';
import { mustBe, mustHold, type PersonRow, type PregnancyRow, putRow, rowAt, sql, versionAt } from '@konvergensi/db';
import { addDays, completedMonths, PREGNANCY_DAYS } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { firstOpenMonth, openMonthsFrom } from './months-open.ts';
import { type OpenVillage, openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';
import { bit, measuredColumns } from './units.ts';

export interface SavePregnancy {
  village: string;
  id: string;
  values: PutPregnancy;
  key: string;
}

/** Opens a pregnancy of a woman of the village, or corrects it. She has one open at a time. */
export async function savePregnancy(deps: Deps, actor: Actor, command: SavePregnancy): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['pregnancy', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('pregnancy', here, id),
    rowAt('person', here, values.person),
    sql`select id from pregnancy where village = ${here} and person = ${values.person} and ended_on is null and id <> ${id}`,
    firstOpenMonth(here),
  ]);
  if (earlier !== undefined) return earlier;
  const before = at.loaded[0]?.[0] as unknown as PregnancyRow | undefined;
  const woman = at.loaded[1]?.[0] as unknown as PersonRow | undefined;
  await refuseStrangers(actor, at, { people: [values.person, before?.person] });
  refuseStale(before, values.version);
  const row = pregnancyRow(at, id, values, before, deps.now());
  refuseImpossible(at, row, woman, before);
  const isOpen = row.ended_on === null;
  if (isOpen && at.loaded[2]?.[0] !== undefined)
    throw new Problem('already-exists', { detail: 'Ibu ini masih mempunyai kehamilan yang belum diakhiri' });
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustBe(versionAt('pregnancy', at.id, id), values.version),
      mustHold(
        sql`not exists (select 1 from pregnancy where village = ${at.id} and person = ${row.person} and ended_on is null
              and id <> ${id}) or ${isOpen ? 0 : 1}`,
      ),
      mustBe(sql`select left_on from person where village = ${at.id} and id = ${row.person}`, woman?.left_on ?? null),
    ],
    rows: [putRow('pregnancy', row)],
    verb: before === undefined ? 'pregnancy.open' : 'pregnancy.correct',
    subject: id,
    body: { before: before ?? null, after: row },
    cells: openMonthsFrom(at, at.loaded[3], sinceOf(before === undefined ? [row] : [before, row])),
    from: at.period,
    answer: { id, version: row.version },
  });
}

/** The first day on which one of them makes her a target. */
const sinceOf = (rows: readonly PregnancyRow[]): string =>
  rows
    .map(({ due_date, known_from }) => [addDays(due_date, -PREGNANCY_DAYS), known_from ?? ''].sort().at(-1) ?? '')
    .sort()[0] ?? '';

const pregnancyRow = (
  at: OpenVillage,
  id: string,
  values: PutPregnancy,
  before: PregnancyRow | undefined,
  now: number,
): PregnancyRow => ({
  village: at.id,
  id,
  person: values.person,
  due_date: values.dueDate ?? addDays(values.lastPeriodOn ?? at.today, PREGNANCY_DAYS),
  last_period_on: values.lastPeriodOn,
  known_from: values.knownFrom,
  ...measuredColumns(values),
  births: values.births,
  months_since_birth: values.monthsSinceBirth,
  history: bit(values.history),
  measured_on: values.measuredOn,
  ended_on: before?.ended_on ?? null,
  ending: before?.ending ?? null,
  asked_on: before?.due_date === values.dueDate ? (before?.asked_on ?? null) : null,
  recorded_at: now,
  version: (before?.version ?? 0) + 1,
});

const YOUNGEST_MONTHS = 9 * 12;

function refuseImpossible(
  at: OpenVillage,
  row: PregnancyRow,
  woman: PersonRow | undefined,
  before: PregnancyRow | undefined,
): void {
  if (woman === undefined || (before === undefined && woman.left_on !== null))
    throw wrongField('person', 'Ibu ini tidak ada di desa');
  if (woman.sex !== 2) throw wrongField('person', 'Kehamilan dicatat pada perempuan');
  const begin = addDays(row.due_date, -PREGNANCY_DAYS);
  if (woman.birth_date_kind !== 'unknown' && completedMonths(woman.birth_date, begin) < YOUNGEST_MONTHS)
    throw wrongField('dueDate', 'Tidak cocok dengan tanggal lahir ibu');
  if (begin > at.today) throw wrongField('dueDate', 'HPL lebih dari 280 hari lagi');
  if (row.known_from !== null && row.known_from > at.today) throw wrongField('knownFrom', 'Tanggal di masa depan');
  if (row.measured_on !== null && row.measured_on > at.today) throw wrongField('measuredOn', 'Tanggal di masa depan');
  if (row.last_period_on !== null && row.last_period_on > at.today)
    throw wrongField('lastPeriodOn', 'Tanggal di masa depan');
}
