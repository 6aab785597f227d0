import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { OnboardingPage } from './onboarding.page.tsx';

const PROVINCE = /^\d\d$/;

/** Stands before the pages of one district: `baru` is no code. */
export const onboardingRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/baru', (c) => onboardingPage(c, null))
  .post('/kabupaten/baru', async (c) => {
    const { view, api } = c.var;
    const code = (await readForm(c)).text('code');
    if (code === '') return onboardingPage(c, { message: null, fields: { code: view.t('onboard.missing') } });
    const done = await api.onboard(code);
    if (!done.ok) return onboardingPage(c, refusalOf(view, done.problem, ['code']));
    return c.redirect(`/kabupaten/${code}`, 303);
  });

async function onboardingPage(c: Context<AdminEnv>, refusal: Refusal | null) {
  const { view, api } = c.var;
  const me = await need(api.me());
  const asked = c.req.query('provinsi') ?? '';
  const held = me.grants.find(({ region }) => region?.level === 'province')?.region?.code;
  const code = PROVINCE.test(asked) ? asked : held;
  if (code === undefined) return c.redirect('/', 303);
  const [{ region }, { districts }] = await Promise.all([need(api.region(code)), need(api.districts(code))]);
  const page = <OnboardingPage view={view} me={me} province={region} districts={districts} refusal={refusal} />;
  return show(c, page, refusal === null ? 200 : 422);
}
