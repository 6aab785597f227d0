import type { PersonRow } from '@konvergensi/db';

/** Who is offered, for the receiving village to know the person; kept only until it has decided. */
export interface ShownPerson {
  name: string;
  birthDate: string;
  sex: 1 | 2;
  parents: string;
}

export const shownPersonOf = ({ name, birth_date, sex, parents }: PersonRow): ShownPerson => ({
  name,
  birthDate: birth_date,
  sex,
  parents,
});
