import type { PasskeySigned } from '@konvergensi/contract';
import { Hono } from 'hono';
import { answeredBy } from '../account/passkey-answer.ts';
import type { ApiProblem } from '../api/outcome.ts';
import { need } from '../api/outcome.ts';
import { settle } from '../api/settle.ts';
import { pinPage } from '../device/phone.routes.tsx';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { localPath } from '../http/local-path.ts';
import { refusalOf } from '../http/refusal.ts';
import { passCookies } from '../http/session-cookie.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { CodePage } from './code.page.tsx';
import { SignInPage } from './sign-in.page.tsx';

export const signInRoutes = new Hono<AdminEnv>()
  .get('/masuk', async (c) => {
    const { view } = c.var;
    const byPin = c.req.query('sandi') === undefined ? await pinPage(c, localPath(c.req.query('ke'))) : null;
    if (byPin !== null) return byPin;
    const reset = c.req.query('pulih') === undefined ? null : view.t('reset.done');
    const notice = c.req.query('keluar') === undefined ? reset : view.t('signIn.left');
    return show(c, <SignInPage view={view} next={localPath(c.req.query('ke'))} notice={notice} />);
  })
  .post('/masuk', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const username = form.text('username').toLowerCase();
    const password = form.verbatim('password');
    const next = localPath(form.text('ke'));
    const again = (refusal: Refusal, status: 401 | 422 | 429 | 503) =>
      show(c, <SignInPage view={view} next={next} username={username} refusal={refusal} />, status);
    const missing = missingFields(view, username, password);
    if (missing !== null) return again(missing, 422);
    const answer = await api.signIn({ username, password });
    const outcome = await settle(Promise.resolve(answer));
    if (!outcome.ok) return again(...refused(view, outcome.problem));
    passCookies(c, answer.headers);
    if (outcome.data.secondFactor === 'asked') {
      return c.redirect(`/masuk/kode?ke=${encodeURIComponent(next)}`, 303);
    }
    return c.redirect(next, 303);
  })
  .get('/masuk/kunci-sandi', async (c) => c.json(await need(c.var.api.askForPasskey())))
  .post('/masuk/kunci-sandi', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const next = localPath(form.text('ke'));
    const answer = await api.signInByPasskey(answeredBy<PasskeySigned>(form.text('answer')));
    const outcome = await settle(Promise.resolve(answer));
    if (!outcome.ok) {
      const tooMany = outcome.problem.code === 'too-many-requests';
      const refusal = tooMany
        ? refusalOf(view, outcome.problem, [])
        : { message: view.t('passkey.unknown'), fields: {} };
      return show(c, <SignInPage view={view} next={next} refusal={refusal} />, tooMany ? 429 : 422);
    }
    passCookies(c, answer.headers);
    return c.redirect(next, 303);
  })
  .get('/masuk/kode', (c) => {
    const recovery = c.req.query('pemulihan') !== undefined;
    return show(c, <CodePage view={c.var.view} next={localPath(c.req.query('ke'))} recovery={recovery} />);
  })
  .post('/masuk/kode', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const next = localPath(form.text('ke'));
    const recovery = form.has('pemulihan');
    const code = form.text('code');
    const answer = await api.answerSecondFactor(recovery ? { recoveryCode: code } : { code });
    const outcome = await settle(Promise.resolve(answer));
    if (!outcome.ok) {
      const tooMany = outcome.problem.code === 'too-many-requests';
      const refusal = tooMany
        ? refusalOf(view, outcome.problem, [])
        : { message: null, fields: { code: view.t('code.wrong') } };
      const page = <CodePage view={view} next={next} recovery={recovery} refusal={refusal} />;
      return show(c, page, tooMany ? 429 : 422);
    }
    passCookies(c, answer.headers);
    return c.redirect(next, 303);
  })
  .get('/keluar', (c) => c.redirect('/', 303))
  .post('/keluar', async (c) => {
    const { headers } = await c.var.api.signOut();
    passCookies(c, headers);
    return c.redirect('/masuk?keluar', 303);
  });

function missingFields({ t }: View, username: string, password: string): Refusal | null {
  if (username !== '' && password !== '') return null;
  const fields: Record<string, string> = {};
  if (username === '') fields['username'] = t('signIn.noUsername');
  if (password === '') fields['password'] = t('signIn.noPassword');
  return { message: null, fields };
}

/** A name that cannot exist is answered like a wrong one: the page does not say which of the two was wrong. */
function refused(view: View, problem: ApiProblem): [Refusal, 401 | 422 | 429 | 503] {
  if (problem.status === 401 || problem.status === 422) {
    return [{ message: view.t('signIn.wrong'), fields: {} }, problem.status];
  }
  return [refusalOf(view, problem, []), problem.code === 'too-many-requests' ? 429 : 503];
}
