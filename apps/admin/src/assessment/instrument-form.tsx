import type { PutInstrument } from '@konvergensi/contract';
import { LETTERS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { decimal, type Form, versionOf } from '../http/form.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';

type Instrument = Omit<PutInstrument, 'version'> & { version: number | null };

/** Rows for items that the province adds. */
const EMPTY_ROWS = 2;
const SHORTEST = 2;

interface FormProps {
  view: View;
  instrument: Instrument;
  typed: Form | null;
  refusal: Refusal | null;
  action: string;
}

/** Items with their rubric and weight, classes with their limits; an item that is emptied goes. */
export function InstrumentForm({ view, instrument, typed, refusal, action }: FormProps) {
  const { t } = view;
  const rows = typed === null ? instrument.items.length + EMPTY_ROWS : rowsOf(typed, instrument);
  return (
    <details class="card no-print" open={typed !== null}>
      <summary>{t('assess.setInstrument')}</summary>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="version" value={instrument.version ?? ''} />
        <input type="hidden" name="rows" value={rows} />
        <Field
          name="source"
          label={t('assess.source')}
          value={typed?.text('source') ?? instrument.source}
          errors={refusal?.fields}
        />
        <p>{t('assess.emptied')}</p>
        {Array.from({ length: rows }, (_, i) => (
          <Item view={view} i={i} item={instrument.items[i] ?? null} typed={typed} refusal={refusal} />
        ))}
        {instrument.classes.map(({ name, from }, i) => (
          <Field
            name={`class-${i}`}
            label={t('assess.classFrom', { name })}
            hint={t('assess.classHint')}
            short
            required={false}
            inputmode="decimal"
            value={typed?.text(`class-${i}`) ?? shown(from)}
            errors={refusal?.fields}
          />
        ))}
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}

interface ItemProps extends Pick<FormProps, 'view' | 'typed' | 'refusal'> {
  i: number;
  item: PutInstrument['items'][number] | null;
}

function Item({ view: { t }, i, item, typed, refusal }: ItemProps) {
  const field = (name: string, stored: string) => ({
    name: `${name}-${i}`,
    value: typed?.text(`${name}-${i}`) ?? stored,
    errors: refusal?.fields,
    required: false,
  });
  return (
    <fieldset class="card">
      <legend>{item === null ? t('assess.newItem') : `${item.code} ${item.text}`}</legend>
      <Field {...field('code', item?.code ?? '')} label={t('assess.code')} short />
      <Field {...field('text', item?.text ?? '')} label={t('assess.item')} />
      {LETTERS.map((letter) => (
        <Field {...field(letter, item?.rubric[letter] ?? '')} label={letter} />
      ))}
      <Field {...field('weight', shown(item?.weight ?? null))} label={t('assess.weight')} short inputmode="decimal" />
    </fieldset>
  );
}

const shown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

const rowsOf = (form: Form, was: Instrument): number =>
  Math.min(Number(form.text('rows')) || was.items.length, was.items.length + EMPTY_ROWS);

/** The instrument as typed; what is no number, too short or said twice is named. */
export function readInstrument({ t }: View, form: Form, was: Instrument) {
  const wrong: Record<string, string> = {};
  const number = (name: string): number | null => {
    const value = decimal(form.text(name));
    if (Number.isNaN(value)) wrong[name] = t('assess.numberWrong');
    return value;
  };
  const words = (name: string): string => {
    const text = form.text(name);
    if (text.length < SHORTEST) wrong[name] = t('assess.short');
    return text;
  };
  const kept = Array.from({ length: rowsOf(form, was) }, (_, i) => i).filter((i) => form.text(`text-${i}`) !== '');
  const items = kept.map((i) => {
    const code = words(`code-${i}`);
    if (kept.some((other) => other < i && form.text(`code-${other}`) === code)) wrong[`code-${i}`] = t('assess.twice');
    const rubric = { A: words(`A-${i}`), B: words(`B-${i}`), C: words(`C-${i}`), D: words(`D-${i}`) };
    return { code, text: words(`text-${i}`), rubric, weight: number(`weight-${i}`) ?? 0 };
  });
  if (items.length === 0) wrong['source'] = t('assess.noItems');
  const values: PutInstrument = {
    items,
    classes: was.classes.map(({ name }, i) => ({ name, from: number(`class-${i}`) })),
    source: form.text('source'),
    version: versionOf(form),
  };
  return { values, wrong };
}
