import type { CaseView } from '@konvergensi/contract';
import { agencies, CLOSINGS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { Cases } from './cases.page.tsx';

export interface CaseProps {
  view: View;
  place: Place;
  found: CaseView;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** One case: how it grows, what was done, and what can be done next. */
export function CasePage(props: CaseProps) {
  const { view, place, found, refusal, notice } = props;
  const { t, dates, numbers } = view;
  const one = found.case;
  const title = t('case.one', { code: one.code });
  const z = (value: { z: number | null; flagged: boolean }) =>
    value.z === null ? t('value.dash') : `${numbers.score(value.z)}${value.flagged ? ' ?' : ''}`;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('case.title'), href: `/wilayah/${one.village.code}/kasus` }, { label: one.code }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <TakeAway view={view} />
      <Cases view={view} rows={[one]} label={t('case.stands')} />
      <h2>{t('case.growth')}</h2>
      <DataTable
        label={t('case.growth')}
        rows={found.measurements}
        columns={[
          { label: t('case.day'), cell: ({ date }) => dates.day(date) },
          { label: t('case.hfa'), number: true, cell: ({ heightForAge }) => z(heightForAge) },
          { label: t('case.wfa'), number: true, cell: ({ weightForAge }) => z(weightForAge) },
          { label: t('case.wfh'), number: true, cell: ({ weightForHeight }) => z(weightForHeight) },
        ]}
      />
      {place.may('case.write') ? (
        <p class="no-print">
          {([1, 2] as const).map((semester) => (
            <>
              <a
                href={`/kabupaten/${place.region.code}/audit/${new Date(view.now).getUTCFullYear()}/${semester}/${one.id}`}
              >
                {t('audit.paperGo', { n: semester })}
              </a>{' '}
            </>
          ))}
        </p>
      ) : null}
      <h2>{t('case.notes')}</h2>
      {found.notes.length === 0 ? <p>{t('case.noNotes')}</p> : null}
      <ul class="tasks">
        {found.notes.map(({ on, agency, note, by }) => (
          <li>
            <div>
              {note}
              <p class="small">
                {[dates.day(on), agency === null ? null : t(`agency.${agency}`), by]
                  .filter((part) => part !== null)
                  .join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {one.stage === 'closed' || !place.may('case.write') ? null : <Steps {...props} />}
    </PlaceFrame>
  );
}

function Steps({ view, place, found, typed, refusal }: CaseProps) {
  const { t } = view;
  const one = found.case;
  const action = `/kabupaten/${place.region.code}/kasus/${one.id}`;
  const step = typed?.text('step') ?? null;
  const of = (name: string) => ({ errors: step === name ? refusal?.fields : undefined });
  const typedIn = (name: string, field: string) => (step === name ? typed?.text(field) : undefined);
  const offices = step === 'assign' ? (typed?.all('agencies') ?? []) : one.agencies;
  return (
    <>
      <details class="card no-print" open={step === null || step === 'note'}>
        <summary>{t('case.addNote')}</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="step" value="note" />
          <Field name="on" label={t('case.day')} type="date" short value={typedIn('note', 'on')} {...of('note')} />
          <Field
            name="note"
            label={t('case.note')}
            hint={t('case.noteHint')}
            multiline
            value={typedIn('note', 'note')}
            {...of('note')}
          />
          <button type="submit">{t('form.save')}</button>
        </form>
      </details>
      <details class="card no-print" open={step === 'assign'}>
        <summary>{t('case.assign')}</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="step" value="assign" />
          <input type="hidden" name="version" value={one.version} />
          <fieldset>
            <legend>{t('case.agencies')}</legend>
            {agencies.map((agency) => (
              <Tick name="agencies" value={agency} label={t(`agency.${agency}`)} checked={offices.includes(agency)} />
            ))}
          </fieldset>
          <Field name="task" label={t('case.task')} value={typedIn('assign', 'task') ?? one.task} {...of('assign')} />
          <button type="submit">{t('form.save')}</button>
        </form>
      </details>
      <details class="card no-print" open={step === 'close'}>
        <summary>{t('case.close')}</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="step" value="close" />
          <input type="hidden" name="version" value={one.version} />
          <Choice
            name="how"
            label={t('case.how')}
            options={CLOSINGS.map((how) => ({ value: how, label: t(`case.how.${how}`) }))}
            value={typedIn('close', 'how') ?? 'measured'}
            {...of('close')}
          />
          <Field
            name="reason"
            label={t('case.reason')}
            required={false}
            value={typedIn('close', 'reason')}
            {...of('close')}
          />
          <button type="submit">{t('case.close')}</button>
        </form>
      </details>
    </>
  );
}
