import type { Month } from '../period/month.ts';
import type { ServiceCell } from '../service/month-services.ts';
import { unpackServices } from '../service/month-services.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { ServiceRecord } from '../service/service-record.ts';

/** A person's month as it is stored: signs of the services, and reasons for what a person set against the rule. */
export interface MonthRecord {
  readonly month: Month;
  readonly services: string;
  readonly reasons: Readonly<Partial<Record<ServiceCode, string>>>;
}

/** What a measurement of a month says of services: it weighed, it measured length. */
export interface MeasuredMonth {
  readonly month: Month;
  readonly weight: boolean;
  readonly length: boolean;
}

/** The months as service records; a measurement counts as weighing and as length, whoever entered it. */
export function serviceRecords(months: readonly MonthRecord[], measured: readonly MeasuredMonth[]): ServiceRecord[] {
  const records: ServiceRecord[] = [];
  for (const { month, services } of months) {
    for (const [service, { mark, times }] of unpackServices(services)) records.push({ month, service, mark, times });
  }
  for (const { month, weight, length } of measured) {
    if (weight) records.push({ month, service: 'weighing', mark: 'received' });
    if (length) records.push({ month, service: 'length', mark: 'received' });
  }
  return records;
}

/** The marks of one month with what was measured in it. */
export function marksWithMeasures(
  services: string | null,
  measured: MeasuredMonth | null,
): Map<ServiceCode, ServiceCell> {
  const marks = services === null ? new Map<ServiceCode, ServiceCell>() : unpackServices(services);
  const received: ServiceCell = { mark: 'received', times: 1 };
  if (measured?.weight === true) marks.set('weighing', received);
  if (measured?.length === true) marks.set('length', received);
  return marks;
}
