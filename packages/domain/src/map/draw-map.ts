import type { ReadShape, Ring } from './read-geojson.ts';
import { type Point, simplifyArc } from './simplify-arc.ts';

export interface MapShape {
  readonly code: string;
  /** SVG path of whole numbers: `M12 34l5-6 7 8z`. */
  readonly path: string;
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

export const MAP_PATH = /^(?:M\d+ \d+(?:l[\d -]+)?z)+$/;
const WIDTH = 720;
/** Square units of a bend that can be left out on a drawing 720 wide. */
const LEAST = 3;
type PixelRing = readonly Point[];

/**
 * Shapes as paths on a grid of whole numbers, 720 wide, north up. A border that two villages share is simplified once:
 * both keep the same points, so that no gap opens. Plane projection with the longitude shortened by the cosine of the
 * middle latitude: exact enough for one district.
 */
export function drawMap(shapes: readonly ReadShape[]): DrawnMap {
  const { place, height } = projectionOf(shapes);
  const placed = shapes.map(({ code, rings }) => ({
    code,
    rings: rings.map((ring) => pixels(ring, place)).filter((ring) => ring.length > 0),
  }));
  const joints = jointsOf(placed.flatMap(({ rings }) => rings));
  const drawn = placed.map(({ code, rings }) => ({ code, rings: simplified(rings, joints) }));
  const count = (all: readonly { rings: readonly (readonly unknown[])[] }[]) =>
    all.reduce((sum, { rings }) => sum + rings.reduce((part, ring) => part + ring.length, 0), 0);
  return {
    width: WIDTH,
    height,
    shapes: drawn.map(({ code, rings }) => ({ code, path: rings.map(pathOf).join('') })),
    pointsBefore: count(shapes),
    pointsAfter: count(drawn),
  };
}

function projectionOf(shapes: readonly ReadShape[]): {
  place: (point: readonly [number, number]) => Point;
  height: number;
} {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const { rings } of shapes) {
    for (const ring of rings) {
      for (const [lon, lat] of ring) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
  }
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / Math.max(1e-6, (east - west) * shorten);
  return {
    place: ([lon, lat]) => [Math.round((lon - west) * shorten * scale), Math.round((north - lat) * scale)],
    height: Math.max(1, Math.round((north - south) * scale)),
  };
}

/** On the grid, without points that fall together; an islet smaller than the grid stays as one dot. */
function pixels(ring: Ring, place: (point: readonly [number, number]) => Point): PixelRing {
  const placed: Point[] = [];
  for (const point of ring) {
    const next = place(point);
    const before = placed.at(-1);
    if (before === undefined || before[0] !== next[0] || before[1] !== next[1]) placed.push(next);
  }
  const [first, last] = [placed[0], placed.at(-1)];
  if (first !== undefined && last !== undefined && placed.length > 1 && same(first, last)) placed.pop();
  return placed;
}

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
const keyOf = ([x, y]: Point): number => x * 65_536 + y;

/** Points where more than two lines meet, over all rings: arcs run from one to the next. */
function jointsOf(rings: readonly PixelRing[]): ReadonlySet<number> {
  const neighbours = new Map<number, Set<number>>();
  for (const ring of rings) {
    ring.forEach((point, i) => {
      const key = keyOf(point);
      const around = neighbours.get(key) ?? new Set<number>();
      around.add(keyOf(ring[(i + 1) % ring.length]!)).add(keyOf(ring[(i + ring.length - 1) % ring.length]!));
      neighbours.set(key, around);
    });
  }
  return new Set([...neighbours].flatMap(([key, around]) => (around.size === 2 ? [] : [key])));
}

function simplified(rings: readonly PixelRing[], joints: ReadonlySet<number>): PixelRing[] {
  const done = rings.map((ring) => simplifyRing(ring, joints));
  const kept = done.filter((ring) => ring.length > 2);
  if (kept.length > 0) return kept;
  // A village too small for the grid keeps its largest ring, as a dot if need be.
  const largest = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
  return [largest.length > 2 ? largest : dotAt(largest[0] ?? [0, 0])];
}

const dotAt = ([x, y]: Point): PixelRing => [
  [x, y],
  [x + 2, y],
  [x + 2, y + 2],
  [x, y + 2],
];

function simplifyRing(ring: PixelRing, joints: ReadonlySet<number>): PixelRing {
  if (ring.length < 4) return ring;
  const at = ring.flatMap((point, i) => (joints.has(keyOf(point)) ? [i] : []));
  // Without joints a ring is cut at two of its points, the same ones however it was begun.
  const cuts = at.length >= 2 ? at : farApart(ring, at[0]);
  const turned = [...ring.slice(cuts[0]), ...ring.slice(0, cuts[0])];
  const ends = [...cuts.map((cut) => cut - cuts[0]!), ring.length];
  const result: Point[] = [];
  for (let i = 0; i + 1 < ends.length; i += 1) {
    const arc = [...turned, turned[0]!].slice(ends[i], ends[i + 1]! + 1);
    result.push(...oneWay(arc).slice(0, -1));
  }
  return result;
}

/** Simplified from the same end whichever side asks, so that neighbours agree. */
function oneWay(arc: readonly Point[]): Point[] {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  const back = keyOf(first) > keyOf(last);
  const kept = simplifyArc(back ? [...arc].reverse() : arc, LEAST);
  return back ? kept.reverse() : kept;
}

function farApart(ring: PixelRing, joint: number | undefined): number[] {
  const keys = ring.map(keyOf);
  const first = joint ?? keys.indexOf(Math.min(...keys));
  const from = ring[first]!;
  let [most, far] = [-1, first];
  ring.forEach(([x, y], i) => {
    const distance = (x - from[0]) ** 2 + (y - from[1]) ** 2;
    if (distance > most) [most, far] = [distance, i];
  });
  return [first, far].sort((a, b) => a - b);
}

/** `M12 34l5-6 7 8z`: a start, then steps; a minus sign needs no space before it. */
function pathOf(ring: PixelRing): string {
  const [start, ...rest] = ring;
  if (start === undefined) return '';
  let [x, y] = start;
  const steps = rest.flatMap((point) => {
    const step = [point[0] - x, point[1] - y];
    [x, y] = point;
    return step;
  });
  const words = steps.map((step, i) => (i === 0 || step < 0 ? String(step) : ` ${step}`)).join('');
  return `M${start[0]} ${start[1]}${words === '' ? '' : `l${words}`}z`;
}
