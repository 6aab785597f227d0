import type { Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Qr } from './qr.tsx';

interface Shown {
  view: View;
  me: Me;
  refusal?: Refusal | null;
}

export const accountCrumbs = ({ t }: View, ...more: { label: string }[]) => [
  { label: t('account.title'), href: '/akun' },
  ...more,
];

/** Where setting up begins, and where a person is led who must not go on without. */
export function SecondFactorPage({ view, me, refusal = null }: Shown) {
  const { t } = view;
  const isSet = me.secondFactor === 'set';
  const isAsked = me.secondFactor === 'passkey-asked';
  return (
    <PageFrame view={view} title={t('second.title')} me={me} crumbs={accountCrumbs(view, { label: t('second.title') })}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('second.title')}</h1>
        {me.secondFactor === 'missing' ? <Note tone="warn">{t('second.needed')}</Note> : null}
        {me.secondFactor === 'missing' ? (
          <p>
            <a href="/akun/kunci-sandi">{t('second.orPasskey')}</a>
          </p>
        ) : null}
        {isAsked ? <AskedPasskey view={view} /> : <p class="lead">{t(isSet ? 'second.isSet' : 'second.lead')}</p>}
        {isSet || isAsked ? null : (
          <PasswordForm view={view} action="/akun/kode-kedua" button={t('second.begin')} refusal={refusal} />
        )}
        {isSet ? (
          <>
            <h2>{t('second.recoveryTitle')}</h2>
            <p>{t('second.recoveryAgain')}</p>
            <PasswordForm
              view={view}
              action="/akun/kode-kedua/pemulihan"
              button={t('second.renew')}
              refusal={refusal}
            />
            <h2>{t('second.removeTitle')}</h2>
            <p>{t('second.removeLead')}</p>
            <PasswordForm
              view={view}
              action="/akun/kode-kedua/lepas"
              button={t('second.remove')}
              refusal={null}
              id="lepas-"
            />
          </>
        ) : null}
      </div>
    </PageFrame>
  );
}

/** The account has a passkey, and its password alone opens nothing: what was begun here goes on at the sign-in page. */
function AskedPasskey({ view: { t } }: { view: View }) {
  return (
    <>
      <Note tone="warn">{t('passkey.asked')}</Note>
      <p>
        <a class="button" href="/masuk?sandi">
          {t('passkey.signIn')}
        </a>
      </p>
    </>
  );
}

interface PasswordFormProps {
  view: View;
  action: string;
  button: string;
  refusal: Refusal | null;
  id?: string;
}

function PasswordForm({ view: { t }, action, button, refusal, id = '' }: PasswordFormProps) {
  return (
    <form class="card" method="post" action={action}>
      <Field
        name={`${id}password`}
        label={t('second.password')}
        type="password"
        errors={refusal?.fields}
        autocomplete="current-password"
      />
      <button type="submit">{button}</button>
    </form>
  );
}

/** The QR code, the same as text, and the field for the first code. */
export function ScanPage({ view, me, uri, refusal = null }: Shown & { uri: string }) {
  const { t } = view;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <PageFrame view={view} title={t('second.scan')} me={me} crumbs={accountCrumbs(view, { label: t('second.title') })}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('second.scan')}</h1>
        <p class="lead">{t('second.scanLead')}</p>
        <p>
          <Qr text={uri} label={t('second.qr')} />
        </p>
        <p>
          {t('second.typed')} <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <form class="card" method="post" action="/akun/kode-kedua/periksa">
          <input type="hidden" name="uri" value={uri} />
          <Field
            name="code"
            label={t('second.code')}
            hint={t('second.codeHint')}
            inputmode="numeric"
            autocomplete="one-time-code"
            errors={refusal?.fields}
            short
          />
          <button type="submit">{t('second.confirm')}</button>
        </form>
      </div>
    </PageFrame>
  );
}

/** Recovery codes, shown this once. */
export function RecoveryCodesPage({ view, me, codes }: { view: View; me: Me; codes: readonly string[] }) {
  const { t } = view;
  return (
    <PageFrame
      view={view}
      title={t('second.recoveryTitle')}
      me={me}
      crumbs={accountCrumbs(view, { label: t('second.title') })}
    >
      <h1>{t('second.recoveryTitle')}</h1>
      <div class="note good">
        <p>{t('second.recoveryLead')}</p>
        <ul class="codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <p>
        <a class="button" href="/">
          {t('second.kept')}
        </a>
      </p>
    </PageFrame>
  );
}
