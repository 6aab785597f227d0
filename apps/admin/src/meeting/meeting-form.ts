import type { MeetingView, PutMeeting } from '@konvergensi/contract';
import type { ApiProblem } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import { type Form, versionOf } from '../http/form.ts';
import { pointedAt } from '../http/refusal.ts';
import type { FieldErrors } from '../ui/field.tsx';

const ATTENDED = /^(.*[^\s:;,])[\s:;,]+(\d{1,4})(?: orang)?$/;
const LEAST = 3;

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A meeting as typed: agenda, speakers and attendance one a line. Its work plan is written on its own page. */
export function readMeetingForm(
  { t }: View,
  form: Form,
  workPlan: PutMeeting['workPlan'],
): { values: PutMeeting } | { wrong: FieldErrors } {
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
  const rupiah = form.text('cost').replace(/\./g, '');
  if (!/^\d*$/.test(rupiah)) wrong['cost'] = t('ledger.budgetWrong');
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
    speakers: linesOf(form.text('speakers')),
    fundedBy: (form.optional('fundedBy') ?? null) as PutMeeting['fundedBy'],
    funding: form.optional('funding') ?? null,
    cost: rupiah === '' ? null : Number(rupiah),
    followUp: form.text('followUp'),
    workPlan,
    minutesNumber: form.optional('minutesNumber') ?? null,
    version: versionOf(form),
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
  speakers: meeting.speakers.join('\n'),
  fundedBy: meeting.fundedBy ?? '',
  funding: meeting.funding ?? '',
  cost: meeting.cost === null ? '' : String(meeting.cost),
  followUp: meeting.followUp,
  minutesNumber: meeting.minutesNumber ?? '',
  version: String(meeting.version),
});

export const MEETING_FIELDS = [
  'kind',
  'title',
  'region',
  'heldOn',
  'place',
  'leader',
  'agenda',
  'speakers',
  'attendance',
  'notes',
  'fundedBy',
  'funding',
  'cost',
  'followUp',
  'minutesNumber',
];

/** `/speakers/3` is said at the field of speakers. */
export const fieldOfLine = (problem: ApiProblem): ApiProblem =>
  pointedAt(problem, (pointer) => pointer.replace(/^(\/[a-z]+)\/\d+.*$/i, '$1'));
