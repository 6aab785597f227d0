import { provinceCreated, userCreated } from '@konvergensi/contract';
import { levelOfRole, type Role } from '@konvergensi/domain';
import { type Api, apiOf, unread } from '../../../../infra/demo/seed/api.ts';
import { openDistrict } from '../../../../infra/demo/seed/regions.ts';
import { OPERATOR } from '../shared-platform.ts';

/** Somebody signed in: how the api is asked, and what her browser holds. */
export interface Player {
  api: Api;
  cookie: string;
}

export interface Places {
  district: string;
  subdistrict: string;
  village: string;
}

const PASSWORD = 'kata sandi contoh panggung';

/** A province with one district for practice, and a person for each role that is wanted. */
export class Cast {
  readonly #url: string;
  readonly #name: string;
  readonly #players = new Map<Role, Player>();

  /** User names begin with the name: stages of one installation have people of their own. */
  constructor(url: string, name = 'panggung') {
    this.#url = url;
    this.#name = name;
  }

  as(role: Role): Player {
    const player = this.#players.get(role);
    if (player === undefined) throw new Error(`nobody on the stage is ${role}`);
    return player;
  }

  /** Takes a district on board, as the first of its province. */
  async openDistrict(district: string): Promise<void> {
    const operator = await this.#signIn(OPERATOR);
    this.#players.set('operator', operator);
    const json = { code: district.slice(0, 2) };
    const { enrolmentToken } = await operator.api.send('POST', '/v1/provinces', provinceCreated, { json });
    this.#players.set('province_admin', await this.#enrol(`${this.#name}.admin-provinsi`, enrolmentToken ?? ''));
    const province = this.as('province_admin').api;
    await openDistrict(this.as('province_admin'), district);
    await this.#add(province, 'district_admin', district);
  }

  /** Another district of the same province, with people of its own. */
  async beside(district: string, name: string): Promise<Cast> {
    const other = new Cast(this.#url, name);
    for (const role of ['operator', 'province_admin'] as const) other.#players.set(role, this.as(role));
    await openDistrict(this.as('province_admin'), district);
    await other.#add(this.as('province_admin').api, 'district_admin', district);
    return other;
  }

  async add({ district, subdistrict, village }: Places, roles: readonly Role[]): Promise<void> {
    const admin = this.as('district_admin').api;
    const held = [district, district, district, subdistrict, village];
    await Promise.all(roles.map((role) => this.#add(admin, role, held[levelOfRole[role]] ?? district)));
  }

  /** Someone who has not chosen a password yet: her id and her one-time token. */
  newPerson(giver: Api, username: string, role: Role, region: string) {
    const json = { username, name: `${username} (contoh)`, role, region };
    return giver.send('POST', '/v1/users', userCreated, { json });
  }

  async #add(giver: Api, role: Role, region: string): Promise<void> {
    const username = `${this.#name}.${role.replaceAll('_', '-')}`;
    const { enrolmentToken } = await this.newPerson(giver, username, role, region);
    this.#players.set(role, await this.#enrol(username, enrolmentToken));
  }

  async #enrol(username: string, token: string): Promise<Player> {
    const json = { token, username, password: PASSWORD };
    await this.#nobody().send('POST', '/v1/enrolments/redeem', unread, { json });
    return this.#signIn({ username, password: PASSWORD });
  }

  async #signIn(who: { username: string; password: string }): Promise<Player> {
    const cookie = await this.#nobody().cookie('/v1/session', who);
    return { cookie, api: apiOf({ url: this.#url, fetch }, { cookie }) };
  }

  #nobody = (): Api => apiOf({ url: this.#url, fetch });
}
