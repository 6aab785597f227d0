import type { childItem } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChildTable } from './child-table.tsx';
import { RegisterForm, type RegisterValues } from './register-form.tsx';

export type ChildItem = ReturnType<typeof childItem.parse>;

export interface ChildrenProps {
  view: View;
  place: Place;
  month: string;
  today: string;
  listed: readonly ChildItem[];
  register?: RegisterValues;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** The children of a village with their latest measurement: who is done this month and who is not. */
export function ChildrenPage({
  view,
  place,
  month,
  today,
  listed,
  register,
  refusal = null,
  notice = null,
}: ChildrenProps) {
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('child.title', { name });
  const measured = listed.filter(({ measuredThisMonth }) => measuredThisMonth).length;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('region.goChildren') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('child.lead')}</p>
      <FilterForm
        view={view}
        action={`/desa/${code}/anak`}
        month={{ label: t('child.month'), value: month, max: today.slice(0, 7) }}
      />
      {listed.length === 0 ? (
        <div class="empty">
          <p>{t('child.none', { month: dates.month(month) })}</p>
        </div>
      ) : (
        <>
          <p class="num">
            {t('child.measuredOf', { part: measured, whole: listed.length, month: dates.month(month) })}
          </p>
          <ChildTable
            view={view}
            listed={listed}
            today={today}
            record={place.may('measurement.write') ? (id) => `/desa/${code}/anak/${id}/ukur?bulan=${month}` : null}
            open={(id) => `/desa/${code}/anak/${id}`}
          />
        </>
      )}
      {place.may('register.confirm') ? (
        <RegisterForm view={view} code={code} today={today} values={register} refusal={refusal} />
      ) : null}
    </PlaceFrame>
  );
}
