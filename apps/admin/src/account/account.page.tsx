import type { Me, SessionItem } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';
import { deviceName } from './device-name.ts';

export interface AccountProps {
  view: View;
  me: Me;
  sessions: readonly SessionItem[];
  notice?: string | null;
}

/** Who one is here, how one signs in, and where one is signed in. */
export function AccountPage({ view, me, sessions, notice = null }: AccountProps) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('account.title')} me={me}>
      <Notice>{notice}</Notice>
      <h1>{t('account.title')}</h1>
      <SummaryList
        rows={[
          [t('enrol.account'), `${me.name} (${me.username})`],
          [
            t('account.roles'),
            me.grants
              .map(({ role, region }) => `${t(`role.${role}`)}, ${region?.name ?? t('enrol.everywhere')}`)
              .join('; '),
          ],
        ]}
      />
      <h2>{t('account.security')}</h2>
      <SummaryList
        rows={[
          [t('account.password'), t('account.passwordHow')],
          [
            t('second.title'),
            <>
              {t(me.secondFactor === 'set' ? 'account.secondOn' : 'account.secondOff')}{' '}
              <a href="/akun/kode-kedua">
                {t('account.secondManage')}
                <span class="unseen"> {t('second.title')}</span>
              </a>
            </>,
          ],
          [
            t('passkey.title'),
            <a href="/akun/kunci-sandi">
              {t('account.secondManage')}
              <span class="unseen"> {t('passkey.title')}</span>
            </a>,
          ],
          [
            t('token.title'),
            <a href="/akun/token">
              {t('account.secondManage')}
              <span class="unseen"> {t('token.title')}</span>
            </a>,
          ],
        ]}
      />
      <h2>{t('account.sessions')}</h2>
      <p>{t('account.sessionsLead')}</p>
      <Sessions view={view} me={me} sessions={sessions} />
      {sessions.length > 1 ? (
        <form method="post" action="/akun/sesi/lainnya">
          <button class="danger" type="submit">
            {t('account.endOthers')}
          </button>
        </form>
      ) : null}
    </PageFrame>
  );
}

function Sessions({ view, me, sessions }: AccountProps) {
  const { t, dates, now } = view;
  const zone = zoneOfCode(me.grants[0]?.region?.code ?? '');
  return (
    <TableBox label={t('account.sessions')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.device')}</th>
            <th scope="col">{t('account.opened')}</th>
            <th scope="col">{t('account.lastUsed')}</th>
            <th scope="col">{t('table.action')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => {
            const name = deviceName(session.userAgent) ?? t('account.unknownDevice');
            return (
              <tr>
                <th scope="row">{name}</th>
                <td>{dates.instant(session.createdAt, zone)}</td>
                <td>{dates.ago(session.lastUsedAt, now)}</td>
                <td>
                  {session.current ? (
                    <Tag tone="good">{t('account.here')}</Tag>
                  ) : (
                    <form method="post" action={`/akun/sesi/${session.id}/akhiri`}>
                      <button class="link" type="submit">
                        {t('account.end')}
                        <span class="unseen"> {name}</span>
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}
