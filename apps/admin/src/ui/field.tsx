import type { Child } from 'hono/jsx';

/** What is wrong with which field; keys are field names. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | undefined;
  errors?: FieldErrors | undefined;
  type?: 'text' | 'password' | 'date' | 'month' | undefined;
  inputmode?: 'decimal' | 'numeric' | undefined;
  autocomplete?: string | undefined;
  required?: boolean | undefined;
  short?: boolean | undefined;
  max?: string | undefined;
  multiline?: boolean | undefined;
  /** Id of a `datalist` with what can be chosen. */
  list?: string | undefined;
}

/** A labelled input with its hint and, when the last answer named it, what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, label, hint, value, errors = {}, multiline = false, short, required = true } = props;
  const wrong = errors[name];
  const { describedBy, notes } = notesOf(name, hint, wrong);
  const shared = {
    id: name,
    name,
    required,
    class: short ? 'short' : undefined,
    'aria-describedby': describedBy,
    'aria-invalid': wrong === undefined ? undefined : ('true' as const),
  };
  return (
    <div class={wrong === undefined ? 'field' : 'field invalid'}>
      <label for={name}>{label}</label>
      {notes}
      {multiline ? (
        <textarea {...shared} rows={3}>
          {value ?? ''}
        </textarea>
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          value={value}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete}
          max={props.max}
          list={props.list}
        />
      )}
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface ChoiceProps {
  name: string;
  label: string;
  options: readonly Option[];
  value?: string | undefined;
  hint?: string | undefined;
  errors?: FieldErrors | undefined;
}

export function Choice({ name, label, options, value, hint, errors = {} }: ChoiceProps) {
  const wrong = errors[name];
  const { describedBy, notes } = notesOf(name, hint, wrong);
  return (
    <fieldset class={wrong === undefined ? undefined : 'invalid'} aria-describedby={describedBy}>
      <legend>{label}</legend>
      {notes}
      {options.map((option, i) => (
        <label class="tick">
          <input
            type="radio"
            id={i === 0 ? name : undefined}
            name={name}
            value={option.value}
            checked={option.value === value}
            required
          />
          <span>
            {option.label}
            {option.hint === undefined ? null : <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function Select({ name, label, options, value, hint, errors = {} }: ChoiceProps) {
  const wrong = errors[name];
  const { describedBy, notes } = notesOf(name, hint, wrong);
  return (
    <div class={wrong === undefined ? 'field' : 'field invalid'}>
      <label for={name}>{label}</label>
      {notes}
      <select id={name} name={name} aria-describedby={describedBy}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Tick({
  name,
  label,
  checked,
  value = '1',
}: {
  name: string;
  label: Child;
  checked?: boolean;
  value?: string;
}) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value={value} checked={checked} />
      <span>{label}</span>
    </label>
  );
}

function notesOf(name: string, hint: string | undefined, wrong: string | undefined) {
  const ids = [hint === undefined ? [] : [`${name}-hint`], wrong === undefined ? [] : [`${name}-wrong`]].flat();
  return {
    describedBy: ids.length === 0 ? undefined : ids.join(' '),
    notes: (
      <>
        {hint === undefined ? null : (
          <span class="hint" id={`${name}-hint`}>
            {hint}
          </span>
        )}
        {wrong === undefined ? null : (
          <span class="wrong" id={`${name}-wrong`}>
            {wrong}
          </span>
        )}
      </>
    ),
  };
}
