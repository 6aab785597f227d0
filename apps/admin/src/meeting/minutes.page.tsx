import type { CommitmentView, MeetingView, PriorityVillage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { Commitments } from './ledger.page.tsx';

export interface MinutesProps {
  view: View;
  place: Place;
  meeting: MeetingView;
  commitments: readonly CommitmentView[];
  /** Villages on the year's priority list, for a rembuk of the district. */
  villages: readonly PriorityVillage[];
}

/** Minutes of a meeting as they are printed and signed. */
export function MinutesPage({ view, place, meeting, commitments, villages }: MinutesProps) {
  const { t, dates } = view;
  const list = `/kabupaten/${place.region.code}/pertemuan`;
  return (
    <PlaceFrame
      view={view}
      title={`${t('meeting.paperTitle')}: ${meeting.title}`}
      place={place}
      crumbs={[{ label: t('meeting.title'), href: list }, { label: t('meeting.paper') }]}
    >
      <h1>{t('meeting.paperTitle')}</h1>
      <p class="lead">{`${t(`meeting.kind.${meeting.kind}`)}, ${meeting.region.name}`}</p>
      {meeting.minutesNumber === null ? null : <p>{t('meeting.number', { number: meeting.minutesNumber })}</p>}
      <TakeAway view={view} />
      <p class="no-print">
        <a href={`${list}?perbaiki=${meeting.id}`}>{t('meeting.correct')}</a>
      </p>
      <p>
        {t('meeting.opening', {
          day: dates.day(meeting.heldOn),
          place: meeting.place,
          title: meeting.title,
          leader: meeting.leader,
        })}
      </p>
      {meeting.agenda.length === 0 ? null : (
        <>
          <h2>{t('meeting.agenda')}</h2>
          <ol>
            {meeting.agenda.map((point) => (
              <li>{point}</li>
            ))}
          </ol>
        </>
      )}
      {meeting.notes === '' ? null : (
        <>
          <h2>{t('meeting.notes')}</h2>
          {meeting.notes.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
        </>
      )}
      {commitments.length === 0 ? (
        <>
          <h2>{t('meeting.agreed')}</h2>
          <p>{t('meeting.nothingAgreed')}</p>
        </>
      ) : (
        <Commitments asAgreed view={view} label={t('meeting.agreed')} rows={commitments} />
      )}
      {villages.length === 0 ? null : (
        <>
          <h2>{t('meeting.priority')}</h2>
          <ol>
            {villages.map(({ region, subdistrict }) => (
              <li>{`${region.name}, ${subdistrict}`}</li>
            ))}
          </ol>
        </>
      )}
      <Signatures view={view} meeting={meeting} />
    </PlaceFrame>
  );
}

function Signatures({ view: { t }, meeting }: { view: View; meeting: MeetingView }) {
  const offices = [meeting.leader, ...meeting.attendance.map(({ office }) => office)];
  return (
    <>
      <h2>{t('meeting.signatures')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('meeting.office')}</th>
            <th scope="col">{t('meeting.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <tr>
              <th scope="row">{office}</th>
              <td> </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
