import { Problem, type RegionRef } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { sha256 } from '../core/digest.ts';
import type { PeopleDeps } from '../people/deps.ts';
import type { OpenedSession } from '../people/opened-session.ts';
import { type Counted, countTry, forgetTries } from '../people/sign-in-delay.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';
import { deviceSession } from './device-session.ts';
import type { Phone } from './enrol-device.ts';

export interface DeviceHere {
  state: 'none' | 'active' | 'ended';
  people: { id: string; name: string; region: RegionRef }[];
}

interface Row extends RegionColumns {
  ended_at: number | null;
  user: string | null;
  person: string;
}

/** Who signs in on this telephone; `ended` when what it keeps is to be cleared. */
export async function deviceHere(deps: PeopleDeps, secret: string): Promise<DeviceHere> {
  if (secret === '') return { state: 'none', people: [] };
  const rows = await deps.directory.all<Row>(
    sql`select d.ended_at, u.id user, u.name person, r.id, r.code, r.name, r.level, r.kind
        from device d left join device_member m on m.device = d.id and m.expires_at > ${deps.now()}
        left join user u on u.id = m.user and u.deactivated_at is null left join region r on r.id = m.region
        where d.secret_hash = ${await sha256(secret)} order by u.name`,
  );
  const [first] = rows;
  if (first === undefined) return { state: 'none', people: [] };
  if (first.ended_at !== null) return { state: 'ended', people: [] };
  const people = rows.flatMap((row) =>
    row.user === null ? [] : [{ id: row.user, name: row.person, region: regionRef(row) }],
  );
  return { state: 'active', people };
}

/** Opens the telephone for one of its people; tries of a PIN are counted, whoever types. */
export async function signInByPin(
  deps: PeopleDeps,
  { user, pin }: { user: string; pin: string },
  phone: Phone,
): Promise<OpenedSession> {
  const secretHash = await sha256(phone.secret);
  const counted: readonly Counted[] = [
    { kind: 'code', of: ['pin', secretHash, user] },
    { kind: 'address', of: [phone.address] },
  ];
  await countTry(deps, counted);
  const now = deps.now();
  const row = await deps.directory.one<{ device: string; pin_hash: string; expires_at: number }>(
    sql`select d.id device, m.pin_hash, m.expires_at from device d join device_member m on m.device = d.id
        join user u on u.id = m.user
        where d.secret_hash = ${secretHash} and d.ended_at is null and m.user = ${user} and m.expires_at > ${now}
          and u.deactivated_at is null and exists (select 1 from grant_held g where g.user = m.user and g.region = m.region
            and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now}))`,
  );
  if (row === undefined || !(await deps.verifyPassword({ hash: row.pin_hash, password: pin }))) {
    throw new Problem('wrong-code');
  }
  const { device, expires_at: expiresAt } = row;
  const session = await deviceSession(deps, { user, device, expiresAt, userAgent: phone.userAgent });
  await deps.directory.batch(session.rows);
  await forgetTries(deps, counted);
  return session.opened;
}
