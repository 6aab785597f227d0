import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import {
  admits,
  allows,
  mayNamePeople,
  nikLikeIn,
  normalisePersonName,
  type Permission,
  type RegionPath,
  touches,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';

/** One thing written in a free box, by its JSON pointer. */
export interface FreeText {
  pointer: string;
  text: string;
}

/** The village or district that the words are about, and what it takes to write there. */
export interface WrittenAt {
  code: string;
  permission: Permission | 'signed-in' | null;
}

const NIK = 'memuat angka seperti NIK';
const NAME = 'memuat nama orang yang tercatat';
const MOST_NAMES = 5;
const MOST_LETTERS = 60_000;
const WARNINGS_A_DAY = 10;
/** Entries of the district's trail in which earlier warnings are looked for. */
const LOOKS_BACK = 2000;
const DAY_MS = 86_400_000;

/**
 * Warns before words that everybody reads are saved with a NIK or the name of a registered person in them. It is a warning:
 * whoever has looked again saves all the same. Which name it was is said only to who may see names there; who may not is
 * warned of names so often a day, each time on the trail, and then no more, so that nobody is looked for this way.
 */
export async function warnOfPersonalText(
  deps: Deps,
  actor: Actor,
  at: WrittenAt,
  written: readonly FreeText[],
): Promise<void> {
  const withNik = written.filter(({ text }) => nikLikeIn(text) > 0);
  const names = await registeredNames(deps, actor, at, written);
  const namesIn = (text: string) => names.filter(({ name }) => isIn(name, text));
  const errors = written.flatMap(({ pointer, text }) => {
    const [found, told] = [namesIn(text), namesIn(text).filter((one) => one.told)];
    const message = told.length === 0 ? NAME : `${NAME} (${[...new Set(told.map(({ name }) => name))].join(', ')})`;
    return [
      ...(withNik.some((one) => one.text === text) ? [{ pointer, message: NIK }] : []),
      ...(found.length === 0 ? [] : [{ pointer, message }]),
    ];
  });
  if (errors.length === 0) return;
  const texts = written.filter((one) => withNik.includes(one) || namesIn(one.text).length > 0).map(({ text }) => text);
  throw new Problem('personal-text', { errors, extra: { texts: [...new Set(texts)] } });
}

const spaced = (text: string): string => ` ${normalisePersonName(text)} `;
const isIn = (name: string, text: string): boolean => spaced(text).includes(spaced(name));

interface Named {
  name: string;
  /** The actor reads names there. */
  told: boolean;
}

/** Names of two words and more of the people there that stand in one of the texts: one statement, people read once. */
async function registeredNames(
  deps: Deps,
  actor: Actor,
  at: WrittenAt,
  written: readonly FreeText[],
): Promise<readonly Named[]> {
  const texts = written.map(({ text }) => text).filter(mayNamePeople);
  const district = texts.length === 0 ? null : await openedFor(deps, actor, at);
  if (district === null) return [];
  const all = texts.map(spaced).join('|').slice(0, MOST_LETTERS);
  const village = at.code.length === 13 ? at.code : null;
  const rows = await district.db.all<{ name: string; village: number; parent: number }>(
    sql`select distinct p.name, r.id village, r.parent from region r join person p on p.village = r.id
        where r.district = ${district.id} and r.level = 4 and (${village} is null or r.code = ${village})
          and instr(p.name, ' ') > 0 and length(p.name) > 6 and instr(${all}, ' ' || lower(p.name) || ' ') > 0
        limit ${MOST_NAMES}`,
  );
  const found = rows.map((row) => ({
    name: row.name,
    told: allows(actor.grants, 'person.list', [...district.path, row.parent, row.village]),
  }));
  const isProbe = found.some(({ told }) => !told);
  return isProbe && !(await mayBeWarned(deps, actor, district)) ? found.filter(({ told }) => told) : found;
}

/** So many warnings of names that she may not read has somebody a day; each stands on the trail of the district. */
async function mayBeWarned(deps: Deps, actor: Actor, district: OpenDistrict): Promise<boolean> {
  const row = await district.db.one<{ n: number }>(
    sql`select count(*) n from (select actor, verb, at from audit where scope = ${district.id} order by seq desc limit ${LOOKS_BACK})
        where verb = 'names.warned' and actor = ${actor.id} and at > ${deps.now() - DAY_MS}`,
  );
  if ((row?.n ?? 0) >= WARNINGS_A_DAY) return false;
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [],
    trail: [{ scope: district.id, verb: 'names.warned', subject: 'free-text', body: {} }],
  });
  return true;
}

/** Whoever may not write there is told nothing here; the verb refuses in its own words. */
async function openedFor(deps: Deps, actor: Actor, { code, permission }: WrittenAt) {
  const district = await openDistrict(deps, actor, code.slice(0, 5), null).catch(() => null);
  if (district === null || permission === null) return null;
  const may =
    permission === 'signed-in'
      ? touches
      : (grants: Actor['grants'], path: RegionPath) => admits(grants, permission, path);
  return may(actor.grants, district.path) ? district : null;
}
