import type { FacilityView, RegionRef } from '@konvergensi/contract';
import { SubdistrictChoice } from '../district/subdistrict-choice.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

export interface WorkingAreaProps {
  view: View;
  place: Place;
  facility: FacilityView;
  chosen: { code: string; villages: readonly RegionRef[] } | null;
  today: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** A puskesmas's villages from a day on, one sub-district at a time. */
export function WorkingAreaPage({
  view,
  place,
  facility,
  chosen,
  today,
  refusal = null,
  notice = null,
}: WorkingAreaProps) {
  const { t } = view;
  const { code } = place.region;
  const title = t('facility.areaTitle', { name: facility.name });
  const address = `/kabupaten/${code}/fasilitas/${facility.id}`;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[
        { label: t('district.settings'), href: `/kabupaten/${code}` },
        { label: t('facility.title'), href: `/kabupaten/${code}/fasilitas` },
        { label: facility.name },
      ]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('facility.areaLead')}</p>
      <p class="num">{t('facility.areaCount', { n: facility.villages.length })}</p>
      <SubdistrictChoice view={view} action={address} subdistricts={place.children} chosen={chosen?.code ?? null} />
      {chosen === null ? null : (
        <AreaForm
          view={view}
          action={`${address}/wilayah?kecamatan=${chosen.code}`}
          facility={facility}
          villages={chosen.villages}
          today={today}
          refusal={refusal}
        />
      )}
    </PlaceFrame>
  );
}

interface AreaFormProps {
  view: View;
  action: string;
  facility: FacilityView;
  villages: readonly RegionRef[];
  today: string;
  refusal: Refusal | null;
}

function AreaForm({ view: { t }, action, facility, villages, today, refusal }: AreaFormProps) {
  const here = new Set(villages.map(({ code }) => code));
  const elsewhere = facility.villages.filter((code) => !here.has(code));
  return (
    <form class="card" method="post" action={action} novalidate>
      <input type="hidden" name="version" value={String(facility.version)} />
      {elsewhere.map((code) => (
        <input type="hidden" name="villages" value={code} />
      ))}
      <fieldset>
        <legend>{t('facility.area')}</legend>
        {villages.map(({ code, name }) => (
          <Tick name="villages" value={code} label={name} checked={facility.villages.includes(code)} />
        ))}
      </fieldset>
      {elsewhere.length === 0 ? null : <p class="quiet">{t('facility.elsewhere', { n: elsewhere.length })}</p>}
      <Field name="from" label={t('facility.from')} type="date" short value={today} errors={refusal?.fields} />
      <button type="submit">{t('facility.saveArea')}</button>
    </form>
  );
}
