import type { Me, TokenItem } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { accountCrumbs } from './second-factor.page.tsx';

export interface TokensProps {
  view: View;
  me: Me;
  tokens: readonly TokenItem[];
  /** Just made, shown this once. */
  made?: string | null;
  refusal?: Refusal | null;
}

/** `role region` as one choice of the form. */
export const grantValue = ({ role, region }: Me['grants'][number]): string => `${role} ${region?.code ?? ''}`.trim();

/** The own API tokens, and a new one. */
export function TokensPage({ view, me, tokens, made = null, refusal = null }: TokensProps) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('token.title')} me={me} crumbs={accountCrumbs(view, { label: t('token.title') })}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{t('token.title')}</h1>
      <p class="lead">{t('token.lead')}</p>
      {made === null ? null : (
        <div class="note good" role="status">
          <p>{t('token.made')}</p>
          <p>
            <code>{made}</code>
          </p>
        </div>
      )}
      {tokens.length === 0 ? null : <Tokens view={view} me={me} tokens={tokens} />}
      <h2>{t('token.new')}</h2>
      <form class="card" method="post" action="/akun/token">
        <Field
          name="name"
          label={t('token.name')}
          hint={t('token.nameHint')}
          errors={refusal?.fields}
          autocomplete="off"
        />
        <Select
          name="grant"
          label={t('token.acts')}
          options={[
            ...me.grants.map((grant) => ({
              value: grantValue(grant),
              label: `${t(`role.${grant.role}`)}, ${grant.region?.name ?? t('enrol.everywhere')}`,
            })),
            { value: '', label: t('token.allRoles') },
          ]}
        />
        <Select
          name="days"
          label={t('token.days')}
          options={['30', '90', '365'].map((value) => ({ value, label: t('token.day', { n: Number(value) }) }))}
          value="90"
        />
        <button type="submit">{t('token.submit')}</button>
      </form>
    </PageFrame>
  );
}

function Tokens({ view, me, tokens }: TokensProps) {
  const { t, dates, now } = view;
  const zone = zoneOfCode(me.grants[0]?.region?.code ?? '');
  return (
    <TableBox label={t('token.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('token.name')}</th>
            <th scope="col">{t('token.acts')}</th>
            <th scope="col">{t('token.until')}</th>
            <th scope="col">{t('account.lastUsed')}</th>
            <th scope="col">{t('table.action')}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, grant, expiresAt, lastUsedAt }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                {grant === null
                  ? t('token.allRoles')
                  : `${t(`role.${grant.role}`)}, ${grant.region?.name ?? t('enrol.everywhere')}`}
              </td>
              <td>{dates.instant(expiresAt, zone)}</td>
              <td>{lastUsedAt === null ? t('token.unused') : dates.ago(lastUsedAt, now)}</td>
              <td>
                <form method="post" action={`/akun/token/${id}/akhiri`}>
                  <button class="link" type="submit">
                    {t('account.end')}
                    <span class="unseen"> {name}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
