import { mustBe, quarterKey, type Statement, sql } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

/** The district's day and month, and the first month from which each village vouches for its register. */
export interface Calendar {
  today: string;
  period: number;
  registerFrom: ReadonlyMap<number, number>;
  /** Quarters that take no facts any more, `village/quarter`. */
  locked: ReadonlySet<string>;
  /** Changes with every confirmation, and with every quarter that is locked or opened. */
  confirmations: string;
}

const confirmationsOf = (district: number): Statement =>
  sql`select count(*) || '/' || ifnull(max(c.at), 0) || '/' ||
        (select count(*) || '.' || ifnull(sum(q.version), 0) from region v join quarter_close q on q.village = v.id
         where v.district = ${district} and v.level = 4 and q.state = 'locked') mark
      from region r join register_confirmation c on c.village = r.id
      where r.district = ${district} and r.level = 4`;

const lockedIn = (district: number): Statement =>
  sql`select q.village || '/' || q.period quarter from region r join quarter_close q on q.village = r.id
      where r.district = ${district} and r.level = 4 and q.state = 'locked'`;

/** Is the quarter of a month locked in a village? */
export const isLocked = ({ locked }: Pick<Calendar, 'locked'>, village: number, month: number): boolean =>
  locked.has(`${village}/${quarterKey(month)}`);

/** No village has confirmed its register since, and no quarter was locked or opened. */
export const sameConfirmations = (district: OpenDistrict, { confirmations }: Calendar): Statement =>
  mustBe(confirmationsOf(district.id), confirmations);

export async function calendarOf(deps: Deps, district: OpenDistrict): Promise<Calendar> {
  const [confirmed, mark, locks] = await district.db.batch([
    sql`select c.village, min(c.confirmed_on) since from region r join register_confirmation c on c.village = r.id
        where r.district = ${district.id} and r.level = 4 group by c.village`,
    confirmationsOf(district.id),
    lockedIn(district.id),
  ]);
  const today = todayOf(deps, district.code);
  const registerFrom = new Map(confirmed!.rows.map((row) => [Number(row['village']), monthOf(String(row['since']))]));
  const locked = new Set(locks!.rows.map((row) => String(row['quarter'])));
  return { today, locked, period: monthOf(today), registerFrom, confirmations: String(mark!.rows[0]!['mark']) };
}
