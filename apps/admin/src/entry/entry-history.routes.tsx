import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { levelAsked, periodAsked } from './asked.ts';
import { type EntryPlaceAsked, historyAddress } from './entry-address.ts';
import { conflictWords } from './entry-conflict.ts';
import { entryIndicator } from './entry-words.tsx';
import { HistoryPage } from './history.page.tsx';

const HISTORY = '/kabupaten/:code/isian/:indicator/riwayat';

/** One value with all that stood before it, and the way back to what stood last. */
export const entryHistoryRoutes = new Hono<AdminEnv>()
  .get(HISTORY, (c) => historyPage(c))
  .post(HISTORY, async (c) => {
    const { view, api } = c.var;
    const value = valueAsked(c);
    if (value === null) return c.notFound();
    const { asked, place } = value;
    const { indicator, period, level } = asked;
    const version = Number((await readForm(c)).text('version'));
    const done = await api.undoEntry(asked.district, { period, indicator, level, place, version });
    if (done.ok) return c.redirect(`${historyAddress(asked, place)}&tersimpan`, 303);
    const { problem } = done;
    const refusal = problem.code === 'conflict' ? conflictWords(view, problem) : refusalOf(view, problem, []);
    return historyPage(c, { message: refusal.message, fields: {} }, statusOf(problem));
  });

function valueAsked(c: Context<AdminEnv>) {
  const { code = '', indicator = '' } = c.req.param() as Record<string, string>;
  const level = levelAsked(c);
  const period = periodAsked(c);
  if (level === null || period === null || entryIndicator(indicator) === null) return null;
  const within = c.req.query('kecamatan') ?? '';
  const asked = { district: code, indicator, period, level, within } satisfies EntryPlaceAsked;
  return { asked, place: c.req.query('tempat') ?? '' };
}

async function historyPage(
  c: Context<AdminEnv>,
  refusal: Refusal | null = null,
  status: ReturnType<typeof statusOf> = 200,
) {
  const { view, api } = c.var;
  const value = valueAsked(c);
  if (value === null) return c.notFound();
  const { asked } = value;
  const [place, history] = await Promise.all([
    placeOf(c, asked.district),
    need(
      api.entryHistory(asked.district, asked.indicator, {
        period: asked.period,
        level: asked.level,
        place: value.place,
      }),
    ),
  ]);
  const notice = refusal === null && c.req.query('tersimpan') !== undefined ? view.t('form.saved') : null;
  const page = (
    <HistoryPage view={view} place={place} history={history} asked={asked} refusal={refusal} notice={notice} />
  );
  return show(c, page, status);
}
