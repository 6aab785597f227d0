import type { AgendaCase, AgendaGiven, AgendaPage as Shown } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

export interface AgendaProps {
  view: View;
  place: Place;
  agenda: Shown;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** Cases on the agenda of a mini lokakarya: names and services due for the camat they were given to, and the giving of them. */
export function AgendaPage(props: AgendaProps) {
  const { view, place, agenda, refusal, notice } = props;
  const { t, dates } = view;
  const address = addressOf(props);
  const title = t('agenda.titleOf', { place: place.region.name, month: dates.month(agenda.month) });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[
        { label: t('minilok.crumb'), href: `/wilayah/${place.region.code}/minilok?bulan=${agenda.month}` },
        { label: t('agenda.title') },
      ]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('agenda.lead')}</p>
      {agenda.cases.length === 0 ? <Empty title={t('agenda.none')} /> : <Cases view={view} cases={agenda.cases} />}
      {agenda.cases.some(({ mayGive }) => mayGive) ? <Give {...props} action={address} /> : null}
      {agenda.given.length === 0 ? null : <Given {...props} action={address} />}
    </PlaceFrame>
  );
}

const addressOf = ({ place, agenda }: AgendaProps): string =>
  `/wilayah/${place.region.code}/minilok/nama?bulan=${agenda.month}`;

function Cases({ view, cases }: { view: View; cases: readonly AgendaCase[] }) {
  const { t, dates, language } = view;
  return (
    <DataTable
      label={t('agenda.cases')}
      rows={cases}
      columns={[
        {
          label: t('agenda.case'),
          cell: ({ name, code }) => (
            <>
              {name ?? code}
              {name === null ? null : <small>{code}</small>}
            </>
          ),
        },
        { label: t('agenda.village'), cell: ({ village }) => village.name },
        {
          label: t('agenda.due'),
          wide: true,
          cell: ({ name, due }) => {
            if (name === null) return t('value.dash');
            const words = due.map((one) =>
              t(one.state === 'overdue' ? 'agenda.overdue' : 'agenda.dueBy', {
                service: one.name[language],
                day: dates.day(one.by),
              }),
            );
            return words.length === 0 ? t('agenda.nothingDue') : words.join('; ');
          },
        },
        {
          label: t('agenda.until'),
          cell: ({ until }) =>
            until === null ? t('agenda.notGiven') : t('agenda.untilDay', { day: dates.day(until) }),
        },
      ]}
    />
  );
}

function Give({ view, agenda, typed, refusal, action }: AgendaProps & { action: string }) {
  const { t } = view;
  const ticked = typed?.all('cases') ?? [];
  const own = agenda.cases.filter(({ mayGive }) => mayGive);
  return (
    <details class="card no-print" open={typed !== null}>
      <summary>{t('agenda.give')}</summary>
      <form method="post" action={action} novalidate>
        <fieldset>
          <legend>{t('agenda.which')}</legend>
          {refusal?.fields['cases'] === undefined ? null : <span class="wrong">{refusal.fields['cases']}</span>}
          {own.map(({ id, name, code, village }) => (
            <Tick
              name="cases"
              value={id}
              label={[name ?? [], code, village.name].flat().join(', ')}
              checked={ticked.includes(id)}
            />
          ))}
        </fieldset>
        <Field
          name="heldOn"
          label={t('agenda.heldOn')}
          hint={t('agenda.heldOnHint')}
          type="date"
          value={typed?.text('heldOn')}
          errors={refusal?.fields}
          short
        />
        <Field
          name="basis"
          label={t('agenda.basis')}
          hint={t('agenda.basisHint')}
          value={typed?.text('basis')}
          errors={refusal?.fields}
        />
        <button type="submit">{t('agenda.do')}</button>
      </form>
    </details>
  );
}

function Given({ view, agenda, action }: AgendaProps & { action: string }) {
  const { t, dates } = view;
  const state = ({ state: is, endsOn }: AgendaGiven) => t(`agenda.state.${is}`, { day: dates.day(endsOn) });
  return (
    <>
      <h2>{t('agenda.given')}</h2>
      <DataTable
        label={t('agenda.given')}
        rows={agenda.given}
        columns={[
          { label: t('agenda.heldOn'), cell: ({ heldOn }) => dates.day(heldOn) },
          { label: t('agenda.which'), cell: ({ codes }) => codes.join(', ') },
          { label: t('agenda.basis'), wide: true, cell: ({ basis }) => basis },
          { label: t('agenda.by'), cell: ({ givenBy }) => givenBy },
          {
            label: t('agenda.state'),
            cell: (one) => (
              <>
                {state(one)}
                {one.mayWithdraw ? (
                  <form class="no-print" method="post" action={action}>
                    <button class="link" type="submit" name="tarik" value={one.id}>
                      {t('agenda.withdraw')}
                      <span class="unseen"> {dates.day(one.heldOn)}</span>
                    </button>
                  </form>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
