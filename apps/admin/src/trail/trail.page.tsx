import type { TrailCheck, TrailPage } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { TrailAsked } from '../api/client.ts';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Field } from '../ui/field.tsx';
import { TrailFilters } from './trail-filters.tsx';

export interface TrailProps {
  view: View;
  place: Place;
  trail: TrailPage;
  asked: TrailAsked;
  check: TrailCheck | null;
}

/** Who did what in a region, newest first, with its filters in the address. */
export function TrailPageView({ view, place, trail, asked, check }: TrailProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('trail.title', { name });
  const address = `/wilayah/${code}/jejak`;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('trail.go') }]}>
      <h1>{title}</h1>
      <p class="lead">{t('trail.lead')}</p>
      <Checked view={view} check={check} name={name} />
      <TrailFilters view={view} address={address} asked={asked} kinds={trail.kinds} />
      <Entries view={view} code={code} trail={trail} />
      {trail.next === null ? null : (
        <p>
          <a href={`${address}?${searchOf({ ...asked, before: String(trail.next) })}`}>{t('trail.more')}</a>
        </p>
      )}
      <p>
        <a href={`${address}?periksa=1`}>{t('trail.check')}</a>
      </p>
      <form class="card" method="get" action={`${address}.csv`}>
        {hidden(asked).map(([key, value]) => (
          <input type="hidden" name={key} value={value} />
        ))}
        <Field name="why" label={t('trail.why')} />
        <button type="submit">{t('trail.take')}</button>
      </form>
    </PlaceFrame>
  );
}

const hidden = (asked: TrailAsked): [string, string][] =>
  Object.entries(asked).filter(([key]) => key !== 'region' && key !== 'before') as [string, string][];

const searchOf = (asked: TrailAsked): string =>
  new URLSearchParams(Object.entries(asked).filter(([key]) => key !== 'region') as [string, string][]).toString();

function Checked({ view: { t }, check, name }: { view: View; check: TrailCheck | null; name: string }) {
  if (check === null) return null;
  const first = check.faults[0];
  return first === undefined ? (
    <div class="note good">
      <p>{t('trail.whole', { name, n: check.entries })}</p>
    </div>
  ) : (
    <div class="note bad">
      <p>{t('trail.broken', { name, n: check.faults.length, seq: first.seq })}</p>
    </div>
  );
}

function Entries({ view: { t, dates }, code, trail }: { view: View; code: string; trail: TrailPage }) {
  if (trail.entries.length === 0) {
    return (
      <div class="empty">
        <p>{t('trail.none')}</p>
      </div>
    );
  }
  return (
    <>
      <DataTable
        label={t('trail.go')}
        rows={trail.entries}
        columns={[
          { label: t('trail.when'), cell: ({ at }) => dates.instant(at, zoneOfCode(code)) },
          { label: t('trail.who'), cell: ({ actor }) => actor.name ?? actor.id },
          { label: t('trail.what'), cell: ({ verb }) => <code>{verb}</code> },
          { label: t('trail.where'), cell: ({ region }) => region?.name ?? '–' },
          {
            label: t('trail.fields'),
            wide: true,
            cell: ({ changed, detail }) => (
              <>
                {changed.join(', ') || '–'}
                {detail === null ? null : (
                  <details>
                    <summary>{t('trail.detail')}</summary>
                    <code>{detail}</code>
                  </details>
                )}
              </>
            ),
          },
        ]}
      />
      {trail.entries.every(({ detail }) => detail === null) ? <p class="quiet">{t('trail.masked')}</p> : null}
    </>
  );
}
