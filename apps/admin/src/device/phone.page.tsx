import type { View } from '../format/view.ts';
import { BackToSignIn } from '../ui/back-to-sign-in.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

export interface PhoneProps {
  view: View;
  token: string;
  enrolment: { name: string; region: { name: string }; step: 'code' | 'waiting' | 'pin' };
  refusal?: Refusal | null;
}

/** A link as the telephone sees it: the code, the wait for the giver, the PIN. */
export function PhonePage({ view, token, enrolment, refusal = null }: PhoneProps) {
  const { t } = view;
  const { step, name, region } = enrolment;
  return (
    <PageFrame view={view} title={t('phone.title')} me={null} {...(step === 'waiting' ? { refresh: 5 } : {})}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('phone.title')}</h1>
        <p class="lead">{t('phone.for', { name, region: region.name })}</p>
        {step === 'waiting' ? (
          <>
            <p role="status">{t('phone.waiting')}</p>
            <p>
              <a class="button" href={`/hp/${token}`}>
                {t('device.look')}
              </a>
            </p>
          </>
        ) : null}
        {step === 'code' ? (
          <form class="card" method="post" action={`/hp/${token}`}>
            <Field
              name="code"
              label={t('phone.code')}
              hint={t('phone.codeHint')}
              inputmode="numeric"
              autocomplete="off"
              errors={refusal?.fields}
              short
            />
            <button type="submit">{t('phone.next')}</button>
          </form>
        ) : null}
        {step === 'pin' ? <NewPin view={view} token={token} refusal={refusal} /> : null}
      </div>
    </PageFrame>
  );
}

function NewPin({ view: { t }, token, refusal }: { view: View; token: string; refusal: Refusal | null }) {
  return (
    <form class="card" method="post" action={`/hp/${token}`}>
      <Field
        name="pin"
        label={t('phone.newPin')}
        hint={t('phone.newPinHint')}
        type="password"
        inputmode="numeric"
        autocomplete="new-password"
        errors={refusal?.fields}
        short
      />
      <Field
        name="repeat"
        label={t('phone.repeat')}
        type="password"
        inputmode="numeric"
        autocomplete="new-password"
        errors={refusal?.fields}
        short
      />
      <button type="submit">{t('enrol.submit')}</button>
    </form>
  );
}

export interface PinProps {
  view: View;
  next: string;
  people: readonly { id: string; name: string; region: { name: string } }[];
  refusal?: Refusal | null;
}

/** Who opens this telephone, by PIN. */
export function PinPage({ view, next, people, refusal = null }: PinProps) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('phone.who')} me={null}>
      <div class="narrow">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{t('phone.who')}</h1>
        <form class="card" method="post" action="/hp">
          <input type="hidden" name="ke" value={next} />
          <Choice
            name="user"
            label={t('phone.name')}
            options={people.map(({ id, name, region }) => ({ value: id, label: name, hint: region.name }))}
            value={people.length === 1 ? people[0]?.id : undefined}
            errors={refusal?.fields}
          />
          <Field
            name="pin"
            label={t('phone.pin')}
            type="password"
            inputmode="numeric"
            autocomplete="current-password"
            errors={refusal?.fields}
            short
          />
          <button type="submit">{t('app.signIn')}</button>
        </form>
        <p>
          <a href={`/masuk?sandi&ke=${encodeURIComponent(next)}`}>{t('phone.password')}</a>
        </p>
        <p class="quiet small">{t('phone.lost')}</p>
      </div>
    </PageFrame>
  );
}

/** A telephone that the village has ended; the answer clears what it kept. */
export const ClearedPage = ({ view }: { view: View }) => (
  <BackToSignIn view={view} title={view.t('phone.cleared')} lead={view.t('phone.clearedHow')} />
);
