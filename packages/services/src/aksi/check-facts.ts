import { quarterKey, sql } from '@konvergensi/db';
import type { CheckFacts } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';

interface Row {
  villages: number;
  measured: number;
  campaign: string | null;
  listed: number | null;
  frozen: number;
  meetings: number;
  promised: number;
  closed: number;
  verified: number;
  desa: number;
  active: number;
  planned: number;
  budgeted: number;
  published: number;
}

const MONTHS = 12;
/** Weighing months of the programme, as places in the year. */
const FEBRUARY = 1;
const AUGUST = 7;

/** What the district's own tables say of the year, in one statement. */
export async function checkFacts(district: Pick<OpenDistrict, 'id' | 'db'>, year: number): Promise<CheckFacts> {
  const january = year * MONTHS;
  const id = district.id;
  const row = await district.db.one<Row>(
    sql`select
      (select count(*) from region where district = ${id} and level = 4 and valid_to is null) villages,
      (select count(distinct u.region) from rollup u where u.district = ${id} and u.level = 4
         and u.period between ${january} and ${january + MONTHS - 1} and u.counts ->> '$.measured[0]' > 0) measured,
      (select json_array(u.counts -> ('$."d_s.' || d.target_source || '"[0]'), u.counts -> ('$."d_s.' || d.target_source || '"[1]'))
         from district d join rollup u on u.district = d.id and u.level = 2 and u.region = d.id
         where d.id = ${id} and d.target_source is not null and u.period in (${january + FEBRUARY}, ${january + AUGUST})
           and u.counts ->> ('$."d_s.' || d.target_source || '"[1]') > 0
         order by 1.0 * (u.counts ->> ('$."d_s.' || d.target_source || '"[0]')) / (u.counts ->> ('$."d_s.' || d.target_source || '"[1]')) desc limit 1) campaign,
      (select wanted from priority where district = ${id} and year = ${year}) listed,
      (select count(*) from priority where district = ${id} and year = ${year} and frozen_at is not null) frozen,
      (select count(*) from meeting where district = ${id} and held_on between ${`${year}-01-01`} and ${`${year}-12-31`}
         and kind in ('rembuk', 'rembuk-kecamatan', 'minilok', 'rakor')) meetings,
      (select count(*) from commitment where district = ${id} and made_on between ${`${year}-01-01`} and ${`${year}-12-31`}) promised,
      (select count(*) from commitment where district = ${id} and made_on between ${`${year}-01-01`} and ${`${year}-12-31`} and state <> 'open') closed,
      (select count(*) from target_form where district = ${id} and year = ${year} and source = 'kecamatan' and state = 'verified') verified,
      (select count(*) from region where district = ${id} and level = 4 and valid_to is null and kind <> 'kelurahan') desa,
      (select count(*) from (select q.village from village_quarter q join region r on r.id = q.village and r.kind <> 'kelurahan'
         where q.district = ${id} and q.period between ${quarterKey(january)} and ${quarterKey(january) + 3}
           and json(q.counts) ->> '$."isi.lengkap"[0]' > 0
         group by q.village having 2 * count(*) >= (select count(distinct period) from village_quarter
           where district = ${id} and period between ${quarterKey(january)} and ${quarterKey(january) + 3}))) active,
      (select count(*) from aksi_line where district = ${id} and year = ${year + 1} and kind = 'activity') planned,
      (select count(*) from aksi_line where district = ${id} and year = ${year + 1} and kind = 'activity' and line ->> 'apbd' > 0) budgeted,
      (select count(*) from aksi_line where district = ${id} and year = ${year} and kind = 'publication') published`,
  );
  const [done = 0, of = 0] = JSON.parse(row?.campaign ?? '[]') as number[];
  return {
    villagesMeasured: { done: row?.measured ?? 0, of: row?.villages ?? 0 },
    campaign: row?.campaign == null ? null : { done, of },
    priorityListed: row?.listed ?? null,
    priorityFrozen: (row?.frozen ?? 0) > 0,
    targetsVerified: { done: row?.verified ?? 0, of: row?.villages ?? 0 },
    cadresActive: { done: row?.active ?? 0, of: row?.desa ?? 0 },
    planBudgeted: { done: row?.budgeted ?? 0, of: row?.planned ?? 0 },
    published: row?.published ?? 0,
    meetings: row?.meetings ?? 0,
    commitments: { done: row?.closed ?? 0, of: row?.promised ?? 0 },
  };
}
