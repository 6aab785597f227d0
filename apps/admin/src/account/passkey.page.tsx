import type { Me, PasskeyBegun, PasskeyItem } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { PasskeyForm } from '../ui/passkey-form.tsx';
import { accountCrumbs } from './second-factor.page.tsx';

export interface PasskeysProps {
  view: View;
  me: Me;
  passkeys: readonly PasskeyItem[];
  notice?: string | null;
  refusal?: Refusal | null;
  /** Name that was typed for a new one. */
  name?: string;
  /** The one whose change was refused. */
  open?: string;
}

/** The own passkeys, and the first step to a new one: the password again. */
export function PasskeysPage(props: PasskeysProps) {
  const { view, me, passkeys, notice = null, refusal = null, name = '' } = props;
  const { t } = view;
  return (
    <PageFrame
      view={view}
      title={t('passkey.title')}
      me={me}
      crumbs={accountCrumbs(view, { label: t('passkey.title') })}
    >
      <div class="narrow">
        <Notice>{notice}</Notice>
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('passkey.title')}</h1>
        {me.secondFactor === 'missing' ? <Note tone="warn">{t('second.needed')}</Note> : null}
        <p class="lead">{t('passkey.lead')}</p>
        {passkeys.length === 0 ? <p>{t('passkey.none')}</p> : null}
        {passkeys.map((passkey) => (
          <Passkey {...props} passkey={passkey} />
        ))}
        <h2>{t('passkey.new')}</h2>
        <form class="card" method="post" action="/akun/kunci-sandi">
          <Field
            name="name"
            label={t('passkey.name')}
            hint={t('passkey.nameHint')}
            value={name}
            errors={refusal?.fields}
            autocomplete="off"
          />
          <Field
            name="password"
            label={t('second.password')}
            type="password"
            errors={refusal?.fields}
            autocomplete="current-password"
          />
          <button type="submit">{t('passkey.next')}</button>
        </form>
      </div>
    </PageFrame>
  );
}

function Passkey({ view, me, passkey, refusal = null, open }: PasskeysProps & { passkey: PasskeyItem }) {
  const { t, dates, now } = view;
  const { id, name, createdAt, lastUsedAt } = passkey;
  const zone = zoneOfCode(me.grants[0]?.region?.code ?? '');
  return (
    <div class="card">
      <p>
        <b>{name}</b>
        <br />
        <span class="quiet small">
          {t('passkey.made')}: {dates.instant(createdAt, zone)}. {t('account.lastUsed')}:{' '}
          {lastUsedAt === null ? t('passkey.unused') : dates.ago(lastUsedAt, now)}.
        </span>
      </p>
      <details open={open === id}>
        <summary>{t('passkey.change', { name })}</summary>
        <form method="post" action={`/akun/kunci-sandi/${id}/nama`}>
          <Field
            name={`nama-${id}`}
            label={t('passkey.name')}
            value={name}
            errors={refusal?.fields}
            autocomplete="off"
          />
          <button class="plain" type="submit">
            {t('passkey.rename')}
          </button>
        </form>
        <form method="post" action={`/akun/kunci-sandi/${id}/hapus`}>
          <Field
            name={`sandi-${id}`}
            label={t('second.password')}
            type="password"
            errors={refusal?.fields}
            autocomplete="current-password"
          />
          <button class="danger" type="submit">
            {t('passkey.remove')}
          </button>
        </form>
      </details>
    </div>
  );
}

/** The second step: the browser makes it. */
export function MakePasskeyPage({ view, me, name, begun }: { view: View; me: Me; name: string; begun: PasskeyBegun }) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('passkey.new')} me={me} crumbs={accountCrumbs(view, { label: t('passkey.title') })}>
      <div class="narrow">
        <h1>{t('passkey.new')}</h1>
        <p class="lead">{t('passkey.makeLead')}</p>
        <div data-without-passkey>
          <Note tone="warn">{t('passkey.without')}</Note>
        </div>
        <PasskeyForm
          how="make"
          action="/akun/kunci-sandi/simpan"
          asked={JSON.stringify(begun)}
          button={t('passkey.make')}
          failed={t('passkey.notMade')}
        >
          <input type="hidden" name="name" value={name} />
        </PasskeyForm>
      </div>
    </PageFrame>
  );
}
