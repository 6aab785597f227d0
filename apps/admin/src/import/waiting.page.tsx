import type { ImportView, WaitingRow } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Pager } from '../ui/pager.tsx';
import { DecidedRows } from './decided-rows.tsx';
import { type PickedVillages, WaitingCard } from './waiting-card.tsx';
import { WaitingPair } from './waiting-pair.tsx';

export interface WaitingProps {
  view: View;
  place: Place;
  file: ImportView;
  rows: readonly WaitingRow[];
  /** From 1. */
  page: number;
  /** The line decided last, to say so. */
  saved?: number | null;
  /** Villages of the sub-district that was chosen for one row. */
  picked?: PickedVillages | null;
  refusal?: Refusal | null;
}

const PER_PAGE = 10;

/** Rows that nobody but a person may decide, each beside the one it resembles. */
export function WaitingPage({
  view,
  place,
  file,
  rows,
  page,
  saved = null,
  picked = null,
  refusal = null,
}: WaitingProps) {
  const { t } = view;
  const address = `/kabupaten/${place.region.code}/impor/${file.id}`;
  const twins = rows.filter(({ reason }) => reason === 'twin');
  const open = rows.filter(({ reason, decision }) => reason !== 'twin' && decision === null);
  const decided = rows.filter(({ reason, decision }) => reason !== 'twin' && decision !== null);
  const pages = Math.max(1, Math.ceil(open.length / PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  return (
    <PlaceFrame
      view={view}
      title={`${t('waiting.title')}, ${file.fileName}`}
      place={place}
      crumbs={[
        { label: t('import.title'), href: `/kabupaten/${place.region.code}/impor` },
        { label: file.fileName, href: address },
        { label: t('waiting.title') },
      ]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      {saved === null ? null : (
        <p class="note good" role="status">
          {t('waiting.saved', { n: saved })}
        </p>
      )}
      <h1>{t('waiting.title')}</h1>
      <p class="lead">{t('waiting.lead')}</p>
      {open.length === 0 ? (
        <div class="empty">
          <p>{t('waiting.none')}</p>
        </div>
      ) : (
        <p class="num">{t('waiting.left', { n: open.length })}</p>
      )}
      {open.slice((current - 1) * PER_PAGE, current * PER_PAGE).map((row) => (
        <WaitingCard
          view={view}
          row={row}
          address={`${address}/periksa`}
          page={current}
          subdistricts={place.children}
          picked={picked?.line === row.line ? picked : null}
          writable={place.may('import.write')}
          {...(refusal?.fields[`village-${row.line}`] === undefined
            ? {}
            : { wrong: refusal.fields[`village-${row.line}`] })}
        />
      ))}
      <Pager view={view} page={current} pages={pages} address={(n) => `${address}/periksa?hal=${n}`} />
      <DecidedRows view={view} rows={decided} />
      <Twins view={view} rows={twins} />
      <p class="no-print">
        <a href={address}>{t('waiting.back')}</a>
      </p>
    </PlaceFrame>
  );
}

/** Nothing to decide: shown so that a person can see that two children were not made one. */
function Twins({ view, rows }: { view: View; rows: readonly WaitingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{view.t('waiting.twins', { n: rows.length })}</summary>
      {rows.map((row) => (
        <WaitingPair view={view} row={row} />
      ))}
    </details>
  );
}
