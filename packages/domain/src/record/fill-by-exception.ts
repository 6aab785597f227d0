import type { ServiceCell } from '../service/month-services.ts';
import type { ServiceCode } from '../service/service-code.ts';

/** A person's month as a grid shows it. */
export interface GridPerson {
  readonly person: string;
  readonly due: readonly ServiceCode[];
  readonly marks: ReadonlyMap<ServiceCode, ServiceCell>;
  readonly last: ReadonlyMap<ServiceCode, ServiceCell>;
}

/** "Everyone received these, except …"; or "as last month". */
export interface Filling {
  readonly services: readonly ServiceCode[];
  readonly except: ReadonlySet<string>;
  /** What is said of the exceptions: due but not received, or nothing. */
  readonly exceptions: 'not-received' | 'not-recorded';
  /** Take last month's mark where there is one, in place of "received". */
  readonly asLastMonth: boolean;
  /** Also change what is recorded already; otherwise only blanks are filled. */
  readonly overwrite: boolean;
}

export type FilledCell = readonly [service: ServiceCode, cell: ServiceCell];

const RECEIVED: ServiceCell = { mark: 'received', times: 1 };
const NOT_RECEIVED: ServiceCell = { mark: 'not-received', times: 0 };

/** What filling by exception changes, person by person: services that are due to the person, and only real changes. */
export function fillByException(
  people: readonly GridPerson[],
  filling: Filling,
): ReadonlyMap<string, readonly FilledCell[]> {
  const changes = new Map<string, FilledCell[]>();
  for (const grid of people) {
    const own = filling.services.flatMap((service): FilledCell[] => {
      const cell = grid.due.includes(service) ? filled(grid, service, filling) : null;
      return cell === null ? [] : [[service, cell]];
    });
    if (own.length > 0) changes.set(grid.person, own);
  }
  return changes;
}

function filled(grid: GridPerson, service: ServiceCode, filling: Filling): ServiceCell | null {
  const now = grid.marks.get(service);
  if (now !== undefined && !filling.overwrite) return null;
  const cell = wanted(grid, service, filling);
  return cell === null || (now !== undefined && now.mark === cell.mark) ? null : cell;
}

function wanted(grid: GridPerson, service: ServiceCode, filling: Filling): ServiceCell | null {
  if (filling.except.has(grid.person)) return filling.exceptions === 'not-received' ? NOT_RECEIVED : null;
  if (!filling.asLastMonth) return RECEIVED;
  const last = grid.last.get(service);
  return last === undefined || last.mark === 'not-due' ? null : { ...last, times: last.mark === 'received' ? 1 : 0 };
}
