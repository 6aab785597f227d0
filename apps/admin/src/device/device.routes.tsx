import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { placeOf } from '../http/place.ts';
import { show } from '../http/show.ts';
import { DeviceLinkPage, DeviceLinkStatePage } from './device-link.page.tsx';
import { DevicesPage } from './devices.page.tsx';

/** Telephones as the village sees them. */
export const deviceRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/hp', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const [place, { devices }] = await Promise.all([placeOf(c, code), need(api.devices(code))]);
    const notice = c.req.query('berakhir') === undefined ? null : view.t('device.ended');
    return show(c, <DevicesPage view={view} place={place} devices={devices} notice={notice} />);
  })
  .post('/wilayah/:code/pengguna/:id/hp', async (c) => {
    const { view, api, publicOrigin } = c.var;
    const { code, id } = c.req.param();
    const given = await need(api.giveDeviceLink(id));
    const place = await placeOf(c, code);
    return show(c, <DeviceLinkPage view={view} place={place} given={given} publicOrigin={publicOrigin} />);
  })
  .get('/wilayah/:code/hp/tautan/:id', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const [place, link] = await Promise.all([placeOf(c, code), need(api.deviceLink(id))]);
    return show(c, <DeviceLinkStatePage view={view} place={place} id={id} link={link} />);
  })
  .post('/wilayah/:code/hp/tautan/:id/benar', async (c) => {
    const { code, id } = c.req.param();
    await need(c.var.api.confirmDeviceLink(id));
    return c.redirect(`/wilayah/${code}/hp/tautan/${id}`, 303);
  })
  .post('/wilayah/:code/hp/tautan/:id/batal', async (c) => {
    const { code, id } = c.req.param();
    await need(c.var.api.withdrawDeviceLink(id));
    return c.redirect(`/wilayah/${code}/hp`, 303);
  })
  .post('/wilayah/:code/hp/:id/akhiri', async (c) => {
    const { code, id } = c.req.param();
    await need(c.var.api.endDevice(id));
    return c.redirect(`/wilayah/${code}/hp?berakhir`, 303);
  });
