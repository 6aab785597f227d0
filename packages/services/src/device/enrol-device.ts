import { Problem, type RegionRef } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import { isGuessablePin } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { sha256 } from '../core/digest.ts';
import type { PeopleDeps } from '../people/deps.ts';
import type { OpenedSession } from '../people/opened-session.ts';
import { type Counted, countTry, forgetTries } from '../people/sign-in-delay.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';
import { DEVICE_LIVES_MS, deviceSession } from './device-session.ts';
import { codeHash } from './give-device-link.ts';

/** After so many wrong codes the link is dead; a new one is given. */
const MOST_WRONG_CODES = 5;

/** A telephone as it shows itself: the secret of its cookie, and what its browser says it is. */
export interface Phone {
  secret: string;
  userAgent: string | null;
  address: string;
}

export interface DeviceEnrolment {
  name: string;
  region: RegionRef;
  step: 'code' | 'waiting' | 'pin';
  expiresAt: number;
}

interface Link extends RegionColumns {
  link: string;
  user: string;
  person: string;
  code_hash: string;
  expires_at: number;
  opened_by: string | null;
  confirmed_at: number | null;
}

/** Whose link this is and what this telephone does next. One that is used, ended or open elsewhere is gone. */
export async function deviceEnrolment(deps: PeopleDeps, token: string, phone: Phone): Promise<DeviceEnrolment> {
  const { link, mine } = await load(deps, token, phone);
  return {
    name: link.person,
    region: regionRef(link),
    step: !mine ? 'code' : link.confirmed_at === null ? 'waiting' : 'pin',
    expiresAt: link.expires_at,
  };
}

/** The right code binds the link to this telephone; the giver sees it and confirms. */
export async function openDeviceLink(
  deps: PeopleDeps,
  { token, code }: { token: string; code: string },
  phone: Phone,
): Promise<void> {
  const { link, mine } = await load(deps, token, phone);
  if (mine) return;
  const now = deps.now();
  if ((await codeHash(deps, link.link, code)) !== link.code_hash) {
    await deps.directory.batch([sql`update device_link set wrong_codes = wrong_codes + 1 where id = ${link.link}`]);
    throw new Problem('wrong-code');
  }
  const work = commit(deps, selfOf(link), {
    db: deps.directory,
    home: { kind: 'scope', id: link.id },
    guards: [
      mustHold(
        sql`exists (select 1 from device_link where id = ${link.link} and opened_by is null and wrong_codes < ${MOST_WRONG_CODES})`,
      ),
    ],
    rows: [
      sql`update device_link set opened_at = ${now}, opened_by = ${await sha256(phone.secret)}, opened_agent = ${phone.userAgent}
          where id = ${link.link}`,
    ],
    trail: [{ scope: link.id, verb: 'device.open', subject: link.user, body: { link: link.link } }],
  });
  await orConflict(work, () => new Problem('gone'));
}

/** The person chooses her PIN; the link is used up, and the telephone is signed in for 90 days. */
export async function finishDeviceLink(
  deps: PeopleDeps,
  { token, pin }: { token: string; pin: string },
  phone: Phone,
): Promise<OpenedSession> {
  const { link, mine } = await load(deps, token, phone);
  if (!mine || link.confirmed_at === null) throw new Problem('wrong-state');
  if (isGuessablePin(pin)) {
    throw new Problem('invalid', { errors: [{ pointer: '/pin', message: 'PIN ini mudah ditebak' }] });
  }
  const pinHash = await deps.hashPassword(pin);
  const now = deps.now();
  const secretHash = await sha256(phone.secret);
  const expiresAt = now + DEVICE_LIVES_MS;
  const known = await deps.directory.one<{ id: string }>(
    sql`select id from device where secret_hash = ${secretHash} and ended_at is null`,
  );
  const device = known?.id ?? deps.ulid();
  const session = await deviceSession(deps, { user: link.user, device, expiresAt, userAgent: phone.userAgent });
  const work = commit(deps, selfOf(link), {
    db: deps.directory,
    home: { kind: 'scope', id: link.id },
    guards: [
      mustHold(
        sql`exists (select 1 from device_link l join grant_held g on g.user = l.user and g.region = l.region
              where l.id = ${link.link} and l.used_at is null and l.confirmed_at is not null and l.opened_by = ${secretHash}
                and l.expires_at > ${now} and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now}))`,
      ),
    ],
    rows: [
      sql`update device_link set used_at = ${now} where id = ${link.link}`,
      ...(known === undefined
        ? [
            sql`insert into device (id, secret_hash, user_agent, created_at)
                values (${device}, ${secretHash}, ${phone.userAgent}, ${now})`,
          ]
        : []),
      sql`insert into device_member (device, user, region, pin_hash, added_at, expires_at)
          values (${device}, ${link.user}, ${link.id}, ${pinHash}, ${now}, ${expiresAt})
          on conflict (device, user) do update set region = excluded.region, pin_hash = excluded.pin_hash,
            added_at = excluded.added_at, expires_at = excluded.expires_at`,
      ...session.rows,
    ],
    trail: [{ scope: link.id, verb: 'device.enrol', subject: link.user, body: { device, link: link.link } }],
  });
  await orConflict(work, () => new Problem('gone'));
  return session.opened;
}

async function load(deps: PeopleDeps, token: string, phone: Phone): Promise<{ link: Link; mine: boolean }> {
  const counted: readonly Counted[] = [{ kind: 'address', of: [phone.address] }];
  await countTry(deps, counted);
  const link = await deps.directory.one<Link>(
    sql`select l.id link, l.user, u.name person, l.code_hash, l.expires_at, l.opened_by, l.confirmed_at,
          r.id, r.code, r.name, r.level, r.kind
        from device_link l join user u on u.id = l.user join region r on r.id = l.region
        where l.token_hash = ${await sha256(token)} and l.used_at is null and l.expires_at > ${deps.now()}
          and l.wrong_codes < ${MOST_WRONG_CODES} and u.deactivated_at is null`,
  );
  const secretHash = phone.secret === '' ? null : await sha256(phone.secret);
  // A forwarded link shows nothing on another telephone, not even whose it is.
  if (link === undefined || (link.opened_by !== null && link.opened_by !== secretHash)) throw new Problem('gone');
  await forgetTries(deps, counted);
  return { link, mine: link.opened_by !== null };
}

const selfOf = (link: Link): Actor => ({
  id: link.user,
  name: link.person,
  grants: [],
  via: 'session',
  language: 'id',
});
