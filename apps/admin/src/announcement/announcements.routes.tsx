import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AnnouncementsPage } from './announcements.page.tsx';

const PAGE = '/wilayah/:code/pengumuman';

export const announcementRoutes = new Hono<AdminEnv>()
  .get(PAGE, (c) => page(c, null, null))
  .post(PAGE, async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    if (form.text('until') === '')
      return page(c, { message: null, fields: { until: view.t('tell.untilMissing') } }, form);
    const done = await api.putAnnouncement(code, c.req.query('ubah') ?? ulid(view.now), {
      title: form.text('title'),
      body: form.text('body'),
      dueOn: form.optional('dueOn') ?? null,
      until: form.text('until'),
      withdrawn: form.has('withdrawn'),
      version: versionOf(form),
    });
    if (done.ok) return c.redirect(`/wilayah/${code}/pengumuman?tersimpan`, 303);
    return page(c, refusalOf(view, done.problem, ['title', 'body', 'dueOn', 'until']), form);
  });

async function page(c: Context<AdminEnv>, refusal: Refusal | null, typed: Form | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, found] = await Promise.all([placeOf(c, code), need(api.announcements(code))]);
  const chosen = found.announcements.find(({ id }) => id === c.req.query('ubah')) ?? null;
  return show(
    c,
    <AnnouncementsPage
      view={view}
      place={place}
      found={found}
      chosen={chosen}
      typed={typed}
      refusal={refusal}
      notice={savedNotice(c)}
    />,
    refusal === null ? 200 : 422,
  );
}
