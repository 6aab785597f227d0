import { addMonths, type Month } from '../period/month.ts';
import type { ServiceCode } from '../service/service-code.ts';
import { markOfMonth } from '../service/service-record.ts';
import type { LookedAt } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';

export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The marks of those months; a month counts when the service was received in it. `services`: columns that tell of it. */
export function lookAt(
  context: JudgingContext,
  services: readonly ServiceCode[],
  months: readonly Month[],
): LookedAt[] {
  const service = services[0]!;
  return months.map((month) => {
    const marked = markOfMonth(context.records, services, month);
    return { service, ...marked, counted: marked.mark === 'received' };
  });
}
