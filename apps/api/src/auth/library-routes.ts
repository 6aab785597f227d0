import { Problem, username } from '@konvergensi/contract';
import { countTry, forgetTries, signInCounts } from '@konvergensi/services';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../http/api-env.ts';
import { refuseForeignOrigin } from '../http/origin.ts';
import { refusalOf } from './sign-in.ts';
import { signInLibrary } from './sign-in-library.ts';

/**
 * What of the sign-in library is reached under its own addresses. Everything else it can do stays closed: some of it
 * tells whether a user name exists.
 */
export const libraryRoutes = new Hono<ApiEnv>()
  .use(
    bodyLimit({
      maxSize: 16 * 1024,
      onError: () => {
        throw new Problem('too-large');
      },
    }),
  )
  .post('/auth/sign-in/username', async (c) => {
    refuseForeignOrigin(c.req.raw, c.env.publicOrigin);
    const name = await usernameIn(c.req.raw.clone());
    const counted = signInCounts(name, c.var.address);
    await countTry(c.var.deps, counted);
    const answer = await ask(c);
    await forgetTries(c.var.deps, counted);
    return answer;
  })
  .post('/auth/sign-out', ask)
  .get('/auth/get-session', ask);

async function ask(c: Context<ApiEnv>): Promise<Response> {
  const answer = await signInLibrary(c.env, c.var.deps).handler(c.req.raw);
  if (answer.status === 415) throw new Problem('unsupported-media');
  if (answer.status === 403) throw new Problem('forbidden');
  if (!answer.ok) throw refusalOf(answer.status);
  return new Response(answer.body, answer);
}

async function usernameIn(request: Request): Promise<string> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Problem('unsupported-media');
  const body: unknown = await request.json().catch(() => {
    throw new Problem('bad-request');
  });
  const name = username.safeParse((body as { username?: unknown } | null)?.username);
  if (!name.success) throw new Problem('wrong-credentials');
  return name.data;
}
