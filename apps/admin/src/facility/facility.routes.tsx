import type { FacilityView } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ApiFailure, need } from '../api/outcome.ts';
import { chosenSubdistrict } from '../district/chosen-subdistrict.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { FacilitiesPage } from './facilities.page.tsx';
import { MOST_AT_ONCE } from './proposals-form.tsx';
import { WorkingAreaPage } from './working-area.page.tsx';

export const facilityRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/fasilitas', (c) => facilitiesPage(c, c.req.param('code'), null))
  .post('/kabupaten/:code/fasilitas', async (c) => {
    const { view } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const ids = form.all('id').slice(0, MOST_AT_ONCE);
    if (ids.length === 0) return facilitiesPage(c, code, { message: view.t('facility.nothingTicked'), fields: {} });
    const failed = await confirmEach(c, code, form, ids);
    if (failed.length > 0) return facilitiesPage(c, code, { message: failed.join(' '), fields: {} });
    const subdistrict = encodeURIComponent(c.req.query('kecamatan') ?? '');
    return c.redirect(`/kabupaten/${code}/fasilitas?kecamatan=${subdistrict}&tersimpan=${ids.length}`, 303);
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

/** Confirms one after another; what was refused comes back in words, the others stand. */
async function confirmEach(c: Context<AdminEnv>, code: string, form: Form, ids: readonly string[]): Promise<string[]> {
  const { view, api } = c.var;
  const failed: string[] = [];
  for (const id of ids) {
    const name = form.text(`name-${id}`);
    const sameAs = form.optional(`sameAs-${id}`);
    const version = Number(form.text(`version-${id}`));
    const done = await api.confirmFacility(code, id, { version, ...(sameAs === undefined ? { name } : { sameAs }) });
    if (done.ok) continue;
    const problem = refusalOf(view, done.problem, []).message ?? '';
    failed.push(view.t('facility.failed', { name, problem }));
  }
  return failed;
}

function savedNotice(c: Context<AdminEnv>): string | null {
  const saved = c.req.query('tersimpan');
  if (c.req.method !== 'GET' || saved === undefined) return null;
  return /^\d+$/.test(saved) ? c.var.view.t('facility.done', { n: Number(saved) }) : c.var.view.t('form.saved');
}

async function facilitiesPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [place, { facilities }] = await Promise.all([placeOf(c, code), need(api.facilities(code))]);
  const page = (
    <FacilitiesPage
      view={view}
      place={place}
      facilities={facilities}
      chosen={await chosenSubdistrict(c, place, firstWaiting(facilities))}
      refusal={refusal}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

/** The sub-district of the first proposal, to begin with. */
const firstWaiting = (facilities: readonly FacilityView[]): string | undefined =>
  facilities
    .flatMap(({ state, village }) => (state === 'proposed' && village !== null ? village.slice(0, 8) : []))
    .sort()[0];

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
