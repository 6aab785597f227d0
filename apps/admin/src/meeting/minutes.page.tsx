import type { AttachmentView, CommitmentView, MeetingView, PriorityVillage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { Commitments } from './commitments.tsx';

export interface MinutesProps {
  view: View;
  place: Place;
  meeting: MeetingView;
  commitments: readonly CommitmentView[];
  /** Villages on the year's priority list, for a rembuk of the district. */
  villages: readonly PriorityVillage[];
  files: readonly AttachmentView[];
  refusal: Refusal | null;
}

/** Minutes of a meeting as they are printed and signed. */
export function MinutesPage({ view, place, meeting, commitments, villages, files, refusal }: MinutesProps) {
  const { t, dates } = view;
  const list = `/kabupaten/${place.region.code}/pertemuan`;
  return (
    <PlaceFrame
      view={view}
      title={`${t('meeting.paperTitle')}: ${meeting.title}`}
      place={place}
      crumbs={[{ label: t('meeting.title'), href: list }, { label: t('meeting.paper') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{t('meeting.paperTitle')}</h1>
      <p class="lead">{`${t(`meeting.kind.${meeting.kind}`)}, ${meeting.region.name}`}</p>
      {meeting.minutesNumber === null ? null : <p>{t('meeting.number', { number: meeting.minutesNumber })}</p>}
      <TakeAway view={view} />
      <p class="no-print">
        <a href={`${list}?perbaiki=${meeting.id}`}>{t('meeting.correct')}</a>
        {' · '}
        <a href={`/kabupaten/${place.region.code}/komitmen?pertemuan=${meeting.id}`}>{t('ledger.new')}</a>
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
      <Attended view={view} meeting={meeting} />
      {meeting.speakers.length === 0 ? null : (
        <>
          <h2>{t('meeting.speakers')}</h2>
          <ol>
            {meeting.speakers.map((speaker) => (
              <li>{speaker}</li>
            ))}
          </ol>
        </>
      )}
      <Written label={t('meeting.notes')} text={meeting.notes} />
      <Written label={t('meeting.followUp')} text={meeting.followUp} />
      <Funding view={view} meeting={meeting} />
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
      <AttachedFiles
        view={view}
        address={`${list}/${meeting.id}/berkas`}
        files={files}
        kinds={['photo', 'signed', 'evidence']}
        refusal={refusal}
        mayWrite={place.may('meeting.write')}
      />
    </PlaceFrame>
  );
}

function Written({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <h2>{label}</h2>
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

function Attended({ view: { t }, meeting: { attendance } }: { view: View; meeting: MeetingView }) {
  if (attendance.length === 0) return null;
  const people = attendance.reduce((sum, one) => sum + one.people, 0);
  return (
    <>
      <h2>{t('meeting.attendance')}</h2>
      <p>{t('meeting.people', { n: people, offices: attendance.length })}</p>
      <ul>
        {attendance.map((one) => (
          <li>{`${one.office}: ${one.people}`}</li>
        ))}
      </ul>
    </>
  );
}

/** What paid it, from which line, and how much. */
function Funding({ view: { t, numbers }, meeting: { fundedBy, funding, cost } }: { view: View; meeting: MeetingView }) {
  if (fundedBy === null && funding === null && cost === null) return null;
  const parts = [
    fundedBy === null ? null : t(`fundedBy.${fundedBy}`),
    funding,
    cost === null ? null : t('meeting.rupiah', { n: numbers.whole(cost) }),
  ];
  return (
    <>
      <h2>{t('meeting.fundedBy')}</h2>
      <p>{parts.filter((part) => part !== null).join(', ')}</p>
    </>
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
