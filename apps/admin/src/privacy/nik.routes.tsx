import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { NikPage } from './nik.page.tsx';

export const nikRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/orang/:id/nik', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const [place, person] = await Promise.all([placeOf(c, code), need(api.person(code, id))]);
    return show(c, <NikPage view={view} place={place} person={person} />);
  })
  .post('/desa/:code/orang/:id/nik', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const purpose = (await readForm(c)).text('purpose');
    const [place, person] = await Promise.all([placeOf(c, code), need(api.person(code, id))]);
    const shown = await api.revealNik(code, id, purpose);
    const page = { view, place, person, purpose };
    if (shown.ok) return show(c, <NikPage {...page} shown={shown.data} />);
    const refusal = refusalOf(view, shown.problem, ['purpose'], { purpose: view.t('purpose.wrong') });
    return show(c, <NikPage {...page} refusal={refusal} />, 422);
  });
