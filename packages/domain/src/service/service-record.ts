import type { Month } from '../period/month.ts';
import type { MonthMark } from './month-mark.ts';
import type { ServiceCode } from './service-code.ts';

/** A service in the month it is about (not the month in which it was entered). `times`: how often received, else once. */
export interface ServiceRecord {
  readonly month: Month;
  readonly service: ServiceCode;
  readonly mark: MonthMark;
  readonly times?: number;
}

export interface MarkedMonth {
  readonly month: Month;
  readonly mark: MonthMark;
  /** How often received; 0 when not. */
  readonly times: number;
}

export type ServiceRecords = ReadonlyMap<ServiceCode, ReadonlyMap<Month, ServiceRecord>>;

const WEIGHT: Readonly<Record<MonthMark, number>> = { 'not-recorded': 0, 'not-due': 1, 'not-received': 2, received: 3 };

const timesOf = ({ mark, times }: ServiceRecord): number => (mark === 'received' ? Math.max(times ?? 1, 1) : 0);

function outweighs(a: ServiceRecord, b: ServiceRecord): boolean {
  return a.mark === b.mark ? timesOf(a) > timesOf(b) : WEIGHT[a.mark] > WEIGHT[b.mark];
}

/** Records by service and month, in whatever order they come; of two for one month the one that says more is kept. */
export function recordsByService(records: readonly ServiceRecord[]): ServiceRecords {
  const found = new Map<ServiceCode, Map<Month, ServiceRecord>>();
  for (const record of records) {
    let months = found.get(record.service);
    if (months === undefined) {
      months = new Map();
      found.set(record.service, months);
    }
    const known = months.get(record.month);
    if (known === undefined || outweighs(record, known)) months.set(record.month, record);
  }
  return found;
}

/**
 * What a month says of an indicator recorded in several columns (counselling of mother and of father): received when any
 * was, otherwise what the first filled column says.
 */
export function markOfMonth(records: ServiceRecords, services: readonly ServiceCode[], month: Month): MarkedMonth {
  let said: ServiceRecord | undefined;
  for (const service of services) {
    const next = records.get(service)?.get(month);
    if (next === undefined || next.mark === 'not-recorded') continue;
    if (said === undefined || (next.mark === 'received' && timesOf(next) > timesOf(said))) said = next;
  }
  return said === undefined
    ? { month, mark: 'not-recorded', times: 0 }
    : { month, mark: said.mark, times: timesOf(said) };
}
