import type { StepAssessment } from '@konvergensi/contract';
import { LETTERS } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedYear } from '../http/asked-year.ts';
import { type Form, readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { DistrictScorePage } from './district-score.page.tsx';
import { readInstrument } from './instrument-form.tsx';
import { OwnScorePage } from './own-score.page.tsx';
import { RoundPage } from './round.page.tsx';

const ROUND = '/provinsi/:code/penilaian';
const OWN = '/kabupaten/:code/penilaian';

interface Shown {
  form?: Form;
  refusal?: Refusal;
}

export const assessmentRoutes = new Hono<AdminEnv>()
  .get(ROUND, (c) => roundPage(c, askedYear(c)))
  .post(`${ROUND}/:year`, async (c) => {
    const { view, api } = c.var;
    const { code, year } = c.req.param();
    const form = await readForm(c);
    const { instrument } = await need(api.assessment(code, year));
    const read = readInstrument(view, form, instrument);
    if (Object.keys(read.wrong).length > 0)
      return roundPage(c, year, { form, refusal: { message: null, fields: read.wrong } });
    const done = await api.setInstrument(code, year, read.values);
    if (done.ok) return c.redirect(`/provinsi/${code}/penilaian?tahun=${year}&tersimpan`, 303);
    return roundPage(c, year, { form, refusal: refusalOf(view, done.problem, ['source']) });
  })
  .get(`${ROUND}/:year/:district`, (c) => districtPage(c))
  .post(`${ROUND}/:year/:district`, async (c) => {
    const { view, api } = c.var;
    const { code, year, district } = c.req.param();
    const form = await readForm(c);
    const done = await api.stepAssessment({ code, year, district }, stepOf(form));
    if (done.ok) return c.redirect(`/provinsi/${code}/penilaian/${year}/${district}?tersimpan`, 303);
    return districtPage(c, { form, refusal: refusalOf(view, done.problem, ['reason', 'on', 'answer']) });
  })
  .get(OWN, (c) => ownPage(c, askedYear(c)))
  .post(`${OWN}/:year/keberatan`, async (c) => {
    const { view, api } = c.var;
    const { code, year } = c.req.param();
    const form = await readForm(c);
    const json = { objection: form.text('objection'), version: Number(form.text('version')) };
    const done = await api.objectAssessment(code, year, json);
    if (done.ok) return c.redirect(`/kabupaten/${code}/penilaian?tahun=${year}&tersimpan`, 303);
    return ownPage(c, year, { form, refusal: refusalOf(view, done.problem, ['objection']) });
  });

function stepOf(form: Form): StepAssessment {
  const version = versionOf(form);
  switch (form.text('step')) {
    case 'override': {
      const letter = LETTERS.find((one) => one === form.text('letter')) ?? null;
      return { step: 'override', item: form.text('item'), letter, reason: form.text('reason'), version };
    }
    case 'panel':
      return { step: 'panel', on: form.text('on'), notes: form.text('notes'), version };
    case 'answer':
      return { step: 'answer', answer: form.text('answer'), version };
    case 'finish':
      return { step: 'finish', version };
    default:
      return { step: 'share', version };
  }
}

async function roundPage(c: Context<AdminEnv>, year: string, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, round] = await Promise.all([placeOf(c, code), need(api.assessment(code, year))]);
  const page = (
    <RoundPage
      view={view}
      place={place}
      round={round}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function districtPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const [code, year] = [c.req.param('code') ?? '', c.req.param('year') ?? ''];
  const [place, round] = await Promise.all([placeOf(c, code), need(api.assessment(code, year))]);
  const one = round.districts.find(({ region }) => region.code === c.req.param('district'));
  if (one === undefined) return c.notFound();
  const page = (
    <DistrictScorePage
      view={view}
      place={place}
      round={round}
      one={one}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function ownPage(c: Context<AdminEnv>, year: string, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, found] = await Promise.all([placeOf(c, code), need(api.ownAssessment(code, year))]);
  const page = (
    <OwnScorePage
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
