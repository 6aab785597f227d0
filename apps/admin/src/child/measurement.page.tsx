import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Tick } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { ageWords } from './child-table.tsx';
import type { ChildItem } from './children.page.tsx';
import type { MeasurementValues } from './measurement-input.ts';

export interface MeasurementProps {
  view: View;
  place: Place;
  child: ChildItem;
  month: string;
  today: string;
  values: MeasurementValues;
  saveKey: string;
  refusal?: Refusal | null;
  /** What looks wrong though it is possible: asked once, saved when confirmed. */
  doubts?: readonly string[];
}

/** One child, one date: weight, length and what else was measured, with the last values beside the fields. */
export function MeasurementPage(props: MeasurementProps) {
  const { view, place, child, month, today, values, saveKey, refusal = null, doubts = [] } = props;
  const { t, dates } = view;
  const { code } = place.region;
  const list = `/desa/${code}/anak?bulan=${month}`;
  const title = values.version === '' ? t('child.form') : t('child.formCorrect');
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${child.name}`}
      place={place}
      crumbs={[{ label: t('region.goChildren'), href: list }, { label: child.name }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <p class="kicker">{title}</p>
      <h1>{child.name}</h1>
      <SummaryList
        rows={[
          [t('child.age'), `${ageWords(view, child.birthDate, today)} · ${t(`sex.${child.sex}`)}`],
          [t('child.born'), dates.day(child.birthDate)],
          [t('child.parents'), child.parents],
          [t('child.posyandu'), child.posyandu ?? t('value.dash')],
        ]}
      />
      <form class="card narrow" method="post" action={`/desa/${code}/anak/${child.id}/ukur?bulan=${month}`} novalidate>
        <input type="hidden" name="kunci" value={saveKey} />
        <input type="hidden" name="version" value={values.version} />
        <Fields view={view} child={child} today={today} values={values} refusal={refusal} />
        {doubts.length === 0 ? null : (
          <Note tone="warn">
            {doubts.map((words) => (
              <p>{words}</p>
            ))}
            <Tick name="yakin" label={t('child.doubtSure')} />
          </Note>
        )}
        <button type="submit">{t('child.save')}</button>
        <a class="button plain" href={list}>
          {t('form.cancel')}
        </a>
      </form>
    </PlaceFrame>
  );
}

type FieldsProps = Pick<MeasurementProps, 'view' | 'child' | 'today' | 'values'> & { refusal: Refusal | null };

function Fields({ view, child, today, values, refusal }: FieldsProps) {
  const { t } = view;
  const errors = refusal?.fields ?? {};
  const number = { inputmode: 'decimal', short: true, errors, autocomplete: 'off' } as const;
  const optional = (label: string) => `${label} (${t('form.optional')})`;
  return (
    <>
      <Field name="date" label={t('child.date')} type="date" short max={today} value={values.date} errors={errors} />
      <Field
        {...number}
        name="weightKg"
        label={t('child.weight')}
        hint={lastWords(view, child, 'weightKg')}
        value={values.weightKg}
      />
      <Field
        {...number}
        name="lengthCm"
        label={t('child.length')}
        hint={lastWords(view, child, 'lengthCm')}
        value={values.lengthCm}
      />
      <Choice
        name="position"
        label={t('child.position')}
        options={(['L', 'H'] as const).map((value) => ({ value, label: t(`child.position.${value}`) }))}
        value={values.position}
        errors={errors}
      />
      <Field {...number} name="armCm" label={optional(t('child.arm'))} value={values.armCm} required={false} />
      <Field {...number} name="headCm" label={optional(t('child.head'))} value={values.headCm} required={false} />
      <Tick name="oedema" label={t('child.oedema')} checked={values.oedema} />
    </>
  );
}

/** Last time's value next to the field, or how a number may be written. */
function lastWords({ t, dates, numbers }: View, { latest }: ChildItem, field: 'weightKg' | 'lengthCm'): string {
  const value = latest?.[field] ?? null;
  if (latest === null || value === null) return t('child.decimalHint');
  return t('child.last', { value: numbers.decimal(value), date: dates.day(latest.date) });
}
