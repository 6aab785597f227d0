/** A ring without its repeated last point; longitude and latitude in degrees. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

export interface ReadShape {
  /** Kemendagri code with points: `17.04.01.2001`. */
  readonly code: string;
  readonly rings: readonly Ring[];
}

export type GeoJsonRefusal = 'no-json' | 'no-collection' | 'no-codes' | 'too-many' | 'bad-shape' | 'outside';

export type ReadGeoJson = { readonly shapes: readonly ReadShape[] } | { readonly refused: GeoJsonRefusal };

const MOST_FEATURES = 2_000;
const MOST_POINTS = 400_000;
/** Indonesia with its waters, degrees. */
const [WEST, EAST, SOUTH, NORTH] = [94, 142, -12, 7];
const CODE = /^(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})$/;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * Villages of an RFC 7946 FeatureCollection, each with the code found in its properties, whatever the property is called;
 * shapes of one code are taken together. Coordinates are WGS 84 degrees; what lies outside Indonesia is refused, as are
 * files in metres.
 */
export function readGeoJson(text: string): ReadGeoJson {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refused: 'no-json' };
  }
  const features = isObject(parsed) && parsed['type'] === 'FeatureCollection' ? parsed['features'] : null;
  if (!Array.isArray(features)) return { refused: 'no-collection' };
  if (features.length > MOST_FEATURES) return { refused: 'too-many' };
  const byCode = new Map<string, Ring[]>();
  let points = 0;
  for (const feature of features) {
    const code = codeOf(feature);
    if (code === null) continue;
    const rings = ringsOf(feature);
    if (rings === null) return { refused: 'bad-shape' };
    points += rings.reduce((sum, ring) => sum + ring.length, 0);
    if (points > MOST_POINTS) return { refused: 'too-many' };
    if (rings.some((ring) => ring.some(([lon, lat]) => lon < WEST || lon > EAST || lat < SOUTH || lat > NORTH))) {
      return { refused: 'outside' };
    }
    byCode.set(code, [...(byCode.get(code) ?? []), ...rings]);
  }
  if (byCode.size === 0) return { refused: 'no-codes' };
  return { shapes: [...byCode].map(([code, rings]) => ({ code, rings })) };
}

function codeOf(feature: unknown): string | null {
  const properties = isObject(feature) ? feature['properties'] : null;
  if (!isObject(properties)) return null;
  for (const value of Object.values(properties)) {
    const found = CODE.exec(String(value ?? '').trim());
    if (found !== null) return found.slice(1).join('.');
  }
  return null;
}

/** Outer rings and holes alike: the drawing fills by the even-odd rule. */
function ringsOf(feature: unknown): Ring[] | null {
  const geometry = isObject(feature) ? feature['geometry'] : null;
  if (!isObject(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates: unknown[] };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const rings: Ring[] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return null;
    for (const ring of polygon) {
      const read = ringOf(ring);
      if (read === null) return null;
      rings.push(read);
    }
  }
  return rings;
}

function ringOf(ring: unknown): Ring | null {
  if (!Array.isArray(ring) || ring.length < 4) return null;
  const points: [number, number][] = [];
  for (const point of ring) {
    if (!Array.isArray(point)) return null;
    const [lon, lat] = point as unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon + lat)) return null;
    points.push([lon, lat]);
  }
  return points.slice(0, -1);
}
