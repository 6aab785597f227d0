import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedPeriod } from '../http/asked-month.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { showFresh } from '../http/show-fresh.ts';
import { statusOf } from '../http/status.ts';
import { MapPage } from './map.page.tsx';
import { MapUploadPage } from './upload.page.tsx';

const INDICATOR = /^[\w.]{1,60}$/;

export const mapRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/peta', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const asked = c.req.query('indikator') ?? '';
    const question = {
      period: askedPeriod(c),
      level: 'village',
      indicators: INDICATOR.test(asked) ? asked : 'stunted',
    } as const;
    const [me, { map }, table] = await Promise.all([
      need(api.me()),
      need(api.map(code)),
      need(api.tablePage(code, question)),
    ]);
    return showFresh(c, [me, map, table], () => <MapPage view={view} me={me} map={map} table={table} />);
  })
  .get('/kabupaten/:code/peta', (c) => uploadPage(c, c.req.param('code')))
  .post('/kabupaten/:code/peta', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const sent = await api.putMap(code, await c.req.raw.arrayBuffer(), c.req.header('content-type') ?? '');
    const [place, { map }] = await Promise.all([placeOf(c, code), need(api.map(code))]);
    const refusal = sent.ok ? null : refusalOf(view, sent.problem, ['file', 'source']);
    const receipt = sent.ok ? sent.data : null;
    const page = (
      <MapUploadPage
        view={view}
        place={place}
        map={map}
        source={map?.source ?? ''}
        receipt={receipt}
        refusal={refusal}
      />
    );
    return show(c, page, statusOf(sent.ok ? null : sent.problem));
  });

async function uploadPage(c: Context<AdminEnv>, code: string) {
  const { view, api } = c.var;
  const [place, { map }] = await Promise.all([placeOf(c, code), need(api.map(code))]);
  return show(c, <MapUploadPage view={view} place={place} map={map} source={map?.source ?? ''} />);
}
