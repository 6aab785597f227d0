import type { MeetingView, PutMeeting } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { FieldErrors } from '../ui/field.tsx';

const ATTENDED = /^(.*[^\s:;,])[\s:;,]+(\d{1,4})(?: orang)?$/;
const LEAST = 3;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A meeting as typed: agenda and attendance one a line. */
export function readMeetingForm({ t }: View, form: Form): { values: PutMeeting } | { wrong: FieldErrors } {
  const wrong: Record<string, string> = {};
  for (const name of ['title', 'place', 'leader']) {
    if (form.text(name).length < LEAST) wrong[name] = t('meeting.short');
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(form.text('heldOn'))) wrong['heldOn'] = t('ledger.dateWrong');
  const attendance = linesOf(form.text('attendance')).map((line) => {
    const [, office = '', people = ''] = ATTENDED.exec(line) ?? [];
    if (office === '') wrong['attendance'] ??= t('meeting.attendanceWrong', { line: line.slice(0, 60) });
    return { office, people: Number(people) };
  });
  const version = form.optional('version');
  const values: PutMeeting = {
    kind: form.text('kind') as MeetingView['kind'],
    region: form.text('region'),
    heldOn: form.text('heldOn'),
    title: form.text('title'),
    place: form.text('place'),
    leader: form.text('leader'),
    agenda: linesOf(form.text('agenda')),
    attendance,
    notes: form.text('notes'),
    funding: null,
    cost: null,
    minutesNumber: form.optional('minutesNumber') ?? null,
    version: version === undefined ? null : Number(version),
  };
  return Object.keys(wrong).length > 0 ? { wrong } : { values };
}

/** A written meeting as the form would have it typed. */
export const typedOf = (meeting: MeetingView): Readonly<Record<string, string>> => ({
  kind: meeting.kind,
  region: meeting.region.code,
  heldOn: meeting.heldOn,
  title: meeting.title,
  place: meeting.place,
  leader: meeting.leader,
  agenda: meeting.agenda.join('\n'),
  attendance: meeting.attendance.map(({ office, people }) => `${office} ${people}`).join('\n'),
  notes: meeting.notes,
  minutesNumber: meeting.minutesNumber ?? '',
  version: String(meeting.version),
});

export const MEETING_FIELDS = ['title', 'region', 'heldOn', 'place', 'leader', 'minutesNumber', 'notes'];
