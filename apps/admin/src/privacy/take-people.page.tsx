import { type ExportedPeople, PERSON_COLUMNS, type PersonColumn } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field } from '../ui/field.tsx';

export interface Asked {
  purpose: string;
  who: string;
  kind: string;
  columns: readonly string[];
}

export interface TakePeopleProps {
  view: View;
  place: Place;
  asked: Asked;
  refusal: Refusal | null;
}

export const NOTHING_ASKED: Asked = {
  purpose: '',
  who: 'under-five',
  kind: 'xlsx',
  columns: ['name', 'birthDate', 'sex'],
};

/** Which people, which columns, as what, and what for. */
export function TakePeoplePage({ view, place, asked, refusal }: TakePeopleProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('take.title', { name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('take.go') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">{t('take.lead')}</p>
      <form class="card" method="post" action={`/wilayah/${code}/orang/ambil`}>
        <Choice
          name="who"
          label={t('take.who')}
          value={asked.who}
          options={[
            { value: 'under-five', label: t('take.underFive') },
            { value: 'all', label: t('take.all') },
          ]}
        />
        <fieldset class={refusal?.fields['columns'] === undefined ? undefined : 'invalid'}>
          <legend id="columns">{t('take.columns')}</legend>
          {PERSON_COLUMNS.map((column) => (
            <label class="tick">
              <input type="checkbox" name="columns" value={column} checked={asked.columns.includes(column)} />
              <span>{t(`take.column.${column}`)}</span>
            </label>
          ))}
        </fieldset>
        <Choice
          name="kind"
          label={t('take.kind')}
          value={asked.kind}
          options={[
            { value: 'xlsx', label: 'Excel (.xlsx)' },
            { value: 'csv', label: 'CSV' },
            { value: 'cetak', label: t('take.print') },
          ]}
        />
        <Field
          name="purpose"
          label={t('purpose.label')}
          hint={t('purpose.hint')}
          value={asked.purpose}
          errors={refusal?.fields}
        />
        <button type="submit">{t('take.do')}</button>
      </form>
    </PlaceFrame>
  );
}

/** Who took it, when and what for: on the first line of every file and at the head of every sheet. */
export function markOf({ t, dates }: View, taken: ExportedPeople): string {
  const when = dates.instant(taken.takenAt, zoneOfCode(taken.region.code));
  return t('take.mark', {
    number: taken.number,
    by: taken.takenBy,
    when,
    purpose: taken.purpose,
    n: taken.rows.length,
  });
}

export const columnName = ({ t }: View, column: PersonColumn): string => t(`take.column.${column}`);

/** The same on paper: numbered, with its mark on the sheet. */
export function PeopleSheet({ view, place, taken }: { view: View; place: Place; taken: ExportedPeople }) {
  const title = view.t('take.title', { name: place.region.name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: view.t('take.go') }]}>
      <h1>{title}</h1>
      <p class="note warn">{markOf(view, taken)}</p>
      <DataTable
        label={title}
        rows={taken.rows.map((row, i) => ({ row, no: i + 1 }))}
        columns={[
          { label: view.t('take.no'), number: true, cell: ({ no }) => String(no) },
          ...taken.columns.map((column, i) => ({
            label: columnName(view, column),
            cell: ({ row }: { row: readonly (string | null)[] }) => shownCell(view, column, row[i] ?? null),
          })),
        ]}
      />
      <p class="no-print quiet">{view.t('take.printHint')}</p>
    </PlaceFrame>
  );
}

const shownCell = ({ dates, t }: View, column: PersonColumn, value: string | null): string => {
  if (value === null || value === '') return t('value.dash');
  return column === 'birthDate' || column === 'livedFrom' ? dates.day(value) : value;
};
