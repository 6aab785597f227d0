import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

/** A new password with the code that an administrator told in person. */
export function ResetPage({
  view,
  username,
  refusal = null,
}: {
  view: View;
  username?: string;
  refusal?: Refusal | null;
}) {
  const { t } = view;
  const fields = refusal?.fields;
  return (
    <PageFrame view={view} title={t('reset.title')} me={null}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('reset.title')}</h1>
        <p class="lead">{t('reset.lead')}</p>
        <form class="card" method="post" action="/pulih">
          <Field
            name="username"
            label={t('signIn.username')}
            value={username}
            errors={fields}
            autocomplete="username"
          />
          <Field
            name="code"
            label={t('reset.code')}
            hint={t('reset.codeHint')}
            errors={fields}
            autocomplete="off"
            short
          />
          <Field
            name="password"
            label={t('enrol.password')}
            hint={t('enrol.passwordHint')}
            type="password"
            errors={fields}
            autocomplete="new-password"
          />
          <Field name="repeat" label={t('enrol.repeat')} type="password" errors={fields} autocomplete="new-password" />
          <button type="submit">{t('reset.submit')}</button>
        </form>
      </div>
    </PageFrame>
  );
}
