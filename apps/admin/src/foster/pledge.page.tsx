import type { PledgeView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { amountOf, stateOf } from './foster.page.tsx';
import { DeliveryFields, PledgeFields } from './foster-forms.tsx';

export interface PledgeProps {
  view: View;
  place: Place;
  pledge: PledgeView;
  /** Month whose delivery is corrected. */
  month: string | null;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** What a donor is given: promised, delivered, by the code of the case; and, for who may, the forms. */
export function PledgePage(props: PledgeProps) {
  const { view, place, pledge, refusal, notice } = props;
  const { t } = view;
  const title = t('foster.reportOf', { code: pledge.code });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('foster.title'), href: `/kabupaten/${place.region.code}/asuh` }, { label: pledge.code }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('foster.reportLead', { place: regionName(pledge.subdistrict) })}</p>
      <TakeAway view={view} />
      <Promised view={view} pledge={pledge} />
      <h2>{t('foster.deliveries')}</h2>
      {pledge.deliveries.length === 0 ? <p>{t('foster.notYet')}</p> : <Deliveries {...props} />}
      {pledge.mayWrite ? <Forms {...props} /> : null}
    </PlaceFrame>
  );
}

/** Who promised what, for how long. */
export function Promised({ view, pledge }: { view: View; pledge: PledgeView }) {
  const { t, dates } = view;
  return (
    <SummaryList
      rows={[
        [t('foster.case'), pledge.code],
        [t('foster.donor'), pledge.donor],
        [t('foster.promised'), amountOf(view, pledge)],
        [t('foster.state'), stateOf(view, pledge)],
        [t('foster.basis'), pledge.basis],
        [t('foster.lasts'), t('foster.span', { from: dates.month(pledge.from), to: dates.month(pledge.to) })],
      ]}
    />
  );
}

function Deliveries({ view, place, pledge }: PledgeProps) {
  const { t, dates, numbers } = view;
  const own = `/kabupaten/${place.region.code}/asuh/${pledge.id}`;
  return (
    <DataTable
      label={t('foster.deliveries')}
      rows={pledge.deliveries}
      columns={[
        {
          label: t('foster.month'),
          cell: ({ month }) => (
            <>
              {dates.month(month)}
              {pledge.mayWrite ? (
                <small class="no-print">
                  <a href={`${own}?bulan=${month}#serah`}>
                    {t('foster.correct')}
                    <span class="unseen"> {dates.month(month)}</span>
                  </a>
                </small>
              ) : null}
            </>
          ),
        },
        { label: t('foster.on'), cell: ({ on }) => dates.day(on) },
        {
          label: t('foster.item'),
          wide: true,
          cell: ({ item, quantity }) => (
            <>
              {item}
              <small>{t(`foster.given.${pledge.unit}`, { n: numbers.whole(quantity) })}</small>
            </>
          ),
        },
        { label: t('foster.handedBy'), wide: true, cell: ({ handedBy }) => handedBy },
        {
          label: t('foster.proof'),
          cell: ({ proof, month, number }) => (
            <>
              {t(`foster.proof.${proof}`)}
              <small>
                <a href={`${own}/tanda/${month}`}>{number}</a>
              </small>
            </>
          ),
        },
      ]}
    />
  );
}

function Forms({ view, place, pledge, month, typed, refusal }: PledgeProps) {
  const { t } = view;
  const action = `/kabupaten/${place.region.code}/asuh/${pledge.id}`;
  const isPledge = typed?.text('what') === 'pledge';
  const of = (is: boolean) => (is ? { typed, refusal } : { typed: null, refusal: null });
  const value = (name: string, stored: string) => (isPledge ? typed?.text(name) : undefined) ?? stored;
  return (
    <>
      <details id="serah" class="card no-print" open={month !== null || (typed !== null && !isPledge)}>
        <summary>{t('foster.deliver')}</summary>
        <form method="post" action={action} novalidate>
          <DeliveryFields
            view={view}
            pledge={pledge}
            delivery={pledge.deliveries.find((one) => one.month === month) ?? null}
            {...of(!isPledge)}
          />
          <button type="submit">{t('form.save')}</button>
        </form>
      </details>
      <details class="card no-print" open={isPledge}>
        <summary>{t('foster.change')}</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="what" value="pledge" />
          <input type="hidden" name="case" value={pledge.case} />
          <input type="hidden" name="version" value={value('version', String(pledge.version))} />
          <PledgeFields view={view} pledge={pledge} {...of(isPledge)} />
          <Field
            name="end"
            label={t('foster.end')}
            hint={t('foster.endHint')}
            type="date"
            short
            required={false}
            value={value('end', pledge.ended?.on ?? '')}
            errors={isPledge ? refusal?.fields : undefined}
          />
          <Field
            name="endWhy"
            label={t('foster.endWhy')}
            hint={t('foster.endWhyHint')}
            required={false}
            value={value('endWhy', pledge.ended?.why ?? '')}
            errors={isPledge ? refusal?.fields : undefined}
          />
          <button type="submit">{t('form.save')}</button>
        </form>
      </details>
    </>
  );
}
