import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { type ApiProblem, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { formId } from '../http/form-id.ts';
import { ownRegion, placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { attachedTo, fileRefusal, sendAttachment } from './attached.ts';
import { hasLetterhead } from './letterhead-word.ts';
import { fieldOfLine, MEETING_FIELDS, readMeetingForm, typedOf } from './meeting-form.ts';
import { MeetingsPage } from './meetings.page.tsx';
import { MinutesPage } from './minutes.page.tsx';
import { meetingOf, paperOf } from './paper-of.ts';

type Typed = Readonly<Record<string, string>>;

export const meetingRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/pertemuan', (c) => meetingsPage(c))
  .post('/kabupaten/:code/pertemuan', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const typed = Object.fromEntries(['id', ...MEETING_FIELDS, 'version'].map((name) => [name, form.text(name)]));
    const before = form.text('version') === '' ? undefined : await meetingOf(c, typed['id']);
    const read = readMeetingForm(view, form, before?.workPlan ?? []);
    if ('wrong' in read) return meetingsPage(c, typed, { message: null, fields: read.wrong });
    const id = formId(typed['id'] ?? '');
    const done = await api.putMeeting(codeOf(c), id, read.values);
    if (done.ok) return c.redirect(`/kabupaten/${codeOf(c)}/pertemuan/${id}`, 303);
    return meetingsPage(c, typed, refusalOf(view, fieldOfLine(done.problem), MEETING_FIELDS));
  })
  .get('/kabupaten/:code/pertemuan/:id', (c) => minutesPage(c))
  .post('/kabupaten/:code/pertemuan/:id/berkas', async (c) => {
    const at = attachedTo(c, 'meeting');
    const sent = await c.var.api.addAttachment(at, c.req.raw.body, c.req.header('content-type') ?? '');
    return sent.ok
      ? c.redirect(`/kabupaten/${at.code}/pertemuan/${at.subject}#berkas`, 303)
      : minutesPage(c, sent.problem);
  })
  .get('/kabupaten/:code/pertemuan/:id/berkas/:file', (c) => sendAttachment(c, 'meeting'))
  .post('/kabupaten/:code/pertemuan/:id/berkas/:file/tarik', async (c) => {
    const at = attachedTo(c, 'meeting');
    const done = await c.var.api.withdrawAttachment(at, c.req.param('file'));
    return done.ok
      ? c.redirect(`/kabupaten/${at.code}/pertemuan/${at.subject}#berkas`, 303)
      : minutesPage(c, done.problem);
  });

async function minutesPage(c: Context<AdminEnv>, refused: ApiProblem | null = null) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const [place, paper, files] = await Promise.all([
    placeOf(c, code),
    paperOf(c),
    api.attachments(attachedTo(c, 'meeting')),
  ]);
  if (paper === undefined) return c.notFound();
  const page = (
    <MinutesPage
      {...paper}
      place={place}
      files={files.ok ? files.data.files : []}
      hasLetterhead={await hasLetterhead(c, paper.meeting)}
      refusal={refused === null ? null : fileRefusal(view, refused)}
    />
  );
  return show(c, page, refused === null ? 200 : 422);
}

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';

async function meetingsPage(c: Context<AdminEnv>, typed?: Typed, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, { meetings }] = await Promise.all([placeOf(c, codeOf(c)), need(api.meetings(codeOf(c)))]);
  const edited = meetings.find(({ id }) => id === c.req.query('perbaiki'));
  const kind = c.req.query('jenis') ?? '';
  const fresh = { id: ulid(), region: ownRegion(place), kind };
  const filled = typed ?? (edited === undefined ? fresh : { ...typedOf(edited), id: edited.id });
  const page = (
    <MeetingsPage
      view={view}
      place={place}
      meetings={meetings}
      typed={filled}
      opened={typed !== undefined || edited !== undefined || kind !== ''}
      refusal={refusal}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}
