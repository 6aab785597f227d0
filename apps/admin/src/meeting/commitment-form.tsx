import type { CommitmentView, MeetingView } from '@konvergensi/contract';
import { indicators, owners } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { ownRegion, type Place } from '../http/place.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Field, Select, Tick } from '../ui/field.tsx';
import { ownerWord } from './commitments.tsx';

export interface CommitmentFormProps {
  view: View;
  place: Place;
  meetings: readonly MeetingView[];
  /** Villages of the reader's own sub-district, to be ticked; none for who works for the whole district. */
  villages: readonly { code: string; name: string }[];
  /** Id of the commitment being written: sent twice, it is one. */
  id: string;
  /** What the fields hold: as typed, or as written before. */
  filled: Readonly<Record<string, string>>;
  opened: boolean;
  label: string;
  refusal: Refusal | null;
}

/** Writes a commitment or corrects one that is open. */
export function CommitmentForm({
  view,
  place,
  meetings,
  villages,
  id,
  filled,
  opened,
  label,
  refusal,
}: CommitmentFormProps) {
  const { t, dates, language } = view;
  const field = (name: string) => ({ name, value: filled[name], errors: refusal?.fields });
  const ticked = (filled['villages'] ?? '').split(/\s+/);
  return (
    <details class="card no-print" open={opened}>
      <summary>{label}</summary>
      <form method="post" action={`/kabupaten/${place.region.code}/komitmen`} novalidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={filled['version'] ?? ''} />
        <Field {...field('problem')} label={t('ledger.problem')} required={false} />
        <Field {...field('cause')} label={t('ledger.cause')} required={false} />
        <Field {...field('what')} label={t('ledger.what')} multiline />
        <Select
          {...field('ownerAgency')}
          label={t('ledger.owner')}
          options={owners.map((owner) => ({ value: owner, label: ownerWord(view, owner) }))}
        />
        <Field {...field('ownerName')} label={t('ledger.office')} hint={t('ledger.officeHint')} required={false} />
        <Select
          {...field('meeting')}
          label={t('ledger.meeting')}
          options={[
            { value: '', label: t('ledger.noMeeting') },
            ...meetings.map((one) => ({ value: one.id, label: `${one.title}, ${dates.day(one.heldOn)}` })),
          ]}
        />
        {villages.length === 0 || ownRegion(place) === place.region.code ? (
          <Field
            {...field('villages')}
            label={t('ledger.villages')}
            hint={t('ledger.villagesHint')}
            multiline
            required={false}
          />
        ) : (
          <fieldset class={refusal?.fields['villages'] === undefined ? undefined : 'invalid'}>
            <legend>{t('ledger.villages')}</legend>
            {refusal?.fields['villages'] === undefined ? null : <span class="wrong">{refusal.fields['villages']}</span>}
            {villages.map(({ code, name }) => (
              <Tick name="villages" value={code} label={name} checked={ticked.includes(code)} />
            ))}
          </fieldset>
        )}
        <Field {...field('madeOn')} label={t('ledger.madeOn')} type="date" short />
        <Field {...field('dueOn')} label={t('ledger.dueOn')} type="date" short />
        <Select
          {...field('indicator')}
          label={t('ledger.indicator')}
          options={[
            { value: '', label: t('ledger.noIndicator') },
            ...indicators
              .filter(({ unit }) => unit === 'percent')
              .map(({ code, name }) => ({ value: code, label: name[language] })),
          ]}
        />
        <Field {...field('baseline')} label={t('ledger.baseline')} short inputmode="decimal" required={false} />
        <Field {...field('target')} label={t('ledger.target')} short inputmode="decimal" required={false} />
        <Field {...field('budgetLine')} label={t('ledger.budgetLine')} required={false} />
        <Field {...field('budget')} label={t('ledger.budget')} short inputmode="numeric" required={false} />
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}

const shown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** A written commitment as the form would have it typed. */
export const commitmentTyped = (one: CommitmentView): Readonly<Record<string, string>> => ({
  what: one.what,
  ownerAgency: one.ownerAgency,
  ownerName: one.ownerName,
  meeting: one.meeting?.id ?? '',
  villages: one.villages.join('\n'),
  madeOn: one.madeOn,
  dueOn: one.dueOn,
  indicator: one.indicator ?? '',
  baseline: shown(one.baseline),
  target: shown(one.target),
  budgetLine: one.budgetLine ?? '',
  budget: one.budget === null ? '' : String(one.budget),
  problem: one.problem ?? '',
  cause: one.cause ?? '',
  version: String(one.version),
});
