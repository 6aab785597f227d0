import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedPeriod } from '../http/asked-month.ts';
import { showFresh } from '../http/show-fresh.ts';
import { SharePage } from './share.page.tsx';
import { shareText } from './share-text.ts';

export const shareRoutes = new Hono<AdminEnv>().get('/wilayah/:code/bagikan', async (c) => {
  const { view, api, publicOrigin } = c.var;
  const [me, page] = await Promise.all([need(api.me()), need(api.regionPage(c.req.param('code'), askedPeriod(c)))]);
  const text = shareText(view, page, `${publicOrigin}/wilayah/${page.region.code}?periode=${page.period}`);
  return showFresh(c, [me, page], () => <SharePage view={view} me={me} page={page} text={text} />);
});
