import type { UserItem } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';

export function UserTable({ view, users }: { view: View; users: readonly UserItem[] }) {
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
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr>
              <th scope="row">{user.name}</th>
              <td>{user.username}</td>
              <td>{t(`role.${user.role}`)}</td>
              <td>{user.region?.name ?? t('home.installation')}</td>
              <td>
                <LastSeen view={view} user={user} />
              </td>
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
