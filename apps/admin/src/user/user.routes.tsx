import { agencies, roles as allRoles, heldOnPuskesmas, zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import type { FieldErrors } from '../ui/field.tsx';
import { LinkOncePage } from './link-once.page.tsx';
import { puskesmasOf } from './puskesmas-of.ts';
import { ResetCodePage } from './reset-code.page.tsx';
import { rolesFor, UsersPage, type UserValues } from './users.page.tsx';

const FIELDS = ['username', 'name', 'role', 'facility', 'agency'];

export const userRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/pengguna', (c) => usersPage(c, c.req.param('code')))
  .post('/wilayah/:code/pengguna', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const values: UserValues = {
      username: form.text('username').toLowerCase(),
      name: form.text('name'),
      role: form.text('role'),
      facility: form.text('facility'),
      agency: form.text('agency'),
    };
    const role = allRoles.find((one) => one === values.role);
    const wrong = wrongFields(view, values);
    if (role === undefined || Object.keys(wrong).length > 0) {
      return usersPage(c, code, { values, refusal: { message: null, fields: wrong } });
    }
    const { username, name, facility } = values;
    const puskesmas = facility === '' || !heldOnPuskesmas(role) ? {} : { facility };
    const chosen = role === 'agency_officer' ? agencies.find((one) => one === values.agency) : undefined;
    const agency = chosen === undefined ? {} : { agency: chosen };
    const idempotencyKey = form.text('kunci');
    const made = await api.createUser({ username, name, role, region: code, ...puskesmas, ...agency, idempotencyKey });
    if (!made.ok) return usersPage(c, code, { values, refusal: refusalOf(view, made.problem, FIELDS, words(view)) });
    return linkPage(c, code, made.data, view.t('user.created', { username: made.data.username }));
  })
  .post('/wilayah/:code/pengguna/:id/tautan', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const made = await api.renewLink(id);
    if (!made.ok) return usersPage(c, code, { refusal: refusalOf(view, made.problem, []) });
    return linkPage(c, code, made.data, view.t('user.renewed', { username: made.data.username }));
  })
  .post('/wilayah/:code/pengguna/:id/pemulihan', async (c) => {
    const { view, api, publicOrigin } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const given = await api.giveResetCode(id, { secondFactor: form.has('kode-kedua') });
    if (!given.ok) return usersPage(c, code, { refusal: refusalOf(view, given.problem, []) });
    const place = await placeOf(c, code);
    const back = `/wilayah/${code}/pengguna`;
    const page = (
      <ResetCodePage
        view={view}
        me={place.me}
        practice={place.practice}
        crumbs={place.crumbs({ label: view.t('home.users'), href: back }, { label: given.data.username })}
        given={given.data}
        until={view.dates.instant(given.data.expiresAt, zoneOfCode(code))}
        address={`${publicOrigin}/pulih`}
        back={back}
      />
    );
    return show(c, page);
  })
  .post('/wilayah/:code/pengguna/:id/tutup', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const done = await api.deactivate(id);
    if (!done.ok) return usersPage(c, code, { refusal: refusalOf(view, done.problem, []) });
    return c.redirect(`/wilayah/${code}/pengguna?tutup`, 303);
  });

const words = ({ t }: View) => ({ name: t('user.nameWrong') });

function wrongFields({ t }: View, { username, name, role }: UserValues): FieldErrors {
  const wrong: Record<string, string> = {};
  if (name.length < 2) wrong['name'] = t('user.nameWrong');
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(username)) wrong['username'] = t('enrol.nameWrong');
  if (role === '') wrong['role'] = t('user.roleMissing');
  return wrong;
}

async function linkPage(
  c: Context<AdminEnv>,
  code: string,
  made: { username: string; enrolmentToken: string; expiresAt: number },
  title: string,
) {
  const { view, publicOrigin } = c.var;
  const { t, dates } = view;
  const place = await placeOf(c, code);
  const back = { href: `/wilayah/${code}/pengguna`, label: t('user.more') };
  return show(
    c,
    <LinkOncePage
      view={view}
      me={place.me}
      practice={place.practice}
      crumbs={place.crumbs({ label: t('home.users'), href: back.href }, { label: made.username })}
      title={title}
      explanation={t('user.link', { until: dates.instant(made.expiresAt, zoneOfCode(code)) })}
      link={`${publicOrigin}/daftar/${made.enrolmentToken}`}
      back={back}
    />,
  );
}

async function usersPage(
  c: Context<AdminEnv>,
  code: string,
  { values, refusal }: { values?: UserValues; refusal?: Refusal } = {},
) {
  const { view, api } = c.var;
  const [place, { users }] = await Promise.all([placeOf(c, code), need(api.users(code))]);
  const onlyUnseen = c.req.method === 'GET' && c.req.query('belum') !== undefined;
  const page = (
    <UsersPage
      view={view}
      place={place}
      users={onlyUnseen ? users.filter(({ lastSeenAt }) => lastSeenAt === null) : users}
      onlyUnseen={onlyUnseen}
      puskesmas={rolesFor(place).some(heldOnPuskesmas) ? await puskesmasOf(c, code) : []}
      createKey={crypto.randomUUID()}
      {...(values === undefined ? {} : { values })}
      refusal={refusal ?? null}
      notice={c.req.method === 'GET' && c.req.query('tutup') !== undefined ? view.t('user.closed') : null}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
