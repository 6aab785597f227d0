import { env } from 'cloudflare:workers';
import { type Relation, relationOf } from '@konvergensi/contract';
import { heldOnPuskesmas, heldWithAgency, levelOfRole, type Role, roles } from '@konvergensi/domain';
import { type PeopleDeps, sha256 } from '@konvergensi/services';

/** Someone with one role on one region, and the token to call with. */
export interface Player {
  role: Role;
  /** Region the role is held on; the village for who works in the area of a puskesmas. */
  held: string;
  token: string;
  user: string;
  /** Works in one village of the district, by the area of her puskesmas. */
  area: boolean;
}

const A_VILLAGE_OF_RIAU = '14.03.01.';

/** Where a role of each level is held: own, beside it, in another district, in another province. */
const PLACES: Readonly<Record<number, readonly string[]>> = {
  0: [''],
  1: ['17', '14'],
  2: ['17.04', '17.07', '14.03'],
  3: ['17.04.01', '17.04.02', '17.07.01', '14.03.01'],
  4: ['17.04.01.2001', '17.04.01.2002', '17.07.01.2002', A_VILLAGE_OF_RIAU],
};

/** Everyone: each role in each place, written as rows, since making them one by one would hash a password each. */
export async function castOf(deps: PeopleDeps): Promise<Player[]> {
  const places = new Map<string, number>();
  const found = await env.DIRECTORY.prepare('select id, code from region').all<{ id: number; code: string }>();
  for (const { id, code } of found.results) places.set(code, id);
  const idOf = (code: string): number => {
    const id = places.get(code);
    if (id === undefined) throw new Error(`no region ${code}`);
    return id;
  };
  const players: Player[] = [];
  const rows: D1PreparedStatement[] = [];
  const now = Date.now();
  for (const role of roles) {
    const area = heldOnPuskesmas(role);
    for (const place of PLACES[area ? 4 : levelOfRole[role]] ?? []) {
      const held =
        place === A_VILLAGE_OF_RIAU ? ([...places.keys()].find((code) => code.startsWith(place)) ?? place) : place;
      const token = `kv_${crypto.randomUUID().replaceAll('-', '')}${'x'.repeat(11)}`;
      const user = deps.ulid();
      const region = area ? held.slice(0, 5) : held;
      rows.push(
        env.DIRECTORY.prepare(
          'insert into user (id, name, email, username, created_at, updated_at) values (?, ?, ?, ?, ?, ?)',
        ).bind(user, `Pemeran ${role}`, `${user}@contoh.invalid`, `pemeran.${user.toLowerCase()}`, now, now),
        env.DIRECTORY.prepare(
          'insert into api_token (user, id, hash, name, created_at, expires_at, last_used_at) values (?, ?, ?, ?, ?, ?, ?)',
        ).bind(user, deps.ulid(), await sha256(token), 'uji', now, now + 86_400_000, now),
        env.DIRECTORY.prepare(
          `insert into grant_held (user, id, role, region, facility, villages, facility_version, agency, valid_from, granted_by)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'uji')`,
        ).bind(
          user,
          deps.ulid(),
          role,
          region === '' ? null : idOf(region),
          area ? 'PUSKESMAS' : null,
          area ? JSON.stringify([idOf(held)]) : null,
          area ? 1 : null,
          heldWithAgency(role) ? 'dinsos' : null,
          now - 1000,
        ),
      );
      players.push({ role, held, token, user, area });
    }
  }
  await env.DIRECTORY.batch(rows);
  return players;
}

/** How a region lies to where this person's role is held. */
export function relationTo({ held, area }: Player, region: string): Relation {
  if (!area) return relationOf(held, region);
  // Her role is held on the district, of which she reaches the villages of the area.
  return region === held.slice(0, 5) ? 'own' : relationOf(held, region);
}
