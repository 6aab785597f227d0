import { type Context, Hono } from 'hono';
import type { ApiProblem } from '../api/outcome.ts';
import { need } from '../api/outcome.ts';
import { settle } from '../api/settle.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { passCookies } from '../http/session-cookie.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { RecoveryCodesPage, ScanPage, SecondFactorPage } from './second-factor.page.tsx';

export const secondFactorRoutes = new Hono<AdminEnv>()
  .get('/akun/kode-kedua', (c) => startPage(c))
  .post('/akun/kode-kedua', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const begun = await api.beginSecondFactor(form.verbatim('password'));
    if (!begun.ok) return startPage(c, passwordRefusal(c, begun.problem));
    return show(c, <ScanPage view={view} me={await need(api.me())} uri={begun.data.uri} />);
  })
  .post('/akun/kode-kedua/periksa', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const uri = form.text('uri');
    const me = await need(api.me());
    if (!/^otpauth:\/\/totp\/[^\s"<>]{1,300}$/.test(uri)) return c.redirect('/akun/kode-kedua', 303);
    const answer = await api.confirmSecondFactor(form.text('code'));
    const outcome = await settle(Promise.resolve(answer));
    if (!outcome.ok) {
      const refusal = refusalOf(view, outcome.problem, ['code'], { code: view.t('second.wrongCode') });
      return show(c, <ScanPage view={view} me={me} uri={uri} refusal={refusal} />, 422);
    }
    passCookies(c, answer.headers);
    return show(
      c,
      <RecoveryCodesPage view={view} me={{ ...me, secondFactor: 'set' }} codes={outcome.data.recoveryCodes} />,
    );
  })
  .post('/akun/kode-kedua/pemulihan', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const renewed = await api.renewRecoveryCodes(form.verbatim('password'));
    if (!renewed.ok) return startPage(c, passwordRefusal(c, renewed.problem));
    return show(c, <RecoveryCodesPage view={view} me={await need(api.me())} codes={renewed.data.recoveryCodes} />);
  })
  .post('/akun/kode-kedua/lepas', async (c) => {
    const form = await readForm(c);
    const answer = await c.var.api.removeSecondFactor(form.verbatim('lepas-password'));
    const outcome = await settle(Promise.resolve(answer));
    if (!outcome.ok) return startPage(c, passwordRefusal(c, outcome.problem));
    passCookies(c, answer.headers);
    return c.redirect('/akun/kode-kedua', 303);
  });

const passwordRefusal = (c: Context<AdminEnv>, problem: ApiProblem): Refusal =>
  refusalOf(c.var.view, problem, ['password'], { password: c.var.view.t('second.wrongPassword') });

async function startPage(c: Context<AdminEnv>, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const page = <SecondFactorPage view={view} me={await need(api.me())} refusal={refusal} />;
  return show(c, page, refusal === null ? 200 : 422);
}
