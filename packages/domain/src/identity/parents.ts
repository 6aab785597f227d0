import { nameLikeness, normalisePersonName } from './person-name.ts';

/** How far two pairs of parents agree; `unknown` when one side has none, `both_unknown` when neither has. */
export type ParentsLikeness = 'same' | 'like' | 'unknown' | 'both_unknown' | 'other';

const TITLE = /^(alm|almh|almarhum|almarhumah|bpk|bapak|ibu|ny|tn) (?=.)/;

/**
 * The parents of `AYAH / IBU` as they are compared, `father/mother`; a single name is usually the mother's. Empty when no
 * name is given.
 */
export function normaliseParents(raw: string): string {
  const names = raw
    .split(/[/&,;]/)
    .map((name) => normalisePersonName(name).replace(TITLE, ''))
    .filter((name) => name !== '');
  const [first = '', second] = names;
  if (first === '') return '';
  return second === undefined ? `/${first}` : `${first}/${second}`;
}

/** Compares two pairs from `normaliseParents`. Alike: the mother, while the father is alike or missing; or the order. */
export function parentsLikeness(a: string, b: string): ParentsLikeness {
  if (a === b) return a === '' ? 'both_unknown' : 'same';
  if (a === '' || b === '') return 'unknown';
  const [father = '', mother = ''] = a.split('/');
  const [otherFather = '', otherMother = ''] = b.split('/');
  if (father === otherMother && mother === otherFather) return 'like';
  if (alike(mother, otherMother))
    return father === '' || otherFather === '' || alike(father, otherFather) ? 'like' : 'other';
  const single = father === '' ? mother : otherFather === '' ? otherMother : null;
  const pair = father === '' ? otherFather : father;
  return single !== null && single === pair ? 'like' : 'other';
}

/** Whether two pairs from `normaliseParents` have the mother in common, whoever the father is. */
export function sameMother(a: string, b: string): boolean {
  const mother = a.slice(a.indexOf('/') + 1);
  return mother !== '' && alike(mother, b.slice(b.indexOf('/') + 1));
}

function alike(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const likeness = nameLikeness(a, b);
  return likeness === 'same' || likeness === 'like';
}
