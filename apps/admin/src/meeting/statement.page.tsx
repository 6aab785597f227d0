import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { ownerWord } from './commitments.tsx';
import type { PaperProps } from './minutes.page.tsx';
import { PaperFrame } from './paper-frame.tsx';
import { Signatures } from './signatures.tsx';

/** What those who came to a meeting sign to do, as it is printed. */
export function StatementPage(props: PaperProps & { place: Place; hasLetterhead: boolean }) {
  return (
    <PaperFrame {...props} title={props.view.t('statement.title')} word="pernyataan.docx">
      <Statement {...props} />
    </PaperFrame>
  );
}

/** The paper itself: a sentence each, with its owner, date and aim. */
export function Statement({ view, meeting, commitments, villages }: PaperProps) {
  const { t, dates } = view;
  return (
    <>
      <h1>{t('statement.title')}</h1>
      <p class="lead">{t('statement.subtitle', { region: meeting.region.name })}</p>
      {meeting.minutesNumber === null ? null : (
        <p class="number">{t('statement.of', { number: meeting.minutesNumber })}</p>
      )}
      <p>{t('statement.opening', { title: meeting.title, day: dates.day(meeting.heldOn), place: meeting.place })}</p>
      {commitments.length === 0 ? (
        <p>{t('meeting.nothingAgreed')}</p>
      ) : (
        <ol>
          {commitments.map((one) => (
            <li>
              {one.what}
              <small>{particulars(view, one)}</small>
            </li>
          ))}
        </ol>
      )}
      {villages.length === 0 ? null : (
        <p>
          {t('statement.villages', {
            n: villages.length,
            names: villages.map(({ region }) => region.name).join(', '),
          })}
        </p>
      )}
      <p>{t('statement.closing')}</p>
      <p>{`${meeting.place}, ${dates.day(meeting.heldOn)}`}</p>
      <Signatures view={view} meeting={meeting} />
    </>
  );
}

function particulars(view: View, one: PaperProps['commitments'][number]): string {
  const { t, dates, numbers, language } = view;
  const owner =
    one.ownerName === '' ? ownerWord(view, one.ownerAgency) : `${ownerWord(view, one.ownerAgency)}, ${one.ownerName}`;
  const aim =
    one.indicator === null || one.target === null
      ? null
      : t('statement.aim', {
          indicator: indicatorByCode.get(one.indicator)?.name[language] ?? '',
          baseline: one.baseline === null ? t('value.dash') : numbers.percent(one.baseline),
          target: numbers.percent(one.target),
        });
  const parts = [
    t('statement.owner', { owner }),
    one.villages.length === 0 ? t('ledger.allVillages') : t('ledger.nVillages', { n: one.villages.length }),
    t('statement.due', { day: dates.day(one.dueOn) }),
    aim,
    one.budget === null ? null : t('meeting.rupiah', { n: numbers.whole(one.budget) }),
  ];
  return ` (${parts.filter((part) => part !== null).join('; ')})`;
}
