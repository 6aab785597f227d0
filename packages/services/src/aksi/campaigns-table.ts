import type { ComputedOf } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { type Counts, type CountTuple, parseMonth, qualityIndicators } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import type { OpenTable } from './open-table.ts';
import { countsOfPeriods, sumOf as sumOfVillages } from './window-counts.ts';

type Campaigns = ComputedOf<'campaigns'>;
type Snapshot = Campaigns['publications'][number]['now'];

const QUALITY = qualityIndicators.map(({ code }) => code);
const CODES = ['stunted', 'd_s.daftar', 'd_s.register', 'd_s.proyeksi', ...QUALITY];

/** Aksi 7: each campaign day by day with the quality of its measurements, and what was published of which figures. */
export async function campaignsTable(deps: Deps, open: OpenTable): Promise<Campaigns> {
  const campaigns = open.linesOf('campaign');
  const publications = open.linesOf('publication');
  const months = [...new Set([...campaigns, ...publications].map(({ values }) => parseMonth(values.month) ?? 0))];
  const [source, sums] = await Promise.all([sourceOf(open.district), countsOfPeriods(open, months, CODES)]);
  const days = await daysOf(open, months);
  const keptOf = new Map(open.rows.map(({ id, kept }) => [id, kept]));
  return {
    table: 'campaigns',
    campaigns: campaigns.map(({ id, values }) => {
      const month = parseMonth(values.month) ?? 0;
      const counts = sumOfVillages(sums.get(month));
      const weighed = days.weighed.filter((row) => row.period === month);
      const inside = weighed.filter(({ date }) => values.from <= date && date <= values.to);
      return {
        id,
        target: source === null ? null : (counts.get(`d_s.${source}`)?.[1] ?? null),
        posyandu: days.posyandu.get(month) ?? 0,
        days: inside.map(({ date, n }, i) => ({ date, weighed: n, together: sumOf(inside.slice(0, i + 1)) })),
        outside: sumOf(weighed) - sumOf(inside),
        quality: QUALITY.map((indicator) => {
          const [numerator, denominator] = counts.get(indicator) ?? [0, 0];
          return { indicator, numerator, denominator };
        }),
      };
    }),
    publications: publications.map(({ id, values }) => ({
      id,
      before: snapshotKept(keptOf.get(id) ?? null),
      now: snapshotOf(sumOfVillages(sums.get(parseMonth(values.month) ?? 0)), source, deps.now()),
    })),
  };
}

const sumOf = (rows: readonly { n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0);

const snapshotKept = (kept: string | null): Snapshot | null => (kept === null ? null : (JSON.parse(kept) as Snapshot));

const pair = (tuple: CountTuple | undefined) =>
  tuple === undefined || tuple[1] === 0 ? null : { numerator: tuple[0], denominator: tuple[1] };

const snapshotOf = (counts: Counts, source: string | null, at: number): Snapshot => ({
  stunted: pair(counts.get('stunted')),
  coverage: source === null ? null : pair(counts.get(`d_s.${source}`)),
  at,
});

/** The figures of a month as they stand now, to be kept with the record of their publication. */
export async function figuresNow(
  deps: Deps,
  open: Pick<OpenTable, 'district' | 'villages'>,
  month: string,
): Promise<Snapshot> {
  const key = parseMonth(month) ?? 0;
  const [source, sums] = await Promise.all([sourceOf(open.district), countsOfPeriods(open, [key], CODES)]);
  return snapshotOf(sumOfVillages(sums.get(key)), source, deps.now());
}

async function sourceOf({ db, id }: OpenDistrict): Promise<string | null> {
  const row = await db.one<{ target_source: string | null }>(sql`select target_source from district where id = ${id}`);
  return row?.target_source ?? null;
}

/** Children weighed, each on the first day of the month it was, and posyandu they came from. */
async function daysOf({ district, villages }: OpenTable, months: readonly number[]) {
  const ids = JSON.stringify(villages.map(({ id }) => id));
  const asked = JSON.stringify(months);
  const weighed = sql`from json_each(${asked}) t cross join json_each(${ids}) v
      cross join measurement m on m.village = v.value and m.period = t.value and m.weight_g is not null
      join person p on p.village = m.village and p.id = m.person and p.birth_date > date(m.date, '-5 years')`;
  const [days, posyandu] = await district.db.batch([
    sql`select period, date, count(*) n from (select m.period, min(m.date) date ${weighed} group by m.period, m.person)
        group by period, date order by period, date`,
    sql`select m.period, count(distinct p.posyandu) n ${weighed} group by m.period`,
  ]);
  return {
    weighed: days!.rows as unknown as { period: number; date: string; n: number }[],
    posyandu: new Map(posyandu!.rows.map((row) => [Number(row['period']), Number(row['n'])])),
  };
}
