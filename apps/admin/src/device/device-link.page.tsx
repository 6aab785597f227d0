import { zoneOfCode } from '@konvergensi/domain';
import { deviceName } from '../account/device-name.ts';
import { Qr } from '../account/qr.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Note } from '../ui/note.tsx';

interface Shown {
  view: View;
  place: Place;
}

const crumbsOf = ({ view: { t }, place }: Shown) => [
  { label: t('device.title'), href: `/wilayah/${place.region.code}/hp` },
  { label: t('device.enrol') },
];

export interface GivenProps extends Shown {
  given: { id: string; name: string; token: string; code: string; expiresAt: number };
  publicOrigin: string;
}

/** The link as QR and as a message, the code apart from it, and the way to the confirmation; shown this once. */
export function DeviceLinkPage({ view, place, given, publicOrigin }: GivenProps) {
  const { t, dates } = view;
  const link = `${publicOrigin}/hp/${given.token}`;
  const until = dates.instant(given.expiresAt, zoneOfCode(place.region.code));
  const message = t('device.message', { name: given.name, link, until });
  return (
    <PlaceFrame
      view={view}
      title={t('device.enrolName', { name: given.name })}
      place={place}
      crumbs={crumbsOf({ view, place })}
    >
      <h1>{t('device.enrolName', { name: given.name })}</h1>
      <ol class="steps">
        <li>
          <p>{t('device.step1')}</p>
          <p>
            <Qr text={link} label={t('device.qr', { name: given.name })} />
          </p>
          <p>
            <a href={`https://wa.me/?text=${encodeURIComponent(message)}`} rel="noreferrer">
              {t('device.whatsapp')}
            </a>
          </p>
          <p class="small">
            <code>{message}</code>
          </p>
        </li>
        <li>
          <p>{t('device.step2')}</p>
          <p class="lead">
            <code>{given.code}</code>
          </p>
        </li>
        <li>
          <p>{t('device.step3')}</p>
          <p>
            <a class="button" href={`/wilayah/${place.region.code}/hp/tautan/${given.id}`}>
              {t('device.toConfirm')}
            </a>
          </p>
        </li>
      </ol>
      <Note tone="warn">{t('device.once')}</Note>
    </PlaceFrame>
  );
}

export interface StateProps extends Shown {
  id: string;
  link: {
    name: string;
    state: 'waiting' | 'opened' | 'confirmed' | 'used' | 'expired';
    openedAgent: string | null;
    openedAt: number | null;
  };
}

/** On which telephone a link was opened, to be confirmed by who gave it. */
export function DeviceLinkStatePage({ view, place, id, link }: StateProps) {
  const { t, dates, now } = view;
  const address = `/wilayah/${place.region.code}/hp/tautan/${id}`;
  const moving = link.state === 'waiting' || link.state === 'confirmed';
  return (
    <PlaceFrame
      view={view}
      title={t('device.enrolName', { name: link.name })}
      place={place}
      crumbs={crumbsOf({ view, place })}
      {...(moving ? { refresh: 5 } : {})}
    >
      <h1>{t('device.enrolName', { name: link.name })}</h1>
      <p class="lead" role="status">
        {t(`device.state.${link.state}`)}
      </p>
      {link.state === 'opened' ? (
        <div class="card">
          <p>
            {t('device.openedOn', {
              device: deviceName(link.openedAgent) ?? t('account.unknownDevice'),
              ago: dates.ago(link.openedAt ?? now, now),
            })}
          </p>
          <form method="post" action={`${address}/benar`}>
            <button type="submit">{t('device.right')}</button>
          </form>
          <form method="post" action={`${address}/batal`}>
            <button class="danger" type="submit">
              {t('device.wrong')}
            </button>
          </form>
        </div>
      ) : null}
      {moving ? (
        <p>
          <a class="button" href={address}>
            {t('device.look')}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/wilayah/${place.region.code}/hp`}>{t('device.all')}</a>
      </p>
    </PlaceFrame>
  );
}
