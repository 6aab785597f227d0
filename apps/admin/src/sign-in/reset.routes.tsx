import { Hono } from 'hono';
import { passwordFaults } from '../enrolment/password-faults.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { ResetPage } from './reset.page.tsx';

export const resetRoutes = new Hono<AdminEnv>()
  .get('/pulih', (c) => show(c, <ResetPage view={c.var.view} />))
  .post('/pulih', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const username = form.text('username').toLowerCase();
    const again = (refusal: Refusal, status: 422 | 429 = 422) =>
      show(c, <ResetPage view={view} username={username} refusal={refusal} />, status);
    const wrong = passwordFaults(view, form);
    if (Object.keys(wrong).length > 0) return again({ message: null, fields: wrong });
    const done = await api.useResetCode({ username, code: form.text('code'), password: form.verbatim('password') });
    if (done.ok) return c.redirect('/masuk?pulih', 303);
    const { code } = done.problem;
    if (code === 'too-many-requests') return again(refusalOf(view, done.problem, []), 429);
    // A name or code that cannot exist is answered like a wrong one.
    if (code === 'wrong-code' || code === 'invalid') return again({ message: view.t('reset.wrong'), fields: {} });
    return again(refusalOf(view, done.problem, []));
  });
