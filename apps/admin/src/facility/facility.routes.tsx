import { zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ApiFailure, need } from '../api/outcome.ts';
import { chosenSubdistrict } from '../district/aliases.routes.tsx';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { pageNumber } from '../http/page-number.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { FacilitiesPage } from './facilities.page.tsx';
import { WorkingAreaPage } from './working-area.page.tsx';

export const facilityRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/fasilitas', (c) => facilitiesPage(c, c.req.param('code'), null))
  .post('/kabupaten/:code/fasilitas/:id', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const sameAs = form.optional('sameAs');
    const name = form.optional('name');
    const done = await api.confirmFacility(code, id, {
      version: Number(form.text('version')),
      ...(sameAs === undefined ? (name === undefined ? {} : { name }) : { sameAs }),
    });
    if (!done.ok) return facilitiesPage(c, code, refusalOf(view, done.problem, []));
    return c.redirect(`/kabupaten/${code}/fasilitas?hal=${pageNumber(c)}&tersimpan`, 303);
  })
  .get('/kabupaten/:code/fasilitas/:id', (c) => areaPage(c, c.req.param(), null))
  .post('/kabupaten/:code/fasilitas/:id/wilayah', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const from = form.text('from');
    const wrongDate = { from: view.t('facility.fromWrong') };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return areaPage(c, { code, id }, { message: null, fields: wrongDate });
    const area = { version: Number(form.text('version')), from, villages: form.all('villages') };
    const done = await api.setWorkingArea(code, id, area);
    if (!done.ok) return areaPage(c, { code, id }, refusalOf(view, done.problem, ['from'], wrongDate));
    const subdistrict = encodeURIComponent(c.req.query('kecamatan') ?? '');
    return c.redirect(`/kabupaten/${code}/fasilitas/${id}?kecamatan=${subdistrict}&tersimpan`, 303);
  });

const savedNotice = (c: Context<AdminEnv>): string | null =>
  c.req.method === 'GET' && c.req.query('tersimpan') !== undefined ? c.var.view.t('form.saved') : null;

async function facilitiesPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [place, { facilities }] = await Promise.all([placeOf(c, code), need(api.facilities(code))]);
  const page = (
    <FacilitiesPage
      view={view}
      place={place}
      facilities={facilities}
      page={pageNumber(c)}
      refusal={refusal}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

async function areaPage(c: Context<AdminEnv>, { code, id }: { code: string; id: string }, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [place, { facilities }] = await Promise.all([placeOf(c, code), need(api.facilities(code))]);
  const facility = facilities.find((one) => one.id === id && one.kind === 'puskesmas');
  if (facility === undefined) {
    throw new ApiFailure({ status: 404, code: 'not-found', detail: null, errors: [], requestId: '' });
  }
  const page = (
    <WorkingAreaPage
      view={view}
      place={place}
      facility={facility}
      chosen={await chosenSubdistrict(c, place)}
      today={dayIn(view.now, zoneOfCode(code))}
      refusal={refusal}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}
