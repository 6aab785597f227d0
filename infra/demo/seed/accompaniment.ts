import { accompanimentPage } from '@konvergensi/contract';
import { unread } from './api.ts';
import type { Session } from './people.ts';

/** Families and people that each TPK and PKB of the demonstration accompanies. */
const FAMILIES = 40;

/** The village says which families its TPK and the PKB accompany; who has some already is left. */
export async function giveDemoFamilies(village: Session): Promise<void> {
  const path = `/v1/villages/${village.user.region}/accompaniment`;
  const { accounts, families, people } = await village.api.get(path, accompanimentPage);
  const some = (rows: typeof families) => rows.slice(0, FAMILIES).map(({ id }) => id);
  for (const { id } of accounts) {
    if ([...families, ...people].some(({ by }) => by.includes(id))) continue;
    await village.api.send('PUT', `${path}/${id}`, unread, {
      json: { families: some(families), people: some(people) },
    });
  }
}
