import type { CommitmentView, MeetingView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { CommitmentForm } from './commitment-form.tsx';
import { Commitments, ownerWord } from './commitments.tsx';

export interface LedgerProps {
  view: View;
  place: Place;
  commitments: readonly CommitmentView[];
  meetings: readonly MeetingView[];
  villages: readonly { code: string; name: string }[];
  /** The owner whose page it is; null: all of them. */
  owner: CommitmentView['ownerAgency'] | null;
  /** Id of the commitment being written: sent twice, it is one. */
  id: string;
  filled: Readonly<Record<string, string>>;
  opened: boolean;
  refusal: Refusal | null;
  notice: string | null;
}

/** What was promised, by whom, until when, how its indicator stands, and who it has climbed to. */
export function LedgerPage(props: LedgerProps) {
  const { view, place, owner, refusal, notice } = props;
  const { t } = view;
  const address = `/kabupaten/${place.region.code}/komitmen`;
  const commitments = props.commitments.filter(({ ownerAgency }) => owner === null || ownerAgency === owner);
  const title = owner === null ? t('ledger.title') : t('ledger.of', { owner: ownerWord(view, owner) });
  const open = commitments.filter(({ state }) => state === 'open');
  const closed = commitments.filter(({ state }) => state !== 'open');
  const crumbs = owner === null ? [] : [{ label: t('ledger.title'), href: address }];
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${place.region.name}`}
      place={place}
      crumbs={[...crumbs, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('ledger.lead')}</p>
      <TakeAway view={view} />
      {commitments.length === 0 ? <Empty title={t('ledger.none')} hint={t('ledger.noneHint')} /> : null}
      {open.length === 0 ? null : <Commitments view={view} label={t('ledger.open')} rows={open} href={address} />}
      <CommitmentForm {...props} label={t('ledger.new')} />
      {owner === null && commitments.length > 0 ? <Owners {...props} /> : null}
      {closed.length === 0 ? null : <Commitments view={view} label={t('ledger.closed')} rows={closed} href={address} />}
    </PlaceFrame>
  );
}

/** How many each office holds, each with its own page. */
function Owners({ view, place, commitments }: LedgerProps) {
  const { t } = view;
  const rows = [...Map.groupBy(commitments, ({ ownerAgency }) => ownerAgency)].map(([owner, own]) => ({ owner, own }));
  return (
    <>
      <h2>{t('ledger.owners')}</h2>
      <DataTable
        label={t('ledger.owners')}
        rows={rows}
        columns={[
          {
            label: t('ledger.owner'),
            cell: ({ owner }) => (
              <a href={`/kabupaten/${place.region.code}/komitmen/pemilik/${owner}`}>{ownerWord(view, owner)}</a>
            ),
          },
          {
            label: t('ledger.open'),
            number: true,
            cell: ({ own }) => own.filter(({ state }) => state === 'open').length,
          },
          { label: t('ledger.lates'), number: true, cell: ({ own }) => own.filter(({ late }) => late).length },
          {
            label: t('ledger.reacheds'),
            number: true,
            cell: ({ own }) => own.filter(({ standing }) => standing === 'reached').length,
          },
          {
            label: t('ledger.closed'),
            number: true,
            cell: ({ own }) => own.filter(({ state }) => state !== 'open').length,
          },
        ]}
      />
    </>
  );
}
