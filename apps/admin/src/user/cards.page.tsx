import type { MadeAccount, NumberedPrint } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { Qr } from '../account/qr.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { PrintMark } from '../take/numbered-prints.tsx';
import { Note } from '../ui/note.tsx';

export interface CardsProps {
  view: View;
  place: Place;
  made: readonly MadeAccount[];
  publicOrigin: string;
  /** A province's cards are of its own officers: nothing of them stands on a district's trail. */
  print: NumberedPrint | null;
}

/** One card a person to print on A4 and cut; shown this once. */
export function CardsPage({ view, place, made, publicOrigin, print }: CardsProps) {
  const { t, dates } = view;
  const { code } = place.region;
  const title = t('card.title', { n: made.length });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('home.users'), href: `/wilayah/${code}/pengguna` }, { label: t('list.crumb') }]}
    >
      <h1>{title}</h1>
      <div class="no-print">
        <Note tone="warn">{t('card.once')}</Note>
        <p>
          <button type="button" hidden data-print>
            {t('card.print')}
          </button>
        </p>
      </div>
      <ul class="cards">
        {made.map(({ name, username, role, region, enrolmentToken, expiresAt }) => {
          const link = `${publicOrigin}/daftar/${enrolmentToken}`;
          return (
            <li class="card">
              <h2>{name}</h2>
              <p>
                {t(`role.${role}`)}, {region?.name ?? t('enrol.everywhere')}
              </p>
              <Qr text={link} label={t('card.qr', { name })} />
              <p>{t('card.how', { until: dates.instant(expiresAt, zoneOfCode(code)) })}</p>
              <p class="small">
                <code>{link}</code>
              </p>
              <p>
                {t('user.account')}: <b>{username}</b>
              </p>
              {print === null ? null : (
                <p class="small quiet">
                  <PrintMark view={view} print={print} at={code} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </PlaceFrame>
  );
}
