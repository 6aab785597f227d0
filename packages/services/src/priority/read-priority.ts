import type { PriorityList, PriorityVillage } from '@konvergensi/contract';
import {
  frozenPriority,
  type PriorityChoiceRow,
  type PriorityFrozenRow,
  type PriorityRow,
  priorityChoices,
  priorityOf,
} from '@konvergensi/db';
import {
  chosenVillages,
  formatMonth,
  PRIORITY_2026,
  parseMonth,
  type RankedVillage,
  rankVillages,
  reachOf,
  shareListed,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';
import { type DistrictCases, loadCases, type PlacedVillage } from './village-cases.ts';

export interface PriorityQuery {
  district: string;
  year: string;
  month?: string | undefined;
}

/** Share of a district's villages that a new list begins with. */
const FIRST_SHARE = 0.2;

export interface PriorityState {
  district: OpenDistrict;
  list: PriorityList;
  cases: DistrictCases;
  ranked: readonly RankedVillage[];
}

/** The year's list of priority villages with every part of each score; once frozen, as it was frozen. */
export async function readPriority(deps: Deps, actor: Actor, query: PriorityQuery): Promise<PriorityList> {
  const district = await openDistrict(deps, actor, query.district, 'aksi.read');
  return (await loadPriority(deps, district, query)).list;
}

export async function loadPriority(
  deps: Pick<Deps, 'now'>,
  district: OpenDistrict,
  query: PriorityQuery,
): Promise<PriorityState> {
  const year = Number(query.year);
  const [heads, choices, frozen] = await district.db.batch([
    priorityOf(district.id, year),
    priorityChoices(district.id, year),
    frozenPriority(district.id, year),
  ]);
  const head = heads!.rows[0] as unknown as PriorityRow | undefined;
  const asked = query.month === undefined ? (head?.period ?? null) : parseMonth(query.month);
  const isFrozen = head !== undefined && head.frozen_at !== null;
  const cases = await loadCases(district, {
    year,
    asked: isFrozen ? head.period : asked,
    today: todayOf(deps, district.code),
  });
  const decided = choices!.rows as unknown as PriorityChoiceRow[];
  const made = { head, decided, frozen: frozen!.rows as unknown as PriorityFrozenRow[] };
  const ranked = rankVillages(cases.cases, PRIORITY_2026, weightsOf(head));
  return { district, cases, ranked, list: listOf(district, query.year, cases, ranked, made) };
}

interface Made {
  head: PriorityRow | undefined;
  decided: readonly PriorityChoiceRow[];
  frozen: readonly PriorityFrozenRow[];
}

const weightsOf = (head: PriorityRow | undefined): PriorityList['weights'] =>
  head === undefined ? PRIORITY_2026.weights : (JSON.parse(head.weights) as PriorityList['weights']);

function listOf(
  district: OpenDistrict,
  year: string,
  cases: DistrictCases,
  ranked: readonly RankedVillage[],
  { head, decided, frozen }: Made,
): PriorityList {
  const weights = weightsOf(head);
  const wanted = head?.wanted ?? Math.ceil(cases.villages.length * FIRST_SHARE);
  const frozenAt = head?.frozen_at ?? null;
  const choices = new Map(decided.map((row) => [row.village, row]));
  const live = chosenVillages(ranked, wanted, decided);
  const was = new Map(frozen.map((row) => [row.village, row]));
  const isAdded = (village: number) => (choices.get(village)?.decided_at ?? 0) > (frozenAt ?? Number.POSITIVE_INFINITY);
  const chosen =
    frozenAt === null
      ? live
      : new Set([
          ...frozen.flatMap((row) => (row.chosen === 1 ? [row.village] : [])),
          ...[...choices.keys()].filter(isAdded),
        ]);
  const stays = shareListed(ranked, wanted, PRIORITY_2026, weights);
  const villages = cases.villages.map((place, i): PriorityVillage => {
    const choice = choices.get(place.id);
    const frozenRow = was.get(place.id);
    const computed = liveRow(cases, ranked, i);
    const shown =
      frozenRow === undefined ? computed : { ...computed, ...(JSON.parse(frozenRow.facts) as typeof computed) };
    return {
      ...shown,
      region: regionRef(place),
      subdistrict: place.subdistrict,
      staysListed: stays[i] ?? null,
      chosen: chosen.has(place.id),
      choice:
        choice === undefined
          ? null
          : {
              choice: choice.choice,
              reason: choice.reason,
              decree: choice.decree,
              by: choice.decided_by,
              at: choice.decided_at,
              afterFreeze: isAdded(place.id),
            },
    };
  });
  const sum = (key: 'stunted' | 'measured') => cases.cases.reduce((total, row) => total + row[key], 0);
  return {
    region: regionRef({ ...district, level: 2, kind: district.kind as 'regency' }),
    year,
    month: cases.period === null ? null : formatMonth(cases.period),
    months: cases.months.map(formatMonth),
    wanted,
    weights,
    version: head?.version ?? null,
    frozen:
      head === undefined || frozenAt === null
        ? null
        : { at: frozenAt, by: head.frozen_by ?? '', decree: head.decree ?? '', decreeOn: head.decree_on ?? '' },
    rate: { numerator: sum('stunted'), denominator: sum('measured') },
    reach: reachOf(cases.cases, chosen),
    villages: villages.filter((_, i) => isSeen(district, cases.villages[i]!)).sort(byPlace),
    source: PRIORITY_2026.source,
  };
}

/** A camat reads the villages of the sub-district; their places are those in the whole district. */
const isSeen = (district: OpenDistrict, { parent, id }: PlacedVillage): boolean =>
  district.whole || district.reaches([...district.path, parent ?? 0, id]);

/** What a village's row says of the figures; frozen with the list. */
export function liveRow({ cases }: DistrictCases, ranked: readonly RankedVillage[], i: number) {
  const { stunted, measured, weighed, target } = cases[i]!;
  const { place, score, parts, filled, placeIfLikeDistrict } = ranked[i]!;
  return { place, score, parts, stunted, measured, weighed, target, filled, placeIfLikeDistrict };
}

const byPlace = (a: PriorityVillage, b: PriorityVillage): number =>
  (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) ||
  a.region.code.localeCompare(b.region.code);
