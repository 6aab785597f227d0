import type { EntryLevel, EntryState, PeriodKey } from '@konvergensi/domain';
import { mustHold } from './guard.ts';
import type { entryHistory, entryReceipt, entryValue } from './schema/entry.ts';
import { slicesOf } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

export type EntryValueRow = typeof entryValue.$inferSelect;
export type EntryHistoryRow = typeof entryHistory.$inferSelect;
export type EntryReceiptRow = typeof entryReceipt.$inferSelect;

/** Where a value stands, within a district and period. */
export interface EntryKey {
  indicator: string;
  level: EntryLevel;
  /** Id of the region or facility, NPSN of the school. */
  place: string;
  /** The version that was seen; null: none. */
  version: number | null;
}

/** A place at which values can be entered. */
export interface EntryPlaceRow {
  level: EntryLevel;
  place: string;
  code: string | null;
  bps: string | null;
  name: string;
  within: string;
  within_code: string;
  /** Region by which access is judged: the place itself, or where it stands. */
  region: number | null;
  parent: number | null;
}

const regionsAt = (district: number, level: number, word: EntryLevel): Statement =>
  sql`select ${word} level, cast(r.id as text) place, r.code, r.bps_code bps, r.name, ifnull(p.name, r.name) within,
        ifnull(p.code, r.code) within_code, r.id region, r.parent
      from region r left join region p on p.id = r.parent
      where r.district = ${district} and r.level = ${level} and r.valid_to is null`;

/** Places of a district at one level, in the order of sub-districts and codes. */
export function entryPlaces(district: number, level: EntryLevel): Statement {
  switch (level) {
    case 'village':
      return sql`${regionsAt(district, 4, 'village')} order by r.code`;
    case 'subdistrict':
      return sql`${regionsAt(district, 3, 'subdistrict')} order by r.code`;
    case 'district':
      return regionsAt(district, 2, 'district');
    case 'puskesmas':
      return sql`select 'puskesmas' level, f.id place, null code, null bps, f.name, d.name within, d.code within_code, null region, null parent
          from facility f join region d on d.id = f.district
          where f.district = ${district} and f.kind = 'puskesmas' and f.state <> 'retired' order by f.name`;
    case 'school':
      return sql`select 'school' level, s.npsn place, s.npsn code, null bps, s.name, r.name within, r.code within_code, r.id region, r.parent
          from school s join region r on r.id = s.village where s.district = ${district} order by r.code, s.name`;
  }
}

/** Values of some indicators in some periods of a district. */
export const entriesOf = (district: number, indicators: readonly string[], periods: readonly PeriodKey[]): Statement =>
  sql`select v.* from json_each(${json(indicators)}) i cross join json_each(${json(periods)}) p
      cross join entry_value v on v.district = ${district} and v.indicator = i.value and v.period = p.value`;

export const entryAt = (
  district: number,
  period: PeriodKey,
  { indicator, level, place }: Omit<EntryKey, 'version'>,
): Statement =>
  sql`select * from entry_value where district = ${district} and indicator = ${indicator} and period = ${period}
      and level = ${level} and place = ${place}`;

export const entryVersions = (
  district: number,
  period: PeriodKey,
  { indicator, level, place }: Omit<EntryKey, 'version'>,
): Statement =>
  sql`select * from entry_history where district = ${district} and indicator = ${indicator} and period = ${period}
      and level = ${level} and place = ${place} order by version desc`;

const keyJson = (keys: readonly EntryKey[]): string =>
  json(keys.map(({ indicator, level, place, version }) => [indicator, level, place, version]));

const AT_KEY = sql`v.indicator = e.value ->> 0 and v.level = e.value ->> 1 and v.place = e.value ->> 2`;

/** Ends the batch unless every one of these stands at the version that was seen, in one of these states. */
export const entriesStand = (
  district: number,
  period: PeriodKey,
  keys: readonly EntryKey[],
  states: readonly EntryState[],
): Statement[] =>
  slicesOf(keys).map((part) =>
    mustHold(
      sql`not exists (select 1 from json_each(${keyJson(part)}) e
            left join entry_value v on v.district = ${district} and v.period = ${period} and ${AT_KEY}
            where v.version is not (e.value ->> 3) or (v.state is not null and v.state not in (select value from json_each(${json(states)}))))`,
    ),
  );

/** Keeps what stands at these keys as history, before it is changed. */
export const keepEntries = (district: number, period: PeriodKey, keys: readonly EntryKey[]): Statement[] =>
  slicesOf(keys).map(
    (part) =>
      sql`insert into entry_history (district, indicator, period, level, place, version, numerator, denominator, no_target,
            reason, source, source_on, cumulative, state, note, entered_by, entered_at, verified_by, verified_at, locked_by, locked_at)
          select v.district, v.indicator, v.period, v.level, v.place, v.version, v.numerator, v.denominator, v.no_target,
            v.reason, v.source, v.source_on, v.cumulative, v.state, v.note, v.entered_by, v.entered_at, v.verified_by, v.verified_at, v.locked_by, v.locked_at
          from json_each(${keyJson(part)}) e
            join entry_value v on v.district = ${district} and v.period = ${period} and ${AT_KEY}`,
  );

