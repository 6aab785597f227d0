import type { AksiTable } from '@konvergensi/contract';
import { agencies, allIndicators, fieldsOf, type LineField } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { Field, type FieldErrors, type Option, Select } from '../ui/field.tsx';
import type { TableProps } from './table-props.ts';

const LONG = 250;
/** Sums over several services answer no single gap. */
const SERVICE = /^konv\.\w+\.[\w-]+$/;

/** The form of one line, new or corrected. */
export function LineForm({ view, table, edited, refusal, address }: TableProps & { address: string }) {
  const { t, language } = view;
  if (edited === null) return null;
  const isNew = edited.version === null;
  return (
    <section class="card no-print" id="baris">
      <h2>{t(isNew ? `tabel.new.${edited.kind}` : 'tabel.correct')}</h2>
      <form method="post" action={address} novalidate>
        <input type="hidden" name="kind" value={edited.kind} />
        <input type="hidden" name="id" value={edited.id} />
        <input type="hidden" name="version" value={edited.version ?? ''} />
        {Object.entries(fieldsOf(edited.kind)).map(([name, field]) => (
          <Input
            view={view}
            table={table}
            name={name}
            field={field}
            value={edited.typed[name] ?? ''}
            errors={refusal?.fields}
          />
        ))}
        <button type="submit">{t('form.save')}</button>{' '}
        {isNew ? null : (
          <button class="link" type="submit" name="remove" value="1">
            {t('tabel.remove')}
          </button>
        )}
      </form>
      {isNew ? null : (
        <p>
          <a href={address}>{t(`tabel.new.${edited.kind}`)}</a>
        </p>
      )}
      <p class="small">{language === 'id' ? null : t('tabel.words')}</p>
    </section>
  );
}

interface InputProps {
  view: View;
  table: AksiTable;
  name: string;
  field: LineField;
  value: string;
  errors: FieldErrors | undefined;
}

function Input({ view, table, name, field, value, errors }: InputProps) {
  const { t, language } = view;
  const label = field.label[language];
  const shared = { name, label, value, errors, hint: field.hint?.[language] };
  const options = optionsOf(view, table, field);
  if (options !== null) {
    const none = field.need ? [] : [{ value: '', label: t('tabel.choose') }];
    return <Select {...shared} options={[...none, ...options]} />;
  }
  const isPlaces = field.type === 'places';
  return (
    <Field
      {...shared}
      hint={
        isPlaces
          ? `${t('tabel.placesHint')} ${shared.hint ?? ''}`
          : field.type === 'village'
            ? t('tabel.villageHint')
            : shared.hint
      }
      required={field.need}
      multiline={isPlaces || (field.type === 'words' && (field.most ?? 0) > LONG)}
      type={field.type === 'day' ? 'date' : field.type === 'month' ? 'month' : 'text'}
      short={['number', 'whole', 'rupiah', 'day', 'month'].includes(field.type)}
      inputmode={
        field.type === 'number' ? 'decimal' : field.type === 'whole' || field.type === 'rupiah' ? 'numeric' : undefined
      }
    />
  );
}

function optionsOf({ t, language }: View, { computed, year }: AksiTable, field: LineField): Option[] | null {
  if (field.type === 'choice') return (field.options ?? []).map((one) => ({ value: one.value, label: one[language] }));
  if (field.type === 'agency') return agencies.map((value) => ({ value, label: t(`agency.${value}`) }));
  if (field.type === 'indicator') {
    return allIndicators
      .filter(
        ({ kind, code, years: [first, last] }) =>
          (kind === 'growth' || SERVICE.test(code) || code.startsWith('esensial.')) &&
          first <= Number(year) &&
          (last === null || Number(year) <= last),
      )
      .map(({ code, name }) => ({ value: code, label: name[language] }));
  }
  if (field.type !== 'line') return null;
  const problems = computed.table === 'plan' ? computed.problems.map(({ id, problem }) => [id, problem] as const) : [];
  const recommended =
    'recommendations' in computed ? computed.recommendations.map(({ id, what }) => [id, what] as const) : [];
  return (field.of === 'problem' ? problems : recommended).map(([value, label]) => ({ value, label }));
}
