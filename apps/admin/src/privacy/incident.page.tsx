import type { IncidentList, IncidentView } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag } from '../ui/tag.tsx';

export type Typed = Readonly<Record<string, string>>;

export interface IncidentsProps {
  view: View;
  place: Place;
  list: IncidentList;
  /** What the form holds: nothing, an incident to correct, or what was typed. */
  typed: Typed;
  id: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** What went wrong with personal data: how long people may still wait to be told, the letter to them, and the form. */
export function IncidentsPage({ view, place, list, typed, id, refusal = null, notice = null }: IncidentsProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('incident.title', { name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('incident.go') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('incident.lead')}</p>
      {list.incidents.length === 0 ? <Empty title={t('incident.none')} /> : null}
      {list.incidents.map((one) => (
        <One view={view} code={code} incident={one} />
      ))}
      <h2>{typed['version'] ? t('incident.correct') : t('incident.new')}</h2>
      <IncidentForm view={view} code={code} typed={typed} id={id} refusal={refusal} />
    </PlaceFrame>
  );
}

function One({ view, code, incident }: { view: View; code: string; incident: IncidentView }) {
  const { t, dates, numbers } = view;
  const base = `/kabupaten/${code}/insiden`;
  return (
    <section class="card">
      <h2>{incident.title}</h2>
      <p>
        <Clock view={view} incident={incident} />
      </p>
      <SummaryList
        card={false}
        rows={[
          [t('incident.happenedOn'), dates.day(incident.happenedOn)],
          [t('ask.due'), dates.instant(incident.dueAt, zoneOfCode(code))],
          [t('incident.data'), incident.data],
          [t('incident.people'), numbers.whole(incident.people)],
          [t('incident.closedOn'), incident.closedOn === null ? t('value.dash') : dates.day(incident.closedOn)],
        ]}
      />
      <p>
        <a href={`${base}/${incident.id}/surat`}>{t('incident.letter')}</a> ·{' '}
        <a href={`${base}?perbaiki=${incident.id}`}>{t('incident.correct')}</a>
      </p>
    </section>
  );
}

function Clock({ view: { t, dates }, incident }: { view: View; incident: IncidentView }) {
  const { toldOn, hoursLeft } = incident;
  if (toldOn !== null) return <Tag tone="good">{t('incident.told', { date: dates.day(toldOn) })}</Tag>;
  if (hoursLeft < 0) return <Tag tone="bad">{t('ask.late', { n: -hoursLeft })}</Tag>;
  return <Tag tone="warn">{t('ask.left', { n: hoursLeft })}</Tag>;
}

export const INCIDENT_WORDS = ['title', 'data', 'course', 'handling', 'contact'] as const;

function IncidentForm({
  view: { t },
  code,
  typed,
  id,
  refusal,
}: {
  view: View;
  code: string;
  typed: Typed;
  id: string;
  refusal: Refusal | null;
}) {
  const shared = (name: string) => ({ name, value: typed[name], errors: refusal?.fields });
  return (
    <form class="card" method="post" action={`/kabupaten/${code}/insiden`}>
      <p>{t('incident.noNames')}</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={typed['version'] ?? ''} />
      <Field {...shared('title')} label={t('incident.name')} />
      <Field {...shared('happenedOn')} label={t('incident.happenedOn')} type="date" />
      <Field {...shared('data')} label={t('incident.data')} hint={t('incident.dataHint')} />
      <Field {...shared('people')} label={t('incident.people')} inputmode="numeric" short />
      <Field {...shared('course')} label={t('incident.course')} multiline />
      <Field {...shared('handling')} label={t('incident.handling')} multiline />
      <Field {...shared('contact')} label={t('incident.contact')} />
      <Field {...shared('toldOn')} label={t('incident.toldOn')} type="date" required={false} />
      <Field {...shared('closedOn')} label={t('incident.closedOn')} type="date" required={false} />
      <button type="submit">{t('form.save')}</button>
    </form>
  );
}

/** The letter of art. 46, filled in, to print: to those whose data it was, and to the institution. */
export function IncidentLetter({
  view,
  place,
  controller,
  incident,
}: {
  view: View;
  place: Place;
  controller: string | null;
  incident: IncidentView;
}) {
  const { t, dates, numbers } = view;
  const { code, name } = place.region;
  const title = t('incident.letterTitle');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('incident.go'), href: `/kabupaten/${code}/insiden` }, { label: t('incident.letter') }]}
    >
      <h1>{title}</h1>
      <p>{t('incident.to')}</p>
      <p>{t('incident.opening', { name, date: dates.day(incident.happenedOn) })}</p>
      <SummaryList
        rows={[
          [t('incident.data'), incident.data],
          [t('incident.people'), numbers.whole(incident.people)],
          [t('incident.course'), incident.course],
          [t('incident.handling'), incident.handling],
          [t('incident.contact'), incident.contact],
        ]}
      />
      <p>{t('incident.rights')}</p>
      <p>{controller ?? t('report.noController')}</p>
    </PlaceFrame>
  );
}
