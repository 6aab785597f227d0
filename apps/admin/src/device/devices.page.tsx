import type { DeviceItem } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { deviceName } from '../account/device-name.ts';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Notice } from '../ui/notice.tsx';
import { TableBox } from '../ui/table-box.tsx';

export interface DevicesProps {
  view: View;
  place: Place;
  devices: readonly DeviceItem[];
  notice?: string | null;
}

/** Telephones of volunteers, each to be ended with what it keeps. */
export function DevicesPage({ view, place, devices, notice = null }: DevicesProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('device.titleOf', { name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('device.title') }]}>
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('device.lead')}</p>
      {devices.length === 0 ? (
        <div class="empty">
          <p>{t('device.none')}</p>
        </div>
      ) : (
        <Devices view={view} place={place} devices={devices} />
      )}
      <p>
        <a href={`/wilayah/${code}/pengguna`}>{t('device.toUsers')}</a>
      </p>
    </PlaceFrame>
  );
}

function Devices({ view: { t, dates, now }, place, devices }: DevicesProps) {
  const { code } = place.region;
  return (
    <TableBox label={t('device.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.device')}</th>
            <th scope="col">{t('device.people')}</th>
            <th scope="col">{t('device.since')}</th>
            <th scope="col">{t('account.lastUsed')}</th>
            <th scope="col">{t('table.action')}</th>
          </tr>
        </thead>
        <tbody>
          {devices.map(({ id, userAgent, people, createdAt, lastUsedAt }) => (
            <tr>
              <th scope="row">{deviceName(userAgent) ?? t('account.unknownDevice')}</th>
              <td>{people.join(', ')}</td>
              <td>{dates.instant(createdAt, zoneOfCode(code))}</td>
              <td>{lastUsedAt === null ? t('user.neverSeen') : dates.ago(lastUsedAt, now)}</td>
              <td>
                <details>
                  <summary>
                    {t('account.end')}
                    <span class="unseen"> {people.join(', ')}</span>
                  </summary>
                  <form method="post" action={`/wilayah/${code}/hp/${id}/akhiri`}>
                    <p>{t('device.endHow')}</p>
                    <button class="danger" type="submit">
                      {t('device.endSure')}
                    </button>
                  </form>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
