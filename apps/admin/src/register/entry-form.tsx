import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import type { Crumb } from '../ui/crumbs.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, type Option, Select } from '../ui/field.tsx';

export type Values = Readonly<Record<string, string>>;

/** One question of a form of the register. `yes-no` may stay unanswered. */
export interface EntryField {
  name: string;
  label: string;
  kind: 'text' | 'date' | 'number' | 'select' | 'choice' | 'yes-no';
  hint?: string;
  options?: readonly Option[];
  required?: boolean;
  max?: string;
}

export interface EntryFormProps {
  view: View;
  place: Place;
  title: string;
  crumbs: readonly Crumb[];
  action: string;
  back: string;
  fields: readonly EntryField[];
  values: Values;
  hidden: Values;
  saveKey: string;
  submit: string;
  refusal?: Refusal | null;
  lead?: string | undefined;
  /** Between the questions and the button. */
  children?: Child;
}

/** A form of the register: questions in their order, what was typed kept, what is wrong at its field. */
export function EntryForm(props: EntryFormProps) {
  const { view, place, title, fields, values, hidden, refusal = null } = props;
  const { t } = view;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[...props.crumbs, { label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      {props.lead === undefined ? null : <p class="lead">{props.lead}</p>}
      <form class="card narrow" method="post" action={props.action} novalidate>
        <input type="hidden" name="kunci" value={props.saveKey} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Question view={view} field={field} value={values[field.name] ?? ''} refusal={refusal} />
        ))}
        {props.children}
        <button type="submit">{props.submit}</button>
        <a class="button plain" href={props.back}>
          {t('form.cancel')}
        </a>
      </form>
    </PlaceFrame>
  );
}

interface QuestionProps {
  view: View;
  field: EntryField;
  value: string;
  refusal: Refusal | null;
}

export function Question({ view: { t }, field, value, refusal }: QuestionProps) {
  const { name, kind, hint, required = false } = field;
  const errors = refusal?.fields ?? {};
  const label = required ? field.label : `${field.label} (${t('form.optional')})`;
  const empty = { value: '', label: t('reg.notRecorded') };
  if (kind === 'choice')
    return (
      <Choice name={name} label={field.label} options={field.options ?? []} value={value} hint={hint} errors={errors} />
    );
  if (kind === 'select' || kind === 'yes-no') {
    const answers = kind === 'select' ? (field.options ?? []) : yesOrNo(t('reg.yes'), t('reg.no'));
    const options = required ? answers : [empty, ...answers];
    return <Select name={name} label={field.label} options={options} value={value} hint={hint} errors={errors} />;
  }
  return (
    <Field
      name={name}
      label={label}
      value={value}
      hint={hint}
      errors={errors}
      required={required}
      type={kind === 'date' ? 'date' : 'text'}
      short={kind !== 'text'}
      autocomplete="off"
      {...(kind === 'number' ? { inputmode: 'decimal' as const } : {})}
      {...(field.max === undefined ? {} : { max: field.max })}
    />
  );
}

const yesOrNo = (yes: string, no: string): readonly Option[] => [
  { value: 'ya', label: yes },
  { value: 'tidak', label: no },
];
