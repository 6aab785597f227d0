import type { Period } from '../period/period.ts';
import type { SetNotDue } from '../scorecard/scored-person.ts';
import { serviceIn } from '../service/month-services.ts';
import { SERVICE_CODES, type ServiceCode } from '../service/service-code.ts';
import type { MonthRecord } from './month-record.ts';

/**
 * Services that a person set to "not due" for the quarter: every month recorded in it says so and at least one gives the
 * reason. PAUD is left to its own rule, where a dash needs no reason.
 */
export function notDueByHand(months: readonly MonthRecord[], quarter: Period): SetNotDue[] {
  const own = months.filter(({ month }) => month >= quarter.first && month <= quarter.last);
  return SERVICE_CODES.flatMap((service: ServiceCode) => {
    if (service === 'paud') return [];
    const marks = own
      .map(({ services }) => serviceIn(services, service).mark)
      .filter((mark) => mark !== 'not-recorded');
    const reason = own.map(({ reasons }) => reasons[service]).find((text) => text !== undefined && text !== '');
    if (reason === undefined || marks.length === 0 || marks.some((mark) => mark !== 'not-due')) return [];
    return [{ service, quarter: quarter.first, reason }];
  });
}
