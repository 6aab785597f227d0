import type { DistrictDetail } from '@konvergensi/contract';
import { TARGET_SOURCES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import type { TargetValues } from './target-lines.ts';

export interface TargetsProps {
  view: View;
  place: Place;
  district: DistrictDetail;
  values?: TargetValues;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** Which source of S the district reports by, and the numbers themselves. */
export function TargetsPage({ view, place, district, values, refusal = null, notice = null }: TargetsProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('target.title');
  const address = `/kabupaten/${code}/sasaran`;
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
      <p class="lead">{t('target.lead')}</p>
      <form class="card" method="post" action={`${address}/sumber`}>
        <input type="hidden" name="version" value={String(district.version)} />
        <Choice
          name="source"
          label={t('target.choose')}
          options={[
            ...TARGET_SOURCES.map((source) => ({
              value: source,
              label: t(`source.${source}`),
              hint: t(`target.${source}Hint`),
            })),
            { value: 'none', label: t('target.none') },
          ]}
          value={district.targetSource ?? 'none'}
        />
        <button type="submit">{t('form.save')}</button>
      </form>
      <h2>{t('target.put')}</h2>
      <form class="card" method="post" action={address} novalidate>
        <Choice
          name="kind"
          label={t('target.kind')}
          options={(['daftar', 'proyeksi'] as const).map((source) => ({ value: source, label: t(`source.${source}`) }))}
          value={values?.kind ?? 'daftar'}
        />
        <Field
          name="period"
          label={t('target.period')}
          hint={t('target.periodHint')}
          short
          value={values?.period}
          errors={refusal?.fields}
        />
        <Field
          name="entries"
          label={t('target.lines')}
          hint={t('target.linesHint')}
          multiline
          value={values?.entries}
          errors={refusal?.fields}
        />
        <button type="submit">{t('form.save')}</button>
      </form>
    </PlaceFrame>
  );
}
