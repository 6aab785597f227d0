import type { Governance } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { TextKey } from '../text/text.ts';
import { Choice, Field, type FieldErrors } from '../ui/field.tsx';

export const GOVERNANCE_TEXTS = [
  ['controller', 'mode.controller', 'mode.controllerHint'],
  ['decree', 'mode.decree', 'mode.decreeHint'],
  ['contact', 'mode.contact', 'mode.contactHint'],
  ['legalBasis-children', 'mode.legalChildren', null],
  ['legalBasis-mothers', 'mode.legalMothers', null],
  ['legalBasis-families', 'mode.legalFamilies', null],
  ['sharingAgreement', 'mode.sharing', null],
] as const satisfies readonly (readonly [string, TextKey, TextKey | null])[];

export const GOVERNANCE_FIELDS = [
  ...GOVERNANCE_TEXTS.map(([name]) => name),
  'dataLocation',
  'foreignDecision',
  'decidedOn',
] as const;
export type GovernanceValues = Readonly<Partial<Record<(typeof GOVERNANCE_FIELDS)[number], string>>>;

export interface GovernanceFormProps {
  view: View;
  action: string;
  values: GovernanceValues;
  errors: FieldErrors;
  submit: string;
}

export function GovernanceForm({ view: { t }, action, values, errors, submit }: GovernanceFormProps) {
  return (
    <form class="card" method="post" action={action} novalidate>
      {GOVERNANCE_TEXTS.map(([name, label, hint]) => (
        <Field
          name={name}
          label={t(label)}
          hint={hint === null ? t('mode.legal') : t(hint)}
          value={values[name]}
          errors={errors}
        />
      ))}
      <p class="note">{t('mode.law')}</p>
      <Choice
        name="dataLocation"
        label={t('mode.location')}
        options={(['indonesia', 'luar-negeri'] as const).map((value) => ({
          value,
          label: t(`mode.location.${value}`),
        }))}
        value={values.dataLocation}
        errors={errors}
      />
      <Field
        name="foreignDecision"
        label={`${t('mode.foreignDecision')} (${t('form.optional')})`}
        value={values.foreignDecision}
        errors={errors}
        required={false}
      />
      <Field name="decidedOn" label={t('mode.decidedOn')} type="date" short value={values.decidedOn} errors={errors} />
      <button type="submit">{submit}</button>
    </form>
  );
}

export const valuesOfForm = (form: Form): GovernanceValues =>
  Object.fromEntries(GOVERNANCE_FIELDS.map((name) => [name, form.text(name)]));

export function valuesOf(governance: Governance | null): GovernanceValues {
  if (governance === null) return {};
  const { legalBasis, foreignDecision, ...rest } = governance;
  return {
    ...rest,
    'legalBasis-children': legalBasis.children,
    'legalBasis-mothers': legalBasis.mothers,
    'legalBasis-families': legalBasis.families,
    ...(foreignDecision === undefined ? {} : { foreignDecision }),
  };
}

/** The record, or what is missing from it in words. */
export function readGovernance({ t }: View, values: GovernanceValues): Governance | FieldErrors {
  const wrong: Record<string, string> = {};
  for (const [name, label] of GOVERNANCE_TEXTS) {
    if ((values[name] ?? '').length < 3) wrong[name] = t('mode.tooShort', { label: t(label) });
  }
  const { dataLocation, foreignDecision = '', decidedOn = '' } = values;
  if (dataLocation !== 'indonesia' && dataLocation !== 'luar-negeri') wrong['dataLocation'] = t('mode.locationMissing');
  if (dataLocation === 'luar-negeri' && foreignDecision === '') wrong['foreignDecision'] = t('mode.foreignMissing');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(decidedOn)) wrong['decidedOn'] = t('mode.dateWrong');
  return Object.keys(wrong).length > 0 ? wrong : governanceOf(values);
}

function governanceOf(values: GovernanceValues): Governance {
  const text = (name: (typeof GOVERNANCE_FIELDS)[number]) => values[name] ?? '';
  return {
    controller: text('controller'),
    decree: text('decree'),
    contact: text('contact'),
    legalBasis: {
      children: text('legalBasis-children'),
      mothers: text('legalBasis-mothers'),
      families: text('legalBasis-families'),
    },
    sharingAgreement: text('sharingAgreement'),
    dataLocation: text('dataLocation') === 'luar-negeri' ? 'luar-negeri' : 'indonesia',
    decidedOn: text('decidedOn'),
    ...(text('foreignDecision') === '' ? {} : { foreignDecision: text('foreignDecision') }),
  };
}

export const isGovernance = (read: Governance | FieldErrors): read is Governance =>
  typeof (read as Governance).legalBasis === 'object';
