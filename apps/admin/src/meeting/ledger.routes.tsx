import { type Owner, owners } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { type ApiProblem, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { formId } from '../http/form-id.ts';
import { ownRegion, type Place, placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { attachedTo, fileRefusal, sendAttachment } from './attached.ts';
import { ClimbedPage } from './climbed.page.tsx';
import { CommitmentPage } from './commitment.page.tsx';
import { commitmentTyped } from './commitment-form.tsx';
import { LedgerPage } from './ledger.page.tsx';
import { LEDGER_FIELDS, readCommitmentForm, typedCommitment } from './ledger-form.ts';
import { fieldOfLine } from './meeting-form.ts';

const CLOSING_LETTERS = 10;
const LEDGER = '/kabupaten/:code/komitmen';

interface Shown {
  typed?: Readonly<Record<string, string>>;
  refusal?: Refusal;
}

export const ledgerRoutes = new Hono<AdminEnv>()
  .get(LEDGER, (c) => ledgerPage(c))
  .post(LEDGER, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const typed = typedCommitment(form);
    const again = (refusal: Refusal) =>
      typed['version'] === '' ? ledgerPage(c, { typed, refusal }) : onePage(c, typed['id'] ?? '', { typed, refusal });
    const read = readCommitmentForm(view, form);
    if ('wrong' in read) return again({ message: null, fields: read.wrong });
    const id = formId(typed['id'] ?? '');
    const done = await api.putCommitment(codeOf(c), id, read.values);
    if (!done.ok) return again(refusalOf(view, fieldOfLine(done.problem), LEDGER_FIELDS));
    return typed['version'] === '' ? saved(c) : saved(c, `/${id}`);
  })
  .get(`${LEDGER}/pemilik/:owner`, (c) => ledgerPage(c))
  .get(`${LEDGER}/:id`, (c) => onePage(c, c.req.param('id')))
  .post(`${LEDGER}/:id/tutup`, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const id = c.req.param('id');
    const closing = form.text('closing');
    const state = form.text('state') === 'dropped' ? 'dropped' : 'done';
    const again = (refusal: Refusal) => onePage(c, id, { typed: { closing, state }, refusal });
    if (closing.length < CLOSING_LETTERS) return again({ message: null, fields: { closing: view.t('ledger.short') } });
    const done = await api.closeCommitment(codeOf(c), id, { state, closing, version: Number(form.text('version')) });
    return done.ok ? saved(c, `/${id}`) : again(refusalOf(view, done.problem, ['closing']));
  })
  .post(`${LEDGER}/:id/berkas`, async (c) => {
    const at = attachedTo(c, 'commitment');
    const sent = await c.var.api.addAttachment(at, c.req.raw.body, c.req.header('content-type') ?? '');
    return sent.ok ? saved(c, `/${at.subject}`) : refusedFile(c, sent.problem);
  })
  .get(`${LEDGER}/:id/berkas/:file`, (c) => sendAttachment(c, 'commitment'))
  .post(`${LEDGER}/:id/berkas/:file/tarik`, async (c) => {
    const at = attachedTo(c, 'commitment');
    const done = await c.var.api.withdrawAttachment(at, c.req.param('file'));
    return done.ok ? saved(c, `/${at.subject}`) : refusedFile(c, done.problem);
  })
  .get('/provinsi/:code/komitmen', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const [place, { districts }] = await Promise.all([placeOf(c, code), need(api.climbed(code))]);
    return show(c, <ClimbedPage view={view} place={place} districts={districts} />);
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';
const saved = (c: Context<AdminEnv>, to = '') => c.redirect(`/kabupaten/${codeOf(c)}/komitmen${to}?tersimpan`, 303);
const refusedFile = (c: Context<AdminEnv>, problem: ApiProblem) =>
  onePage(c, c.req.param('id') ?? '', { refusal: fileRefusal(c.var.view, problem) });

/** Villages to tick, for who works in one sub-district or village. */
async function ownVillages(c: Context<AdminEnv>, place: Place) {
  const own = ownRegion(place);
  if (own === place.region.code) return [];
  const found = await c.var.api.region(own);
  if (!found.ok) return [];
  return found.data.region.level === 'village' ? [found.data.region] : found.data.children;
}

async function ledgerPage(c: Context<AdminEnv>, { typed, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const [place, { commitments }, { meetings }] = await Promise.all([
    placeOf(c, codeOf(c)),
    need(api.commitments(codeOf(c))),
    api.meetings(codeOf(c)).then((found) => (found.ok ? found.data : { meetings: [] })),
  ]);
  const asked = c.req.param('owner');
  const owner = owners.find((one) => one === asked) ?? null;
  if (asked !== undefined && owner === null) return c.notFound();
  const meeting = c.req.query('pertemuan') ?? '';
  const fresh = { ...begun(owner), meeting, madeOn: meetings.find(({ id }) => id === meeting)?.heldOn ?? '' };
  const page = (
    <LedgerPage
      view={view}
      place={place}
      commitments={commitments}
      meetings={meetings}
      villages={await ownVillages(c, place)}
      owner={owner}
      id={typed?.['id'] || ulid()}
      filled={typed ?? fresh}
      opened={typed !== undefined || meeting !== ''}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

const begun = (owner: Owner | null): Record<string, string> => (owner === null ? {} : { ownerAgency: owner });

async function onePage(c: Context<AdminEnv>, id: string, { typed, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const [place, { commitments }, { meetings }, files] = await Promise.all([
    placeOf(c, code),
    need(api.commitments(code)),
    api.meetings(code).then((found) => (found.ok ? found.data : { meetings: [] })),
    api.attachments({ code, of: 'commitment', subject: id }),
  ]);
  const commitment = commitments.find((one) => one.id === id);
  if (commitment === undefined) return c.notFound();
  const page = (
    <CommitmentPage
      view={view}
      place={place}
      commitment={commitment}
      meetings={meetings}
      villages={await ownVillages(c, place)}
      files={files.ok ? files.data.files : []}
      typed={typed ?? null}
      filled={typed !== undefined && 'what' in typed ? typed : commitmentTyped(commitment)}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
