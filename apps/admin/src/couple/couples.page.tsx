import type { CoupleCountsView, CoupleItem, CouplePage as Found } from '@konvergensi/contract';
import { YearLinks } from '../aksi/year-links.tsx';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionName } from '../ui/region-name.ts';
import { TakeAway } from '../ui/take-away.tsx';
import { GuidanceForm } from './guidance-form.tsx';

export interface CouplesProps {
  view: View;
  place: Place;
  found: Found;
  /** Whose guidance is recorded now. */
  chosen: CoupleItem | null;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** Brides and grooms to be of a year: counts by month and village, the list by code, and what the office records. */
export function CouplesPage(props: CouplesProps) {
  const { view, place, found, chosen, refusal, notice } = props;
  const { t, dates } = view;
  const title = t('couple.title', { year: found.year });
  const address = `/wilayah/${place.region.code}/catin`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: t('couple.go') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('couple.lead')}</p>
      <YearLinks view={view} year={found.year} address={address} />
      <TakeAway view={view} />
      {place.may('entry.write') && place.region.level === 'subdistrict' ? (
        <p class="no-print">
          <a href={`/kabupaten/${place.region.code.slice(0, 5)}/isian`}>{t('couple.entry')}</a>
        </p>
      ) : null}
      {chosen === null ? null : <GuidanceForm {...props} chosen={chosen} address={address} />}
      {found.couples.length === 0 ? (
        <Empty title={t('couple.none')} hint={t('couple.noneHint')} />
      ) : (
        <>
          <h2>{t('couple.byMonth')}</h2>
          <DataTable
            label={t('couple.byMonth')}
            rows={found.months.map(({ month, counts }) => ({ name: dates.month(month), counts }))}
            sum={{ name: t('couple.sum'), counts: found.counts }}
            columns={[{ label: t('couple.month'), cell: ({ name }) => name }, ...counted(view)]}
          />
          <List {...props} address={address} />
        </>
      )}
      {found.villages.length > 1 && found.couples.length > 0 ? (
        <>
          <h2>{t('couple.byVillage')}</h2>
          <DataTable
            label={t('couple.byVillage')}
            rows={found.villages.map(({ region, counts }) => ({ name: regionName(region), counts }))}
            columns={[{ label: t('couple.village'), cell: ({ name }) => name }, ...counted(view)]}
          />
        </>
      ) : null}
    </PlaceFrame>
  );
}

const COUNTS = ['weddings', 'guided', 'withMaterial', 'notGuided', 'unsaid'] as const;
const counted = ({ t, numbers }: View): Column<{ name: string; counts: CoupleCountsView }>[] =>
  COUNTS.map((name) => ({
    label: t(`couple.${name}`),
    number: true,
    cell: ({ counts }) => numbers.whole(counts[name]),
  }));

function List({ view, found, address }: CouplesProps & { address: string }) {
  const { t, dates } = view;
  return (
    <>
      <h2>{t('couple.list')}</h2>
      <DataTable
        label={t('couple.list')}
        rows={found.couples}
        columns={[
          {
            label: t('couple.one'),
            cell: ({ name, code, sex }) => (
              <>
                {name ?? code}
                <small>{[name === null ? [] : code, t(`case.sex.${sex}`)].flat().join(', ')}</small>
              </>
            ),
          },
          { label: t('couple.village'), cell: ({ village }) => regionName(village) },
          { label: t('couple.wedding'), cell: ({ weddingOn }) => dates.day(weddingOn) },
          {
            label: t('couple.guidance'),
            wide: true,
            cell: (one) => (
              <>
                {saidOf(view, one)}
                {one.mayWrite && !one.fellOut ? (
                  <small class="no-print">
                    <a href={`${address}?tahun=${found.year}&catat=${one.id}#catat`}>
                      {t('couple.write')}
                      <span class="unseen"> {one.code}</span>
                    </a>
                  </small>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function saidOf({ t, dates }: View, { fellOut, guided, notGuided }: CoupleItem): string {
  if (fellOut) return t('couple.fellOut');
  if (guided !== null)
    return t(guided.material ? 'couple.guidedOn' : 'couple.guidedOnly', { day: dates.day(guided.on) });
  return notGuided === null ? t('couple.unsaid') : t(`couple.why.${notGuided}`);
}
