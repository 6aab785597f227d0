import type { HandoverView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { TableBox } from '../ui/table-box.tsx';

interface HandoversProps {
  view: View;
  place: Place;
  handovers: readonly HandoverView[];
  refusal: Refusal | null;
  notice: string | null;
}

/** Houses handed over to agencies: who and where while open, and no longer. */
export function HandoversPage(props: HandoversProps) {
  const { view, place, handovers, refusal, notice } = props;
  const { t } = view;
  return (
    <PlaceFrame view={view} title={t('handover.title')} place={place} crumbs={[{ label: t('handover.title') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{t('handover.title')}</h1>
      <p class="lead">{t('handover.lead')}</p>
      {handovers.length === 0 ? <Empty title={t('handover.none')} /> : <List {...props} />}
    </PlaceFrame>
  );
}

function List({ view, place, handovers }: HandoversProps) {
  const { t, dates } = view;
  return (
    <TableBox label={t('handover.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('handover.head')}</th>
            <th scope="col">{t('handover.service')}</th>
            <th scope="col">{t('handover.dueOn')}</th>
            <th scope="col">{t('handover.basis')}</th>
            <th scope="col">{t('handover.state')}</th>
          </tr>
        </thead>
        <tbody>
          {handovers.map((one) => (
            <tr>
              <th scope="row">
                {one.head ?? t('handover.hidden')}
                <small>{[one.address ?? [], one.village.name].flat().join(', ')}</small>
              </th>
              <td>
                {t(`handover.service.${one.service}`)}
                <small>{t(`agency.${one.agency}`)}</small>
              </td>
              <td>{dates.day(one.dueOn)}</td>
              <td>
                {one.basis}
                <small>{one.givenBy}</small>
              </td>
              <td>
                {t(`handover.state.${one.state}`)}
                {one.closedOn === null ? null : <small>{dates.day(one.closedOn)}</small>}
                {one.mayClose ? <Close view={view} place={place} one={one} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function Close({ view: { t }, place, one }: { view: View; place: Place; one: HandoverView }) {
  const about = <span class="unseen"> {one.head ?? one.village.name}</span>;
  return (
    <form method="post" action={`/kabupaten/${place.region.code}/penyerahan/${one.village.code}/${one.id}`}>
      <input type="hidden" name="version" value={String(one.version)} />
      <button class="link" type="submit">
        {t('handover.delivered')}
        {about}
      </button>{' '}
      <button class="link" type="submit" name="ditarik" value="1">
        {t('handover.withdraw')}
        {about}
      </button>
    </form>
  );
}
