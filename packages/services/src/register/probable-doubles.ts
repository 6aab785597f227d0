import { type PersonRow, sql } from '@konvergensi/db';
import { type ChildFacts, matchChild, nameLikeness, normaliseParents, normalisePersonName } from '@konvergensi/domain';
import type { OpenVillage } from './open-village.ts';

export interface ProbableDouble {
  id: string;
  village: string;
  name: string;
  birthDate: string | null;
  parents: string;
  /** What makes it probable, in codes of the matcher. */
  reasons: readonly string[];
}

export type DoubleRow = PersonRow & { code: string };

const factsOf = (row: PersonRow): ChildFacts => ({
  name: normalisePersonName(row.name),
  parents: normaliseParents(row.parents),
  sex: row.sex,
  birthDate: row.birth_date,
  village: row.village,
  nik: row.nik_status === 'valid' ? row.nik_hmac : null,
  visit: null,
});

/** Why two registered people are probably one; null when they are not. */
export function whyDouble(a: PersonRow, b: PersonRow): readonly string[] | null {
  if (a.nik_hmac !== null && a.nik_hmac === b.nik_hmac && a.nik_status !== 'mother') return ['same_nik'];
  if (a.birth_date_kind === 'unknown' || b.birth_date_kind === 'unknown') {
    const names = nameLikeness(normalisePersonName(a.name), normalisePersonName(b.name));
    return names === 'same' && a.village === b.village && a.sex === b.sex ? ['name'] : null;
  }
  const { outcome, reasons } = matchChild(factsOf(a), factsOf(b));
  if (outcome === 'certain' || outcome === 'near') return reasons.length === 0 ? ['name'] : reasons;
  return null;
}

/** Those of the district, born on that day, and of the village, who are probably the same person. */
export async function probableDoubles(
  at: OpenVillage,
  row: PersonRow,
  digests: readonly string[] = [],
): Promise<ProbableDouble[]> {
  const { district } = at;
  const found = await district.db.all<DoubleRow>(
    sql`select p.*, r.code from person p indexed by person_by_birth join region r on r.id = p.village
        where p.district = ${district.id} and p.birth_date = ${row.birth_date} and p.sex in (1, 2)
          and p.left_on is null and p.id <> ${row.id}
        union
        select p.*, r.code from person p join region r on r.id = p.village
        where p.village = ${at.id} and p.left_on is null and p.id <> ${row.id} limit 3000`,
  );
  return found.flatMap((other) => {
    // Under the key before the number has another digest until it is sealed anew.
    const known = other.nik_hmac !== null && digests.includes(other.nik_hmac) ? row.nik_hmac : other.nik_hmac;
    const reasons = whyDouble(row, { ...other, nik_hmac: known });
    return reasons === null ? [] : [doubleView(other, reasons)];
  });
}

export const doubleView = (row: DoubleRow, reasons: readonly string[]): ProbableDouble => ({
  id: row.id,
  village: row.code,
  name: row.name,
  birthDate: row.birth_date_kind === 'unknown' ? null : row.birth_date,
  parents: row.parents,
  reasons,
});
