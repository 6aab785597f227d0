import type { FacilityView, RegionRef } from '@konvergensi/contract';
import { SubdistrictChoice } from '../district/subdistrict-choice.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { ConfirmedFacilities } from './confirmed-facilities.tsx';
import { ProposalsForm } from './proposals-form.tsx';

export interface FacilitiesProps {
  view: View;
  place: Place;
  facilities: readonly FacilityView[];
  /** The sub-district shown, with its villages. */
  chosen: { code: string; villages: readonly RegionRef[] } | null;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** Proposals of imports to confirm or to join, sub-district by sub-district, and what has been confirmed. */
export function FacilitiesPage({ view, place, facilities, chosen, refusal = null, notice = null }: FacilitiesProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('facility.title');
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
      <p class="lead">{t('facility.lead')}</p>
      <Proposed view={view} place={place} facilities={facilities} chosen={chosen} />
      <ConfirmedFacilities
        view={view}
        code={code}
        facilities={facilities.filter(
          ({ state, village }) => state === 'confirmed' && isIn(village, chosen?.code ?? ''),
        )}
        villages={chosen?.villages ?? []}
      />
    </PlaceFrame>
  );
}

/** A puskesmas stands in no village and is always shown. */
const isIn = (village: string | null, subdistrict: string): boolean =>
  village === null || (subdistrict !== '' && village.startsWith(subdistrict));

type ProposedProps = Pick<FacilitiesProps, 'view' | 'place' | 'facilities' | 'chosen'>;

function Proposed({ view, place, facilities, chosen }: ProposedProps) {
  const { t } = view;
  const address = `/kabupaten/${place.region.code}/fasilitas`;
  const proposed = facilities.filter(({ state }) => state === 'proposed');
  const confirmed = facilities.filter(({ state }) => state === 'confirmed');
  const puskesmas = proposed.filter(({ village }) => village === null);
  const posyandu = proposed.filter(({ village }) => village !== null && isIn(village, chosen?.code ?? ''));
  const form = { view, action: `${address}?kecamatan=${chosen?.code ?? ''}`, confirmed };
  return (
    <>
      <h2>{t('facility.proposed')}</h2>
      {proposed.length === 0 ? (
        <div class="empty">
          <p>{facilities.length === 0 ? t('facility.none') : t('facility.noneProposed')}</p>
        </div>
      ) : null}
      {puskesmas.length === 0 ? null : (
        <ProposalsForm {...form} label={t('facility.kind.puskesmas')} proposals={puskesmas} villages={[]} />
      )}
      <SubdistrictChoice
        view={view}
        action={address}
        subdistricts={place.children}
        chosen={chosen?.code ?? null}
        waiting={(code) => proposed.filter(({ village }) => village?.startsWith(code)).length}
      />
      {proposed.length > 0 && chosen !== null && posyandu.length === 0 ? (
        <p class="quiet">{t('facility.noneHere')}</p>
      ) : null}
      {posyandu.length === 0 ? null : (
        <ProposalsForm
          {...form}
          label={t('facility.kind.posyandu')}
          proposals={posyandu.sort((a, b) => (a.village ?? '').localeCompare(b.village ?? ''))}
          villages={chosen?.villages ?? []}
        />
      )}
    </>
  );
}
