import { FUNDED_BY, MEETING_KINDS, type MeetingView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';

export interface MeetingsProps {
  view: View;
  place: Place;
  meetings: readonly MeetingView[];
  /** What the form shows: as typed, as written before, or only a new id. */
  typed: Readonly<Record<string, string>>;
  opened: boolean;
  refusal: Refusal | null;
}

/** Meetings and activities, the latest first, and the form to write one. */
export function MeetingsPage(props: MeetingsProps) {
  const { view, place, meetings, refusal } = props;
  const { t, dates, numbers } = view;
  const title = t('meeting.title');
  const address = `/kabupaten/${place.region.code}/pertemuan`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">{t('meeting.lead')}</p>
      {meetings.length === 0 ? (
        <Empty title={t('meeting.none')} hint={t('meeting.noneHint')} />
      ) : (
        <DataTable
          label={title}
          rows={meetings}
          columns={[
            { label: t('meeting.name'), cell: (one) => <a href={`${address}/${one.id}`}>{one.title}</a> },
            { label: t('meeting.kind'), cell: ({ kind }) => t(`meeting.kind.${kind}`) },
            { label: t('meeting.heldOn'), cell: ({ heldOn }) => dates.day(heldOn) },
            {
              label: t('meeting.fundedBy'),
              cell: ({ fundedBy, cost }) => (
                <>
                  {fundedBy === null ? t('value.dash') : t(`fundedBy.${fundedBy}`)}
                  <small>{cost === null ? null : t('meeting.rupiah', { n: numbers.whole(cost) })}</small>
                </>
              ),
            },
            { label: t('meeting.place'), cell: ({ region, place: where }) => `${where}, ${region.name}` },
            {
              label: t('meeting.attendance'),
              cell: ({ attendance }) =>
                t('meeting.people', {
                  n: attendance.reduce((sum, { people }) => sum + people, 0),
                  offices: attendance.length,
                }),
            },
          ]}
        />
      )}
      <WriteForm {...props} address={address} />
    </PlaceFrame>
  );
}

function WriteForm({ view, place, typed, opened, refusal, address }: MeetingsProps & { address: string }) {
  const { t } = view;
  const field = (name: string) => ({ name, value: typed[name], errors: refusal?.fields });
  return (
    <details class="card no-print" open={opened}>
      <summary>{t('meeting.new')}</summary>
      <form method="post" action={address} novalidate>
        <input type="hidden" name="id" value={typed['id'] ?? ''} />
        <input type="hidden" name="version" value={typed['version'] ?? ''} />
        <Select
          {...field('kind')}
          label={t('meeting.kind')}
          options={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`meeting.kind.${kind}`) }))}
        />
        <Field {...field('title')} label={t('meeting.name')} />
        <Field {...field('region')} label={t('meeting.region')} hint={t('meeting.regionHint')} short list="wilayah" />
        <datalist id="wilayah">
          {[place.region, ...place.children].map(({ code, name }) => (
            <option value={code}>{name}</option>
          ))}
        </datalist>
        <Field {...field('heldOn')} label={t('meeting.heldOn')} type="date" short />
        <Field {...field('place')} label={t('meeting.place')} />
        <Field {...field('leader')} label={t('meeting.leader')} />
        <Field
          {...field('agenda')}
          label={t('meeting.agenda')}
          hint={t('meeting.agendaHint')}
          multiline
          required={false}
        />
        <Field
          {...field('attendance')}
          label={t('meeting.attendance')}
          hint={t('meeting.attendanceHint')}
          multiline
          required={false}
        />
        <Field
          {...field('speakers')}
          label={t('meeting.speakers')}
          hint={t('meeting.speakersHint')}
          multiline
          required={false}
        />
        <Field {...field('notes')} label={t('meeting.notes')} multiline required={false} />
        <Field {...field('followUp')} label={t('meeting.followUp')} multiline required={false} />
        <Select
          {...field('fundedBy')}
          label={t('meeting.fundedBy')}
          options={[
            { value: '', label: t('meeting.notFunded') },
            ...FUNDED_BY.map((source) => ({ value: source, label: t(`fundedBy.${source}`) })),
          ]}
        />
        <Field {...field('funding')} label={t('ledger.budgetLine')} required={false} />
        <Field {...field('cost')} label={t('meeting.cost')} short inputmode="numeric" required={false} />
        <Field {...field('minutesNumber')} label={t('meeting.minutes')} required={false} />
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}
