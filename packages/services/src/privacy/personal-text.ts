import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import {
  admits,
  mayNamePeople,
  nikLikeIn,
  normalisePersonName,
  type Permission,
  type RegionPath,
  touches,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

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

/**
 * Warns before words that everybody reads are saved with a NIK or the name of a registered person in them. It is a warning:
 * whoever has looked again saves all the same. Which name it was is said only to who may see names there.
 */
export async function warnOfPersonalText(
  deps: Deps,
  actor: Actor,
  at: WrittenAt,
  written: readonly FreeText[],
): Promise<void> {
  const withNik = written.filter(({ text }) => nikLikeIn(text) > 0);
  const names = await registeredNames(deps, actor, at, written);
  const named = written.filter(({ text }) => names.found.some((name) => isIn(name, text)));
  if (withNik.length === 0 && named.length === 0) return;
  const errors = written.flatMap(({ pointer, text }) => [
    ...(withNik.some((one) => one.text === text) ? [{ pointer, message: NIK }] : []),
    ...(named.some((one) => one.text === text)
      ? [
          {
            pointer,
            message: names.told ? `${NAME} (${names.found.filter((name) => isIn(name, text)).join(', ')})` : NAME,
          },
        ]
      : []),
  ]);
  throw new Problem('personal-text', {
    errors,
    extra: { texts: [...new Set([...withNik, ...named])].map(({ text }) => text) },
  });
}

const spaced = (text: string): string => ` ${normalisePersonName(text)} `;
const isIn = (name: string, text: string): boolean => spaced(text).includes(spaced(name));

/** Names of two words and more of the people there that stand in one of the texts: one statement, people read once. */
async function registeredNames(deps: Deps, actor: Actor, at: WrittenAt, written: readonly FreeText[]) {
  const texts = written.map(({ text }) => text).filter(mayNamePeople);
  const district = texts.length === 0 ? null : await openedFor(deps, actor, at);
  if (district === null) return { found: [], told: false };
  const all = texts.map(spaced).join('|').slice(0, MOST_LETTERS);
  const village = at.code.length === 13 ? at.code : null;
  const rows = await district.db.all<{ name: string }>(
    sql`select distinct p.name from region r join person p on p.village = r.id
        where r.district = ${district.id} and r.level = 4 and (${village} is null or r.code = ${village})
          and instr(p.name, ' ') > 0 and length(p.name) > 6 and instr(${all}, ' ' || lower(p.name) || ' ') > 0
        limit ${MOST_NAMES}`,
  );
  return { found: rows.map(({ name }) => name), told: admits(actor.grants, 'person.list', district.path) };
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
