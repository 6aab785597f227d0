import type { EntryFileChecked, PutEntry } from '@konvergensi/contract';
import { isAboveTarget, judgeEntry, percentOfEntry } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { inboxAddress } from './entry-address.ts';
import { entryIndicator, indicatorName, valueWords } from './entry-words.tsx';
import { UploadForm } from './file-card.tsx';
import { SourceFields } from './source-fields.tsx';

export interface CheckedSource {
  source: string;
  sourceOn: string;
  cumulative: boolean;
}

export interface CheckProps {
  view: View;
  place: Place;
  checked: EntryFileChecked;
  typed: CheckedSource;
  refusal: Refusal;
}

const SHOWN = 100;

/** What a filled template would write and what is wrong in it; nothing is saved before a person says so. */
export function EntryCheckPage({ view, place, checked, typed, refusal }: CheckProps) {
  const { t, dates } = view;
  const { code } = place.region;
  const { entries, wrong } = checked;
  const back = inboxAddress(code, checked.period);
  const title = t('entry.checkTitle');
  const action = `/kabupaten/${code}/isian/terapkan?periode=${checked.period}`;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('entry.go'), href: back }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">
        {t('entry.checkCounts', {
          n: entries.length,
          wrong: wrong.length,
          blank: checked.blank,
          same: checked.unchanged,
        })}
      </p>
      <p class="small">{`${checked.file.name} – ${dates.month(checked.period)}`}</p>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="periksa" value={carried(checked)} />
        {wrong.length === 0 ? null : <WrongRows view={view} code={code} checked={checked} />}
        {entries.length === 0 ? null : (
          <>
            <h2>{t('entry.checkGood')}</h2>
            <GoodRows view={view} checked={checked} />
            <SourceFields view={view} typed={typed} errors={refusal.fields} />
            <button type="submit">{t('entry.apply', { n: entries.length })}</button>
          </>
        )}
        <a class="button plain" href={back}>
          {t('form.cancel')}
        </a>
      </form>
      {wrong.length === 0 && entries.length > 0 ? null : <UploadForm view={view} code={code} period={checked.period} />}
    </PlaceFrame>
  );
}

/** Without what stood before: that is only shown. */
const carried = (checked: EntryFileChecked): string =>
  JSON.stringify({ ...checked, entries: checked.entries.map((entry) => ({ ...entry, before: null })) });

function WrongRows({ view: { t }, code, checked }: { view: View; code: string; checked: EntryFileChecked }) {
  return (
    <section>
      <h2>{t('entry.checkWrong')}</h2>
      <DataTable
        label={t('entry.checkWrong')}
        rows={checked.wrong.slice(0, SHOWN)}
        columns={[
          { label: t('entry.line'), number: true, cell: ({ line }) => line },
          { label: t('entry.column'), cell: ({ column }) => column },
          { label: t('entry.found'), cell: ({ found }) => (found === '' ? t('value.dash') : found) },
          { label: t('entry.problem'), wide: true, cell: ({ problem }) => problem },
        ]}
      />
      <button class="plain" type="submit" formaction={`/kabupaten/${code}/isian/salah?periode=${checked.period}`}>
        {t('entry.takeWrong')}
      </button>
    </section>
  );
}

function GoodRows({ view, checked }: { view: View; checked: EntryFileChecked }) {
  const { t } = view;
  const unit = (code: string) => entryIndicator(code)?.unit ?? 'percent';
  return (
    <>
      <DataTable
        label={t('entry.checkGood')}
        rows={checked.entries.slice(0, SHOWN)}
        columns={[
          { label: t('entry.place'), cell: ({ name }) => name },
          { label: t('entry.indicator'), wide: true, cell: ({ entry }) => indicatorName(view, entry.indicator) },
          {
            label: t('entry.value'),
            wide: true,
            cell: ({ entry }) => valueWords(view, unit(entry.indicator), seen(entry)),
          },
          {
            label: t('entry.stood'),
            cell: ({ entry, before }) =>
              before === null ? t('value.dash') : valueWords(view, unit(entry.indicator), before),
          },
          { label: t('entry.reason'), wide: true, cell: ({ entry }) => entry.reason },
        ]}
      />
      {checked.entries.length > SHOWN ? (
        <p class="small">{t('entry.more', { n: checked.entries.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

/** How a row that was found right would read. */
function seen(entry: PutEntry) {
  const indicator = entryIndicator(entry.indicator);
  const judged = indicator === null ? null : judgeEntry(indicator, entry);
  if (judged === null || !('value' in judged)) return null;
  const { numerator, denominator, noTarget } = entry;
  return { numerator, denominator, noTarget, value: percentOfEntry(judged.value), above: isAboveTarget(judged.value) };
}
