import type { CaseCounts, CaseItem, CaseList } from '@konvergensi/contract';
import { agencies, CASE_STAGES, type CaseStage } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionName } from '../ui/region-name.ts';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';

export interface CasesProps {
  view: View;
  place: Place;
  list: CaseList;
  stage: CaseStage | null;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** Short children handed over: how far each is, by name for who may read names, else by its code. */
export function CasesPage(props: CasesProps) {
  const { view, place, list, stage, refusal, notice } = props;
  const { t } = view;
  const title = t('case.title');
  const address = `/wilayah/${place.region.code}/kasus`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('case.lead')}</p>
      <TakeAway view={view} />
      <ul class="links no-print">
        <li>{stage === null ? <b>{t('case.all')}</b> : <a href={address}>{t('case.all')}</a>}</li>
        {CASE_STAGES.map((one) => (
          <li>
            {one === stage ? (
              <b>{words(view, one, list.counts)}</b>
            ) : (
              <a href={`${address}?tahap=${one}`}>{words(view, one, list.counts)}</a>
            )}
          </li>
        ))}
      </ul>
      {place.may('foster.read') ? (
        <p class="no-print">
          <a href={`/kabupaten/${place.region.code.slice(0, 5)}/asuh`}>{t('foster.go')}</a>
        </p>
      ) : null}
      {place.may('case.write') && list.waiting !== null ? <HandOver {...props} /> : null}
      {list.cases.length === 0 ? (
        <Empty title={t('case.none')} hint={t('case.noneHint')} />
      ) : (
        <Cases view={view} rows={list.cases} label={t('case.list')} />
      )}
      {list.parts.length > 1 ? <Parts view={view} parts={list.parts} /> : null}
    </PlaceFrame>
  );
}

const words = ({ t }: View, stage: CaseStage, counts: CaseCounts): string =>
  t('case.counted', { stage: t(`case.stage.${stage}`), n: counts[stage] });

/** A table of cases with a link to each. */
export function Cases({ view, rows, label }: { view: View; rows: readonly CaseItem[]; label: string }) {
  const { t, dates } = view;
  return (
    <>
      <h2>{label}</h2>
      <DataTable
        label={label}
        rows={rows}
        columns={[
          {
            label: t('case.case'),
            cell: ({ id, code, name, sex, ageMonths, village }) => (
              <>
                <a href={`/kabupaten/${village.code.slice(0, 5)}/kasus/${id}`}>{name ?? code}</a>
                <small>
                  {t('case.who', { code: name === null ? '' : code, sex: t(`case.sex.${sex}`), n: ageMonths })}
                </small>
              </>
            ),
          },
          { label: t('case.village'), cell: ({ village }) => village.name },
          { label: t('case.stage'), cell: ({ stage }) => t(`case.stage.${stage}`) },
          {
            label: t('case.with'),
            cell: ({ puskesmas, agencies: offices, task }) => (
              <>
                {[puskesmas, ...offices.map((agency) => t(`agency.${agency}`))]
                  .filter((one) => one !== null)
                  .join(', ')}
                <small>{task}</small>
              </>
            ),
          },
          {
            label: t('case.noted'),
            cell: ({ notedOn, unattended, closedNote }) => (
              <>
                {notedOn === null ? t('value.dash') : dates.day(notedOn)}{' '}
                {unattended ? <Tag tone="bad">{t('case.unattended')}</Tag> : null}
                <small>{closedNote}</small>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Parts({ view, parts }: { view: View; parts: CaseList['parts'] }) {
  const { t } = view;
  return (
    <>
      <h2>{t('case.byPlace')}</h2>
      <DataTable
        label={t('case.byPlace')}
        rows={parts}
        columns={[
          {
            label: t('case.place'),
            cell: ({ region }) => <a href={`/wilayah/${region.code}/kasus`}>{regionName(region)}</a>,
          },
          ...CASE_STAGES.map((stage) => ({
            label: t(`case.stage.${stage}`),
            number: true,
            cell: ({ counts }: CaseList['parts'][number]) => counts[stage],
          })),
          { label: t('case.unattended'), number: true, cell: ({ unattended }) => unattended },
        ]}
      />
    </>
  );
}

function HandOver({ view, place, list, typed, refusal }: CasesProps) {
  const { t, dates } = view;
  if (list.waiting === null) return null;
  const { children, month } = list.waiting;
  if (children === 0) return <p>{t('case.allHanded', { month: dates.month(month) })}</p>;
  const ticked = typed?.all('agencies') ?? [];
  return (
    <details class="card no-print" open={typed !== null}>
      <summary>{t('case.handOver', { n: children, month: dates.month(month) })}</summary>
      <form method="post" action={`/wilayah/${place.region.code}/kasus`} novalidate>
        <p>{t('case.handOverHint')}</p>
        <fieldset>
          <legend>{t('case.agencies')}</legend>
          {agencies.map((agency) => (
            <Tick name="agencies" value={agency} label={t(`agency.${agency}`)} checked={ticked.includes(agency)} />
          ))}
        </fieldset>
        <Field
          name="task"
          label={t('case.task')}
          hint={t('case.taskHint')}
          value={typed?.text('task')}
          errors={refusal?.fields}
        />
        <button type="submit">{t('case.handOverDo')}</button>
      </form>
    </details>
  );
}
