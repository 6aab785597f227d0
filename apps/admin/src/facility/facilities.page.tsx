import type { FacilityView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Pager } from '../ui/pager.tsx';
import { ConfirmedFacilities } from './confirmed-facilities.tsx';
import { FacilityProposal } from './facility-proposal.tsx';

export interface FacilitiesProps {
  view: View;
  place: Place;
  facilities: readonly FacilityView[];
  /** From 1. */
  page: number;
  refusal?: Refusal | null;
  notice?: string | null;
}

const PER_PAGE = 20;

/** Proposals of imports to confirm or to join, and what has been confirmed. */
export function FacilitiesPage({ view, place, facilities, page, refusal = null, notice = null }: FacilitiesProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('facility.title');
  const proposed = facilities.filter(({ state }) => state === 'proposed').sort(puskesmasFirst);
  const confirmed = facilities.filter(({ state }) => state === 'confirmed');
  const pages = Math.max(1, Math.ceil(proposed.length / PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const address = `/kabupaten/${code}/fasilitas`;
  return (
    <PageFrame
      view={view}
      title={`${title}, ${name}`}
      me={place.me}
      practice={place.practice}
      crumbs={place.crumbs({ label: t('district.settings'), href: `/kabupaten/${code}` }, { label: title })}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('facility.lead')}</p>
      <h2>{t('facility.proposed')}</h2>
      {proposed.length === 0 ? (
        <div class="empty">
          <p>{facilities.length === 0 ? t('facility.none') : t('facility.noneProposed')}</p>
        </div>
      ) : (
        <ul class="tasks">
          {proposed.slice((current - 1) * PER_PAGE, current * PER_PAGE).map((facility) => (
            <FacilityProposal
              view={view}
              facility={facility}
              others={confirmed.filter((other) => other.kind === facility.kind && other.village === facility.village)}
              action={`${address}/${facility.id}?hal=${current}`}
            />
          ))}
        </ul>
      )}
      <Pager view={view} page={current} pages={pages} address={(n) => `${address}?hal=${n}`} />
      <ConfirmedFacilities view={view} code={code} facilities={confirmed} />
    </PageFrame>
  );
}

const puskesmasFirst = (a: FacilityView, b: FacilityView): number =>
  b.kind.localeCompare(a.kind) ||
  (a.village ?? '').localeCompare(b.village ?? '') ||
  a.name.localeCompare(b.name, 'id');
