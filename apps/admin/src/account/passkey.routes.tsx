import type { PasskeyMade } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { MakePasskeyPage, PasskeysPage, type PasskeysProps } from './passkey.page.tsx';
import { answeredBy } from './passkey-answer.ts';

export const passkeyRoutes = new Hono<AdminEnv>()
  .get('/akun/kunci-sandi', (c) => {
    const { t } = c.var.view;
    const saved = c.req.query('tersimpan') === undefined ? null : t('passkey.saved');
    return passkeysPage(c, { notice: c.req.query('berubah') === undefined ? saved : t('passkey.changed') });
  })
  .post('/akun/kunci-sandi', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const name = form.text('name');
    const begun = await api.beginPasskey(form.verbatim('password'));
    if (begun.ok && name !== '') {
      return show(c, <MakePasskeyPage view={view} me={await need(api.me())} name={name} begun={begun.data} />);
    }
    const refusal = begun.ok
      ? { message: null, fields: { name: view.t('passkey.nameHint') } }
      : refusalOf(view, begun.problem, ['password'], { password: view.t('second.wrongPassword') });
    return passkeysPage(c, { refusal, name });
  })
  .post('/akun/kunci-sandi/simpan', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const made = answeredBy<PasskeyMade>(form.text('answer'));
    const added = await api.addPasskey({ name: form.text('name'), made });
    if (added.ok) return c.redirect('/akun/kunci-sandi?tersimpan', 303);
    const refusal =
      added.problem.code === 'wrong-state'
        ? refusalOf(view, added.problem, [])
        : { message: view.t('passkey.notMade'), fields: {} };
    return passkeysPage(c, { refusal, name: form.text('name') });
  })
  .post('/akun/kunci-sandi/:id/nama', async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id');
    const renamed = await c.var.api.renamePasskey(id, form.text(`nama-${id}`));
    if (renamed.ok) return c.redirect('/akun/kunci-sandi?berubah', 303);
    const fields = { [`nama-${id}`]: c.var.view.t('passkey.nameHint') };
    return passkeysPage(c, { refusal: { message: null, fields }, open: id });
  })
  .post('/akun/kunci-sandi/:id/hapus', async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id');
    const removed = await c.var.api.removePasskey(id, form.verbatim(`sandi-${id}`));
    if (removed.ok) return c.redirect('/akun/kunci-sandi?berubah', 303);
    const named = removed.problem.code === 'invalid';
    const refusal = named
      ? { message: null, fields: { [`sandi-${id}`]: c.var.view.t('second.wrongPassword') } }
      : refusalOf(c.var.view, removed.problem, []);
    return passkeysPage(c, { refusal, open: id });
  });

async function passkeysPage(c: Context<AdminEnv>, shown: Partial<Omit<PasskeysProps, 'view' | 'me'>>) {
  const { view, api } = c.var;
  const [me, { passkeys }] = await Promise.all([need(api.me()), need(api.passkeys())]);
  const page = <PasskeysPage view={view} me={me} passkeys={passkeys} {...shown} />;
  return show(c, page, shown.refusal == null ? 200 : 422);
}
