import { PRIORITY_PARTS } from '@konvergensi/domain';
import { Choice, Field, Select, Tick } from '../ui/field.tsx';
import type { PriorityProps } from './priority.page.tsx';

const actionOf = ({ place, list }: PriorityProps, verb: string): string =>
  `/kabupaten/${place.region.code}/prioritas/${list.year}/${verb}`;

/** Month, number and weights by which the list is made. */
export function MakeForm(props: PriorityProps) {
  const { view, list, typed, refusal } = props;
  const { t, dates } = view;
  return (
    <details class="card" open={refusal !== null && typed?.has('wanted')}>
      <summary>{t('priority.make')}</summary>
      <form method="post" action={actionOf(props, 'cara')} novalidate>
        <input type="hidden" name="version" value={list.version === null ? '' : String(list.version)} />
        <Select
          name="month"
          label={t('priority.month')}
          options={list.months.map((month) => ({ value: month, label: dates.month(month) }))}
          value={typed?.text('month') ?? list.month ?? ''}
        />
        <Field
          name="wanted"
          label={t('priority.wanted')}
          short
          inputmode="numeric"
          value={typed?.text('wanted') ?? String(list.wanted)}
          errors={refusal?.fields}
        />
        {PRIORITY_PARTS.map((part, i) => (
          <Field
            name={`weight-${part}`}
            label={t(`priority.weight.${part}`)}
            {...(i === 0 ? { hint: t('priority.weightsHint') } : {})}
            short
            inputmode="decimal"
            value={typed?.text(`weight-${part}`) || String(Math.round(list.weights[part] * 1000) / 10)}
            errors={refusal?.fields}
          />
        ))}
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}

/** One village in or out, with its reason; after the freeze only in, with its decree. */
export function DecideForm(props: PriorityProps) {
  const { view, list, typed, chosen, refusal } = props;
  const { t } = view;
  const frozen = list.frozen !== null;
  const villages = [...list.villages].sort((a, b) => a.region.code.localeCompare(b.region.code));
  return (
    <details class="card" id="putusan" open={chosen !== ''}>
      <summary>{t(frozen ? 'priority.add' : 'priority.decide')}</summary>
      <form method="post" action={actionOf(props, 'desa')} novalidate>
        {frozen ? <input type="hidden" name="frozen" value="1" /> : null}
        <Select
          name="village"
          label={t('priority.village')}
          options={villages.map(({ region, subdistrict }) => ({
            value: region.code,
            label: `${region.name} (${subdistrict})`,
          }))}
          value={chosen}
          errors={refusal?.fields}
        />
        {frozen ? (
          <input type="hidden" name="choice" value="in" />
        ) : (
          <Choice
            name="choice"
            label={t('priority.choice')}
            options={[
              { value: 'in', label: t('priority.in') },
              { value: 'out', label: t('priority.out') },
              { value: 'none', label: t('priority.back') },
            ]}
            value={typed?.text('choice') ?? 'in'}
          />
        )}
        <Field
          name="reason"
          label={t('priority.reason')}
          hint={t('priority.reasonHint')}
          multiline
          required={false}
          value={typed?.text('reason')}
          errors={refusal?.fields}
        />
        {frozen ? (
          <Field name="decree" label={t('priority.decree')} value={typed?.text('decree')} errors={refusal?.fields} />
        ) : null}
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}

export function FreezeForm(props: PriorityProps & { version: number }) {
  const { view, typed, refusal, version } = props;
  const { t } = view;
  return (
    <details class="card" open={refusal !== null && typed?.has('freezeDecree')}>
      <summary>{t('priority.freeze')}</summary>
      <form method="post" action={actionOf(props, 'beku')} novalidate>
        <p>{t('priority.freezeHint')}</p>
        <input type="hidden" name="version" value={String(version)} />
        <Field
          name="freezeDecree"
          label={t('priority.decree')}
          value={typed?.text('freezeDecree')}
          errors={refusal?.fields}
        />
        <Field
          name="decreeOn"
          label={t('priority.decreeOn')}
          type="date"
          short
          value={typed?.text('decreeOn')}
          errors={refusal?.fields}
        />
        <Tick name="sure" label={t('priority.freezeSure')} />
        {refusal?.fields['sure'] === undefined ? null : <p class="wrong">{refusal.fields['sure']}</p>}
        <button type="submit">{t('priority.freeze')}</button>
      </form>
    </details>
  );
}
