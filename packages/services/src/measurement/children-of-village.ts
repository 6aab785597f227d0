import { Problem } from '@konvergensi/contract';
import { childrenOfVillage, earlierStaysOf, type PersonRow, sql } from '@konvergensi/db';
import { formatMonth, isTarget, monthOf, parseMonth } from '@konvergensi/domain';
import { accompaniedAt, onlyAccompanied } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { measurementView } from './measurement-view.ts';

type LatestArray = [
  number,
  string,
  number | null,
  number | null,
  'L' | 'H' | null,
  number | null,
  number | null,
  0 | 1,
  number,
  number,
];
type Row = PersonRow & { posyandu_name: string | null; latest: string | null };

/** Children under five of a village with the latest measurement of each, and who is not measured yet this month. */
export async function childrenOf(deps: Deps, actor: Actor, query: { village: string; month?: string | undefined }) {
  const district = await openDistrict(deps, actor, query.village.slice(0, 5), 'person.read');
  const place = await district.db.one<{ id: number; parent: number }>(
    sql`select id, parent from region where code = ${query.village} and level = 4`,
  );
  const path = [...district.path, place?.parent ?? 0, place?.id ?? 0];
  if (place === undefined || !district.reaches(path)) throw new Problem('not-found');
  const period = (query.month === undefined ? null : parseMonth(query.month)) ?? monthOf(todayOf(deps, query.village));
  const seen = await accompaniedAt(actor, { district, id: place.id, path });
  const rows = onlyAccompanied(seen, await district.db.all<Row>(childrenOfVillage(place.id, period)), ({ id }) => id);
  return {
    month: formatMonth(period),
    children: rows
      .filter((row) => isTarget(asFact(row), period))
      .map((row) => {
        const latest = row.latest === null ? null : (JSON.parse(row.latest) as LatestArray);
        return {
          id: row.id,
          name: row.name,
          sex: row.sex === 1 ? ('L' as const) : ('P' as const),
          birthDate: row.birth_date,
          parents: row.parents,
          posyandu: row.posyandu_name,
          latest: latest === null ? null : latestView(row, latest),
          measuredThisMonth: latest !== null && latest[0] === period,
        };
      }),
  };
}

const asFact = (row: PersonRow) => ({
  id: row.id,
  sex: row.sex,
  birthDate: row.birth_date,
  livedFrom: row.lived_from,
  leftOn: row.left_on,
  ...earlierStaysOf(row),
  posyandu: row.posyandu,
});

const latestView = (row: PersonRow, l: LatestArray) =>
  measurementView(
    {
      person: row.id,
      date: l[1],
      weight_g: l[2],
      length_um: l[3],
      position: l[4],
      arm_um: l[5],
      head_um: l[6],
      oedema: l[7],
      version: l[8],
      recorded_at: l[9],
    },
    row,
  );
