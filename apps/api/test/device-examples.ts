import { type May, relationOf } from '@konvergensi/contract';
import { givenBy } from '@konvergensi/domain';
import type { Player } from './cast.ts';
import { confirm, deviceOf, enrolledPhone, giveLink, newCadre, opened, PIN } from './device-enrolment.ts';
import type { Example } from './examples.ts';
import { VILLAGE } from './stage.ts';

/** Telephones are given by who may give the role of a cadre. */
const givesCadres = ({ role, held }: Player, target: string): May =>
  (givenBy[role] ?? []).includes('cadre') && ['own', 'below'].includes(relationOf(held, target)) ? 'yes' : 'no';
const managed = { as: 'village_officer', target: VILLAGE, may: givesCadres } as const;
const anyone = { as: 'cadre', anywhere: true } as const;

/** Examples of the routes about telephones of volunteers. */
export const DEVICE_EXAMPLES: Readonly<Record<string, Example>> = {
  'POST /v1/users/{id}/device-link': {
    ...managed,
    make: async (stage) => ({ path: `/v1/users/${await newCadre(stage)}/device-link` }),
  },
  'GET /v1/device-links/{id}': {
    ...managed,
    make: async (stage) => ({ path: `/v1/device-links/${(await giveLink(stage, await newCadre(stage))).id}` }),
  },
  'POST /v1/device-links/{id}/confirm': {
    ...managed,
    make: async (stage) => {
      const link = await giveLink(stage, await newCadre(stage));
      await opened(link);
      return { path: `/v1/device-links/${link.id}/confirm` };
    },
  },
  'DELETE /v1/device-links/{id}': {
    ...managed,
    make: async (stage) => ({ path: `/v1/device-links/${(await giveLink(stage, await newCadre(stage))).id}` }),
  },
  'GET /v1/device-enrolments/{token}': {
    ...anyone,
    make: async (stage) => ({ path: `/v1/device-enrolments/${(await giveLink(stage, await newCadre(stage))).token}` }),
  },
  'POST /v1/device-enrolments/open': {
    ...anyone,
    make: async (stage) => {
      const { token, code } = await giveLink(stage, await newCadre(stage));
      return { path: '/v1/device-enrolments/open', json: { token, code } };
    },
  },
  'POST /v1/device-enrolments/finish': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const link = await giveLink(stage, await newCadre(stage));
      const as = await opened(link);
      await confirm(stage, link);
      return { path: '/v1/device-enrolments/finish', json: { token: link.token, pin: PIN }, as };
    },
  },
  'GET /v1/device': { ...anyone, make: async () => ({ path: '/v1/device' }) },
  'POST /v1/session/pin': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const user = await newCadre(stage);
      return { path: '/v1/session/pin', json: { user, pin: PIN }, as: await enrolledPhone(stage, user) };
    },
  },
  'GET /v1/regions/{code}/devices': {
    as: 'village_officer',
    make: async () => ({ path: `/v1/regions/${VILLAGE}/devices` }),
  },
  'POST /v1/devices/{id}/end': {
    ...managed,
    make: async (stage) => {
      const user = await newCadre(stage);
      await enrolledPhone(stage, user);
      return { path: `/v1/devices/${await deviceOf(stage, user)}/end` };
    },
  },
};
