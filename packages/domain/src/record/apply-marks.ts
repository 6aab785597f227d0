import {
  NOT_RECORDED,
  packServices,
  parseServiceCell,
  type ServiceCell,
  unpackServices,
} from '../service/month-services.ts';
import { SERVICE_CODES, type ServiceCode } from '../service/service-code.ts';
import type { DueColumn } from './due-in-month.ts';

/** What someone enters for a person's month: sign by service, and reasons for what goes against the rule. */
export interface EnteredMarks {
  readonly cells: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

export interface StoredMarks {
  readonly services: string;
  readonly reasons: Readonly<Partial<Record<ServiceCode, string>>>;
}

export type MarkRefusal = { readonly service: string; readonly why: 'unknown-service' | 'sign' | 'reason-missing' };

const EMPTY: StoredMarks = { services: packServices(new Map()), reasons: {} };

/** Against the rule: "not due" where it is due, "not received" where it is not. Received is a fact and needs no reason. */
function needsReason(cell: ServiceCell, column: DueColumn | undefined): boolean {
  if (column === undefined || column.service === 'paud' || column.riskUnknown) return false;
  return cell.mark === 'not-due' ? column.due : cell.mark === 'not-received' && !column.due;
}

/**
 * Entered marks laid over what is stored; services not mentioned stay. Null when nothing changes. Refused: a service that
 * is on no list of the person, a sign that is none, and what goes against the rule without a reason.
 */
export function applyMarks(
  stored: StoredMarks | null,
  entered: EnteredMarks,
  columns: readonly DueColumn[],
):
  | { readonly ok: true; readonly marks: StoredMarks | null }
  | { readonly ok: false; readonly refusals: MarkRefusal[] } {
  const before = stored ?? EMPTY;
  const cells = unpackServices(before.services);
  const reasons: Partial<Record<ServiceCode, string>> = { ...before.reasons };
  const refusals: MarkRefusal[] = [];
  for (const [name, sign] of Object.entries(entered.cells)) {
    const service = SERVICE_CODES.find((code) => code === name);
    const column = columns.find((each) => each.service === name);
    const cell = parseServiceCell(sign);
    if (service === undefined || column === undefined) refusals.push({ service: name, why: 'unknown-service' });
    else if (cell === null) refusals.push({ service, why: 'sign' });
    else {
      const reason = (entered.reasons[service] ?? '').trim();
      delete reasons[service];
      if (needsReason(cell, column) && reason === '') refusals.push({ service, why: 'reason-missing' });
      if (needsReason(cell, column) && reason !== '') reasons[service] = reason;
      cells.set(service, cell.mark === 'not-recorded' ? NOT_RECORDED : cell);
    }
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const marks = { services: packServices(cells), reasons };
  const same = marks.services === before.services && JSON.stringify(reasons) === JSON.stringify(before.reasons);
  return { ok: true, marks: same ? null : marks };
}
