import { type ListFault, Problem, type RegionRef } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import {
  type Agency,
  agencies,
  heldOnPuskesmas,
  heldWithAgency,
  type ListedAccount,
  levelOfRole,
  mayGive,
  normaliseName,
  proposedUsername,
  type Role,
  readAccountList,
  roleOfWord,
  rolesGivableFrom,
  touches,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { FileRefused } from '../import/read/file-refused.ts';
import { openFile } from '../import/read/read-rows.ts';
import { REFUSAL_WORDS } from '../import/refusals.ts';
import { findRegion, type RegionColumns, regionRef } from '../region/find-region.ts';
import { type NamedPuskesmas, puskesmasOf } from './puskesmas-area.ts';

/** More are handed in as several lists. */
export const MOST_ACCOUNTS = 500;

export interface CheckedAccount {
  line: number;
  name: string;
  username: string;
  role: Role | null;
  roleWord: string;
  region: RegionRef | null;
  place: string;
  faults: ListFault[];
  regionId: number | null;
  agency: string;
  puskesmas: string;
  office: Agency | null;
  facility: NamedPuskesmas | null;
}

interface Place extends RegionColumns {
  parent: number | null;
}

/** Reads a list of accounts and says of each row what stands in its way; writes nothing. */
export async function checkAccountList(
  deps: Deps,
  actor: Actor,
  code: string,
  file: ReadableStream<Uint8Array>,
): Promise<CheckedAccount[]> {
  const region = await findRegion(deps.directory, code);
  if (region === undefined) throw new Problem('not-found');
  if (rolesGivableFrom(actor.grants, region.path).length === 0) {
    throw new Problem(touches(actor.grants, region.path) ? 'forbidden' : 'not-found');
  }
  const listed = await read(file);
  const [places, taken] = await Promise.all([placesBelow(deps, region.id), usernamesTaken(deps, listed)]);
  const above = region.path.slice(0, -1);
  const needsPuskesmas = listed.some(({ role }) => heldOnPuskesmas(roleOfWord(role) ?? 'cadre'));
  const puskesmas = needsPuskesmas && region.path.length === 2 ? await puskesmasOf(deps, code) : [];
  const used = new Set(taken);
  return listed.map((row) => checked(row, { actor, places, above, puskesmas, taken, used }));
}

async function read(file: ReadableStream<Uint8Array>): Promise<ListedAccount[]> {
  const rows: { line: number; cells: readonly string[] }[] = [];
  try {
    for await (const batch of (await openFile(file)).rows) {
      rows.push(...batch);
      if (rows.length > MOST_ACCOUNTS + 50) throw listInvalid(`Paling banyak ${MOST_ACCOUNTS} akun dalam satu daftar`);
    }
  } catch (error) {
    if (error instanceof FileRefused) {
      throw new Problem('file-refused', { detail: REFUSAL_WORDS[error.code].problem.id });
    }
    throw error;
  }
  const list = readAccountList(rows);
  if ('missing' in list) throw listInvalid('Kolom Nama dan Peran tidak ditemukan');
  if (list.accounts.length === 0) throw listInvalid('Daftar ini tidak berisi akun');
  if (list.accounts.length > MOST_ACCOUNTS) throw listInvalid(`Paling banyak ${MOST_ACCOUNTS} akun dalam satu daftar`);
  return list.accounts;
}

const listInvalid = (message: string) => new Problem('invalid', { errors: [{ pointer: '/file', message }] });

const placesBelow = (deps: Deps, region: number): Promise<Place[]> =>
  deps.directory.all<Place>(
    sql`with recursive below (id) as (select ${region} union all select r.id from region r join below b on r.parent = b.id)
        select r.id, r.code, r.name, r.level, r.kind, r.parent from region r join below b on b.id = r.id
        where r.valid_to is null order by r.level, r.code`,
  );

async function usernamesTaken(deps: Deps, listed: readonly ListedAccount[]): Promise<ReadonlySet<string>> {
  // Whatever begins like a name of the list, so that a number can be put behind it.
  const asked = json(listed.map(({ name, username }) => username.toLowerCase() || proposedUsername(name, new Set())));
  const rows = await deps.directory.all<{ username: string }>(
    sql`select distinct u.username from json_each(${asked}) a join user u
          on u.username >= a.value and u.username < a.value || char(1114111)`,
  );
  return new Set(rows.map(({ username }) => username));
}

interface Around {
  actor: Actor;
  places: readonly Place[];
  above: readonly number[];
  puskesmas: readonly NamedPuskesmas[];
  taken: ReadonlySet<string>;
  /** User names of the rows before. */
  used: Set<string>;
}

function checked(row: ListedAccount, around: Around): CheckedAccount {
  const faults: ListFault[] = [];
  const role = roleOfWord(row.role);
  if (row.name.length < 2 || row.name.length > 100) faults.push('name');
  const username = row.username.toLowerCase() || proposedUsername(row.name, around.used);
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(username)) faults.push('username');
  else if (around.taken.has(username)) faults.push('username-taken');
  else if (around.used.has(username)) faults.push('username-twice');
  around.used.add(username);
  const place = placeOf(row, role, around);
  if (role === null) faults.push('role');
  if (place === undefined) faults.push('region');
  if (role !== null && place !== undefined) {
    if (place.level !== levelOfRole[role]) faults.push('region-level');
    else if (!mayGive(around.actor.grants, role, pathOf(place, around))) faults.push('role-not-yours');
  }
  const agency = agencies.find((one) => one === row.agency.toLowerCase()) ?? null;
  const facility = around.puskesmas.find(({ name }) => sameName(name, row.puskesmas)) ?? null;
  if (role !== null && heldWithAgency(role) && agency === null) faults.push('agency');
  if (role !== null && heldOnPuskesmas(role) && facility === null) faults.push('puskesmas');
  return {
    line: row.line,
    name: row.name,
    username,
    role,
    roleWord: row.role,
    region: place === undefined ? null : regionRef(place),
    place: [row.code, row.village, row.subdistrict, row.puskesmas].filter((text) => text !== '').join(', '),
    faults,
    regionId: place?.id ?? null,
    agency: row.agency,
    puskesmas: row.puskesmas,
    office: role !== null && heldWithAgency(role) ? agency : null,
    facility: role !== null && heldOnPuskesmas(role) ? facility : null,
  };
}

