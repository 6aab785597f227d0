import type { Sex } from '../growth/child.ts';
import { editDistance } from './edit-distance.ts';
import { parentsLikeness, sameMother } from './parents.ts';
import { isPlaceholderName, nameLikeness } from './person-name.ts';

/** One visit of a child, for telling twins apart: only plausible figures, null where there is none. */
export interface Visit {
  readonly date: string;
  readonly weightG: number | null;
  readonly lengthUm: number | null;
}

/** What two entries are compared by. Name and parents are normalised; `nik` only when it fits this child. */
export interface ChildFacts {
  readonly name: string;
  readonly parents: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly village: number;
  readonly nik: string | null;
  readonly visit: Visit | null;
}

/** What differs between two entries, or what made them one. */
export type MatchReason =
  | 'same_nik'
  | 'name'
  | 'first_name'
  | 'no_name_yet'
  | 'parents'
  | 'village'
  | 'sex'
  | 'birth_date'
  | 'nik'
  | 'measures';

/**
 * `certain`: one child. `near`: a person decides, and until then the second entry is not imported. `maybe_twin`: two
 * children, never merged, shown to a person. `different`: nothing to say.
 */
export interface ChildMatch {
  readonly outcome: 'certain' | 'near' | 'maybe_twin' | 'different';
  readonly reasons: readonly MatchReason[];
}

const DIFFERENT: ChildMatch = { outcome: 'different', reasons: [] };

/**
 * Whether two entries are the same child.
 *
 * Certain when normalised name, birth date, sex, parents and village all agree; or when a NIK that fits the child (its own
 * encoded birth date and sex) agrees together with birth date, sex and a like name. Near when exactly one of these is
 * merely alike. Never one child, whatever else agrees: different plausible measurements on one day, two different fitting
 * NIK, or other first names; of one mother, birth date and village these are shown as possible twins. A NIK that does not
 * fit (a mother's, a dummy) is not looked at.
 */
export function matchChild(a: ChildFacts, b: ChildFacts): ChildMatch {
  if (a.birthDate !== b.birthDate) return birthDateSlip(a, b);
  const name = nameLikeness(a.name, b.name);
  const visits = compareVisits(a.visit, b.visit);
  const differences = differencesOf(a, b, name, visits);
  const reasons = differences.map(([reason]) => reason);
  const sameNik = a.nik !== null && a.nik === b.nik && a.sex === b.sex && (name === 'same' || name === 'like');
  if (sameNik && visits === 'differ') return { outcome: 'maybe_twin', reasons: ['same_nik', 'measures'] };
  if (sameNik) return { outcome: 'certain', reasons: ['same_nik', ...reasons] };

  const apart: MatchReason[] = [];
  if (name === 'other') apart.push('first_name');
  if (a.nik !== null && b.nik !== null && a.nik !== b.nik) apart.push('nik');
  if (visits === 'differ') apart.push('measures');
  if (apart.length > 0)
    return ofOneMother(a, b, name !== 'other') ? { outcome: 'maybe_twin', reasons: apart } : DIFFERENT;

  const weight = differences.reduce((sum, [, step]) => sum + step, 0);
  if (weight === 0) return { outcome: 'certain', reasons: [] };
  return weight === 1 ? { outcome: 'near', reasons } : DIFFERENT;
}

const FAR = 9;

function differencesOf(
  a: ChildFacts,
  b: ChildFacts,
  name: ReturnType<typeof nameLikeness>,
  visits: ReturnType<typeof compareVisits>,
): (readonly [MatchReason, number])[] {
  const parents = parentsLikeness(a.parents, b.parents);
  const sameVillage = a.village === b.village;
  const found: (readonly [MatchReason, number])[] = [];
  if (name === 'like') found.push([isPlaceholderName(a.name) || isPlaceholderName(b.name) ? 'no_name_yet' : 'name', 1]);
  if (name === 'first') found.push(['name', parents === 'same' && sameVillage ? 1 : FAR]);
  if (name === 'other') found.push(['first_name', FAR]);
  if (parents === 'like' || parents === 'unknown') found.push(['parents', 1]);
  if (parents === 'both_unknown' && !sameVillage) found.push(['parents', 1]);
  if (parents === 'other') found.push(['parents', visits === 'equal' || sameMother(a.parents, b.parents) ? 1 : FAR]);
  if (!sameVillage) found.push(['village', 1]);
  if (a.sex !== b.sex) found.push(['sex', 1]);
  return found;
}

function ofOneMother(a: ChildFacts, b: ChildFacts, namesAgree: boolean): boolean {
  if (a.village !== b.village) return false;
  const parents = parentsLikeness(a.parents, b.parents);
  return parents === 'same' || parents === 'like' || (parents === 'both_unknown' && namesAgree);
}

/** A birth date typed with one digit wrong or with day and month exchanged, all else agreeing. */
function birthDateSlip(a: ChildFacts, b: ChildFacts): ChildMatch {
  const agree =
    a.name === b.name && a.parents === b.parents && a.parents !== '' && a.sex === b.sex && a.village === b.village;
  if (!agree || (a.nik !== null && b.nik !== null) || compareVisits(a.visit, b.visit) === 'differ') return DIFFERENT;
  const [year, month, day] = a.birthDate.split('-');
  const slipped = editDistance(a.birthDate, b.birthDate, 1) === 1 || b.birthDate === `${year}-${day}-${month}`;
  return slipped ? { outcome: 'near', reasons: ['birth_date'] } : DIFFERENT;
}

/** Two visits on one day: `differ` when a figure that both have is not the same, `equal` when those they share are. */
export function compareVisits(a: Visit | null, b: Visit | null): 'differ' | 'equal' | 'incomparable' {
  if (a === null || b === null || a.date !== b.date) return 'incomparable';
  const pairs = [
    [a.weightG, b.weightG],
    [a.lengthUm, b.lengthUm],
  ].filter(([one, other]) => one !== null && other !== null);
  if (pairs.length === 0) return 'incomparable';
  return pairs.every(([one, other]) => one === other) ? 'equal' : 'differ';
}
