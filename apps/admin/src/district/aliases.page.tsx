import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { SubdistrictChoice } from './subdistrict-choice.tsx';

export interface AliasesProps {
  view: View;
  place: Place;
  /** The sub-district chosen, with its villages. */
  chosen: { code: string; villages: readonly RegionRef[] } | null;
  values?: { alias: string; village: string };
  refusal?: Refusal | null;
  notice?: string | null;
}

/** Teaches a spelling of a village's name that files use. */
export function AliasesPage({ view, place, chosen, values, refusal = null, notice = null }: AliasesProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('alias.title');
  const address = `/kabupaten/${code}/ejaan`;
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${name}`}
      place={place}
      crumbs={[{ label: t('district.settings'), href: `/kabupaten/${code}` }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('alias.lead')}</p>
      <SubdistrictChoice view={view} action={address} subdistricts={place.children} chosen={chosen?.code ?? null} />
      {chosen === null ? null : (
        <form class="card" method="post" action={`${address}?kecamatan=${chosen.code}`} novalidate>
          <Select
            name="village"
            label={t('alias.village')}
            options={chosen.villages.map((village) => ({ value: village.code, label: village.name }))}
            value={values?.village}
            errors={refusal?.fields}
          />
          <Field name="alias" label={t('alias.text')} value={values?.alias} errors={refusal?.fields} />
          <button type="submit">{t('alias.submit')}</button>
        </form>
      )}
    </PlaceFrame>
  );
}
