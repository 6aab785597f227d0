import type { PledgeView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { SignatureTable } from '../meeting/signature-table.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { TakeAway } from '../ui/take-away.tsx';

const SIGNERS = ['deliverer', 'witness', 'office'] as const;

export interface ReceiptProps {
  view: View;
  place: Place;
  pledge: PledgeView;
  delivery: PledgeView['deliveries'][number];
}

/** The receipt of one delivery, as the donor gets it: a code, what, when, by whom, and who signs. */
export function ReceiptPage({ view, place, pledge, delivery }: ReceiptProps) {
  const { t, dates, numbers } = view;
  const own = `/kabupaten/${place.region.code}/asuh`;
  const title = t('foster.receiptOf');
  return (
    <PlaceFrame
      view={view}
      title={`${title} ${delivery.number}`}
      place={place}
      crumbs={[
        { label: t('foster.title'), href: own },
        { label: pledge.code, href: `${own}/${pledge.id}` },
        { label: title },
      ]}
    >
      <TakeAway view={view} />
      <article class="paper">
        <h1>{title}</h1>
        <p class="lead">{place.region.name}</p>
        <p class="number">{`${t('foster.number')} ${delivery.number}`}</p>
        <p>
          {t('foster.receiptText', {
            code: pledge.code,
            place: regionName(pledge.subdistrict),
            donor: pledge.donor,
            month: dates.month(delivery.month),
          })}
        </p>
        <SummaryList
          rows={[
            [t('foster.item'), delivery.item],
            [t('foster.quantity'), t(`foster.given.${pledge.unit}`, { n: numbers.whole(delivery.quantity) })],
            [t('foster.on'), dates.day(delivery.on)],
            [t('foster.handedBy'), delivery.handedBy],
            [t('foster.proof'), t(`foster.proof.${delivery.proof}`)],
          ]}
        />
        <h2>{t('foster.signers')}</h2>
        <SignatureTable
          view={view}
          label={t('foster.signers')}
          signer={t('foster.signer')}
          lines={SIGNERS.map((signer) => t(`foster.signer.${signer}`))}
        />
        <p class="small">{t('foster.receiptPrivacy')}</p>
      </article>
    </PlaceFrame>
  );
}
