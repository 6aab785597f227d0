import type { ScorecardView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';

export const FUND_FIELDS = ['pembangunan', 'pemberdayaan'] as const;

/** Form 4, table 5: village funds and the part for stunting. */
export function FundTable({ view, card }: { view: View; card: ScorecardView }) {
  const { t, numbers } = view;
  const fund = (field: (typeof FUND_FIELDS)[number]) => card.funds.find((row) => row.field === field);
  const rupiah = (value: number | null | undefined) => (value == null ? t('value.dash') : numbers.whole(value));
  return (
    <DataTable
      label={t('score.funds')}
      rows={FUND_FIELDS}
      columns={[
        { label: t('score.funds'), cell: (field) => t(`score.fund.${field}`) },
        { label: t('score.fundTotal'), number: true, cell: (field) => rupiah(fund(field)?.total) },
        { label: t('score.fundStunting'), number: true, cell: (field) => rupiah(fund(field)?.stunting) },
        {
          label: t('score.share'),
          number: true,
          cell: (field) => {
            const row = fund(field);
            return row === undefined || row.total === 0
              ? t('score.noData')
              : numbers.percent((row.stunting / row.total) * 100);
          },
        },
        { label: t('score.fundRealised'), number: true, cell: (field) => rupiah(fund(field)?.realised) },
      ]}
    />
  );
}

interface FundFormProps {
  view: View;
  place: Place;
  card: ScorecardView;
  refusal?: Refusal | null;
}

export function FundForm({ view: { t }, place, card, refusal }: FundFormProps) {
  const errors = refusal?.fields ?? {};
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  return (
    <form
      class="card no-print"
      method="post"
      action={`/desa/${place.region.code}/rapor/dana?periode=${card.period}`}
      novalidate
    >
      {FUND_FIELDS.map((field) => {
        const row = card.funds.find((each) => each.field === field);
        const shared = { inputmode: 'numeric' as const, short: true, errors, required: false };
        return (
          <fieldset>
            <legend>{t(`score.fund.${field}`)}</legend>
            <Field {...shared} name={`${field}-total`} label={t('score.fundTotal')} value={text(row?.total)} />
            <Field {...shared} name={`${field}-stunting`} label={t('score.fundStunting')} value={text(row?.stunting)} />
            <Field {...shared} name={`${field}-realised`} label={t('score.fundRealised')} value={text(row?.realised)} />
          </fieldset>
        );
      })}
      <button type="submit">{t('score.fundSave')}</button>
    </form>
  );
}
