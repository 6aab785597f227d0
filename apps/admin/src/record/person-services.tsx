import type { PersonServices } from '@konvergensi/contract';
import { SERVICE_NAMES, type ServiceCode } from '@konvergensi/domain';
import type { ApiClient } from '../api/client.ts';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DueItems } from './due.page.tsx';

/** What was received and what is due, for a reader who may see it; null for someone who is on no list of the month. */
export async function servicesOf(api: ApiClient, place: Place, id: string, month: string) {
  if (!place.may('record.read')) return null;
  const found = await api.personServices(place.region.code, id, month);
  return found.ok ? found.data : null;
}

/** How often a service is recorded as received since a month, with what was taken over from before. */
export function receivedSince(services: PersonServices, service: ServiceCode, since: string): number {
  const opening = services.openings.find((one) => one.service === service && one.on.slice(0, 7) >= since);
  const from = opening === undefined ? since : opening.on.slice(0, 7);
  const signs = services.services.find((one) => one.service === service)?.signs ?? [];
  return services.months.reduce((sum, month, i) => {
    const sign = signs[i] ?? '';
    const after = opening === undefined ? month >= from : month > from;
    return after && /^[v2-9]$/.test(sign) ? sum + (sign === 'v' ? 1 : Number(sign)) : sum;
  }, opening?.count ?? 0);
}

/** Services of one person: what is due, the overdue first, and the last twelve months as they were recorded. */
export function ServicesOfPerson({ view, place, services }: { view: View; place: Place; services: PersonServices }) {
  const { t } = view;
  const href = `/desa/${place.region.code}/layanan/${services.people[0]?.person ?? ''}`;
  return (
    <>
      <h2>{t('record.servicesOf')}</h2>
      {services.items.length === 0 ? <p>{t('record.allReceived')}</p> : <DueItems view={view} items={services.items} />}
      <YearTable view={view} services={services} />
      <p class="no-print">
        <a href={href}>{t('record.goServices')}</a>
      </p>
    </>
  );
}

type Service = PersonServices['services'][number];

/** Twelve months of signs, the latest first; services nothing was ever recorded of are left out unless `all`. */
export function YearTable({ view, services, all = false }: { view: View; services: PersonServices; all?: boolean }) {
  const { t, dates, language } = view;
  const rows = services.services.filter(({ signs }) => all || signs.some((sign) => sign !== ''));
  const months = services.months.map((month, i) => ({ month, i })).reverse();
  if (rows.length === 0) return <p class="small">{t('record.noneRecorded')}</p>;
  return (
    <DataTable
      label={t('record.year')}
      rows={rows}
      columns={[
        { label: t('record.fillServices'), cell: ({ service }) => SERVICE_NAMES[service][language] },
        ...months.map(({ month, i }) => ({
          label: dates.shortMonth(month),
          number: true,
          cell: ({ signs }: Service) => signs[i] ?? '',
        })),
      ]}
    />
  );
}
