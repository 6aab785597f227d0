import type { UserItem } from '@konvergensi/contract';
import { signsInByDevice } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { Tick } from '../ui/field.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';

export interface UserTableProps {
  view: View;
  /** Address of this list. */
  address: string;
  /** Who reads: nobody renews or closes the own account. */
  own: string;
  users: readonly UserItem[];
}

export function UserTable({ view, address, own, users }: UserTableProps) {
  const { t } = view;
  return (
    <TableBox label={t('home.users')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('user.person')}</th>
            <th scope="col">{t('user.account')}</th>
            <th scope="col">{t('user.role')}</th>
            <th scope="col">{t('user.region')}</th>
            <th scope="col">{t('user.lastSeen')}</th>
            <th scope="col">{t('table.action')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr>
              <th scope="row">{user.name}</th>
              <td>{user.username}</td>
              <td>
                {t(`role.${user.role}`)}
                {user.agency === null ? null : ` · ${t(`agency.${user.agency}`)}`}
                {user.endedAt === null ? null : (
                  <>
                    {' '}
                    <Tag tone="warn">{t('user.ended')}</Tag>
                  </>
                )}
              </td>
              <td>{user.region?.name ?? t('home.installation')}</td>
              <td>
                <LastSeen view={view} user={user} />
              </td>
              <td>{user.id === own ? null : <Actions view={view} address={address} user={user} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function LastSeen({ view: { t, dates, now }, user }: { view: View; user: UserItem }) {
  if (!user.enrolled) return <Tag tone="warn">{t('user.notEnrolled')}</Tag>;
  return <>{user.lastSeenAt === null ? t('user.neverSeen') : dates.ago(user.lastSeenAt, now)}</>;
}

function Actions({ view: { t }, address, user }: { view: View; address: string; user: UserItem }) {
  return (
    <>
      <p>
        <a href={`${address}/${user.id}/peran`}>
          {t('roles.manage')}
          <span class="unseen"> {user.username}</span>
        </a>
      </p>
      {signsInByDevice([user.role]) ? (
        <form method="post" action={`${address}/${user.id}/hp`}>
          <button class="link" type="submit">
            {t('device.enrol')}
            <span class="unseen"> {user.username}</span>
          </button>
        </form>
      ) : null}
      {user.enrolled ? (
        <details>
          <summary>
            {t('user.reset')}
            <span class="unseen"> {user.username}</span>
          </summary>
          <form method="post" action={`${address}/${user.id}/pemulihan`}>
            <Tick name="kode-kedua" label={t('user.resetSecond')} />
            <button type="submit">{t('user.resetGive')}</button>
          </form>
        </details>
      ) : (
        <form method="post" action={`${address}/${user.id}/tautan`}>
          <button class="link" type="submit">
            {t('user.newLink')}
            <span class="unseen"> {user.username}</span>
          </button>
        </form>
      )}
      <details>
        <summary>{t('user.close')}</summary>
        <form method="post" action={`${address}/${user.id}/tutup`}>
          <button class="danger" type="submit">
            {t('user.closeSure', { username: user.username })}
          </button>
        </form>
      </details>
    </>
  );
}
