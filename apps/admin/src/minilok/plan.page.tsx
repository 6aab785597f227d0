import type { MeetingView, PlannedWork } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Tick } from '../ui/field.tsx';

export const WEEKS = [1, 2, 3, 4, 5] as const;
const EMPTY_ROWS = 2;

export interface PlanProps {
  view: View;
  place: Place;
  meeting: MeetingView;
  typed: Form | null;
  refusal: Refusal | null;
}

/** The work plan of a meeting, a row an activity; an activity that is emptied goes. */
export function PlanPage({ view, place, meeting, typed, refusal }: PlanProps) {
  const { t } = view;
  const address = `/kabupaten/${place.region.code}/pertemuan/${meeting.id}`;
  const count = typed === null ? meeting.workPlan.length + EMPTY_ROWS : Number(typed.text('rows')) || EMPTY_ROWS;
  return (
    <PlaceFrame
      view={view}
      title={t('minilok.plan')}
      place={place}
      crumbs={[{ label: meeting.title, href: address }, { label: t('minilok.plan') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{t('minilok.plan')}</h1>
      <p class="lead">{t('minilok.planLead')}</p>
      <form method="post" action={`${address}/rencana`} novalidate>
        <input type="hidden" name="version" value={typed?.text('version') ?? meeting.version} />
        <input type="hidden" name="rows" value={count} />
        {Array.from({ length: count }, (_, i) => (
          <Row view={view} i={i} row={meeting.workPlan[i] ?? null} typed={typed} refusal={refusal} />
        ))}
        <button type="submit">{t('form.save')}</button>
      </form>
    </PlaceFrame>
  );
}

interface RowProps {
  view: View;
  i: number;
  row: PlannedWork | null;
  typed: Form | null;
  refusal: Refusal | null;
}

function Row({ view: { t }, i, row, typed, refusal }: RowProps) {
  const value = (name: string, stored: string) => typed?.text(`${name}-${i}`) ?? stored;
  const shown = (number: number | null | undefined) => (number == null ? '' : String(number));
  const weeks = typed === null ? (row?.weeks.map(String) ?? []) : typed.all(`weeks-${i}`);
  const field = (name: string, stored: string) => ({
    name: `${name}-${i}`,
    value: value(name, stored),
    errors: refusal?.fields,
    required: false,
  });
  return (
    <fieldset class="card">
      <legend>{t('minilok.row', { n: i + 1 })}</legend>
      <Field {...field('activity', row?.activity ?? '')} label={t('minilok.activity')} />
      <Field {...field('doer', row?.doer ?? '')} label={t('minilok.doer')} />
      <Field {...field('responsible', row?.responsible ?? '')} label={t('minilok.responsible')} />
      {WEEKS.map((week) => (
        <Tick
          name={`weeks-${i}`}
          value={String(week)}
          label={t('minilok.week', { n: week })}
          checked={weeks.includes(String(week))}
        />
      ))}
      <Field {...field('planned', shown(row?.planned))} label={t('minilok.planned')} short inputmode="numeric" />
      <Field {...field('done', shown(row?.done))} label={t('minilok.done')} short inputmode="numeric" />
      <Field {...field('note', row?.note ?? '')} label={t('minilok.remark')} />
    </fieldset>
  );
}
