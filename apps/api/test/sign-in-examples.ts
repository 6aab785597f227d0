import { ask } from './api.ts';
import type { Example } from './examples.ts';
import { passkeyDevice } from './passkey-device.ts';
import { beginPasskey, cookieOf, enrolledPerson, withPasskey, withSecondFactor } from './signed-in.ts';
import { must, PASSWORD, type Stage } from './stage.ts';
import { totp } from './totp.ts';

const own = async (stage: Stage, path: string) => ({ path, as: (await enrolledPerson(stage)).cookie });

/** Examples of the routes about signing in and the own account. */
export const SIGN_IN_EXAMPLES: Readonly<Record<string, Example>> = {
  'POST /v1/session/second-factor': {
    as: 'cadre',
    anywhere: true,
    shortLived: true,
    make: async (stage) => {
      const { username, secret } = await withSecondFactor(stage);
      const asked = await ask('/v1/session', { method: 'POST', json: { username, password: PASSWORD } });
      return {
        path: '/v1/session/second-factor',
        json: { code: await totp(secret, Date.now() + 30_000) },
        headers: { cookie: cookieOf(asked) },
      };
    },
  },
  'POST /v1/second-factor': {
    as: 'cookie',
    anywhere: true,
    make: async () => ({ path: '/v1/second-factor', json: { password: PASSWORD } }),
  },
  'POST /v1/second-factor/confirm': {
    as: 'own',
    shortLived: true,
    anywhere: true,
    make: async (stage) => {
      const { cookie } = await enrolledPerson(stage);
      const { secret } = await must<{ secret: string }>('/v1/second-factor', {
        method: 'POST',
        as: cookie,
        json: { password: PASSWORD },
      });
      return { path: '/v1/second-factor/confirm', json: { code: await totp(secret, Date.now()) }, as: cookie };
    },
  },
  'POST /v1/second-factor/recovery-codes': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const { cookie } = await withSecondFactor(stage);
      return { path: '/v1/second-factor/recovery-codes', json: { password: PASSWORD }, as: cookie };
    },
  },
  'POST /v1/second-factor/remove': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const { cookie } = await withSecondFactor(stage);
      return { path: '/v1/second-factor/remove', json: { password: PASSWORD }, as: cookie };
    },
  },
  'GET /v1/session/passkey': { as: 'cadre', anywhere: true, make: async () => ({ path: '/v1/session/passkey' }) },
  'POST /v1/session/passkey': {
    as: 'cadre',
    anywhere: true,
    make: async (stage) => {
      const { device } = await withPasskey(stage);
      return { path: '/v1/session/passkey', json: await device.sign(await must('/v1/session/passkey', {})) };
    },
  },
  'GET /v1/passkeys': { as: 'cookie', anywhere: true, make: async () => ({ path: '/v1/passkeys' }) },
  'POST /v1/passkeys/begin': {
    as: 'cookie',
    anywhere: true,
    readsOnly: true,
    make: async () => ({ path: '/v1/passkeys/begin', json: { password: PASSWORD } }),
  },
  'POST /v1/passkeys': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const { cookie } = await enrolledPerson(stage);
      const made = await (await passkeyDevice()).make(await beginPasskey(cookie));
      return { path: '/v1/passkeys', json: { name: 'laptop contoh', made }, as: cookie };
    },
  },
  'PUT /v1/passkeys/{id}': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const { passkey, cookie } = await withPasskey(stage);
      return { path: `/v1/passkeys/${passkey}`, json: { name: 'nama lain' }, as: cookie };
    },
  },
  'POST /v1/passkeys/{id}/remove': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const { passkey, cookie } = await withPasskey(stage);
      return { path: `/v1/passkeys/${passkey}/remove`, json: { password: PASSWORD }, as: cookie };
    },
  },
  'POST /v1/reset': {
    as: 'cadre',
    anywhere: true,
    make: async (stage) => {
      const { id, username } = await enrolledPerson(stage);
      const { code } = await must<{ code: string }>(`/v1/users/${id}/reset-code`, {
        method: 'POST',
        as: stage.tokens.here.district_admin,
        json: { secondFactor: false },
      });
      return { path: '/v1/reset', json: { username, code, password: 'sandi baru yang lain' } };
    },
  },
  'DELETE /v1/session': { as: 'own', anywhere: true, make: async (stage) => own(stage, '/v1/session') },
  'GET /v1/sessions': { as: 'cookie', anywhere: true, make: async () => ({ path: '/v1/sessions' }) },
  'DELETE /v1/sessions': { as: 'own', anywhere: true, make: async (stage) => own(stage, '/v1/sessions') },
  'DELETE /v1/sessions/{id}': {
    as: 'own',
    anywhere: true,
    make: async (stage) => {
      const { cookie } = await enrolledPerson(stage);
      const { sessions } = await must<{ sessions: { id: string }[] }>('/v1/sessions', { as: cookie });
      return { path: `/v1/sessions/${sessions[0]?.id ?? ''}`, as: cookie };
    },
  },
};
