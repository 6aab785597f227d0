import type { PledgeView, PutDelivery, PutPledge } from '@konvergensi/contract';
import { type Agency, agencies, DELIVERY_PROOFS, DONOR_KINDS, FOSTER_UNITS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { type Form, versionOf } from '../http/form.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Select } from '../ui/field.tsx';

export const PLEDGE_FIELDS = [
  'case',
  'donor',
  'donorKind',
  'agency',
  'unit',
  'perMonth',
  'from',
  'to',
  'basis',
  'end',
  'endWhy',
];
export const DELIVERY_FIELDS = ['month', 'on', 'quantity', 'item', 'handedBy', 'proof'];

/** `200.000` as people write it; NaN is refused by the api in words. */
const whole = (text: string): number => (/^\d[\d.]*$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN);

export const pledgeOf = (form: Form): PutPledge => ({
  case: form.text('case'),
  donor: form.text('donor'),
  donorKind: form.text('donorKind') as PutPledge['donorKind'],
  agency: (form.optional('agency') ?? null) as Agency | null,
  unit: form.text('unit') as PutPledge['unit'],
  perMonth: whole(form.text('perMonth')),
  from: form.text('from'),
  to: form.text('to'),
  basis: form.text('basis'),
  ended:
    form.text('end') === '' && form.text('endWhy') === '' ? null : { on: form.text('end'), why: form.text('endWhy') },
  version: versionOf(form),
});

export const deliveryOf = (form: Form): PutDelivery => ({
  on: form.text('on'),
  quantity: whole(form.text('quantity')),
  item: form.text('item'),
  handedBy: form.text('handedBy'),
  proof: form.text('proof') as PutDelivery['proof'],
  version: versionOf(form),
});

/** Words of the forms for what the api refuses by its shape. */
export const fosterWords = ({ t }: View) => ({
  perMonth: t('foster.quantityWrong'),
  quantity: t('foster.quantityWrong'),
  month: t('foster.monthWrong'),
});

interface Shown {
  view: View;
  typed: Form | null;
  refusal: Refusal | null;
}

/** What a donor promises: the fields of a new pledge and of one that is corrected. */
export function PledgeFields({ view: { t }, typed, refusal, pledge }: Shown & { pledge: PledgeView | null }) {
  const of = (name: string, stored: string) => ({ name, value: typed?.text(name) ?? stored, errors: refusal?.fields });
  return (
    <>
      <Field {...of('donor', pledge?.donor ?? '')} label={t('foster.donor')} hint={t('foster.donorHint')} />
      <Select
        {...of('donorKind', pledge?.donorKind ?? 'official')}
        label={t('foster.kind')}
        options={DONOR_KINDS.map((kind) => ({ value: kind, label: t(`foster.kind.${kind}`) }))}
      />
      <Select
        {...of('agency', pledge?.agency ?? '')}
        label={t('foster.agency')}
        options={[
          { value: '', label: t('foster.noAgency') },
          ...agencies.map((agency) => ({ value: agency, label: t(`agency.${agency}`) })),
        ]}
      />
      <Select
        {...of('unit', pledge?.unit ?? 'package')}
        label={t('foster.unit')}
        options={FOSTER_UNITS.map((unit) => ({ value: unit, label: t(`foster.unit.${unit}`) }))}
      />
      <Field
        {...of('perMonth', String(pledge?.perMonth ?? ''))}
        label={t('foster.perMonth')}
        inputmode="numeric"
        short
      />
      <Field {...of('from', pledge?.from ?? '')} label={t('foster.from')} type="month" short />
      <Field {...of('to', pledge?.to ?? '')} label={t('foster.to')} type="month" short />
      <Field {...of('basis', pledge?.basis ?? '')} label={t('foster.basis')} />
    </>
  );
}

/** What was delivered for a month; a delivery that is corrected brings its version. */
export function DeliveryFields({
  view: { t },
  typed,
  refusal,
  delivery,
  pledge,
}: Shown & { pledge: PledgeView; delivery: PledgeView['deliveries'][number] | null }) {
  const of = (name: string, stored: string) => ({ name, value: typed?.text(name) ?? stored, errors: refusal?.fields });
  return (
    <>
      <input type="hidden" name="version" value={typed?.text('version') ?? delivery?.version ?? ''} />
      <Field
        {...of('month', delivery?.month ?? pledge.missing[0] ?? '')}
        label={t('foster.month')}
        type="month"
        short
      />
      <Field {...of('on', delivery?.on ?? '')} label={t('foster.on')} type="date" short />
      <Field {...of('item', delivery?.item ?? '')} label={t('foster.item')} hint={t('foster.itemHint')} />
      <Field
        {...of('quantity', String(delivery?.quantity ?? pledge.perMonth))}
        label={t('foster.quantity')}
        inputmode="numeric"
        short
      />
      <Field
        {...of('handedBy', delivery?.handedBy ?? '')}
        label={t('foster.handedBy')}
        hint={t('foster.handedByHint')}
      />
      <Choice
        {...of('proof', delivery?.proof ?? 'signed')}
        label={t('foster.proof')}
        options={DELIVERY_PROOFS.map((proof) => ({ value: proof, label: t(`foster.proof.${proof}`) }))}
      />
    </>
  );
}
