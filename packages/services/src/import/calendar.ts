import { mustBe, type Statement, sql } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';

/** The district's day and month, and the first month from which each village vouches for its register. */
export interface Calendar {
  today: string;
  period: number;
  registerFrom: ReadonlyMap<number, number>;
  /** Changes with every confirmation. */
  confirmations: string;
}

const confirmationsOf = (district: number): Statement =>
  sql`select count(*) || '/' || ifnull(max(c.at), 0) mark from region r join register_confirmation c on c.village = r.id
      where r.district = ${district} and r.level = 4`;

/** No village has confirmed its register since. */
export const sameConfirmations = (district: OpenDistrict, { confirmations }: Calendar): Statement =>
  mustBe(confirmationsOf(district.id), confirmations);

export async function calendarOf(deps: Deps, district: OpenDistrict): Promise<Calendar> {
  const [zone, confirmed, mark] = await district.db.batch([
    sql`select zone from district where id = ${district.id}`,
    sql`select c.village, min(c.confirmed_on) since from region r join register_confirmation c on c.village = r.id
        where r.district = ${district.id} and r.level = 4 group by c.village`,
    confirmationsOf(district.id),
  ]);
  const today = todayIn(String(zone!.rows[0]!['zone']), deps.now());
  const registerFrom = new Map(confirmed!.rows.map((row) => [Number(row['village']), monthOf(String(row['since']))]));
  return { today, period: monthOf(today), registerFrom, confirmations: String(mark!.rows[0]!['mark']) };
}
