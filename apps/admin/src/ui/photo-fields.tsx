import type { View } from '../format/view.ts';
import { Field, type FieldErrors, Select } from './field.tsx';

/** What is said of a picture that is handed in: whether children can be recognised, and who allowed that. */
export function PhotoFields({ view: { t }, errors }: { view: View; errors: FieldErrors | undefined }) {
  return (
    <>
      <Select
        name="children"
        label={t('photo.children')}
        options={[
          { value: '', label: t('photo.unsaid') },
          ...(['none', 'consented'] as const).map((value) => ({ value, label: t(`photo.children.${value}`) })),
        ]}
        errors={errors}
      />
      <Field
        name="consent"
        label={t('photo.consent')}
        hint={t('photo.consentHint')}
        errors={errors}
        required={false}
        autocomplete="off"
      />
    </>
  );
}
