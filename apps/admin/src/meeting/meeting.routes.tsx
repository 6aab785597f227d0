import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { MEETING_FIELDS, readMeetingForm, typedOf } from './meeting-form.ts';
import { MeetingsPage } from './meetings.page.tsx';
import { MinutesPage } from './minutes.page.tsx';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
type Typed = Readonly<Record<string, string>>;

export const meetingRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/pertemuan', (c) => meetingsPage(c))
  .post('/kabupaten/:code/pertemuan', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const names = [
      'id',
      'kind',
      'region',
      'heldOn',
      'title',
      'place',
      'leader',
      'agenda',
      'attendance',
      'notes',
      'minutesNumber',
      'version',
    ];
    const typed = Object.fromEntries(names.map((name) => [name, form.text(name)]));
    const read = readMeetingForm(view, form);
    if ('wrong' in read) return meetingsPage(c, typed, { message: null, fields: read.wrong });
    const id = ULID.test(typed['id'] ?? '') ? (typed['id'] ?? '') : ulid();
    const done = await api.putMeeting(codeOf(c), id, read.values);
    if (done.ok) return c.redirect(`/kabupaten/${codeOf(c)}/pertemuan/${id}`, 303);
    return meetingsPage(c, typed, refusalOf(view, done.problem, MEETING_FIELDS));
  })
  .get('/kabupaten/:code/pertemuan/:id', async (c) => {
    const { view, api } = c.var;
    const code = codeOf(c);
    const [place, { meetings }, ledger] = await Promise.all([
      placeOf(c, code),
      need(api.meetings(code)),
      api.commitments(code),
    ]);
    const meeting = meetings.find(({ id }) => id === c.req.param('id'));
    if (meeting === undefined) return c.notFound();
    const commitments = ledger.ok ? ledger.data.commitments.filter((one) => one.meeting?.id === meeting.id) : [];
    const priority = meeting.kind === 'rembuk' ? await api.priority(code, meeting.heldOn.slice(0, 4), null) : null;
    const villages = priority?.ok === true ? priority.data.villages.filter(({ chosen }) => chosen) : [];
    return show(
      c,
      <MinutesPage view={view} place={place} meeting={meeting} commitments={commitments} villages={villages} />,
    );
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';

async function meetingsPage(c: Context<AdminEnv>, typed?: Typed, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, { meetings }] = await Promise.all([placeOf(c, codeOf(c)), need(api.meetings(codeOf(c)))]);
  const edited = meetings.find(({ id }) => id === c.req.query('perbaiki'));
  const filled = typed ?? (edited === undefined ? { id: ulid() } : { ...typedOf(edited), id: edited.id });
  const page = (
    <MeetingsPage
      view={view}
      place={place}
      meetings={meetings}
      typed={filled}
      opened={typed !== undefined || edited !== undefined}
      refusal={refusal}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}
