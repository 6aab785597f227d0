import {
  factsWithServices,
  type NewDrift,
  packCounts,
  readWithServices,
  readYearFacts,
  type StoredFigure,
  settledFigures,
  storedWindows,
  yearFactsOf,
} from '@konvergensi/db';
import { type Counts, computeVillageMonth, monthsOfKey, packMonth, periodOfKey } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';
import { windowsOfVillage } from '../recompute/windows-of-village.ts';
import { driftOf } from './drift.ts';

const CELLS_A_SLICE = 40;

export interface Checked {
  cells: number;
  drifts: NewDrift[];
}

const partsOf = (byPosyandu: ReadonlyMap<string, Counts>) =>
  byPosyandu.size === 0
    ? null
    : Object.fromEntries([...byPosyandu].map(([id, counts]) => [id, packCounts(counts)] as const));

/** Every month of a village that nothing waits for, computed again from raw rows; its windows too where all is quiet. */
export async function checkVillage(
  district: OpenDistrict,
  village: number,
  { at, quiet }: { at: number; quiet: boolean },
): Promise<Checked> {
  const stored = await district.db.all<StoredFigure>(settledFigures(district.id, village));
  const drifts: NewDrift[] = [];
  for (let i = 0; i < stored.length; i += CELLS_A_SLICE) {
    drifts.push(...(await monthsThatDiffer(district, stored.slice(i, i + CELLS_A_SLICE), at)));
  }
  if (!quiet || drifts.length > 0) return { cells: stored.length, drifts };
  const windows = await checkWindows(district, village, at);
  return { cells: stored.length + windows.cells, drifts: windows.drifts };
}

/** Of stored months of villages those that the raw rows say otherwise of. */
export async function monthsThatDiffer(district: OpenDistrict, stored: readonly StoredFigure[], at: number) {
  const statements = factsWithServices(district.id, stored);
  const facts = new Map(
    readWithServices(await district.db.batch(statements)).map((one) => [`${one.cell.village}/${one.cell.period}`, one]),
  );
  return stored.flatMap((figure): NewDrift[] => {
    const { village, period } = figure;
    const found = facts.get(`${village}/${period}`);
    // Nothing known of it but raw rows: the mark alone brings it.
    if (found === undefined) {
      return [
        { at, level: 4, region: village, period, what: 'missing', before: '{}', after: '{}', village, month: period },
      ];
    }
    // What other rules computed waits to be marked; it is no drift.
    const isOlder = figure.rule_version !== null && figure.rule_version !== found.rules.version;
    if (found.cell.seq !== figure.seq || isOlder) return [];
    const month = computeVillageMonth(found.facts, true, found.rules);
    const drift = driftOf(figure, {
      counts: packCounts(month.counts),
      parts: partsOf(month.byPosyandu),
      states: packMonth(found.facts, month),
    });
    return drift === null ? [] : [{ at, level: 4, region: village, period, ...drift, village, month: period }];
  });
}

async function checkWindows({ db, id }: OpenDistrict, village: number, at: number): Promise<Checked> {
  const stored = await db.all<StoredFigure>(storedWindows(id, village));
  const drifts: NewDrift[] = [];
  for (const [year, windows] of Map.groupBy(stored, ({ period }) => Math.floor(periodOfKey(period).first / 12))) {
    const months = Array.from({ length: 12 }, (_, i) => year * 12 + i);
    const [rows] = readYearFacts([village], months, await db.batch(yearFactsOf(id, [village], months)));
    if (rows === undefined) continue;
    const compute = windowsOfVillage(rows);
    for (const figure of windows) {
      const own = monthsOfKey(figure.period).filter((month) => rows.seqs.has(month));
      const seq = own.reduce((sum, month) => sum + rows.seqs.get(month)!, 0);
      if (seq !== figure.seq || own.length === 0) continue;
      const rules = rows.rulesOf(figure.period);
      if (rules.version !== figure.rule_version) continue;
      const { counts, byPosyandu, states } = compute(figure.period);
      const drift = driftOf(figure, { counts: packCounts(counts), parts: partsOf(byPosyandu), states });
      if (drift !== null) {
        drifts.push({ at, level: 4, region: village, period: figure.period, ...drift, village, month: own[0]! });
      }
    }
  }
  return { cells: stored.length, drifts };
}
