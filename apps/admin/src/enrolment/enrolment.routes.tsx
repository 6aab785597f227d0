import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { settle } from '../api/settle.ts';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { passCookies } from '../http/session-cookie.ts';
import { show } from '../http/show.ts';
import { EnrolmentGonePage, EnrolmentPage } from './enrolment.page.tsx';
import { passwordFaults } from './password-faults.ts';

export const enrolmentRoutes = new Hono<AdminEnv>()
  .get('/daftar/:token', async (c) => {
    const { view, api } = c.var;
    const token = c.req.param('token');
    const found = await api.enrolment(token);
    if (!found.ok && (found.problem.status === 404 || found.problem.status === 410)) {
      return show(c, <EnrolmentGonePage view={view} />, found.problem.status);
    }
    return show(c, <EnrolmentPage view={view} token={token} info={await need(Promise.resolve(found))} />);
  })
  .post('/daftar/:token', async (c) => {
    const { view, api } = c.var;
    const token = c.req.param('token');
    const form = await readForm(c);
    const info = await need(api.enrolment(token));
    const username = form.text('username').toLowerCase();
    const password = form.verbatim('password');
    const again = (refusal: Parameters<typeof EnrolmentPage>[0]['refusal']) =>
      show(
        c,
        <EnrolmentPage view={view} token={token} info={info} username={username} refusal={refusal ?? null} />,
        422,
      );
    const wrong = passwordFaults(view, form);
    if (Object.keys(wrong).length > 0) return again({ message: null, fields: wrong });
    const outcome = await api.redeem({ token, password, ...(username === info.username ? {} : { username }) });
    if (!outcome.ok) return again(refusalOf(view, outcome.problem, ['username', 'password'], ownWords(view)));
    const signedIn = await api.signIn({ username, password });
    passCookies(c, signedIn.headers);
    const opened = await settle(Promise.resolve(signedIn));
    return c.redirect(opened.ok && opened.data.secondFactor === 'asked' ? '/masuk/kode' : '/', 303);
  });

const ownWords = ({ t }: View) => ({ username: t('enrol.nameWrong'), password: t('enrol.passwordShort') });
