import type { FosterPage as Found, PledgeView, RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionName } from '../ui/region-name.ts';
import { TakeAway } from '../ui/take-away.tsx';
import { PledgeFields } from './foster-forms.tsx';

export interface FosterProps {
  view: View;
  place: Place;
  found: Found;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** Who helps which case, what was delivered, and which cases nobody helps yet; cases by code alone. */
export function FosterPage(props: FosterProps) {
  const { view, place, found, refusal, notice } = props;
  const { t, numbers } = view;
  const title = t('foster.title');
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${place.region.name}`}
      place={place}
      crumbs={[{ label: t('case.title'), href: `/wilayah/${place.region.code}/kasus` }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('foster.lead')}</p>
      <TakeAway view={view} />
      {found.waitingCount === 0 ? null : <p>{t('foster.waiting', { n: numbers.whole(found.waitingCount) })}</p>}
      {found.waiting.length === 0 ? null : <NewPledge {...props} />}
      {found.pledges.length === 0 ? (
        <Empty title={t('foster.none')} hint={t('foster.noneHint')} />
      ) : (
        <>
          <ByPlace view={view} pledges={found.pledges} />
          <Pledges view={view} place={place} pledges={found.pledges} />
        </>
      )}
    </PlaceFrame>
  );
}

/** How a pledge stands: ended, complete, or the months that lack. */
export function stateOf({ t, dates }: View, { ended, missing }: PledgeView): string {
  if (ended !== null) return t('foster.endedOn', { day: dates.day(ended.on), why: ended.why });
  if (missing.length === 0) return t('foster.allDelivered');
  return t('foster.lacks', { months: missing.map((month) => dates.month(month)).join(', ') });
}

/** What is promised each month, in words. */
export const amountOf = ({ t, numbers }: View, { unit, perMonth }: Pick<PledgeView, 'unit' | 'perMonth'>): string =>
  t(`foster.amount.${unit}`, { n: numbers.whole(perMonth) });

function Pledges({ view, place, pledges }: { view: View; place: Place; pledges: readonly PledgeView[] }) {
  const { t, dates } = view;
  return (
    <>
      <h2>{t('foster.pledges')}</h2>
      <DataTable
        label={t('foster.pledges')}
        rows={pledges}
        columns={[
          {
            label: t('foster.case'),
            cell: ({ id, code, subdistrict }) => (
              <>
                <a href={`/kabupaten/${place.region.code}/asuh/${id}`}>{code}</a>
                <small>{regionName(subdistrict)}</small>
              </>
            ),
          },
          { label: t('foster.donor'), wide: true, cell: ({ donor }) => donor },
          {
            label: t('foster.promised'),
            cell: (one) => (
              <>
                {amountOf(view, one)}
                <small>{t('foster.span', { from: dates.month(one.from), to: dates.month(one.to) })}</small>
              </>
            ),
          },
          { label: t('foster.delivered'), number: true, cell: ({ deliveries }) => deliveries.length },
          { label: t('foster.state'), wide: true, cell: (one) => stateOf(view, one) },
        ]}
      />
    </>
  );
}

function ByPlace({ view: { t }, pledges }: { view: View; pledges: readonly PledgeView[] }) {
  const places = new Map<string, { region: RegionRef; own: PledgeView[] }>();
  for (const one of pledges) {
    const had = places.get(one.subdistrict.code) ?? { region: one.subdistrict, own: [] };
    places.set(one.subdistrict.code, { ...had, own: [...had.own, one] });
  }
  const rows = [...places.values()].sort((a, b) => (a.region.code < b.region.code ? -1 : 1));
  const sumOf = (own: readonly PledgeView[], of: (one: PledgeView) => number) => own.reduce((n, one) => n + of(one), 0);
  return (
    <>
      <h2>{t('foster.byPlace')}</h2>
      <DataTable
        label={t('foster.byPlace')}
        rows={rows}
        columns={[
          { label: t('foster.place'), cell: ({ region }) => regionName(region) },
          { label: t('foster.helped'), number: true, cell: ({ own }) => new Set(own.map((one) => one.case)).size },
          { label: t('foster.delivered'), number: true, cell: ({ own }) => sumOf(own, (one) => one.deliveries.length) },
          {
            label: t('foster.missingMonths'),
            number: true,
            cell: ({ own }) => sumOf(own, ({ ended, missing }) => (ended === null ? missing.length : 0)),
          },
        ]}
      />
    </>
  );
}

function NewPledge({ view, place, found, typed, refusal }: FosterProps) {
  const { t } = view;
  return (
    <details class="card no-print" open={typed !== null}>
      <summary>{t('foster.new')}</summary>
      <form method="post" action={`/kabupaten/${place.region.code}/asuh`} novalidate>
        <Select
          name="case"
          label={t('foster.case')}
          hint={t('foster.newHint')}
          value={typed?.text('case')}
          errors={refusal?.fields}
          options={found.waiting.map(({ id, code, village }) => ({
            value: id,
            label: `${code}, ${regionName(village)}`,
          }))}
        />
        <PledgeFields view={view} typed={typed} refusal={refusal} pledge={null} />
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}
