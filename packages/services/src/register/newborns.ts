import type { EndPregnancy } from '@konvergensi/contract';
import type { PersonRow, PregnancyRow } from '@konvergensi/db';
import type { OpenVillage } from './open-village.ts';
import { blankPerson, placeholderName } from './person-row.ts';
import { grams, um } from './units.ts';

/** Children born alive of a pregnancy: of the mother's house, family and posyandu, called after her until they have names. */
export function newbornRows(
  at: OpenVillage,
  mother: PersonRow,
  pregnancy: PregnancyRow,
  { on, children }: Pick<EndPregnancy, 'on' | 'children'>,
): PersonRow[] {
  const earlier = pregnancy.births ?? null;
  return children.map((child, i) => ({
    ...blankPerson(at, child.id),
    name: child.name ?? placeholderName(mother.name, children.length > 1 ? i + 1 : null),
    name_kind: child.name === null ? 'placeholder' : 'given',
    sex: child.sex === 'L' ? 1 : 2,
    birth_date: on,
    parents: mother.name,
    posyandu: mother.posyandu,
    rt: mother.rt,
    rw: mother.rw,
    address: mother.address,
    household: mother.household,
    family: mother.family,
    mother: mother.id,
    pregnancy: pregnancy.id,
    birth_order: earlier === null ? null : earlier + i + 1,
    birth_weight_g: grams(child.weightKg),
    birth_length_um: um(child.lengthCm),
  }));
}
