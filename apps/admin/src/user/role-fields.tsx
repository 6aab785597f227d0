import type { FacilityView } from '@konvergensi/contract';
import { agencies, type Role } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Choice, Select } from '../ui/field.tsx';

export interface RoleFieldValues {
  role: string;
  facility: string;
  agency: string;
}

export interface RoleFieldsProps {
  view: View;
  roles: readonly Role[];
  puskesmas: readonly FacilityView[];
  values: RoleFieldValues | undefined;
  refusal: Refusal | null | undefined;
}

/** A role in words, with the puskesmas or the agency that some of them have. */
export function RoleFields({ view: { t }, roles, puskesmas, values, refusal }: RoleFieldsProps) {
  return (
    <>
      <Choice
        name="role"
        label={t('user.role')}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleWords.${role}`) }))}
        value={values?.role}
        errors={refusal?.fields}
      />
      {puskesmas.length === 0 ? null : (
        <Select
          name="facility"
          label={t('user.facility')}
          options={[
            { value: '', label: t('user.noFacility') },
            ...puskesmas.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={values?.facility}
          errors={refusal?.fields}
        />
      )}
      {roles.includes('agency_officer') ? (
        <Select
          name="agency"
          label={t('user.agency')}
          options={[
            { value: '', label: t('user.noAgency') },
            ...agencies.map((one) => ({ value: one, label: t(`agency.${one}`) })),
          ]}
          value={values?.agency}
          errors={refusal?.fields}
        />
      ) : null}
    </>
  );
}
