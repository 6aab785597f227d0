import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { settle } from '../api/settle.ts';
import { EnrolmentGonePage } from '../enrolment/enrolment.page.tsx';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { localPath } from '../http/local-path.ts';
import { refusalOf } from '../http/refusal.ts';
import { passCookies } from '../http/session-cookie.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { ClearedPage, PhonePage, PinPage } from './phone.page.tsx';

/** A link on the telephone, and signing in by PIN. */
export const phoneRoutes = new Hono<AdminEnv>()
  .get('/hp', async (c) => (await pinPage(c, localPath(c.req.query('ke')))) ?? c.redirect('/masuk?sandi', 303))
  .post('/hp', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const next = localPath(form.text('ke'));
    const answer = await api.signInByPin({ user: form.text('user'), pin: form.text('pin') });
    const outcome = await settle(Promise.resolve(answer));
    if (!outcome.ok) {
      const tooMany = outcome.problem.code === 'too-many-requests';
      const refusal = tooMany
        ? refusalOf(view, outcome.problem, [])
        : { message: null, fields: { pin: view.t('phone.wrongPin') } };
      return (await pinPage(c, next, refusal, tooMany ? 429 : 422)) ?? c.redirect('/masuk?sandi', 303);
    }
    passCookies(c, answer.headers);
    return c.redirect(next, 303);
  })
  .get('/hp/:token', (c) => linkPage(c, c.req.param('token'), null))
  .post('/hp/:token', async (c) => {
    const token = c.req.param('token');
    const form = await readForm(c);
    return form.has('pin') ? choosePin(c, token, form) : giveCode(c, token, form);
  });

async function linkPage(c: Context<AdminEnv>, token: string, refusal: Refusal | null) {
  const { view, api } = c.var;
  const found = await api.deviceEnrolment(token);
  if (!found.ok && (found.problem.status === 404 || found.problem.status === 410)) {
    return show(c, <EnrolmentGonePage view={view} />, statusOf(found.problem));
  }
  const enrolment = await need(Promise.resolve(found));
  const page = <PhonePage view={view} token={token} enrolment={enrolment} refusal={refusal} />;
  return show(c, page, refusal === null ? 200 : 422);
}

async function giveCode(c: Context<AdminEnv>, token: string, form: Form) {
  const { view, api } = c.var;
  const answer = await api.openDeviceLink({ token, code: form.text('code').replace(/\s/g, '') });
  const outcome = await settle(Promise.resolve(answer));
  if (!outcome.ok) {
    const { code } = outcome.problem;
    const isWrong = code === 'wrong-code' || code === 'invalid';
    const fields = { code: view.t('phone.wrongCode') };
    return linkPage(c, token, isWrong ? { message: null, fields } : refusalOf(view, outcome.problem, []));
  }
  passCookies(c, answer.headers);
  return c.redirect(`/hp/${token}`, 303);
}

async function choosePin(c: Context<AdminEnv>, token: string, form: Form) {
  const { view, api } = c.var;
  const pin = form.text('pin');
  if (pin !== form.text('repeat'))
    return linkPage(c, token, { message: null, fields: { repeat: view.t('phone.different') } });
  const answer = await api.finishDeviceLink({ token, pin });
  const outcome = await settle(Promise.resolve(answer));
  if (!outcome.ok) {
    return linkPage(c, token, refusalOf(view, outcome.problem, ['pin'], { pin: view.t('phone.badPin') }));
  }
  passCookies(c, answer.headers);
  return c.redirect('/', 303);
}

/** Null on a telephone that nobody signs in on by PIN. */
export async function pinPage(
  c: Context<AdminEnv>,
  next: string,
  refusal: Refusal | null = null,
  status: 200 | 422 | 429 = 200,
) {
  const { view, api } = c.var;
  if (!/(?:^|; )(?:__Host-)?konvergensi\.device=/.test(c.req.header('cookie') ?? '')) return null;
  const here = await api.deviceHere();
  if (!here.ok) return null;
  if (here.data.state === 'ended') {
    c.header('clear-site-data', '"cache", "cookies", "storage"');
    return show(c, <ClearedPage view={view} />);
  }
  if (here.data.people.length === 0) return null;
  return show(c, <PinPage view={view} next={next} people={here.data.people} refusal={refusal} />, status);
}
