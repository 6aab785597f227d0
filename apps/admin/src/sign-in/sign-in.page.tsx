import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { PasskeyForm } from '../ui/passkey-form.tsx';

export interface SignInProps {
  view: View;
  /** Where to go on to. */
  next: string;
  username?: string;
  refusal?: Refusal | null;
  /** Why one is here: signed out oneself, or a session that ended. */
  notice?: string | null;
}

export function SignInPage({ view, next, username, refusal = null, notice = null }: SignInProps) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('signIn.title')} me={null}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        {notice === null ? null : (
          <div class="note" role="status">
            <p>{notice}</p>
          </div>
        )}
        <h1>{t('signIn.title')}</h1>
        <p class="lead">{t('signIn.lead')}</p>
        <form class="card" method="post" action="/masuk">
          <input type="hidden" name="ke" value={next} />
          <Field
            name="username"
            label={t('signIn.username')}
            value={username}
            errors={refusal?.fields}
            autocomplete="username"
          />
          <Field
            name="password"
            label={t('signIn.password')}
            type="password"
            errors={refusal?.fields}
            autocomplete="current-password"
          />
          <button type="submit">{t('app.signIn')}</button>
        </form>
        <PasskeyForm how="use" action="/masuk/kunci-sandi" button={t('passkey.signIn')} failed={t('passkey.notSigned')}>
          <input type="hidden" name="ke" value={next} />
        </PasskeyForm>
        <p>
          <a href="/pulih">{t('signIn.lost')}</a>
        </p>
      </div>
    </PageFrame>
  );
}
