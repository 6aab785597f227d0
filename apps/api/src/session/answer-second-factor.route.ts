import { answerSecondFactor as answerSchema, me as meSchema } from '@konvergensi/contract';
import { me } from '@konvergensi/services';
import { answerSecondFactor } from '../auth/second-factor.ts';
import { route } from '../http/route.ts';

export const answerSecondFactorRoute = route({
  method: 'post',
  path: '/v1/session/second-factor',
  permission: 'public',
  summary: 'The second step of signing in: a code from the app, or a recovery code',
  body: answerSchema,
  answer: meSchema,
  problems: ['wrong-code', 'too-many-requests'],
  handle: async ({ c, body: { code, recoveryCode = '' } }) =>
    me(await answerSecondFactor(c, code === undefined ? { recoveryCode } : { code })),
});
