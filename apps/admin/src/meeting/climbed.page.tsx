import type { ClimbedCommitments } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { ownerWord } from './commitments.tsx';

export interface ClimbedProps {
  view: View;
  place: Place;
  districts: ClimbedCommitments['districts'];
}

/** What districts promised and left overdue so long that the province is asked. */
export function ClimbedPage({ view, place, districts }: ClimbedProps) {
  const { t, dates } = view;
  const title = t('ledger.climbedTitle');
  const climbed = districts.flatMap((district) =>
    district.climbed.map((one) => ({ ...one, district: district.region })),
  );
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <h1>{title}</h1>
      <p class="lead">{t('ledger.climbedLead')}</p>
      <TakeAway view={view} />
      {climbed.length === 0 ? (
        <Empty title={t('ledger.noneClimbed')} hint={t('ledger.noneClimbedHint')} />
      ) : (
        <DataTable
          label={title}
          rows={climbed}
          columns={[
            { label: t('ledger.what'), cell: ({ what }) => what },
            { label: t('ledger.district'), cell: ({ district }) => district.name },
            {
              label: t('ledger.owner'),
              cell: ({ ownerAgency, ownerName }) => (
                <>
                  {ownerWord(view, ownerAgency)}
                  <small>{ownerName}</small>
                </>
              ),
            },
            {
              label: t('ledger.dueOn'),
              cell: ({ dueOn, lateDays }) => (
                <>
                  {dates.day(dueOn)} <Tag tone="bad">{t('ledger.late', { n: lateDays })}</Tag>
                </>
              ),
            },
          ]}
        />
      )}
      <h2>{t('ledger.byDistrict')}</h2>
      <DataTable
        label={t('ledger.byDistrict')}
        rows={districts}
        columns={[
          { label: t('ledger.district'), cell: ({ region }) => region.name },
          { label: t('ledger.open'), number: true, cell: ({ open }) => open },
          { label: t('ledger.lates'), number: true, cell: ({ late }) => late },
          { label: t('ledger.climbedN'), number: true, cell: (district) => district.climbed.length },
        ]}
      />
    </PlaceFrame>
  );
}
