import type { QuarterView } from '@konvergensi/contract';
import { stepsFrom, zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { VillageTabs } from '../record/village-tabs.tsx';
import { quartersUpTo } from '../scorecard/scorecard.page.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { Tag } from '../ui/tag.tsx';

export interface StepValues {
  step: string;
  name: string;
  on: string;
  remarks: string;
}

export interface QuarterProps {
  view: View;
  place: Place;
  quarter: QuarterView;
  values: StepValues;
  today: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

const PERMISSION = {
  submit: 'period.submit',
  return: 'period.verify',
  verify: 'period.verify',
  lock: 'period.lock',
  correct: 'period.lock',
} as const;
export const TIME_TONES = { 'in-time': 'good', late: 'warn', missing: 'bad', 'not-yet-due': 'plain' } as const;

/** A village's quarter: what still blocks it, its steps, and the next one for whoever may take it. */
export function QuarterPage(props: QuarterProps) {
  const { view, place, quarter, today, refusal = null, notice = null } = props;
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('close.title', { quarter: quarter.quarter, name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.triwulan') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="triwulan" names={place.may('record.read')} />
      <p class="lead">{t('close.lead')}</p>
      <QuarterChoice view={view} action={`/desa/${code}/triwulan`} quarter={quarter.quarter} today={today} />
      <p>
        <Tag tone={quarter.state === 'locked' ? 'good' : 'info'}>{t(`close.state.${quarter.state}`)}</Tag>{' '}
        <Tag tone={TIME_TONES[quarter.timeliness]}>{t(`close.time.${quarter.timeliness}`)}</Tag>{' '}
        {t('close.dueOn', { date: dates.day(quarter.due) })}
      </p>
      <Filled {...props} />
      <StepForm {...props} />
      {quarter.steps.length === 0 ? null : (
        <>
          <h2>{t('close.steps')}</h2>
          <DataTable
            label={t('close.steps')}
            rows={quarter.steps}
            columns={[
              { label: t('close.steps'), cell: ({ step }) => t(`close.did.${step}`) },
              { label: t('close.on'), cell: ({ on }) => dates.day(on) },
              { label: t('close.name'), cell: (step) => step.name ?? t('value.dash') },
              { label: t('close.remarks'), wide: true, cell: ({ remarks }) => remarks ?? t('value.dash') },
            ]}
          />
        </>
      )}
      {quarter.versions.length === 0 ? null : (
        <>
          <h2>{t('close.versions')}</h2>
          <ul>
            {quarter.versions.map(({ lock, at, met, due, reason }) => (
              <li>
                <a href={`/desa/${code}/triwulan/versi/${lock}?triwulan=${quarter.quarter}`}>
                  {t('close.versionLine', { lock, when: dates.instant(at, zoneOfCode(code)), met, due, reason })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PlaceFrame>
  );
}

interface QuarterChoiceProps {
  view: View;
  action: string;
  quarter: string;
  today: string;
}

export function QuarterChoice({ view, action, quarter, today }: QuarterChoiceProps) {
  return (
    <OneFilter
      view={view}
      action={action}
      name="triwulan"
      label={view.t('close.choose')}
      options={quartersUpTo(today)}
      chosen={quarter}
    />
  );
}

function Filled({ view, place, quarter }: QuarterProps) {
  const { t, dates } = view;
  return (
    <>
      <h2>{t('close.complete')}</h2>
      <DataTable
        label={t('close.complete')}
        rows={quarter.months}
        columns={[
          { label: t('close.month'), cell: ({ month }) => dates.month(month) },
          { label: t('close.complete'), cell: ({ recorded, due }) => t('close.recordedOf', { recorded, due }) },
          { label: t('score.people'), cell: ({ complete, people }) => t('close.completePeople', { complete, people }) },
        ]}
      />
      {quarter.actors.length === 0 ? null : (
        <>
          <h2>{t('close.actors')}</h2>
          <ul>
            {quarter.actors.map(({ name, people, last }) => (
              <li>
                {t('close.actorLine', {
                  name: name ?? t('value.dash'),
                  n: people,
                  when: dates.instant(last, zoneOfCode(place.region.code)),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('close.blocks')}</h2>
      {quarter.notRecorded.length === 0 ? <p>{t('close.nothingBlocks')}</p> : null}
      <ul>
        {quarter.notRecorded.slice(0, 50).map(({ person, name, blanks }, i) => (
          <li>
            {name === null ? (
              t('close.blockLine', { name: t('score.row', { n: i + 1 }), n: blanks })
            ) : (
              <a href={`/desa/${place.region.code}/layanan/${person}?bulan=${quarter.months.at(-1)?.month ?? ''}`}>
                {t('close.blockLine', { name, n: blanks })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function StepForm({ view: { t }, place, quarter, values, today, refusal }: QuarterProps) {
  const steps = stepsFrom(quarter.state).filter((step) => place.may(PERMISSION[step]));
  if (steps.length === 0) return null;
  const errors = refusal?.fields ?? {};
  return (
    <form
      class="card narrow"
      method="post"
      action={`/desa/${place.region.code}/triwulan?triwulan=${quarter.quarter}`}
      novalidate
    >
      <Choice
        name="step"
        label={t('close.step')}
        options={steps.map((step) => ({ value: step, label: t(`close.step.${step}`) }))}
        value={steps.length === 1 ? steps[0] : values.step}
        errors={errors}
      />
      <Field name="name" label={t('close.name')} value={values.name} errors={errors} />
      <Field name="on" label={t('close.on')} type="date" short max={today} value={values.on} errors={errors} />
      <Field
        name="remarks"
        label={t('close.remarks')}
        multiline
        required={false}
        value={values.remarks}
        errors={errors}
      />
      <button type="submit">{t('close.do')}</button>
    </form>
  );
}
