import { formatMonth, monthOf, parseMonth } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { pointedAt, refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AgendaPage } from './agenda.page.tsx';

const PAGE = '/wilayah/:code/minilok/nama';

export const agendaRoutes = new Hono<AdminEnv>()
  .get(PAGE, (c) => page(c, null, null))
  .post(PAGE, async (c) => {
    const { view, api } = c.var;
    const at = { code: c.req.param('code'), month: askedMonth(c) };
    const form = await readForm(c);
    const taken = form.optional('tarik') ?? null;
    const done = await (taken === null
      ? api.giveAgenda(
          { ...at, id: ulid(view.now) },
          { cases: form.all('cases'), heldOn: form.text('heldOn'), basis: form.text('basis') },
        )
      : api.withdrawAgenda({ ...at, id: taken }));
    if (done.ok) return c.redirect(`/wilayah/${at.code}/minilok/nama?bulan=${at.month}&tersimpan`, 303);
    // One word for all of the list: which tick it was is seen by looking.
    const problem = pointedAt(done.problem, (pointer) => (pointer.startsWith('/cases') ? '/cases' : pointer));
    return page(c, refusalOf(view, problem, ['cases', 'heldOn', 'basis']), form);
  });

/** The month in the address, else this one. */
function askedMonth(c: Context<AdminEnv>): string {
  const asked = c.req.query('bulan') ?? '';
  if (parseMonth(asked) !== null) return asked;
  return formatMonth(monthOf(new Date(c.var.view.now).toISOString().slice(0, 10)));
}

async function page(c: Context<AdminEnv>, refusal: Refusal | null, typed: Form | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, agenda] = await Promise.all([placeOf(c, code), need(api.agenda(code, askedMonth(c)))]);
  return show(
    c,
    <AgendaPage view={view} place={place} agenda={agenda} typed={typed} refusal={refusal} notice={savedNotice(c)} />,
    refusal === null ? 200 : 422,
  );
}