/** By its code; else by the names of village and sub-district; else the region that the list is of. */
function placeOf(row: ListedAccount, role: Role | null, { places }: Around): Place | undefined {
  if (row.code !== '') return places.find(({ code }) => code === row.code);
  const top = places[0];
  const level = role === null ? 4 : levelOfRole[role];
  if (level <= (top?.level ?? 0)) return top;
  const subdistricts = places.filter((one) => one.level === 3 && sameName(one.name, row.subdistrict));
  if (level === 3) return only(row.subdistrict === '' && top?.level === 3 ? [top] : subdistricts);
  const within = row.subdistrict === '' ? null : new Set(subdistricts.map(({ id }) => id));
  const villages = places.filter(
    (one) => one.level === 4 && sameName(one.name, row.village) && (within === null || within.has(one.parent ?? 0)),
  );
  return only(villages);
}

const only = (found: readonly Place[]): Place | undefined => (found.length === 1 ? found[0] : undefined);

const WORDS_OF_KIND = /^(?:kecamatan|kec|desa|kelurahan|kel|puskesmas|pkm|uptd puskesmas) /;
const sameName = (one: string, other: string): boolean => {
  const plain = (text: string) => normaliseName(text).replace(WORDS_OF_KIND, '');
  return other !== '' && plain(one) === plain(other);
};

function pathOf(place: Place, { places, above }: Around): number[] {
  const path: number[] = [];
  const byId = new Map(places.map((one) => [one.id, one]));
  for (let at: Place | undefined = place; at !== undefined; at = byId.get(at.parent ?? 0)) path.unshift(at.id);
  return [...above, ...path];
}
