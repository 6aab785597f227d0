import type { EntryLevel } from '@konvergensi/domain';
import { json, type Statement, sql } from './statement.ts';

/** One period of entry that a figure is made of. */
export interface EnteredAsk {
  indicator: string;
  base: number;
  /** Period of the figure. */
  period: number;
  position: number;
  takesCumulative: boolean;
}

/** Values of one indicator, period and level, added up within a region; at a level above the region's: what it holds. */
export interface EnteredSumRow {
  indicator: string;
  period: number;
  level: EntryLevel;
  region: number;
  filled: number;
  no_target: number;
  numerator: number;
  denominator: number;
  above: number;
  covered: number;
  state: 0 | 1 | 2;
  cumulative: 0 | 1;
  at: number;
}

const asksJson = (asks: readonly EnteredAsk[]): string =>
  json(asks.map((ask) => [ask.indicator, ask.base, ask.period, ask.position, ask.takesCumulative ? 1 : 0]));

/** A value since the year began takes the place of those before it. */
const SUPERSEDED = sql`exists (select 1 from w l cross join entry_value n on n.district = v.district and n.indicator = v.indicator
    and n.period = l.base and n.level = v.level and n.place = v.place
  where l.indicator = w.indicator and l.period = w.period and l.position > w.position and l.whole = 1 and n.cumulative = 1)`;

/** Entered values added up to the regions of a level (2 district, 3 sub-district, 4 village). */
export const enteredSums = (district: number, level: number, asks: readonly EnteredAsk[]): Statement =>
  sql`with w as (select value ->> 0 indicator, value ->> 1 base, value ->> 2 period, value ->> 3 position, value ->> 4 whole
                 from json_each(${asksJson(asks)}))
      select w.indicator, w.period, v.level,
        case when ${level} = 2 or v.level in ('puskesmas', 'district') then v.district
          when v.level = 'subdistrict' or ${level} = 4 then r.id else r.parent end region,
        sum(v.no_target = 0) filled, sum(v.no_target) no_target, ifnull(sum(v.numerator), 0) numerator,
        ifnull(sum(v.denominator), 0) denominator, sum(ifnull(v.numerator > v.denominator, 0)) above,
        sum(case v.cumulative when 1 then w.position else 1 end) covered,
        min(case v.state when 'locked' then 2 when 'verified' then 1 else 0 end) state, max(v.cumulative) cumulative,
        max(v.entered_at) at
      from w cross join entry_value v on v.district = ${district} and v.indicator = w.indicator and v.period = w.base
        left join school s on v.level = 'school' and s.district = v.district and s.npsn = v.place
        left join region r on r.id = case v.level when 'school' then s.village when 'puskesmas' then null else cast(v.place as integer) end
      where (v.cumulative = 0 or w.whole = 1) and not ${SUPERSEDED}
      group by 1, 2, 3, 4`;

export interface EntryPlaceCount {
  level: EntryLevel;
  /** Sub-district in which they lie; of puskesmas and sub-districts the district. */
  region: number;
  n: number;
}

/** How many places of each level there are. */
export const entryPlaceCounts = (district: number): Statement =>
  sql`select 'village' level, parent region, count(*) n from region where district = ${district} and level = 4 and valid_to is null group by parent
      union all select 'subdistrict', ${district}, count(*) from region where district = ${district} and level = 3 and valid_to is null
      union all select 'school', r.parent, count(*) from school s join region r on r.id = s.village where s.district = ${district} group by r.parent
      union all select 'puskesmas', ${district}, count(*) from facility where district = ${district} and kind = 'puskesmas' and state <> 'retired'`;

/** A text that changes whenever one of these values does. */
export const enteredFreshness = (district: number, asks: readonly EnteredAsk[]): Statement =>
  sql`with w as (select distinct value ->> 0 indicator, value ->> 1 base from json_each(${asksJson(asks)}))
      select count(*) || ':' || ifnull(sum(v.version), 0) || ':' || ifnull(max(v.entered_at), 0) tag
      from w cross join entry_value v on v.district = ${district} and v.indicator = w.indicator and v.period = w.base`;
