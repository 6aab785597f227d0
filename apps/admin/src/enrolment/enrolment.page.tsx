import type { enrolmentInfo } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { BackToSignIn } from '../ui/back-to-sign-in.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { SummaryList } from '../ui/summary-list.tsx';

export type EnrolmentInfo = ReturnType<typeof enrolmentInfo.parse>;

export interface EnrolmentProps {
  view: View;
  token: string;
  info: EnrolmentInfo;
  username?: string | undefined;
  refusal?: Refusal | null;
}

/** Where a new user chooses a password; the first administrators choose their user name as well. */
export function EnrolmentPage({ view, token, info, username, refusal = null }: EnrolmentProps) {
  const { t, dates } = view;
  const zone = zoneOfCode(info.region?.code ?? '');
  return (
    <PageFrame view={view} title={t('enrol.title')} me={null}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('enrol.title')}</h1>
        <p class="lead">{t('enrol.lead', { until: dates.instant(info.expiresAt, zone) })}</p>
        <SummaryList
          rows={[
            [t('enrol.account'), info.name],
            [t('enrol.role'), t(`role.${info.role}`)],
            [t('enrol.region'), info.region?.name ?? t('enrol.everywhere')],
          ]}
        />
        <form class="card" method="post" action={`/daftar/${token}`}>
          <Field
            name="username"
            label={t('enrol.chooseName')}
            hint={t('enrol.nameHint')}
            value={username ?? info.username}
            errors={refusal?.fields}
            autocomplete="username"
          />
          <Field
            name="password"
            label={t('enrol.password')}
            hint={t('enrol.passwordHint')}
            type="password"
            errors={refusal?.fields}
            autocomplete="new-password"
          />
          <Field
            name="repeat"
            label={t('enrol.repeat')}
            type="password"
            errors={refusal?.fields}
            autocomplete="new-password"
          />
          <button type="submit">{t('enrol.submit')}</button>
        </form>
      </div>
    </PageFrame>
  );
}

export const EnrolmentGonePage = ({ view }: { view: View }) => (
  <BackToSignIn view={view} title={view.t('enrol.goneTitle')} lead={view.t('enrol.gone')} />
);
