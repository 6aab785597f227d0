import { holdersOf, type Permission, type Role } from '@konvergensi/domain';

/** How the region that is asked about lies to the region a role is held on. */
export const relations = ['own', 'below', 'above', 'sibling', 'other-district', 'other-province'] as const;
export type Relation = (typeof relations)[number];

/** `part`: the region is not reached whole; what a route answers holds the own part, and most refuse. */
export type May = 'yes' | 'part' | 'no';

/** Who may do what, and where: the permission's holders, on their own region and on those below it. */
export function mayAt(permission: Permission, role: Role, relation: Relation): May {
  if (!holdersOf[permission].includes(role)) return 'no';
  if (relation === 'own' || relation === 'below') return 'yes';
  return relation === 'above' ? 'part' : 'no';
}

const inside = (code: string, region: string): boolean => region === '' || code.startsWith(`${region}.`);

/** Relation of a region to the one a role is held on, both by Kemendagri code; the installation is the empty code. */
export function relationOf(held: string, region: string): Relation {
  if (held === region) return 'own';
  if (inside(region, held)) return 'below';
  if (inside(held, region)) return 'above';
  if (held.slice(0, 5) === region.slice(0, 5)) return 'sibling';
  return held.slice(0, 2) === region.slice(0, 2) ? 'other-district' : 'other-province';
}
