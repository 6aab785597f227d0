import type { Place } from '../http/place.ts';
import type { PaperProps } from './minutes.page.tsx';
import { PaperFrame } from './paper-frame.tsx';
import { SignatureTable } from './signature-table.tsx';

const SPARE = 5;

/** The invitation to a meeting, and the sheet on which those who come write and sign. */
export function InvitationPage(props: PaperProps & { place: Place; hasLetterhead: boolean }) {
  return (
    <PaperFrame {...props} title={props.view.t('invite.title')} word="undangan.docx">
      <Invitation {...props} />
    </PaperFrame>
  );
}

/** The paper itself: names are written by hand on the day. */
export function Invitation({ view, meeting }: Pick<PaperProps, 'view' | 'meeting'>) {
  const { t, dates } = view;
  const rows = meeting.attendance.flatMap(({ office, people }) =>
    Array.from({ length: Math.max(1, people) }, () => office),
  );
  return (
    <>
      <h1>{t('invite.title')}</h1>
      <p class="lead">{meeting.title}</p>
      <p>{t('invite.to')}</p>
      <ol>
        {meeting.attendance.map(({ office, people }) => (
          <li>{people > 1 ? t('invite.people', { office, n: people }) : office}</li>
        ))}
      </ol>
      <p>
        {t('invite.text', {
          kind: t(`meeting.kind.${meeting.kind}`),
          place: meeting.region.name,
          day: dates.day(meeting.heldOn),
          where: meeting.place,
        })}
      </p>
      {meeting.agenda.length === 0 ? null : (
        <>
          <h2>{t('meeting.agenda')}</h2>
          <ol>
            {meeting.agenda.map((item) => (
              <li>{item}</li>
            ))}
          </ol>
        </>
      )}
      <p>{t('invite.bring')}</p>
      <p>{meeting.leader}</p>
      <h2 class="new-sheet">{t('invite.sheet')}</h2>
      <p>{`${meeting.title}, ${dates.day(meeting.heldOn)}, ${meeting.place}`}</p>
      <SignatureTable
        view={view}
        label={t('invite.sheet')}
        signer={t('meeting.signer')}
        lines={[...rows, ...Array.from({ length: SPARE }, () => '')]}
      />
    </>
  );
}
