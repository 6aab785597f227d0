import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { LinkOncePage } from '../user/link-once.page.tsx';
import { ProvincesPage } from './provinces.page.tsx';

export const provinceRoutes = new Hono<AdminEnv>()
  .get('/provinsi', (c) => provincesPage(c, '', null))
  .post('/provinsi', async (c) => {
    const { view, api } = c.var;
    const code = (await readForm(c)).text('code');
    const words = { code: view.t('province.codeWrong') };
    if (!/^\d\d$/.test(code)) return provincesPage(c, code, { message: null, fields: words });
    const made = await api.createProvince(code);
    if (!made.ok) return provincesPage(c, code, refusalOf(view, made.problem, ['code'], words));
    const { enrolmentToken, province, regions } = made.data;
    if (enrolmentToken === null) return c.redirect('/provinsi', 303);
    const { t } = view;
    const page = (
      <LinkOncePage
        view={view}
        me={await need(api.me())}
        crumbs={[{ label: t('province.title'), href: '/provinsi' }, { label: province.name }]}
        title={t('province.created', { name: province.name, n: regions })}
        explanation={t('province.firstAdmin')}
        link={`${c.var.publicOrigin}/daftar/${enrolmentToken}`}
        back={{ href: '/provinsi', label: t('province.title') }}
      />
    );
    return show(c, page);
  });

async function provincesPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [me, { provinces }] = await Promise.all([need(api.me()), need(api.provinces())]);
  const page = <ProvincesPage view={view} me={me} provinces={provinces} code={code} refusal={refusal} />;
  return show(c, page, refusal === null ? 200 : 422);
}
