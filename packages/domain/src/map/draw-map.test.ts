import { describe, expect, it } from 'vitest';
import { drawMap, MAP_PATH } from './draw-map.ts';
import { readGeoJson } from './read-geojson.ts';
import { simplifyArc } from './simplify-arc.ts';

const feature = (code: unknown, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { NAMA: 'Desa Contoh', KODE: code },
  geometry: { type, coordinates },
});
const square = (west: number, south: number, size = 0.1) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('a GeoJSON file', () => {
  it.each([['17.04.01.2001'], ['1704012001'], [1_704_012_001]])('with the code %j in any property is read', (code) => {
    const read = readGeoJson(collection(feature(code, square(103, -4))));
    expect(read).toMatchObject({ shapes: [{ code: '17.04.01.2001' }] });
  });

  it('takes the shapes of one code together, and leaves out what has no code', () => {
    const read = readGeoJson(
      collection(
        feature('17.04.01.2001', square(103, -4)),
        feature('17.04.01.2001', [square(103.3, -4)], 'MultiPolygon'),
        feature('danau', square(103.5, -4)),
      ),
    );
    expect('shapes' in read ? read.shapes.map(({ code, rings }) => [code, rings.length]) : read).toEqual([
      ['17.04.01.2001', 2],
    ]);
  });

  it.each([
    ['not JSON', '{', 'no-json'],
    ['another JSON', '{"type":"Feature"}', 'no-collection'],
    ['no codes', collection(feature('x', square(103, -4))), 'no-codes'],
    ['a line', collection(feature('17.04.01.2001', [[103, -4]], 'LineString')), 'bad-shape'],
    [
      'a broken ring',
      collection(
        feature('17.04.01.2001', [
          [
            [103, -4],
            [103, 'x'],
            [1, 2],
            [103, -4],
          ],
        ]),
      ),
      'bad-shape',
    ],
    ['metres', collection(feature('17.04.01.2001', square(740_000, 9_500_000))), 'outside'],
    ['too many', collection(...Array.from({ length: 2001 }, () => ({}))), 'too-many'],
  ])('of %s is refused', (_name, text, refused) => {
    expect(readGeoJson(text)).toEqual({ refused });
  });
});

describe('an arc', () => {
  it('loses the points that matter least and keeps its ends', () => {
    expect(
      simplifyArc(
        [
          [0, 0],
          [10, 1],
          [20, 0],
          [30, 30],
          [40, 0],
        ],
        20,
      ),
    ).toEqual([
      [0, 0],
      [20, 0],
      [30, 30],
      [40, 0],
    ]);
    expect(
      simplifyArc(
        [
          [0, 0],
          [5, 0],
          [9, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [9, 0],
    ]);
  });
});

describe('the drawing', () => {
  /** Two villages with a wiggling border in common, each with its own order of points. */
  const border = Array.from({ length: 201 }, (_, i): [number, number] => [
    103.1 + (i % 2 ? 0.0006 : 0) + (i % 50) / 2000,
    -4 + i * 0.001,
  ]);
  const west: [number, number][] = [...border, [103, -3.8], [103, -4], border[0]!];
  const east: [number, number][] = [[103.3, -4], [103.3, -3.8], ...[...border].reverse(), [103.3, -4]];
  const drawn = drawMap([
    { code: '17.04.01.2001', rings: [west.slice(0, -1)] },
    { code: '17.04.01.2002', rings: [east.slice(0, -1)] },
  ]);

  const pointsOf = (path: string): string[] => {
    let [x, y] = [0, 0];
    const all = [...path.matchAll(/M(\d+) (\d+)(?:l([\d -]+))?z/g)].flatMap(([, startX, startY, steps = '']) => {
      [x, y] = [Number(startX), Number(startY)];
      const numbers = [...steps.matchAll(/-?\d+/g)].map(Number);
      const points = [`${x} ${y}`];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i]!;
        y += numbers[i + 1]!;
        points.push(`${x} ${y}`);
      }
      return points;
    });
    return all;
  };

  it('is 720 wide, north up, of whole numbers', () => {
    expect(drawn.width).toBe(720);
    expect(drawn.shapes.every(({ path }) => MAP_PATH.test(path))).toBe(true);
    expect(drawn.pointsAfter).toBeLessThan(drawn.pointsBefore);
  });

  it('keeps the same points on a border that two villages share', () => {
    const [a, b] = drawn.shapes.map(({ path }) => pointsOf(path));
    const common = a?.filter((point) => b?.includes(point)) ?? [];
    const inner = (points: string[] | undefined) => points?.filter((point) => !/^(?:0|720) /.test(point)) ?? [];
    expect(new Set(inner(a))).toEqual(new Set(inner(b)));
    expect(common.length).toBeGreaterThan(2);
  });

  it('keeps a village that is smaller than the grid', () => {
    const small = drawMap([
      { code: '17.04.01.2001', rings: [square(103, -5, 1)[0]!.slice(0, -1) as [number, number][]] },
      { code: '17.04.01.2002', rings: [square(103.5, -4.5, 0.0001)[0]!.slice(0, -1) as [number, number][]] },
    ]);
    expect(small.shapes[1]?.path).toMatch(/^M\d+ \d+l2 0 0 2-2 0z$/);
  });
});
