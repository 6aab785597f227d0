import type { RegionRef, TablePage } from '@konvergensi/contract';
import {
  coverageBounds,
  differenceZ,
  groupsAlike,
  type Proportion,
  type Range,
  scoreInterval,
  TARGET_SOURCES,
  type TargetSource,
} from '@konvergensi/domain';

export interface Compared {
  region: RegionRef;
  found: Proportion | null;
  targets: { source: TargetSource; weighed: number; children: number } | null;
  bounds: Range | null;
  interval: Range | null;
  /** Letters in common: may stand in either order. */
  group: string;
  /** Points since the earlier month, and whether that is more than chance. */
  moved: { points: number; beyondChance: boolean } | null;
}

const BEYOND_CHANCE = 1.96;

/** What the comparison asks for: the indicator, and D/S by each source. */
export const comparedColumns = (indicator: string): string =>
  [indicator, ...TARGET_SOURCES.map((source) => `d_s.${source}`)].join(',');

/** Districts on one basis; those that measured nobody come last. */
export function comparedRows(now: TablePage, before: TablePage | null): Compared[] {
  const earlier = new Map(before?.rows.map(({ region, cells }) => [region.code, shareOf(cells[0] ?? null)]));
  const rows = now.rows.filter(({ mode, cells }) => mode !== null || cells.some((cell) => cell !== null));
  const shares = rows.map(({ cells }) => shareOf(cells[0] ?? null));
  const groups = groupsAlike(shares.map((share) => share ?? { numerator: 0, denominator: 0 }));
  const common = commonSource(rows.map(({ cells }) => cells));
  const compared = rows.map(({ region, cells }, i): Compared => {
    const found = shares[i] ?? null;
    const targets = targetsOf(cells, common);
    return {
      region,
      found,
      targets,
      bounds: found === null ? null : coverageBounds(found, targets?.children ?? null),
      interval: found === null ? null : scoreInterval(found),
      group: groups[i] ?? '',
      moved: movedOf(found, earlier.get(region.code) ?? null),
    };
  });
  const value = ({ found }: Compared) => (found === null ? -1 : found.numerator / found.denominator);
  return compared.sort((a, b) => value(b) - value(a));
}

function shareOf(cell: TablePage['own'][number]): Proportion | null {
  if (cell === null || cell[1] === null || cell[1] === 0) return null;
  return { numerator: cell[0], denominator: cell[1] };
}

/** S by a source; null where it says nothing of some villages, for then it is not the S of the whole. */
function targetsBy(cells: TablePage['own'], source: TargetSource): Compared['targets'] {
  const cell = cells[TARGET_SOURCES.indexOf(source) + 1] ?? null;
  const share = shareOf(cell);
  return share === null || (cell?.[3] ?? 0) > 0
    ? null
    : { source, weighed: share.numerator, children: share.denominator };
}

/** The one basis: the source of S that the most districts have filled in for every village. */
function commonSource(rows: readonly TablePage['own'][]): TargetSource {
  const filled = (source: TargetSource) => rows.filter((cells) => targetsBy(cells, source) !== null).length;
  return [...TARGET_SOURCES].sort((a, b) => filled(b) - filled(a))[0]!;
}

/** By the common source where the district has it, else by another, which the page then says. */
function targetsOf(cells: TablePage['own'], common: TargetSource): Compared['targets'] {
  for (const source of [common, ...TARGET_SOURCES]) {
    const targets = targetsBy(cells, source);
    if (targets !== null) return targets;
  }
  return null;
}

function movedOf(now: Proportion | null, before: Proportion | null): Compared['moved'] {
  if (now === null || before === null) return null;
  return {
    points: (now.numerator / now.denominator - before.numerator / before.denominator) * 100,
    beyondChance: Math.abs(differenceZ(now, before)) >= BEYOND_CHANCE,
  };
}
