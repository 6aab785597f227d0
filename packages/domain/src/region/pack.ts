/** What a region is, as the Kemendagri code tells it: 01-69 regency, 71-99 city; village digit 1, 2 or 3. */
export type RegionKind = 'province' | 'regency' | 'city' | 'subdistrict' | 'kelurahan' | 'desa' | 'desa_adat';

/** One region as it is loaded: Kemendagri code with dots, proper-case name without the word of its kind. */
export interface RegionSeed {
  readonly code: string;
  readonly kind: RegionKind;
  readonly name: string;
  readonly parent: string | null;
}

const SEGMENT_WIDTH = [2, 2, 2, 4] as const;

/**
 * The kind of the region with this Kemendagri code (`17`, `17.04`, `17.04.03`, `17.04.03.2006`), or null when the code
 * has not that shape. Source: Permendagri 58/2021 (regency 01-69, city 71-99; village 1 kelurahan, 2 desa, 3 desa adat).
 */
export function kindOfCode(code: string): RegionKind | null {
  if (!/^\d\d(\.\d\d(\.\d\d(\.[123]\d{3})?)?)?$/.test(code)) return null;
  if (code.length === 2) return 'province';
  if (code.length === 5) return Number(code.slice(3)) >= 71 ? 'city' : 'regency';
  if (code.length === 8) return 'subdistrict';
  return code[9] === '1' ? 'kelurahan' : code[9] === '2' ? 'desa' : 'desa_adat';
}

/**
 * The regions of one province as a small text: one line a region, below its parent, dots for its depth, then the last
 * segment of its code and a space (left out when it is one more than that of the sibling above and the name does not
 * itself begin like that, as "7 Ulu" does), then the name.
 *
 *     17 Bengkulu
 *     .01 Bengkulu Selatan
 *     ..01 Kedurang
 *     ...2002 Lawang Agung
 *     ...Tanjung Alam
 *
 * Takes regions in the order of their codes, the province first. Names must not begin with a dot.
 */
export function packProvince(regions: readonly RegionSeed[]): string {
  const last = ['', '', '', ''];
  let text = '';
  for (const { code, name } of regions) {
    const segments = code.split('.');
    const depth = segments.length - 1;
    const own = segments[depth] ?? '';
    const follows = own === segmentAfter(last[depth] ?? '', depth) && !/^\d+ /.test(name);
    text += `${'.'.repeat(depth)}${follows ? '' : `${own} `}${name}\n`;
    last[depth] = own;
    last.fill('', depth + 1);
  }
  return text;
}

/**
 * The regions of a text written by `packProvince`, in the order of their codes.
 * Refuses (RangeError, with the line) a text that is cut inside a line or holds a line without parent, code or name.
 */
export function unpackProvince(text: string): RegionSeed[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new RangeError('region pack: last line is cut');
  const last = ['', '', '', ''];
  const path = ['', '', '', ''];
  return lines.map((line, index) => {
    const depth = /^\.*/.exec(line)?.[0].length ?? 0;
    const [, written, name] = /^(?:(\d+) )?(\S.*)$/.exec(line.slice(depth)) ?? [];
    const own = written ?? segmentAfter(last[depth] ?? '', depth);
    const parent = depth === 0 ? null : (path[depth - 1] ?? '');
    const code = parent === null ? own : `${parent}.${own}`;
    const kind = parent === '' ? null : kindOfCode(code);
    if (kind === null || name === undefined) throw new RangeError(`region pack: line ${index + 1} is not a region`);
    last[depth] = own;
    path[depth] = code;
    last.fill('', depth + 1);
    path.fill('', depth + 1);
    return { code, kind, name, parent };
  });
}

function segmentAfter(segment: string, depth: number): string {
  return segment === '' ? '' : String(Number(segment) + 1).padStart(SEGMENT_WIDTH[depth] ?? 0, '0');
}
