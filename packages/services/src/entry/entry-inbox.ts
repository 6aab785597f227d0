import type { EntryInbox } from '@konvergensi/contract';
import { type EntryValueRow, entriesOf, sql } from '@konvergensi/db';
import {
  type Agency,
  agencies,
  agenciesOf,
  askedIn,
  ENTRY_LEVELS,
  type EntryIndicator,
  type EntryLevel,
  endedEntryPeriods,
  entryDue,
  entryLevelsOf,
  formatPeriodKey,
  holdersOf,
  keyOfPeriod,
  monthOf,
  type PeriodKey,
  type Permission,
  periodContaining,
  periodOfKey,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { entryView, namesOf } from './entry-view.ts';
import { type OpenEntries, openEntries, type Place, placesAt, readsPlace } from './open-entries.ts';

/** Names of places without a value that are listed; a reminder names no more. */
const NAMED = 20;
const QUARTERS_BACK = 8;

type Row = EntryInbox['rows'][number];

/** What agencies have filled in of a period and what is missing, among the places the reader may see. */
export async function readEntryInbox(
  deps: Deps,
  actor: Actor,
  asked: { district: string; period?: string | undefined; agency?: Agency | undefined },
): Promise<EntryInbox> {
  const [latest = 0] = endedEntryPeriods(monthOf(todayOf(deps, asked.district)));
  const period = asked.period ?? formatPeriodKey(latest);
  const open = await openEntries(deps, actor, { district: asked.district, period }, 'figure.read');
  const { district } = open;
  const { indicators, carriedFrom } = askedIn(open.period);
  const values = await district.db.all<EntryValueRow>(
    entriesOf(
      district.id,
      indicators.map(({ code }) => code),
      [open.period],
    ),
  );
  const places = (await placesAt(district, ENTRY_LEVELS)).filter((place) => readsPlace(actor, district, place));
  const shown = indicators.filter(({ agency }) => asked.agency === undefined || agency === asked.agency);
  const rows = indicators.map((indicator) => rowOf(indicator, values, places));
  const above = await aboveOf(deps, values, places, new Set(shown.map(({ code }) => code)));
  return {
    district: open.ref,
    period: formatPeriodKey(open.period),
    periods: periodsUpTo(open),
    due: entryDue(open.period),
    today: open.today,
    carriedFrom,
    agencies: agencyLines(actor, rows, await officersOf(deps, district.id)),
    rows: rows.filter(({ agency }) => asked.agency === undefined || agency === asked.agency),
    above,
    may: mayOf(actor),
  };
}

/** An indicator is followed at the level where it was filled in most, at the usual one before. */
function rowOf(indicator: EntryIndicator, values: readonly EntryValueRow[], places: readonly Place[]): Row {
  const of = values.filter((value) => value.indicator === indicator.code);
  const seen = new Set(places.map(({ level, place }) => `${level}/${place}`));
  const visible = of.filter(({ level, place }) => seen.has(`${level}/${place}`));
  const levels = entryLevelsOf(indicator);
  const number = (level: EntryLevel) => visible.filter((value) => value.level === level).length;
  const level = levels.toSorted((a, b) => number(b) - number(a))[0] ?? 'district';
  const here = visible.filter((value) => value.level === level);
  const has = new Set(here.map(({ place }) => place));
  const wanted = places.filter((place) => place.level === level);
  const count = (is: (value: EntryValueRow) => boolean) => here.filter(is).length;
  return {
    indicator: indicator.code,
    agency: indicator.agency,
    level,
    places: wanted.length,
    filled: count(({ no_target }) => no_target === 0),
    noTarget: count(({ no_target }) => no_target === 1),
    above: count(isAbove),
    draft: count(({ state }) => state === 'draft'),
    verified: count(({ state }) => state === 'verified'),
    locked: count(({ state }) => state === 'locked'),
    returned: count(({ state, note }) => state === 'draft' && note !== ''),
    missing: wanted.flatMap(({ place, name }) => (has.has(place) ? [] : [name])).slice(0, NAMED),
    lastAt: here.length === 0 ? null : Math.max(...here.map(({ entered_at }) => entered_at)),
  };
}

const isAbove = ({ numerator, denominator }: EntryValueRow): boolean =>
  numerator !== null && denominator !== null && numerator > denominator;

async function aboveOf(
  deps: Deps,
  values: readonly EntryValueRow[],
  places: readonly Place[],
  codes: ReadonlySet<string>,
): Promise<EntryInbox['above']> {
  const rows = values.filter((value) => isAbove(value) && codes.has(value.indicator));
  const names = await namesOf(deps, rows);
  return rows.flatMap((row) => {
    const place = places.find((one) => one.level === row.level && one.place === row.place);
    if (place === undefined) return [];
    return [{ indicator: row.indicator, level: row.level, place: place.name, entry: entryView(row, names) }];
  });
}

function agencyLines(
  actor: Actor,
  rows: readonly Row[],
  officers: readonly { agency: Agency; name: string }[],
): EntryInbox['agencies'] {
  const mine = new Set(actor.grants.flatMap((grant) => agenciesOf(grant)));
  return agencies.flatMap((agency) => {
    const of = rows.filter((row) => row.agency === agency);
    if (of.length === 0) return [];
    const given = ({ filled, noTarget }: Row) => filled + noTarget;
    return [
      {
        agency,
        asked: of.length,
        missing: of.filter((row) => given(row) === 0).length,
        incomplete: of.filter((row) => given(row) > 0 && given(row) < row.places).length,
        officers: officers.filter((one) => one.agency === agency).map(({ name }) => name),
        mine: mine.has(agency),
      },
    ];
  });
}

const officersOf = (deps: Deps, district: number): Promise<{ agency: Agency; name: string }[]> =>
  deps.directory.all(
    sql`select distinct g.agency, u.name from grant_held g join user u on u.id = g.user
        where g.region = ${district} and g.role = 'agency_officer' and g.agency is not null and g.valid_to is null
          and u.deactivated_at is null order by u.name`,
  );

const mayOf = ({ grants }: Actor): EntryInbox['may'] => {
  const may = (permission: Permission) => grants.some(({ role }) => holdersOf[permission].includes(role));
  return { write: may('entry.write'), verify: may('entry.verify'), lock: may('entry.lock') };
};

/** Quarters, half-years and years that have begun, newest first. */
function periodsUpTo({ month, period }: OpenEntries): string[] {
  const back: PeriodKey[] = [];
  for (let i = 0; i <= QUARTERS_BACK; i += 1) back.push(keyOfPeriod(periodContaining('quarter', month)) - i);
  for (let i = 0; i <= QUARTERS_BACK / 2; i += 1) back.push(keyOfPeriod(periodContaining('semester', month)) - i);
  for (let i = 0; i <= QUARTERS_BACK / 2; i += 1) back.push(keyOfPeriod(periodContaining('year', month)) - i);
  const asked = back.filter((key) => askedIn(key).indicators.length > 0);
  return [...new Set([...asked, period])]
    .sort((a, b) => periodOfKey(b).last - periodOfKey(a).last || a - b)
    .map(formatPeriodKey);
}
