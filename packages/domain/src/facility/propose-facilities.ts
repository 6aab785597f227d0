import { type FacilityKind, facilityKey, facilityName } from './facility-name.ts';

/** What a row says of the facilities of a child: names as written, and the village it resolved to. */
export interface FacilityRow {
  readonly puskesmas: string;
  readonly posyandu: string;
  readonly village: number;
}

/**
 * A facility that rows name and a person may confirm. A posyandu is one of its village: the same name in the next village
 * is another. A puskesmas is one of the district; its villages, with how many rows name it there, are a proposal for its
 * working area.
 */
export interface FacilityProposal {
  readonly kind: FacilityKind;
  readonly key: string;
  readonly name: string;
  /** As written, the most frequent first. */
  readonly spellings: readonly string[];
  readonly rows: number;
  /** The village of a posyandu; null for a puskesmas. */
  readonly village: number | null;
  /** Key of the puskesmas that most rows of a posyandu name; null when none does, and for a puskesmas. */
  readonly puskesmas: string | null;
  readonly villages: readonly { readonly village: number; readonly rows: number }[];
}

interface Tally {
  readonly kind: FacilityKind;
  readonly key: string;
  readonly village: number | null;
  readonly spellings: Map<string, number>;
  readonly parents: Map<string, number>;
  readonly villages: Map<number, number>;
  rows: number;
}

/** Gathers facilities over the rows of an import; the answer does not depend on their order. */
export interface FacilityGatherer {
  add(row: FacilityRow): void;
  /** Puskesmas first, then posyandu, each by village and key. */
  proposals(): FacilityProposal[];
}

export function gatherFacilities(): FacilityGatherer {
  const tallies = new Map<string, Tally>();
  const count = (kind: FacilityKind, raw: string, row: FacilityRow, parent: string): string => {
    const key = facilityKey(kind, raw);
    if (key === '') return '';
    const village = kind === 'posyandu' ? row.village : null;
    const id = `${kind} ${village ?? ''} ${key}`;
    const fresh = { kind, key, village, spellings: new Map(), parents: new Map(), villages: new Map(), rows: 0 };
    const tally: Tally = tallies.get(id) ?? fresh;
    if (tally === fresh) tallies.set(id, fresh);
    tally.rows++;
    bump(tally.spellings, raw.replace(/\s+/g, ' ').trim());
    bump(tally.villages, row.village);
    if (parent !== '') bump(tally.parents, parent);
    return key;
  };
  return {
    add: (row) => {
      const puskesmas = count('puskesmas', row.puskesmas, row, '');
      count('posyandu', row.posyandu, row, puskesmas);
    },
    proposals: () => [...tallies.values()].sort(inOrder).map(propose),
  };
}

function propose({ kind, key, village, spellings, parents, villages, rows }: Tally): FacilityProposal {
  const written = byCount(spellings);
  return {
    kind,
    key,
    name: facilityName(kind, written[0] ?? ''),
    spellings: written,
    rows,
    village,
    puskesmas: byCount(parents)[0] ?? null,
    villages: [...villages].sort(([a], [b]) => a - b).map(([id, count]) => ({ village: id, rows: count })),
  };
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
}

function inOrder(a: Tally, b: Tally): number {
  if (a.kind !== b.kind) return a.kind === 'puskesmas' ? -1 : 1;
  return (a.village ?? 0) - (b.village ?? 0) || (a.key < b.key ? -1 : 1);
}

function bump<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
