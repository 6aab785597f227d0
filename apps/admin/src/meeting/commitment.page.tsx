import type { AttachmentView, CommitmentView, MeetingView } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { CommitmentForm } from './commitment-form.tsx';
import { Commitments } from './commitments.tsx';

export interface CommitmentProps {
  view: View;
  place: Place;
  commitment: CommitmentView;
  meetings: readonly MeetingView[];
  villages: readonly { code: string; name: string }[];
  files: readonly AttachmentView[];
  /** What was typed to correct or to close it, and which of the two. */
  typed: Readonly<Record<string, string>> | null;
  filled: Readonly<Record<string, string>>;
  refusal: Refusal | null;
  notice: string | null;
}

/** One commitment: why, how it stands, its evidence; corrected and closed here. */
export function CommitmentPage(props: CommitmentProps) {
  const { view, place, commitment, files, refusal, notice, typed } = props;
  const { t } = view;
  const ledger = `/kabupaten/${place.region.code}/komitmen`;
  const isOpen = commitment.state === 'open';
  const closing = typed !== null && 'closing' in typed;
  return (
    <PlaceFrame
      view={view}
      title={commitment.what}
      place={place}
      crumbs={[{ label: t('ledger.title'), href: ledger }, { label: t('ledger.one') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{t('ledger.one')}</h1>
      <TakeAway view={view} />
      {commitment.problem === null ? null : <p>{t('ledger.problemIs', { problem: commitment.problem })}</p>}
      {commitment.cause === null ? null : <p>{t('ledger.causeIs', { cause: commitment.cause })}</p>}
      <Commitments view={view} label={t('ledger.stands')} rows={[commitment]} />
      <AttachedFiles
        view={view}
        address={`${ledger}/${commitment.id}/berkas`}
        files={files}
        kinds={['evidence', 'photo', 'signed']}
        refusal={typed === null ? refusal : null}
        mayWrite={isOpen && place.may('commitment.write')}
      />
      {isOpen ? <CloseForm {...props} opened={closing} /> : null}
      {isOpen ? (
        <CommitmentForm {...props} id={commitment.id} opened={typed !== null && !closing} label={t('ledger.correct')} />
      ) : null}
    </PlaceFrame>
  );
}

/** What the figures say, as evidence that can be kept as it stands. */
function saidByFigure({ t, numbers, dates, language }: View, one: CommitmentView): string | undefined {
  if (one.standing !== 'reached' || one.now === null || one.nowIn === null || one.target === null) return undefined;
  return t('ledger.byFigure', {
    indicator: indicatorByCode.get(one.indicator ?? '')?.name[language] ?? '',
    now: numbers.percent(one.now),
    month: dates.month(one.nowIn),
    target: numbers.percent(one.target),
  });
}

function CloseForm({ view, place, commitment, typed, refusal, opened }: CommitmentProps & { opened: boolean }) {
  const { t } = view;
  const said = saidByFigure(view, commitment);
  return (
    <details class="card no-print" open={opened || said !== undefined}>
      <summary>{t('ledger.close')}</summary>
      <form method="post" action={`/kabupaten/${place.region.code}/komitmen/${commitment.id}/tutup`} novalidate>
        <input type="hidden" name="version" value={commitment.version} />
        <Choice
          name="state"
          label={t('ledger.how')}
          options={(['done', 'dropped'] as const).map((state) => ({ value: state, label: t(`ledger.${state}`) }))}
          value={typed?.['state'] ?? 'done'}
        />
        <Field
          name="closing"
          label={t('ledger.closing')}
          hint={t('ledger.closingHint')}
          multiline
          value={typed?.['closing'] ?? said}
          errors={refusal?.fields}
        />
        <button type="submit">{t('ledger.close')}</button>
      </form>
    </details>
  );
}
