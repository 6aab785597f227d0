import type { EntryHistoryView, EntryValueView } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { type EntryPlaceAsked, historyAddress, sheetAddress } from './entry-address.ts';
import { EntryState, entryIndicator, indicatorName, valueWords } from './entry-words.tsx';

export interface HistoryProps {
  view: View;
  place: Place;
  history: EntryHistoryView;
  asked: EntryPlaceAsked;
  refusal: Refusal | null;
  notice: string | null;
}

/** One entered value and everything that stood before it: who, when, from which source. */
export function HistoryPage({ view, place, history, asked, refusal, notice }: HistoryProps) {
  const { t, dates } = view;
  const { current, versions } = history;
  const title = t('entry.historyOf', { place: history.place.name });
  const name = indicatorName(view, history.indicator);
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${name}`}
      place={place}
      crumbs={[{ label: history.indicator, href: sheetAddress(asked) }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{`${name}, ${dates.month(history.period)}`}</p>
      <Versions
        view={view}
        code={place.region.code}
        history={history}
        rows={current === null ? versions : [current, ...versions]}
      />
      {history.may.undo && current !== null ? (
        <form class="no-print" method="post" action={historyAddress(asked, history.place.place)}>
          <input type="hidden" name="version" value={String(current.version)} />
          <p class="small">{t('entry.undoHint')}</p>
          <button type="submit" class="plain">
            {t('entry.undo')}
          </button>
        </form>
      ) : null}
    </PlaceFrame>
  );
}

interface VersionsProps {
  view: View;
  code: string;
  history: EntryHistoryView;
  rows: readonly EntryValueView[];
}

function Versions({ view, code, history, rows }: VersionsProps) {
  const { t, dates, numbers } = view;
  const when = (at: number | null) => (at === null ? null : dates.instant(at, zoneOfCode(code)));
  const unit = entryIndicator(history.indicator)?.unit ?? 'percent';
  return (
    <DataTable
      label={t('entry.historyOf', { place: history.place.name })}
      rows={rows}
      columns={[
        {
          label: t('entry.version'),
          cell: (row) => (
            <>
              {numbers.whole(row.version)}
              {row === history.current ? <small>{t('entry.stands')}</small> : null}
            </>
          ),
        },
        { label: t('entry.value'), wide: true, cell: (row) => valueWords(view, unit, row) },
        { label: t('entry.stateHead'), cell: (row) => <EntryState view={view} entry={row} /> },
        {
          label: t('entry.whoHead'),
          wide: true,
          cell: ({ enteredBy, enteredAt, verifiedBy, verifiedAt, lockedBy, lockedAt }) => (
            <>
              {t('entry.enteredBy', { by: enteredBy, when: when(enteredAt) ?? '' })}
              {verifiedBy === null ? null : (
                <small>{t('entry.verifiedBy', { by: verifiedBy, when: when(verifiedAt) ?? '' })}</small>
              )}
              {lockedBy === null ? null : (
                <small>{t('entry.lockedBy', { by: lockedBy, when: when(lockedAt) ?? '' })}</small>
              )}
            </>
          ),
        },
        {
          label: t('entry.sourceHead'),
          wide: true,
          cell: ({ source, sourceOn, cumulative }) =>
            `${source}, ${dates.day(sourceOn)}${cumulative ? `. ${t('entry.cumulative')}` : ''}`,
        },
        { label: t('entry.reason'), wide: true, cell: ({ reason }) => reason },
      ]}
    />
  );
}
