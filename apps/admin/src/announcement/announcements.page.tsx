import type { AnnouncementPage as Found } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

type One = Found['announcements'][number];

export interface AnnouncementsProps {
  view: View;
  place: Place;
  found: Found;
  /** One that is corrected. */
  chosen: One | null;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** What a province or district tells everyone below it: a form, and what was told before. */
export function AnnouncementsPage(props: AnnouncementsProps) {
  const { view, place, found, refusal, notice } = props;
  const { t, dates } = view;
  const address = `/wilayah/${place.region.code}/pengumuman`;
  return (
    <PlaceFrame
      view={view}
      title={`${t('tell.title')}, ${place.region.name}`}
      place={place}
      crumbs={[{ label: t('tell.title') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{t('tell.title')}</h1>
      <p class="lead">{t('tell.lead', { place: place.region.name })}</p>
      <AnnouncementForm {...props} address={address} />
      {found.announcements.length === 0 ? null : (
        <>
          <h2>{t('tell.told')}</h2>
          <DataTable
            label={t('tell.told')}
            rows={found.announcements}
            columns={[
              {
                label: t('tell.head'),
                cell: ({ title, body }) => (
                  <>
                    {title}
                    <small>{body}</small>
                  </>
                ),
              },
              { label: t('tell.dueOn'), cell: ({ dueOn }) => (dueOn === null ? t('value.dash') : dates.day(dueOn)) },
              { label: t('tell.until'), cell: ({ until }) => dates.day(until) },
              { label: t('tell.by'), cell: ({ by, at }) => `${by}, ${dates.ago(at, view.now)}` },
              {
                label: t('tell.state'),
                cell: ({ id, state, title }) => (
                  <>
                    {t(`tell.state.${state}`)}
                    <small class="no-print">
                      <a href={`${address}?ubah=${id}`}>
                        {t('tell.change')}
                        <span class="unseen"> {title}</span>
                      </a>
                    </small>
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </PlaceFrame>
  );
}

function AnnouncementForm({ view: { t }, chosen, typed, refusal, address }: AnnouncementsProps & { address: string }) {
  const of = (name: string, stored: string) => ({ name, value: typed?.text(name) ?? stored, errors: refusal?.fields });
  return (
    <form
      class="card no-print"
      method="post"
      action={chosen === null ? address : `${address}?ubah=${chosen.id}`}
      novalidate
    >
      <h2>{t(chosen === null ? 'tell.new' : 'tell.change')}</h2>
      <input type="hidden" name="version" value={typed?.text('version') ?? chosen?.version ?? ''} />
      <Field {...of('title', chosen?.title ?? '')} label={t('tell.head')} />
      <Field {...of('body', chosen?.body ?? '')} label={t('tell.body')} hint={t('tell.bodyHint')} multiline />
      <Field
        {...of('dueOn', chosen?.dueOn ?? '')}
        label={t('tell.dueOn')}
        hint={t('tell.dueHint')}
        type="date"
        short
        required={false}
      />
      <Field {...of('until', chosen?.until ?? '')} label={t('tell.until')} type="date" short />
      <button type="submit">{t('form.save')}</button>{' '}
      {chosen === null || chosen.state === 'withdrawn' ? null : (
        <button class="plain" type="submit" name="withdrawn" value="1">
          {t('tell.withdraw')}
        </button>
      )}
    </form>
  );
}
