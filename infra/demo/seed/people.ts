import { createHmac } from 'node:crypto';
import { tokenCreated, userCreated, userList } from '@konvergensi/contract';
import type { Agency, Role } from '@konvergensi/domain';
import { type Api, apiOf, type Platform, unread } from './api.ts';

/** A made-up person who signs in to the demonstration. */
export interface DemoPerson {
  readonly role: Role;
  /** Kemendagri code; empty for the operator, who serves the installation. */
  readonly region: string;
  readonly username: string;
  readonly name: string;
  readonly facility?: string;
  readonly agency?: Agency;
}

/** A person with what is needed to sign in: what `.data/dev.json` lists. */
export interface SignedIn {
  readonly role: string;
  readonly region: string;
  readonly username: string;
  readonly password: string;
  readonly token: string;
}

export interface Session {
  readonly user: SignedIn;
  readonly api: Api;
}

const TOKEN_DAYS = 365;

/**
 * The people of one installation. Passwords come from its secret, so that a seed that was broken off knows them again
 * and no installation shares one with another.
 */
export class People {
  readonly signedIn: Session[] = [];
  readonly #platform: Platform;
  readonly #secret: string;

  constructor(platform: Platform, secret: string) {
    this.#platform = platform;
    this.#secret = secret;
  }

  /** Makes the person unless she is there, and signs her in. */
  async add(giver: Session, person: DemoPerson): Promise<Session> {
    const { users } = await giver.api.get(`/v1/users?region=${person.region}`, userList);
    if (users.some(({ username, enrolled }) => username === person.username && enrolled)) return this.signIn(person);
    const key = `demo-user-${person.username}`;
    const created = await giver.api.send('POST', '/v1/users', userCreated, {
      json: { ...person, idempotencyKey: key },
    });
    return this.enrol(person, created.enrolmentToken);
  }

  /** Chooses the password by a one-time link. */
  async enrol(person: DemoPerson, token: string): Promise<Session> {
    const { username } = person;
    await apiOf(this.#platform).send('POST', '/v1/enrolments/redeem', unread, {
      json: { token, username, password: this.#password(username) },
    });
    return this.signIn(person);
  }

  async signIn({ role, region, username }: DemoPerson): Promise<Session> {
    const password = this.#password(username);
    const cookie = await apiOf(this.#platform).cookie('/v1/session', { username, password });
    const { token } = await apiOf(this.#platform, { cookie }).send('POST', '/v1/tokens', tokenCreated, {
      json: { name: 'npm start', days: TOKEN_DAYS },
    });
    const user = { role, region, username, password, token };
    const session = { user, api: apiOf(this.#platform, { authorization: `Bearer ${token}` }) };
    this.signedIn.push(session);
    return session;
  }

  #password(username: string): string {
    return createHmac('sha256', this.#secret).update(`demo/${username}`).digest('base64url').slice(0, 16);
  }
}
