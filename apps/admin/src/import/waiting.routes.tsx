import type { DecideRow } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { chosenSubdistrict } from '../district/chosen-subdistrict.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { pageNumber } from '../http/page-number.ts';
import { type Place, placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { WaitingPage } from './waiting.page.tsx';
import type { PickedVillages } from './waiting-card.tsx';

export const waitingRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/impor/:id/periksa', (c) => waitingPage(c, c.req.param(), null))
  .post('/kabupaten/:code/impor/:id/periksa/:line{[0-9]+}', async (c) => {
    const { view, api } = c.var;
    const { code, id, line } = c.req.param();
    const decision = decisionOf(await readForm(c), line);
    if (decision === null) {
      const missing = { [`village-${line}`]: view.t('waiting.villageMissing') };
      return waitingPage(c, { code, id }, { message: null, fields: missing });
    }
    const done = await api.decide(code, id, line, decision);
    if (!done.ok) return waitingPage(c, { code, id }, refusalOf(view, done.problem, []));
    return c.redirect(`/kabupaten/${code}/impor/${id}/periksa?hal=${pageNumber(c)}&tersimpan=${line}`, 303);
  });

function decisionOf(form: Form, line: string): DecideRow | null {
  const decision = form.text('decision');
  if (decision === 'same' || decision === 'different' || decision === 'skip') return { decision };
  const village = form.text(`village-${line}`);
  return village === '' ? null : { decision: 'village', village, remember: form.has('remember') };
}

/** Villages of the sub-district chosen for the row that the address names. */
async function pickedVillages(c: Context<AdminEnv>, place: Place): Promise<PickedVillages | null> {
  const line = /^\d+$/.exec(c.req.query('baris') ?? '')?.[0];
  const chosen = line === undefined ? null : await chosenSubdistrict(c, place);
  return chosen === null ? null : { line: Number(line), ...chosen };
}

async function waitingPage(c: Context<AdminEnv>, at: { code: string; id: string }, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [place, file, { rows }] = await Promise.all([
    placeOf(c, at.code),
    need(api.import(at.code, at.id)),
    need(api.waiting(at.code, at.id)),
  ]);
  const picked = await pickedVillages(c, place);
  const saved = /^\d+$/.exec(c.req.query('tersimpan') ?? '')?.[0];
  return show(
    c,
    <WaitingPage
      view={view}
      place={place}
      file={file}
      rows={rows}
      page={pageNumber(c)}
      picked={picked}
      saved={saved === undefined ? null : Number(saved)}
      refusal={refusal}
    />,
    refusal === null ? 200 : 422,
  );
}