export type NewEntry = Pick<
  EntryValueRow,
  | 'indicator'
  | 'level'
  | 'place'
  | 'numerator'
  | 'denominator'
  | 'no_target'
  | 'reason'
  | 'source'
  | 'source_on'
  | 'cumulative'
>;

/** Writes values as drafts. A place that was emptied before goes on counting its versions. */
export const putEntryValues = (
  district: number,
  period: PeriodKey,
  rows: readonly NewEntry[],
  by: string,
  at: number,
): Statement[] =>
  slicesOf(rows).map(
    (part) =>
      sql`insert into entry_value (district, indicator, period, level, place, numerator, denominator, no_target, reason,
            source, source_on, cumulative, state, entered_by, entered_at, version)
          select ${district}, value ->> 'indicator', ${period}, value ->> 'level', value ->> 'place', value ->> 'numerator',
            value ->> 'denominator', value ->> 'no_target', value ->> 'reason', value ->> 'source', value ->> 'source_on',
            value ->> 'cumulative', 'draft', ${by}, ${at},
            1 + ifnull((select max(h.version) from entry_history h where h.district = ${district} and h.indicator = value ->> 'indicator'
              and h.period = ${period} and h.level = value ->> 'level' and h.place = value ->> 'place'), 0)
          from json_each(${json(part)}) where true
          on conflict (district, indicator, period, level, place) do update set numerator = excluded.numerator,
            denominator = excluded.denominator, no_target = excluded.no_target, reason = excluded.reason, source = excluded.source,
            source_on = excluded.source_on, cumulative = excluded.cumulative, state = 'draft', note = '',
            entered_by = excluded.entered_by, entered_at = excluded.entered_at, verified_by = null, verified_at = null,
            locked_by = null, locked_at = null, version = entry_value.version + 1`,
  );

/** Takes values away; what stood is history. */
export const clearEntries = (district: number, period: PeriodKey, keys: readonly EntryKey[]): Statement[] =>
  slicesOf(keys).map(
    (part) =>
      sql`delete from entry_value where district = ${district} and period = ${period}
          and (indicator, level, place) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(${keyJson(part)}))`,
  );

/** Takes a step of verification or locking. */
export const stepEntryValues = (
  district: number,
  period: PeriodKey,
  keys: readonly EntryKey[],
  { state, note, by, at }: { state: EntryState; note: string; by: string; at: number },
): Statement[] =>
  slicesOf(keys).map(
    (part) =>
      sql`update entry_value set state = ${state}, note = ${note}, version = version + 1,
            verified_by = case ${state} when 'verified' then ${by} when 'draft' then null else verified_by end,
            verified_at = case ${state} when 'verified' then ${at} when 'draft' then null else verified_at end,
            locked_by = case ${state} when 'locked' then ${by} else null end,
            locked_at = case ${state} when 'locked' then ${at} else null end
          where district = ${district} and period = ${period}
            and (indicator, level, place) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(${keyJson(part)}))`,
  );

export interface EntryCount {
  district: number;
  indicator: string;
  period: PeriodKey;
  n: number;
  drafts: number;
  /** Drafts that were sent back or unlocked. */
  returned: number;
}

/** How often each indicator of these was entered in these periods of districts: what their home pages say. */
export const entryCounts = (
  districts: readonly number[],
  indicators: readonly string[],
  periods: readonly PeriodKey[],
): Statement =>
  sql`select v.district, v.indicator, v.period, count(*) n, sum(v.state = 'draft' and v.note = '') drafts,
        sum(v.state = 'draft' and v.note <> '') returned
      from json_each(${json(districts)}) d cross join json_each(${json(indicators)}) i cross join json_each(${json(periods)}) p
      cross join entry_value v on v.district = d.value and v.indicator = i.value and v.period = p.value
      group by v.district, v.indicator, v.period`;

export const putReceipt = (row: EntryReceiptRow): Statement =>
  sql`insert into entry_receipt (district, id, period, file_name, digest, rows_read, rows_kept, indicators, actor, at)
      values (${row.district}, ${row.id}, ${row.period}, ${row.file_name}, ${row.digest}, ${row.rows_read}, ${row.rows_kept},
        ${row.indicators}, ${row.actor}, ${row.at})`;

/** Lists schools; one that is listed already is corrected. */
export const putSchoolRows = (
  district: number,
  rows: readonly { npsn: string; name: string; village: number }[],
  by: string,
  at: number,
): Statement =>
  sql`insert into school (district, npsn, name, village, recorded_by, recorded_at)
      select ${district}, value ->> 'npsn', value ->> 'name', value ->> 'village', ${by}, ${at} from json_each(${json(rows)}) where true
      on conflict (district, npsn) do update set name = excluded.name, village = excluded.village,
        recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, version = school.version + 1`;
