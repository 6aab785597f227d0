import { Problem } from '@konvergensi/contract';
import {
  type AccompanimentRow,
  accompaniedPeople,
  accompany,
  type Statement,
  type Subjects,
  strangersAmong,
} from '@konvergensi/db';
import { isFamilyRole, type RegionPath, seesFamiliesOnly } from '@konvergensi/domain';
import { findRegion } from '../region/find-region.ts';
import type { Actor } from './actor.ts';
import type { Deps } from './deps.ts';
import type { OpenDistrict } from './open-district.ts';

interface Place {
  readonly district: Pick<OpenDistrict, 'id' | 'db'>;
  readonly id: number;
  readonly path: RegionPath;
}

/** Ids of the people of a village whose names this actor may read; null: everyone's. */
export async function accompaniedAt(actor: Actor, { district, id, path }: Place): Promise<ReadonlySet<string> | null> {
  if (!seesFamiliesOnly(actor.grants, path)) return null;
  const rows = await district.db.all<{ id: string }>(accompaniedPeople(district.id, actor.id, [id]));
  return new Set(rows.map((row) => row.id));
}

/** Only those of the rows that are about somebody whose name may be read. */
export const onlyAccompanied = <T>(
  seen: ReadonlySet<string> | null,
  rows: readonly T[],
  personOf: (row: T) => string,
): readonly T[] => (seen === null ? rows : rows.filter((row) => seen.has(personOf(row))));

/** Nobody there, for who does not accompany this person. */
export function refuseStranger(seen: ReadonlySet<string> | null, person: string): void {
  if (seen !== null && !seen.has(person)) throw new Problem('not-found');
}

type Maybe = string | null | undefined;

/** Whom a command is about, as they stand in the village: who is only now registered is not among them. */
export type About = { readonly [of in keyof Subjects]?: readonly Maybe[] };

/** A command on somebody, a family or a house that this actor does not accompany finds nobody. */
export async function refuseStrangers(actor: Actor, { district, id, path }: Place, about: About): Promise<void> {
  if (!seesFamiliesOnly(actor.grants, path)) return;
  const known = (ids: readonly Maybe[] = []) => ids.filter((one) => one != null);
  const subjects = {
    people: known(about.people),
    families: known(about.families),
    households: known(about.households),
  };
  const found = await district.db.one(
    strangersAmong({ district: district.id, account: actor.id, village: id }, subjects),
  );
  if (found !== undefined) throw new Problem('not-found');
}

/** Whoever accompanies families goes on accompanying what she registers herself. */
export const keepsAccompanying = (
  deps: Deps,
  actor: Actor,
  { district, id, path }: Place,
  what: Pick<AccompanimentRow, 'kind' | 'subject'>,
): Statement[] =>
  seesFamiliesOnly(actor.grants, path)
    ? [
        accompany({
          district: district.id,
          account: actor.id,
          village: id,
          ...what,
          since: deps.now(),
          given_by: actor.name,
        }),
      ]
    : [];

/** A list with names that is not narrowed to families is closed to who accompanies some only. */
export async function refuseFamiliesOnly(deps: Deps, actor: Actor, code: string): Promise<void> {
  if (!actor.grants.some(({ role }) => isFamilyRole(role))) return;
  const found = await findRegion(deps.directory, code);
  if (found !== undefined && seesFamiliesOnly(actor.grants, found.path)) throw new Problem('forbidden');
}
