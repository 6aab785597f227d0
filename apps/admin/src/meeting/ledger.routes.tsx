import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { type ApiProblem, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { LedgerPage } from './ledger.page.tsx';
import { LEDGER_FIELDS, readCommitmentForm } from './ledger-form.ts';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const CLOSING_LETTERS = 10;

export const ledgerRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/komitmen', (c) => ledgerPage(c))
  .post('/kabupaten/:code/komitmen', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const read = readCommitmentForm(view, form);
    if ('wrong' in read) return ledgerPage(c, { form, refusal: { message: null, fields: read.wrong } });
    const id = form.text('id');
    const done = await api.putCommitment(codeOf(c), ULID.test(id) ? id : ulid(), read.values);
    return done.ok
      ? saved(c)
      : ledgerPage(c, { form, refusal: refusalOf(view, namedVillages(done.problem), LEDGER_FIELDS) });
  })
  .post('/kabupaten/:code/komitmen/tutup', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const closing = form.text('closing');
    if (closing.length < CLOSING_LETTERS) {
      return ledgerPage(c, { form, refusal: { message: null, fields: { closing: view.t('ledger.short') } } });
    }
    const [id = '', version = ''] = form.text('which').split('/');
    const state = form.text('state') === 'dropped' ? 'dropped' : 'done';
    const done = await api.closeCommitment(codeOf(c), id, { state, closing, version: Number(version) });
    return done.ok ? saved(c) : ledgerPage(c, { form, refusal: refusalOf(view, done.problem, ['closing']) });
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';
const saved = (c: Context<AdminEnv>) => c.redirect(`/kabupaten/${codeOf(c)}/komitmen?tersimpan`, 303);

/** `/villages/3` is said at the field of villages. */
const namedVillages = (problem: ApiProblem): ApiProblem => ({
  ...problem,
  errors: problem.errors.map((error) => ({
    ...error,
    pointer: error.pointer.replace(/^\/villages\/\d+$/, '/villages'),
  })),
});

async function ledgerPage(c: Context<AdminEnv>, { form, refusal }: { form?: Form; refusal?: Refusal } = {}) {
  const { view, api } = c.var;
  const [place, { commitments }, { meetings }] = await Promise.all([
    placeOf(c, codeOf(c)),
    need(api.commitments(codeOf(c))),
    api.meetings(codeOf(c)).then((found) => (found.ok ? found.data : { meetings: [] })),
  ]);
  const notice = c.req.method === 'GET' && c.req.query('tersimpan') !== undefined ? view.t('form.saved') : null;
  const page = (
    <LedgerPage
      view={view}
      place={place}
      commitments={commitments}
      meetings={meetings}
      id={form?.text('id') || ulid()}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
