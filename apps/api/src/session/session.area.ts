import { area } from '../http/area.ts';
import { signInRoute } from './sign-in.route.ts';
import { signOutRoute } from './sign-out.route.ts';

export const session = area('Session', [signInRoute, signOutRoute]);
export type SessionApi = typeof session;
