import type { View } from '../format/view.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';

export interface RegisterValues {
  on: string;
  name: string;
}

export interface RegisterFormProps {
  view: View;
  code: string;
  today: string;
  values: RegisterValues | undefined;
  refusal: Refusal | null;
}

/** A village declares its list complete; from then on its register can serve as S. */
export function RegisterForm({ view: { t }, code, today, values, refusal }: RegisterFormProps) {
  return (
    <>
      <h2>{t('child.register')}</h2>
      <form class="card" method="post" action={`/desa/${code}/register`} novalidate>
        <p>{t('child.registerLead')}</p>
        <Field
          name="on"
          label={t('child.registerOn')}
          type="date"
          short
          max={today}
          value={values?.on ?? today}
          errors={refusal?.fields}
        />
        <Field name="name" label={t('child.registerName')} value={values?.name} errors={refusal?.fields} />
        <button type="submit">{t('child.registerSubmit')}</button>
      </form>
    </>
  );
}
