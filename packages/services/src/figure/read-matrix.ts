import type { FigureMatrix } from '@konvergensi/contract';
import {
  addedDistricts,
  type MatrixRow,
  MOST_MATRIX_CODES,
  matrixOfDistrict,
  matrixOfProvince,
  type RegionRow,
  sql,
} from '@konvergensi/db';
import { formatPeriodKey, indicatorByCode, parseStratumCode, RULE_VERSION, storedCodesOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { LEVELS } from '../region/level-name.ts';
import { currentMonth, enteredCell, enteredIndicator, readEntered } from './entered-figures.ts';
import { parseIndicators, parsePeriods, refuseQuery } from './figure-query.ts';
import { openRegion, type RegionView, reads } from './region-view.ts';

export interface MatrixQuery {
  region: string;
  level?: FigureMatrix['rows'][number]['region']['level'] | undefined;
  period: string;
  indicator?: string | undefined;
  q?: string | undefined;
  filled?: 'yes' | 'no' | undefined;
  page: number;
  size: number;
}

type Cell = FigureMatrix['rows'][number]['cells'][number];
type Tuple = readonly number[] | null;

export const MATRIX_MONTHS = 60;
const MOST_CELLS = 60_000;

/** Regions × periods × indicators as counts: a province's districts, or a level within a district. */
export async function readMatrix(deps: Deps, actor: Actor, query: MatrixQuery): Promise<FigureMatrix> {
  const periods = parsePeriods(query.period, MATRIX_MONTHS);
  const codes = parseIndicators(query.indicator, periods[0]!);
  const stored = [...new Set(codes.filter((code) => enteredIndicator(code) === null).flatMap(storedCodesOf))];
  if (stored.length > MOST_MATRIX_CODES) throw refuseQuery('/indicator', 'Terlalu banyak indikator sekaligus');
  const view = await openRegion(deps, actor, query.region);
  const listed = (await regionsOf(deps, view, query.level)).filter((region) => isAsked(region, query.q));
  const size = query.filled === undefined ? query.size : listed.length;
  const first = query.filled === undefined ? (query.page - 1) * query.size : 0;
  const wanted = listed.slice(first, first + size);
  if (wanted.length * periods.length * codes.length > MOST_CELLS) {
    throw refuseQuery('/size', 'Terlalu banyak angka sekaligus; perkecil halaman, bulan atau indikator');
  }
  const found = await load(deps, view, { wanted, all: listed.length === wanted.length, periods, stored });
  const entered = await readEntered(view, wanted[0]?.level ?? view.region.level, {
    ...{ codes, periods, month: currentMonth(deps, view) },
  });
  const picks = codes.map((code) => ({ code, isEntered: enteredIndicator(code) !== null, of: pick(code, stored) }));
  const filled = wanted.map((region) => ({
    region: regionRef(region),
    cells: periods.flatMap((period) => {
      const tuples = found.byPeriod.get(period)?.get(region.id);
      return picks.map(({ code, isEntered, of }) =>
        isEntered ? enteredCell(entered(region, code, period)) : tuples === undefined ? null : of(tuples),
      );
    }),
  }));
  const kept = filled.filter(
    ({ cells }) => query.filled === undefined || hasFigures(cells) === (query.filled === 'yes'),
  );
  const total = query.filled === undefined ? listed.length : kept.length;
  return {
    columns: periods.flatMap((period) => codes.map((indicator) => ({ period: formatPeriodKey(period), indicator }))),
    rows: query.filled === undefined ? kept : kept.slice((query.page - 1) * query.size, query.page * query.size),
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / query.size)),
    ruleVersion: found.ruleVersion,
    asOf: found.at,
  };
}

const hasFigures = (cells: readonly Cell[]) =>
  cells.some((cell) => cell !== null && (cell[0] > 0 || (cell[1] ?? 0) > 0));

function isAsked({ name, code }: RegionRow, q: string | undefined): boolean {
  if (q === undefined || q.trim() === '') return true;
  const text = q.trim().toLowerCase();
  return name.toLowerCase().includes(text) || code.startsWith(text);
}

/** The regions that make up the matrix, those the actor reads, in the order of their codes. */
async function regionsOf(deps: Deps, view: RegionView, asked: MatrixQuery['level']): Promise<RegionRow[]> {
  const { region, district, shard } = view;
  const level = asked === undefined ? Math.min(region.level + 1, 4) : LEVELS.indexOf(asked) + 1;
  if (level < region.level) throw refuseQuery('/level', 'Tingkat di atas wilayah yang diminta');
  if (region.level === 1) {
    if (level !== 2) throw refuseQuery('/level', 'Dari provinsi hanya tingkat kabupaten/kota');
    return deps.directory.all<RegionRow>(
      sql`select id, code, name, level, kind, parent from region where id in (${addedDistricts(region.id)}) order by code`,
    );
  }
  if (shard === null || district === null) return [];
  const within = sql`(id = ${region.id} or parent = ${region.id} or ${region.level === 2 ? 1 : 0} = 1)`;
  const found = await shard.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region
        where district = ${district.id} and level = ${level} and ${within} order by code`,
  );
  return found.filter(({ id }) => id === region.id || reads(view, id));
}

interface Wanted {
  wanted: readonly RegionRow[];
  all: boolean;
  periods: readonly number[];
  stored: readonly string[];
}

async function load(deps: Deps, { region, district, shard }: RegionView, { wanted, all, periods, stored }: Wanted) {
  const ids = wanted.map(({ id }) => id);
  const level = wanted[0]?.level ?? region.level;
  const whole = all && region.level === 2 && ids.length > 0;
  const rows =
    stored.length === 0
      ? []
      : region.level === 1
        ? await deps.directory.all<MatrixRow>(matrixOfProvince(ids, periods, stored))
        : shard === null || district === null
          ? []
          : await shard.all<MatrixRow>(matrixOfDistrict(district.id, level, periods, whole ? 'all' : ids, stored));
  const byPeriod = new Map(
    rows.map((row) => [
      row.period,
      new Map((JSON.parse(row.rows) as [number, Tuple[][]][]).map(([id, groups]) => [id, groups.flat()])),
    ]),
  );
  const at = rows.length === 0 ? null : Math.max(...rows.map((row) => row.at));
  return { byPeriod, at, ruleVersion: rows[0]?.rule_version ?? RULE_VERSION };
}

/** How a code is read from a row's picked counts: a margin over sex or age is the sum of its strata. */
function pick(code: string, stored: readonly string[]): (tuples: readonly Tuple[]) => Cell {
  // Groups are of 30 paths, so places follow the order asked; an empty slot stands only behind the last.
  const places = storedCodesOf(code).map((one) => stored.indexOf(one));
  const isCount = indicatorByCode.get(parseStratumCode(code)?.indicator ?? code)?.unit === 'count';
  return (tuples) => {
    const sum = [0, 0, 0, 0];
    for (const place of places)
      tuples[place]?.forEach((n, i) => {
        sum[i] = (sum[i] ?? 0) + n;
      });
    return [sum[0]!, isCount ? null : sum[1]!, sum[2]!, sum[3]!];
  };
}
