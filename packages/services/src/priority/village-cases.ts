import {
  type FamilyGroupRow,
  type FigureRow,
  periodsOfDistrict,
  type RegionRow,
  rollupRows,
  villagesWithSubdistrict,
} from '@konvergensi/db';
import { type Counts, type CountTuple, monthOf, type VillageCase } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';
import { readRow } from '../figure/figures-of-counts.ts';
import { familiesAtRisk, familiesOn } from './families-at-risk.ts';
import { gapsOf, type IndicatorTarget } from './indicator-gaps.ts';

export type PlacedVillage = RegionRow & { subdistrict: string };

export interface DistrictCases {
  /** Months that have measurements, newest first. */
  months: number[];
  period: number | null;
  villages: PlacedVillage[];
  cases: VillageCase[];
  facts: ReadonlyMap<number, Counts>;
}

const NONE: CountTuple = [0, 0, 0, 0];
const LEVEL_VILLAGE = 4;

/** Every village of the district as a case, by the figures of the asked month or of the latest one with measurements. */
export async function loadCases(
  district: OpenDistrict,
  { year, asked, today }: { year: number; asked: number | null; today: string },
): Promise<DistrictCases> {
  const [periods, places, groups] = await district.db.batch([
    periodsOfDistrict(district.id),
    villagesWithSubdistrict(district.id),
    familiesOn(district.id, today),
  ]);
  const families = familiesAtRisk(groups!.rows as unknown as FamilyGroupRow[], today);
  const last = monthOf(`${year}-12-31`);
  const months = periods!.rows.flatMap((row) =>
    row['measured'] === 1 && Number(row['period']) <= last ? [Number(row['period'])] : [],
  );
  const period = asked ?? months[0] ?? null;
  const villages = places!.rows as unknown as PlacedVillage[];
  const [rows, source] =
    period === null
      ? [[], null]
      : await Promise.all([
          district.db.all<FigureRow>(rollupRows(district.id, LEVEL_VILLAGE, [period], 'all', 'all')),
          district.db.one<{ target_source: string | null }>({
            sql: 'select target_source from district where id = ?',
            params: [district.id],
          }),
        ]);
  const targets = targetsOf(year);
  const facts = new Map(rows.map((row) => [row.region, readRow(row).counts]));
  const cases = villages.map(({ id }) => ({
    ...caseOf(id, facts.get(id) ?? new Map(), source?.target_source ?? null, targets),
    families: families.get(id) ?? null,
  }));
  return { months, period, villages, cases, facts };
}

function caseOf(
  village: number,
  counts: Counts,
  source: string | null,
  targets: readonly IndicatorTarget[],
): Omit<VillageCase, 'families'> {
  const [stunted, measured] = counts.get('stunted') ?? NONE;
  const coverage = source === null ? undefined : counts.get(`d_s.${source}`);
  return {
    village,
    stunted,
    measured,
    weighed: (counts.get('measured') ?? NONE)[0],
    target: coverage === undefined || coverage[1] === 0 ? null : coverage[1],
    gaps: gapsOf(counts, targets),
  };
}

/** Targets that indicators have in that year; none of today's has one that is confirmed. */
const targetsOf = (_year: number): readonly IndicatorTarget[] => [];
