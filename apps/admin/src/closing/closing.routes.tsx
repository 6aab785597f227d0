import type { PutSupply, SupplyView } from '@konvergensi/contract';
import {
  QUARTER_STEPS,
  SUPPLY_FACILITIES,
  SUPPLY_SERVICES,
  SUPPLY_STANDARDS,
  type SupplyFacility,
  zoneOfCode,
} from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { QuarterPage, type StepValues } from './quarter.page.tsx';
import { QuartersPage } from './quarters.page.tsx';
import { SupplyPage } from './supply.page.tsx';
import { VersionPage } from './version.page.tsx';

export const closingRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/triwulan', (c) => quarterPage(c, c.req.param('code')))
  .post('/desa/:code/triwulan', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const values = {
      step: form.text('step'),
      name: form.text('name'),
      on: form.text('on'),
      remarks: form.text('remarks'),
    };
    const step = QUARTER_STEPS.find((each) => each === values.step);
    const quarter = quarterAsked(c) ?? '';
    const missing: Record<string, string> = {};
    if (step === undefined) missing['step'] = view.t('close.stepWrong');
    if (values.name.length < 2) missing['name'] = view.t('close.nameWrong');
    if (step === undefined || values.name.length < 2)
      return quarterPage(c, code, { values, refusal: { message: null, fields: missing } });
    const done = await api.stepQuarter(code, quarter, { ...values, step });
    if (!done.ok) {
      const refusal = refusalOf(view, done.problem, ['name', 'on', 'remarks'], {
        remarks: view.t('close.remarksWrong'),
      });
      return quarterPage(c, code, { values, refusal });
    }
    return c.redirect(`/desa/${code}/triwulan?triwulan=${quarter}&langkah`, 303);
  })
  .get('/desa/:code/triwulan/versi/:lock{[1-9][0-9]{0,2}}', async (c) => {
    const code = c.req.param('code');
    const asked = c.var.api.lockedVersion(code, quarterAsked(c) ?? '', c.req.param('lock'));
    const [place, version] = await Promise.all([placeOf(c, code), need(asked)]);
    return show(c, <VersionPage view={c.var.view} place={place} version={version} />);
  })
  .get('/wilayah/:code/triwulan', async (c) => {
    const code = c.req.param('code');
    const [place, list] = await Promise.all([placeOf(c, code), need(c.var.api.quarters(code, quarterAsked(c)))]);
    return show(c, <QuartersPage view={c.var.view} place={place} list={list} today={today(c, code)} />);
  })
  .get('/desa/:code/sarana', (c) => supplyPage(c, c.req.param('code')))
  .post('/desa/:code/sarana', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const held = await need(api.supply(code));
    const facility = facilityAsked(c);
    const done = await api.putSupply(code, supplyOf(form, held, facility));
    if (!done.ok) return supplyPage(c, code, refusalOf(view, done.problem, ['on']));
    return c.redirect(`/desa/${code}/sarana?fasilitas=${facility}&simpan`, 303);
  });

const today = (c: Context<AdminEnv>, code: string): string => dayIn(c.var.view.now, zoneOfCode(code));

function quarterAsked(c: Context<AdminEnv>): string | null {
  const asked = c.req.query('triwulan') ?? '';
  return /^[12]\d{3}-Q[1-4]$/.test(asked) ? asked : null;
}

const facilityAsked = (c: Context<AdminEnv>): SupplyFacility =>
  SUPPLY_FACILITIES.find((facility) => facility === c.req.query('fasilitas')) ?? 'posyandu';

async function quarterPage(
  c: Context<AdminEnv>,
  code: string,
  { values, refusal }: { values?: StepValues; refusal?: Refusal } = {},
) {
  const { view, api } = c.var;
  const [place, quarter] = await Promise.all([placeOf(c, code), need(api.quarter(code, quarterAsked(c)))]);
  const page = (
    <QuarterPage
      view={view}
      place={place}
      quarter={quarter}
      values={values ?? { step: '', name: place.me.name, on: today(c, code), remarks: '' }}
      today={today(c, code)}
      refusal={refusal ?? null}
      notice={c.req.query('langkah') === undefined ? null : view.t('close.done')}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function supplyPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, supply] = await Promise.all([placeOf(c, code), need(api.supply(code))]);
  const notice = c.req.query('simpan') === undefined ? null : view.t('supply.saved');
  const page = (
    <SupplyPage
      view={view}
      place={place}
      supply={supply}
      facility={facilityAsked(c)}
      today={today(c, code)}
      refusal={refusal}
      notice={notice}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

/** The whole form of the village with one facility's part as just filled in. */
function supplyOf(form: Form, held: SupplyView, facility: SupplyFacility): PutSupply {
  const own = SUPPLY_SERVICES.flatMap((service): PutSupply['rows'] => {
    const answer = form.text(`ada-${service}`);
    if (answer === 'blank' || answer === '') return [];
    const spm = answer === 'yes' || answer === 'partly' || answer === 'no' ? answer : null;
    return [{ facility, service, available: answer !== 'none', spm, missing: form.text(`kurang-${service}`) }];
  });
  const count = /^\d{1,2}$/.test(form.text('jumlah')) ? { [facility]: Number(form.text('jumlah')) } : {};
  const version = form.text('version');
  return {
    on: form.text('on'),
    facilities: { ...held.facilities, ...count } as PutSupply['facilities'],
    rows: [...held.rows.filter((row) => row.facility !== facility), ...own],
    standards: SUPPLY_STANDARDS.map((standard) => {
      const met = form.text(`standar-${standard}`);
      return {
        standard,
        met: met === 'yes' || met === 'partly' || met === 'no' ? met : null,
        note: form.text(`ket-${standard}`),
      };
    }),
    version: version === '' ? null : Number(version),
  };
}
