import type { StepCase } from '@konvergensi/contract';
import { type Agency, CASE_STAGES, type CaseClosing } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { CasePage } from './case.page.tsx';
import { CasesPage } from './cases.page.tsx';

const LIST = '/wilayah/:code/kasus';
const ONE = '/kabupaten/:code/kasus/:id';

interface Shown {
  form?: Form;
  refusal?: Refusal;
}

export const caseRoutes = new Hono<AdminEnv>()
  .get(LIST, (c) => casesPage(c))
  .post(LIST, async (c) => {
    const { view, api } = c.var;
    const code = codeOf(c);
    const form = await readForm(c);
    const agencies = form.all('agencies') as Agency[];
    const done = await api.handOverCases(code.slice(0, 5), { within: code, agencies, task: form.text('task') });
    if (!done.ok) return casesPage(c, { form, refusal: refusalOf(view, done.problem, ['task']) });
    return c.redirect(`/wilayah/${code}/kasus?diserahkan=${done.data.handed}`, 303);
  })
  .get(ONE, (c) => casePage(c))
  .post(ONE, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const done = await api.stepCase(codeOf(c), c.req.param('id'), stepOf(form));
    if (done.ok) return c.redirect(`/kabupaten/${codeOf(c)}/kasus/${c.req.param('id')}?tersimpan`, 303);
    const fields = ['on', 'note', 'task', 'how'];
    const refusal = refusalOf(view, done.problem, fields);
    // In closing, the note is the reason's field.
    const { note, ...rest } = refusal.fields;
    const atReason = form.text('step') === 'close' && note !== undefined;
    return casePage(c, { form, refusal: atReason ? { ...refusal, fields: { ...rest, reason: note } } : refusal });
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';

function stepOf(form: Form): StepCase {
  const version = Number(form.text('version'));
  switch (form.text('step')) {
    case 'assign':
      return { step: 'assign', agencies: form.all('agencies') as Agency[], task: form.text('task'), version };
    case 'close':
      return { step: 'close', how: form.text('how') as CaseClosing, note: form.text('reason'), version };
    default:
      return { step: 'note', on: form.text('on'), note: form.text('note') };
  }
}

async function casesPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const stage = CASE_STAGES.find((one) => one === c.req.query('tahap')) ?? null;
  const [place, list] = await Promise.all([placeOf(c, code), need(api.cases(code, stage))]);
  const handed = c.req.query('diserahkan');
  const notice =
    c.req.method === 'GET' && handed !== undefined ? view.t('case.handed', { n: Number(handed) || 0 }) : null;
  const page = (
    <CasesPage
      view={view}
      place={place}
      list={list}
      stage={stage}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function casePage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const [place, found] = await Promise.all([placeOf(c, code), need(api.case(code, c.req.param('id') ?? ''))]);
  const notice = savedNotice(c);
  const page = (
    <CasePage view={view} place={place} found={found} typed={form ?? null} refusal={refusal ?? null} notice={notice} />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
