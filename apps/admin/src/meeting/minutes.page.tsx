import type { AttachmentView, CommitmentView, MeetingView, PriorityVillage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { WorkPlan } from '../minilok/work-plan.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { Commitments } from './commitments.tsx';
import { PaperLinks } from './paper-links.tsx';
import { Signatures } from './signatures.tsx';

export interface MinutesProps extends PaperProps {
  place: Place;
  files: readonly AttachmentView[];
  /** Whether the office has a letterhead. */
  hasLetterhead: boolean;
  refusal: Refusal | null;
}

/** What the papers of a meeting are made of. */
export interface PaperProps {
  view: View;
  meeting: MeetingView;
  commitments: readonly CommitmentView[];
  /** Villages on the year's priority list, for a rembuk of the district. */
  villages: readonly PriorityVillage[];
}

/** Minutes of a meeting as they are printed and signed. */
export function MinutesPage(props: MinutesProps) {
  const { view, place, meeting, files, hasLetterhead, refusal } = props;
  const { t } = view;
  const list = `/kabupaten/${place.region.code}/pertemuan`;
  return (
    <PlaceFrame
      view={view}
      title={`${t('meeting.paperTitle')}: ${meeting.title}`}
      place={place}
      crumbs={[{ label: t('meeting.title'), href: list }, { label: t('meeting.paper') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <MeetingPaper view={view} address={`${list}/${meeting.id}`} meeting={meeting} hasLetterhead={hasLetterhead} />
      <article class="paper">
        <Minutes {...props} />
      </article>
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

/** Where the papers of a meeting are taken along and corrected. */
function MeetingPaper({
  view,
  address,
  meeting,
  hasLetterhead,
}: Pick<MinutesProps, 'view' | 'meeting' | 'hasLetterhead'> & { address: string }) {
  const { t } = view;
  const district = address.replace(/\/pertemuan\/.*$/, '');
  return (
    <>
      <PaperLinks
        view={view}
        word={`${address}/berita-acara.docx`}
        letterhead={`/wilayah/${meeting.region.code}/kop`}
        hasLetterhead={hasLetterhead}
      />
      <p class="no-print">
        <a href={`${address}/undangan`}>{t('invite.title')}</a>
        <a href={`${address}/pernyataan`}>{t('statement.title')}</a>
        {' · '}
        <a href={`${district}/pertemuan?perbaiki=${meeting.id}`}>{t('meeting.correct')}</a>
        {' · '}
        <a href={`${district}/komitmen?pertemuan=${meeting.id}`}>{t('ledger.new')}</a>
      </p>
    </>
  );
}

/** The paper itself: what is printed, and what stands in the Word file. */
export function Minutes({ view, meeting, commitments, villages }: PaperProps) {
  const { t, dates } = view;
  return (
    <>
      <h1>{t('meeting.paperTitle')}</h1>
      <p class="lead">{`${t(`meeting.kind.${meeting.kind}`)}, ${meeting.region.name}`}</p>
      {meeting.minutesNumber === null ? null : (
        <p class="number">{t('meeting.number', { number: meeting.minutesNumber })}</p>
      )}
      <p>
        {t('meeting.opening', {
          day: dates.day(meeting.heldOn),
          place: meeting.place,
          title: meeting.title,
          leader: meeting.leader,
        })}
      </p>
      <Listed label={t('meeting.agenda')} lines={meeting.agenda} />
      <Attended view={view} meeting={meeting} />
      <Listed label={t('meeting.speakers')} lines={meeting.speakers} />
      <Written label={t('meeting.notes')} text={meeting.notes} />
      <Written label={t('meeting.followUp')} text={meeting.followUp} />
      {meeting.workPlan.length === 0 ? null : (
        <>
          <h2>{t('minilok.plan')}</h2>
          <WorkPlan view={view} rows={meeting.workPlan} />
        </>
      )}
      <Funding view={view} meeting={meeting} />
      {commitments.length === 0 ? (
        <>
          <h2>{t('meeting.agreed')}</h2>
          <p>{t('meeting.nothingAgreed')}</p>
        </>
      ) : (
        <Commitments asAgreed view={view} label={t('meeting.agreed')} rows={commitments} />
      )}
      <Listed
        label={t('meeting.priority')}
        lines={villages.map(({ region, subdistrict }) => `${region.name}, ${subdistrict}`)}
      />
      <Signatures view={view} meeting={meeting} />
    </>
  );
}

function Listed({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{label}</h2>
      <ol>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    </>
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
      <ul class="cols">
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
