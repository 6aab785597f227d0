import type { EntrySheet } from '@konvergensi/contract';
import type { EntryIndicator } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { FieldErrors } from '../ui/field.tsx';
import { Tick } from '../ui/field.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { historyAddress, sheetAddress } from './entry-address.ts';
import { capital, EntryState, levelHead, valueWords } from './entry-words.tsx';
import type { SheetProps } from './sheet.page.tsx';
import { type RowField, rowField, seenField, seenText, type TypedRow, typedOf } from './sheet-rows.ts';
import { SourceFields } from './source-fields.tsx';

type Row = EntrySheet['places'][number];

/** The rows to fill in, and where the figures are from. */
export function SheetForm(props: SheetProps) {
  const { view, sheet, places, asked, typed, refusal } = props;
  const { t } = view;
  const last = latest(places);
  const errors = refusal?.fields ?? {};
  return (
    <form method="post" action={sheetAddress(asked)} novalidate>
      <p>{t('entry.howTo')}</p>
      <Rows {...props} errors={errors} />
      <SourceFields
        view={view}
        typed={{
          source: typed?.source ?? last?.source ?? '',
          sourceOn: typed?.sourceOn ?? last?.sourceOn ?? '',
          cumulative: typed?.cumulative ?? last?.cumulative ?? false,
        }}
        errors={errors}
        today={sheet.today}
      />
      {places.some(({ entry }) => entry !== null) ? <Tick name="semua" label={t('entry.sourceForAll')} /> : null}
      <button type="submit">{t('form.save')}</button>
    </form>
  );
}

/** The source last named here goes on being offered. */
const latest = (places: readonly Row[]) =>
  places
    .flatMap(({ entry, before }) => [entry, before])
    .filter((entry) => entry !== null)
    .toSorted((a, b) => b.enteredAt - a.enteredAt)[0];

function Rows({ view, indicator, sheet, places, asked, typed, errors }: SheetProps & { errors: FieldErrors }) {
  const { t } = view;
  const counted = indicator.denominator !== null;
  return (
    <TableBox label={indicator.name[view.language]}>
      <table class="pin">
        <thead>
          <tr>
            <th scope="col">{levelHead(view, sheet.level)}</th>
            <th scope="col">{t(indicator.unit === 'yesno' ? 'entry.answer' : 'entry.numerator')}</th>
            {counted ? <th scope="col">{t('entry.denominator')}</th> : null}
            <th scope="col">{capital(t('entry.noTarget'))}</th>
            <th scope="col">{t('entry.reasonHead')}</th>
            <th scope="col">{t('entry.now')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <FormRow
              view={view}
              indicator={indicator}
              row={place}
              typed={typed?.rows.get(place.place) ?? typedOf(place.entry)}
              errors={errors}
              history={historyAddress(asked, place.place)}
            />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

interface FormRowProps {
  view: View;
  indicator: EntryIndicator;
  row: Row;
  typed: TypedRow;
  errors: FieldErrors;
  history: string;
}

function FormRow({ view, indicator, row, typed, errors, history }: FormRowProps) {
  const { t } = view;
  const { place, name, entry, before, mayWrite } = row;
  const open = mayWrite && entry?.state !== 'locked';
  const cell = { view, place, name, errors, open };
  return (
    <tr>
      <th scope="row">
        {entry === null ? name : <a href={history}>{name}</a>}
        <small>{`${t('entry.before')}: ${before === null ? t('value.dash') : valueWords(view, indicator.unit, before)}`}</small>
        {open ? <input type="hidden" name="tempat" value={place} /> : null}
        {open ? <input type="hidden" name={seenField(place)} value={seenText(entry)} /> : null}
      </th>
      {indicator.unit === 'yesno' ? (
        <YesNo {...cell} value={typed.numerator} />
      ) : (
        <Cell {...cell} field="numerator" value={typed.numerator} label={t('entry.numerator')} />
      )}
      {indicator.denominator === null ? null : (
        <Cell {...cell} field="denominator" value={typed.denominator} label={t('entry.denominator')} />
      )}
      <td>
        <Wrong errors={errors} name={rowField('noTarget', place)} />
        <input
          type="checkbox"
          id={rowField('noTarget', place)}
          name={rowField('noTarget', place)}
          checked={typed.noTarget}
          disabled={!open}
          aria-label={`${t('entry.noTarget')}, ${name}`}
        />
      </td>
      <Cell {...cell} field="reason" value={typed.reason} label={t('entry.reasonHead')} />
      <td class="say">
        <EntryState view={view} entry={entry} />
        {entry === null ? null : <small>{valueWords(view, indicator.unit, entry)}</small>}
      </td>
    </tr>
  );
}

const Wrong = ({ errors, name }: { errors: FieldErrors; name: string }) =>
  errors[name] === undefined ? null : (
    <span class="wrong" id={`${name}-wrong`}>
      {errors[name]}
    </span>
  );

interface CellProps {
  view: View;
  place: string;
  name: string;
  errors: FieldErrors;
  open: boolean;
  field: RowField;
  value: string;
  label: string;
}

const NUMBER_LETTERS = 5;
const REASON_LETTERS = 18;

function Cell({ place, name, errors, open, field, value, label }: CellProps) {
  const id = rowField(field, place);
  const isWrong = errors[id] !== undefined;
  return (
    <td>
      <Wrong errors={errors} name={id} />
      <input
        id={id}
        name={id}
        value={value}
        size={field === 'reason' ? REASON_LETTERS : NUMBER_LETTERS}
        inputmode={field === 'reason' ? undefined : 'numeric'}
        maxlength={field === 'reason' ? 300 : 11}
        disabled={!open}
        autocomplete="off"
        aria-label={`${label}, ${name}`}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
      />
    </td>
  );
}

function YesNo({ view: { t }, place, name, errors, open, value }: Omit<CellProps, 'field' | 'label'>) {
  const id = rowField('numerator', place);
  return (
    <td>
      <Wrong errors={errors} name={id} />
      <select id={id} name={id} disabled={!open} aria-label={`${t('entry.answer')}, ${name}`}>
        {(['', '1', '0'] as const).map((one) => (
          <option value={one} selected={one === value}>
            {one === '' ? t('value.dash') : t(one === '1' ? 'entry.yes' : 'entry.no')}
          </option>
        ))}
      </select>
    </td>
  );
}
