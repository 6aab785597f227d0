import type { Cell } from '@konvergensi/domain';

export type TargetEntry = readonly [region: number, period: number, ...rest: unknown[]];

interface Place {
  id: number;
  level: number;
  parent: number;
}

/**
 * Village-months whose S the changed entries bear on, up to the current month. A list holds until the next one of its
 * village. A projection of a sub-district is taken up when any of its villages is summed.
 */
export function cellsOfTargets(
  source: 'daftar' | 'proyeksi',
  changed: readonly TargetEntry[],
  all: readonly TargetEntry[],
  places: readonly Place[],
  current: number,
): Cell[] {
  const villages = places.filter((place) => place.level === 4).sort((a, b) => a.id - b.id);
  const cells = new Map<string, Cell>();
  for (const [region, from] of changed) {
    const village = villages.find((place) => place.id === region || place.parent === region);
    const until = source === 'proyeksi' ? from + 11 : nextList(all, region, from) - 1;
    for (let period = from; village !== undefined && period <= Math.min(until, current); period += 1) {
      cells.set(`${village.id}/${period}`, { village: village.id, period });
    }
  }
  return [...cells.values()];
}

function nextList(all: readonly TargetEntry[], region: number, from: number): number {
  const later = all.flatMap(([of, period]) => (of === region && period > from ? [period] : []));
  return Math.min(...later, Number.MAX_SAFE_INTEGER);
}
