import type { EntryReceiptView } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { inboxAddress } from './entry-address.ts';
import { indicatorName } from './entry-words.tsx';

/** That a file was taken over: what, when, by whom, and the print of its contents. */
export function ReceiptPage({ view, place, receipt }: { view: View; place: Place; receipt: EntryReceiptView }) {
  const { t, dates, numbers } = view;
  const { code } = place.region;
  const back = inboxAddress(code, receipt.period);
  const title = t('entry.receipt');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('entry.go'), href: back }, { label: title }]}
    >
      <h1>{title}</h1>
      <TakeAway view={view} />
      <SummaryList
        rows={[
          [t('entry.receiptFile'), receipt.fileName],
          [t('region.period'), dates.month(receipt.period)],
          [t('entry.receiptRows'), numbers.whole(receipt.rows)],
          [t('entry.receiptKept'), numbers.whole(receipt.kept)],
          [t('entry.indicators'), receipt.indicators.map((one) => indicatorName(view, one)).join('; ')],
          [t('entry.receiptBy'), `${receipt.by}, ${dates.instant(receipt.at, zoneOfCode(code))}`],
          [t('entry.receiptDigest'), <span class="num">{receipt.digest}</span>],
        ]}
      />
      <p>
        <a class="button" href={back}>
          {t('entry.go')}
        </a>
      </p>
    </PlaceFrame>
  );
}
