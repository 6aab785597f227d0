import { agencies, roles as allRoles, heldOnPuskesmas } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { puskesmasOf } from './puskesmas-of.ts';
import { RoleCheckPage } from './role-check.page.tsx';
import { RolesPage, type RoleValues } from './roles.page.tsx';
import { rolesFor } from './users.page.tsx';

const FIELDS = ['role', 'facility', 'agency', 'from', 'until'];

export const roleRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/pengguna/:id/peran', (c) => rolesPage(c))
  .post('/wilayah/:code/pengguna/:id/peran', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const values: RoleValues = {
      role: form.text('role'),
      facility: form.text('facility'),
      agency: form.text('agency'),
      from: form.text('from'),
      until: form.text('until'),
    };
    const role = allRoles.find((one) => one === values.role);
    if (role === undefined) {
      return rolesPage(c, { values, refusal: { message: null, fields: { role: view.t('user.roleMissing') } } });
    }
    if (!form.has('yakin')) {
      const [place, user] = await Promise.all([placeOf(c, code), need(api.userRoles(id))]);
      const facility = heldOnPuskesmas(role)
        ? (await puskesmasOf(c, code)).find((one) => one.id === values.facility)
        : undefined;
      const page = { view, place, user, role, values, puskesmas: facility?.name ?? null };
      return show(c, <RoleCheckPage {...page} />);
    }
    const agency = role === 'agency_officer' ? agencies.find((one) => one === values.agency) : undefined;
    const given = await api.giveRole(id, {
      role,
      region: code,
      ...(heldOnPuskesmas(role) && values.facility !== '' ? { facility: values.facility } : {}),
      ...(agency === undefined ? {} : { agency }),
      ...(values.from === '' ? {} : { from: values.from }),
      ...(values.until === '' ? {} : { until: values.until }),
    });
    if (!given.ok) return rolesPage(c, { values, refusal: refusalOf(view, given.problem, FIELDS) });
    return c.redirect(`/wilayah/${code}/pengguna/${id}/peran?diberikan`, 303);
  })
  .post('/wilayah/:code/pengguna/:id/peran/:grant', async (c) => {
    const { view, api } = c.var;
    const { code, id, grant } = c.req.param();
    const until = (await readForm(c)).text('until');
    const done = await api.setRoleEnd(id, grant, { until: until === '' ? null : until });
    if (!done.ok) return rolesPage(c, { refusal: refusalOf(view, done.problem, []) });
    return c.redirect(`/wilayah/${code}/pengguna/${id}/peran?diubah`, 303);
  });

async function rolesPage(c: Context<AdminEnv>, { values, refusal }: { values?: RoleValues; refusal?: Refusal } = {}) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, user] = await Promise.all([placeOf(c, code), need(api.userRoles(c.req.param('id') ?? ''))]);
  const said =
    c.req.query('diberikan') !== undefined
      ? 'roles.given'
      : c.req.query('diubah') !== undefined
        ? 'roles.changed'
        : null;
  const page = (
    <RolesPage
      view={view}
      place={place}
      user={user}
      puskesmas={rolesFor(place).some(heldOnPuskesmas) ? await puskesmasOf(c, code) : []}
      {...(values === undefined ? {} : { values })}
      refusal={refusal ?? null}
      notice={said === null || c.req.method !== 'GET' ? null : view.t(said)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
