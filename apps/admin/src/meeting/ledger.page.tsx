import type { CommitmentView, MeetingView } from '@konvergensi/contract';
import { agencies, indicatorByCode, indicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';

export interface LedgerProps {
  view: View;
  place: Place;
  commitments: readonly CommitmentView[];
  meetings: readonly MeetingView[];
  /** Id of the commitment being written: sent twice, it is one. */
  id: string;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** What was promised, by whom, until when, how its indicator stands, and who it has climbed to. */
export function LedgerPage(props: LedgerProps) {
  const { view, place, commitments, refusal, notice } = props;
  const { t } = view;
  const title = t('ledger.title');
  const open = commitments.filter(({ state }) => state === 'open');
  const closed = commitments.filter(({ state }) => state !== 'open');
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('ledger.lead')}</p>
      <TakeAway view={view} />
      {commitments.length === 0 ? <Empty title={t('ledger.none')} hint={t('ledger.noneHint')} /> : null}
      {open.length === 0 ? null : <Commitments view={view} label={t('ledger.open')} rows={open} />}
      {open.length === 0 ? null : <CloseForm {...props} open={open} />}
      <WriteForm {...props} />
      {closed.length === 0 ? null : <Commitments view={view} label={t('ledger.closed')} rows={closed} />}
    </PlaceFrame>
  );
}

interface CommitmentsProps {
  view: View;
  label: string;
  rows: readonly CommitmentView[];
  /** As it was agreed on: nothing of how it stands today. */
  asAgreed?: boolean;
}

/** A table of commitments with a heading of its own. */
export function Commitments({ view, label, rows, asAgreed = false }: CommitmentsProps) {
  const { t, dates, numbers } = view;
  return (
    <>
      <h2>{label}</h2>
      <DataTable
        label={label}
        rows={rows}
        columns={[
          {
            label: t('ledger.what'),
            cell: ({ what, meeting }) => (
              <>
                {what}
                <small>
                  {meeting === null ? t('ledger.noMeeting') : `${meeting.title}, ${dates.day(meeting.heldOn)}`}
                </small>
              </>
            ),
          },
          {
            label: t('ledger.owner'),
            cell: ({ ownerAgency, ownerName }) => (
              <>
                {t(`agency.${ownerAgency}`)}
                <small>{ownerName}</small>
              </>
            ),
          },
          {
            label: t('ledger.villages'),
            cell: ({ villages }) =>
              villages.length === 0 ? t('ledger.allVillages') : t('ledger.nVillages', { n: villages.length }),
          },
          {
            label: t('ledger.dueOn'),
            cell: ({ dueOn, lateDays, level, state, closing }) => (
              <>
                {dates.day(dueOn)}
                {state === 'open' && lateDays > 0 && !asAgreed ? (
                  <>
                    {' '}
                    <Tag tone="bad">{t('ledger.late', { n: lateDays })}</Tag>
                    <small>{t(`ledger.level.${level}`)}</small>
                  </>
                ) : null}
                {closing === null || asAgreed ? null : (
                  <small>{`${t(`ledger.${state === 'done' ? 'done' : 'dropped'}`)}: ${closing}`}</small>
                )}
              </>
            ),
          },
          {
            label: t('ledger.indicator'),
            wide: true,
            cell: (row) => standing(view, asAgreed ? { ...row, now: row.baseline, reached: null } : row, asAgreed),
          },
          {
            label: t('ledger.budget'),
            number: true,
            cell: ({ budget }) => (budget === null ? t('value.dash') : numbers.whole(budget)),
          },
        ]}
      />
    </>
  );
}

function standing(
  { t, numbers, language }: View,
  { indicator, now, target, reached }: CommitmentView,
  asAgreed: boolean,
) {
  if (indicator === null) return t('ledger.noIndicator');
  const percent = (value: number | null) => (value === null ? t('value.dash') : numbers.percent(value));
  return (
    <>
      {indicatorByCode.get(indicator)?.name[language] ?? indicator}{' '}
      {reached === true ? <Tag tone="good">{t('ledger.reached')}</Tag> : null}
      <small>{t(asAgreed ? 'ledger.aimed' : 'ledger.standing', { now: percent(now), target: percent(target) })}</small>
    </>
  );
}

function WriteForm({ view, place, meetings, id, typed, refusal }: LedgerProps) {
  const { t, dates, language } = view;
  const field = (name: string) => ({ name, value: typed?.text(name), errors: refusal?.fields });
  return (
    <details class="card no-print" open={typed?.has('what')}>
      <summary>{t('ledger.new')}</summary>
      <form method="post" action={`/kabupaten/${place.region.code}/komitmen`} novalidate>
        <input type="hidden" name="id" value={id} />
        <Field {...field('what')} label={t('ledger.what')} multiline />
        <Select
          {...field('ownerAgency')}
          label={t('ledger.owner')}
          options={agencies.map((agency) => ({ value: agency, label: t(`agency.${agency}`) }))}
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
        <Field
          {...field('villages')}
          label={t('ledger.villages')}
          hint={t('ledger.villagesHint')}
          multiline
          required={false}
        />
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

function CloseForm({ view, place, open, typed, refusal }: LedgerProps & { open: readonly CommitmentView[] }) {
  const { t } = view;
  return (
    <details class="card no-print" open={typed?.has('which')}>
      <summary>{t('ledger.close')}</summary>
      <form method="post" action={`/kabupaten/${place.region.code}/komitmen/tutup`} novalidate>
        <Select
          name="which"
          label={t('ledger.which')}
          options={open.map(({ id, version, what }) => ({ value: `${id}/${version}`, label: what }))}
          value={typed?.text('which')}
        />
        <Choice
          name="state"
          label={t('ledger.how')}
          options={(['done', 'dropped'] as const).map((state) => ({ value: state, label: t(`ledger.${state}`) }))}
          value={typed?.text('state') ?? 'done'}
        />
        <Field
          name="closing"
          label={t('ledger.closing')}
          hint={t('ledger.closingHint')}
          multiline
          value={typed?.text('closing')}
          errors={refusal?.fields}
        />
        <button type="submit">{t('ledger.close')}</button>
      </form>
    </details>
  );
}
