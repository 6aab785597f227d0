import { sql } from '@konvergensi/db';
import { type FacilityKind, type FacilityProposal, facilityKey } from '@konvergensi/domain';
import { derivedUlid, NO_TIME } from '../core/derived-ulid.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import type { ProposedFacility } from './import-files.ts';

/** Finds the facility that a row names: by confirmed spelling, else the one that its name will be proposed as. */
export interface FacilityFinder {
  /** Null when the cell names none. `village` counts for posyandu only. */
  find(kind: FacilityKind, written: string, village: number): Promise<string | null>;
  idOfKey(kind: FacilityKind, key: string, village: number): Promise<string>;
  isKnown(id: string): boolean;
}

export async function facilityFinder(district: OpenDistrict): Promise<FacilityFinder> {
  const [facilities, aliases] = await district.db.batch([
    sql`select id from facility where district = ${district.id}`,
    sql`select kind, village, alias, facility from facility_alias where district = ${district.id}`,
  ]);
  const known = new Set(facilities!.rows.map((row) => String(row['id'])));
  const byAlias = new Map(
    aliases!.rows.map((row) => [`${row['kind']}/${row['village']}/${row['alias']}`, String(row['facility'])]),
  );
  const remembered = new Map<string, Promise<string>>();
  const idOfKey = (kind: FacilityKind, key: string, village: number): Promise<string> => {
    const place = `${kind}/${kind === 'posyandu' ? village : 0}/${key}`;
    const alias = byAlias.get(place);
    if (alias !== undefined) return Promise.resolve(alias);
    const id = remembered.get(place) ?? derivedUlid(NO_TIME, `${district.id}/${place}`);
    remembered.set(place, id);
    return id;
  };
  return {
    idOfKey,
    isKnown: (id) => known.has(id),
    async find(kind, written, village) {
      const key = facilityKey(kind, written);
      return key === '' ? null : idOfKey(kind, key, village);
    },
  };
}

/** Those of the facilities a file names that the district does not know yet. */
export async function proposedFacilities(
  finder: FacilityFinder,
  proposals: readonly FacilityProposal[],
): Promise<ProposedFacility[]> {
  const all = await Promise.all(
    proposals.map(async (proposal) => ({
      id: await finder.idOfKey(proposal.kind, proposal.key, proposal.village ?? 0),
      kind: proposal.kind,
      name: proposal.name,
      normalName: proposal.key,
      parent: proposal.puskesmas === null ? null : await finder.idOfKey('puskesmas', proposal.puskesmas, 0),
      village: proposal.village,
    })),
  );
  return all.filter(({ id }) => !finder.isKnown(id));
}
