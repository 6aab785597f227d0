import { type DirtyCell, factsOf, knownSeqs, markCells, packCounts, readFacts, sql } from '@konvergensi/db';
import { computeVillageMonth, FIRST_WINDOW_KEY, RULE_VERSION } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';

/** Every village comes round once in so many nights. */
const NIGHTS = 28;
const CELLS_A_SLICE = 40;

export interface Drift {
  district: number;
  village: number;
  period: number;
}

type StoredCell = DirtyCell & { counts: string };

/**
 * Computes tonight's share of village-months again from raw rows and compares them with what is stored. A cell that
 * differs is marked for recompute and returned: a figure that drifted is reported, not only healed.
 */
export async function verifyFigures(deps: Deps, night: number): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for (const { id } of await deps.directory.all<{ id: number }>(sql`select id from district where state = 'open'`)) {
    const district = await openDistrictById(deps, id);
    const cells = await settledCells(district, night % NIGHTS);
    for (let i = 0; i < cells.length; i += CELLS_A_SLICE) {
      drifts.push(...(await differing(district, cells.slice(i, i + CELLS_A_SLICE))));
    }
  }
  return drifts;
}

/** Cells of tonight's villages that nothing waits for, computed by today's rules. */
const settledCells = (district: OpenDistrict, share: number): Promise<StoredCell[]> =>
  district.db.all<StoredCell>(
    sql`select r.region village, r.period, r.seq, json(r.counts) counts from rollup r
        where r.district = ${district.id} and r.level = 4 and r.region % ${NIGHTS} = ${share} and r.period < ${FIRST_WINDOW_KEY} and r.rule_version = ${RULE_VERSION}
          and not exists (select 1 from cell c where c.district = r.district and c.period = r.period and c.village = r.region)`,
  );

async function differing(district: OpenDistrict, cells: readonly StoredCell[]): Promise<Drift[]> {
  const stored = new Map(cells.map((cell) => [`${cell.village}/${cell.period}`, cell]));
  const drifted = readFacts(await district.db.batch(factsOf(district.id, cells, knownSeqs(district.id, cells)))).filter(
    ({ cell, facts }) => {
      const there = stored.get(`${cell.village}/${cell.period}`);
      return there?.seq === cell.seq && there.counts !== JSON.stringify(packCounts(computeVillageMonth(facts).counts));
    },
  );
  if (drifted.length > 0) {
    await district.db.batch([
      markCells(
        district.id,
        drifted.map(({ cell }) => cell),
      ),
    ]);
  }
  return drifted.map(({ cell }) => ({ district: district.id, village: cell.village, period: cell.period }));
}
