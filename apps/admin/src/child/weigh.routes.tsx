import { zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { WeighPage } from './weigh.page.tsx';
import { readDay, type WeighRow } from './weigh-input.ts';

export const weighRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/timbang', (c) => weighPage(c, c.req.param('code'), { date: dayAsked(c, c.req.query('tanggal')) }))
  .post('/desa/:code/timbang', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const date = dayAsked(c, form.text('date'));
    const { children } = await need(api.children(code, date.slice(0, 7)));
    const { entries, typed, waiting } = readDay(view, form, date, children);
    const again = { date, waiting };
    if (entries.length === 0 && waiting.size === 0)
      return weighPage(c, code, { ...again, refusal: { message: view.t('weigh.nothing'), fields: {} } });
    if (entries.length > 0) {
      const saved = await api.recordVisits(code, { date, entries: [...entries] }, form.text('kunci'));
      if (!saved.ok) {
        const all = new Map([...waiting, ...typed]);
        return weighPage(c, code, { date, waiting: all, refusal: refusalOf(view, saved.problem, []) });
      }
    }
    const query = new URLSearchParams({ tanggal: date, posyandu: c.req.query('posyandu') ?? '' });
    if (waiting.size === 0) return c.redirect(`/desa/${code}/timbang?${query}&tersimpan=${entries.length}`, 303);
    return weighPage(c, code, { ...again, saved: entries.length });
  });

/** A day that is not in the future; today when none was named. */
function dayAsked(c: Context<AdminEnv>, text: string | undefined): string {
  const today = dayIn(c.var.view.now, zoneOfCode(c.req.param('code') ?? ''));
  return text !== undefined && /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) && text <= today ? text : today;
}

interface Shown {
  date: string;
  waiting?: ReadonlyMap<string, WeighRow>;
  saved?: number;
  refusal?: Refusal;
}

async function weighPage(c: Context<AdminEnv>, code: string, { date, waiting = new Map(), saved, refusal }: Shown) {
  const { view, api } = c.var;
  const [place, { children }] = await Promise.all([placeOf(c, code), need(api.children(code, date.slice(0, 7)))]);
  const counted = saved ?? (c.req.method === 'GET' ? Number(c.req.query('tersimpan') ?? 0) : 0);
  const words = [
    counted > 0 ? [view.t('weigh.saved', { n: counted })] : [],
    waiting.size > 0 && refusal === undefined ? [view.t('weigh.waits', { n: waiting.size })] : [],
  ].flat();
  const page = (
    <WeighPage
      view={view}
      place={place}
      date={date}
      today={dayIn(view.now, zoneOfCode(code))}
      posyandu={c.req.query('posyandu') ?? ''}
      listed={children}
      waiting={waiting}
      saveKey={crypto.randomUUID()}
      notice={words.length === 0 ? null : words.join(' ')}
      refusal={refusal ?? null}
    />
  );
  return show(c, page, waiting.size === 0 && refusal === undefined ? 200 : 422);
}
