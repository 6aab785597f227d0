import type { SubjectRequestList } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag } from '../ui/tag.tsx';

type Request = SubjectRequestList['requests'][number];

export interface RequestsProps {
  view: View;
  place: Place;
  requests: readonly Request[];
  pseudonymised: SubjectRequestList['pseudonymised'];
  refusal?: Refusal | null;
  notice?: string | null;
}

/** What people asked about their own data: the most urgent first, each with the hours that are left of 3 x 24. */
export function RequestsPage({ view, place, requests, pseudonymised, refusal = null, notice = null }: RequestsProps) {
  const { t } = view;
  const title = t('ask.title', { name: place.region.name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('ask.go') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('ask.lead')}</p>
      {requests.length === 0 ? <Empty title={t('ask.none')} /> : null}
      {requests.map((request) => (
        <One view={view} code={place.region.code} request={request} />
      ))}
      <h2>{t('ask.keptTitle')}</h2>
      <p>{t('ask.kept')}</p>
      <p>
        {pseudonymised.last === null
          ? t('ask.keptNone')
          : t('ask.keptDone', { n: pseudonymised.children, when: view.dates.ago(pseudonymised.last, view.now) })}
      </p>
    </PlaceFrame>
  );
}

function One({ view, code, request }: { view: View; code: string; request: Request }) {
  const { t, dates } = view;
  const open = request.state === 'open';
  const zone = zoneOfCode(code);
  const person = `/desa/${request.village}/orang/${request.person.id}`;
  return (
    <section class="card">
      <h2>
        <a href={person}>{request.person.name}</a> · {request.villageName}
      </h2>
      <p>
        <Clock view={view} request={request} />
      </p>
      <SummaryList
        card={false}
        rows={[
          [t('ask.kind'), t(`ask.kind.${request.kind}`)],
          [t('ask.askedBy'), request.askedBy],
          [t('ask.words'), request.words],
          [t('ask.received'), dates.instant(request.receivedAt, zone)],
          [t('ask.due'), dates.instant(request.dueAt, zone)],
          ...(request.outcome === null ? [] : [[t('ask.outcome'), request.outcome] as const]),
        ]}
      />
      {open ? (
        <form method="post" action={`/kabupaten/${code}/permintaan/${request.id}`}>
          <input type="hidden" name="version" value={String(request.version)} />
          <div class="field">
            <label for={`outcome-${request.id}`}>{t('ask.outcome')}</label>
            <textarea id={`outcome-${request.id}`} name="outcome" rows={2} required />
          </div>
          <button type="submit" name="state" value="done">
            {t('ask.done')}
          </button>{' '}
          <button type="submit" class="plain" name="state" value="refused">
            {t('ask.refuse')}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Clock({ view: { t }, request }: { view: View; request: Request }) {
  const { state, hoursLeft } = request;
  if (state !== 'open') return <Tag tone={hoursLeft < 0 ? 'warn' : 'good'}>{t(`ask.state.${state}`)}</Tag>;
  if (hoursLeft < 0) return <Tag tone="bad">{t('ask.late', { n: -hoursLeft })}</Tag>;
  return <Tag tone={hoursLeft < 24 ? 'warn' : 'info'}>{t('ask.left', { n: hoursLeft })}</Tag>;
}
