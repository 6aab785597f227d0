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

export type ServiceRecords = ReadonlyMap<ServiceCode, ReadonlyMap<Month, MarkedMonth>>;

const WEIGHT: Readonly<Record<MonthMark, number>> = { 'not-recorded': 0, 'not-due': 1, 'not-received': 2, received: 3 };

function marked({ month, mark, times }: ServiceRecord): MarkedMonth {
  return { month, mark, times: mark === 'received' ? Math.max(times ?? 1, 1) : 0 };
}

function outweighs(a: MarkedMonth, b: MarkedMonth): boolean {
  return WEIGHT[a.mark] !== WEIGHT[b.mark] ? WEIGHT[a.mark] > WEIGHT[b.mark] : a.times > b.times;
}

/** Records by service and month, in whatever order they come; of two for one month the one that says more is kept. */
export function recordsByService(records: readonly ServiceRecord[]): ServiceRecords {
  const found = new Map<ServiceCode, Map<Month, MarkedMonth>>();
  for (const record of records) {
    const months = found.get(record.service) ?? new Map<Month, MarkedMonth>();
    found.set(record.service, months);
    const next = marked(record);
    const known = months.get(record.month);
    if (known === undefined || outweighs(next, known)) months.set(record.month, next);
  }
  return found;
}

/**
 * What a month says of an indicator recorded in several columns (counselling of mother and of father): received when any
 * was, otherwise what the first filled column says.
 */
export function markOfMonth(records: ServiceRecords, services: readonly ServiceCode[], month: Month): MarkedMonth {
  let said: MarkedMonth | null = null;
  for (const service of services) {
    const next = records.get(service)?.get(month);
    if (next === undefined || next.mark === 'not-recorded') continue;
    if (said === null || (next.mark === 'received' && next.times > said.times)) said = next;
  }
  return said ?? { month, mark: 'not-recorded', times: 0 };
}
