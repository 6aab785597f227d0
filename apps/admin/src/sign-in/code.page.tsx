import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

export interface CodeProps {
  view: View;
  next: string;
  /** A recovery code instead of one from the app. */
  recovery: boolean;
  refusal?: Refusal | null;
}

/** The second step of signing in. */
export function CodePage({ view, next, recovery, refusal = null }: CodeProps) {
  const { t } = view;
  const other = `/masuk/kode?ke=${encodeURIComponent(next)}${recovery ? '' : '&pemulihan'}`;
  return (
    <PageFrame view={view} title={t('code.title')} me={null}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('code.title')}</h1>
        <p class="lead">{t(recovery ? 'code.recoveryLead' : 'code.lead')}</p>
        <form class="card" method="post" action="/masuk/kode">
          <input type="hidden" name="ke" value={next} />
          {recovery ? <input type="hidden" name="pemulihan" value="1" /> : null}
          <Field
            name="code"
            label={t(recovery ? 'code.recovery' : 'second.code')}
            inputmode={recovery ? undefined : 'numeric'}
            autocomplete={recovery ? 'off' : 'one-time-code'}
            errors={refusal?.fields}
            short
          />
          <button type="submit">{t('app.signIn')}</button>
        </form>
        <p>
          <a href={other}>{t(recovery ? 'code.withApp' : 'code.withRecovery')}</a>
        </p>
        <p class="quiet small">{t('code.lost')}</p>
      </div>
    </PageFrame>
  );
}
