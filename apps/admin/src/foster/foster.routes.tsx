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
import { FosterPage } from './foster.page.tsx';
import { DELIVERY_FIELDS, deliveryOf, fosterWords, PLEDGE_FIELDS, pledgeOf } from './foster-forms.tsx';
import { PledgePage } from './pledge.page.tsx';
import { ReceiptPage } from './receipt.page.tsx';

const LIST = '/kabupaten/:code/asuh';
const ONE = `${LIST}/:id`;

interface Shown {
  form?: Form;
  refusal?: Refusal;
}

const FIELD_AT: Readonly<Record<string, string>> = { '/ended/on': '/end', '/ended/why': '/endWhy' };

export const fosterRoutes = new Hono<AdminEnv>()
  .get(LIST, (c) => listPage(c))
  .post(LIST, async (c) => {
    const form = await readForm(c);
    const id = ulid(c.var.view.now);
    const refusal = await savePledge(c, id, form);
    return refusal === null
      ? c.redirect(`/kabupaten/${c.req.param('code')}/asuh/${id}?tersimpan`, 303)
      : listPage(c, { form, refusal });
  })
  .get(ONE, (c) => pledgePage(c))
  .post(ONE, async (c) => {
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const refusal = await (form.text('what') === 'pledge' ? savePledge(c, id, form) : saveDelivery(c, id, form));
    return refusal === null
      ? c.redirect(`/kabupaten/${code}/asuh/${id}?tersimpan`, 303)
      : pledgePage(c, { form, refusal });
  })
  .get(`${ONE}/tanda/:month`, async (c) => {
    const { code, month } = c.req.param();
    const [place, pledge] = await Promise.all([placeOf(c, code), onePledge(c)]);
    const delivery = pledge.deliveries.find((one) => one.month === month);
    if (delivery === undefined) return c.notFound();
    return show(c, <ReceiptPage view={c.var.view} place={place} pledge={pledge} delivery={delivery} />);
  });

async function savePledge(c: Context<AdminEnv>, id: string, form: Form): Promise<Refusal | null> {
  const { view, api } = c.var;
  const done = await api.putPledge(c.req.param('code') ?? '', id, pledgeOf(form));
  if (done.ok) return null;
  const named = pointedAt(done.problem, (pointer) => FIELD_AT[pointer] ?? pointer);
  return refusalOf(view, named, PLEDGE_FIELDS, fosterWords(view));
}

async function saveDelivery(c: Context<AdminEnv>, id: string, form: Form): Promise<Refusal | null> {
  const { view, api } = c.var;
  const month = form.text('month');
  if (!/^\d{4}-\d\d$/.test(month)) return { message: null, fields: { month: view.t('foster.monthWrong') } };
  const done = await api.putDelivery({ code: c.req.param('code') ?? '', id, month }, deliveryOf(form));
  if (done.ok) return null;
  const { month: _, ...words } = fosterWords(view);
  return refusalOf(view, done.problem, DELIVERY_FIELDS, words);
}

async function onePledge(c: Context<AdminEnv>) {
  const { pledges } = await need(c.var.api.foster(c.req.param('code') ?? '', c.req.param('id') ?? ''));
  const [pledge] = pledges;
  if (pledge === undefined) throw new Error('a pledge that was found is in the answer');
  return pledge;
}

async function listPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, found] = await Promise.all([placeOf(c, code), need(api.foster(code, null))]);
  const page = (
    <FosterPage
      view={view}
      place={place}
      found={found}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function pledgePage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const [place, pledge] = await Promise.all([placeOf(c, c.req.param('code') ?? ''), onePledge(c)]);
  const page = (
    <PledgePage
      view={c.var.view}
      place={place}
      pledge={pledge}
      month={c.req.query('bulan') ?? null}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
