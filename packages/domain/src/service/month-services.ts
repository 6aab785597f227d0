import type { MonthMark } from './month-mark.ts';
import { SERVICE_CODES, type ServiceCode } from './service-code.ts';

/** What a month says of a service; `times` is how often received, 0 unless received. */
export interface ServiceCell {
  readonly mark: MonthMark;
  readonly times: number;
}

export const NOT_RECORDED: ServiceCell = { mark: 'not-recorded', times: 0 };

const BLANK = '.';
const PLACE: ReadonlyMap<string, number> = new Map(SERVICE_CODES.map((code, i) => [code, i]));

function signOf({ mark, times }: ServiceCell): string {
  if (mark === 'received') return times > 1 ? String(Math.min(times, 9)) : 'v';
  return mark === 'not-received' ? 'x' : mark === 'not-due' ? '-' : BLANK;
}

function cellOf(sign: string | undefined): ServiceCell {
  if (sign === 'v') return { mark: 'received', times: 1 };
  if (sign === 'x') return { mark: 'not-received', times: 0 };
  if (sign === '-') return { mark: 'not-due', times: 0 };
  return sign !== undefined && /[2-9]/.test(sign) ? { mark: 'received', times: Number(sign) } : NOT_RECORDED;
}

/** A person's month as it is stored: one sign a service in the order of SERVICE_CODES; `2`-`9` received so often. */
export function packServices(cells: ReadonlyMap<ServiceCode, ServiceCell>): string {
  return SERVICE_CODES.map((code) => signOf(cells.get(code) ?? NOT_RECORDED)).join('');
}

/** Only what is recorded. A text written when there were fewer services says nothing of the later ones. */
export function unpackServices(text: string): Map<ServiceCode, ServiceCell> {
  const cells = new Map<ServiceCode, ServiceCell>();
  SERVICE_CODES.forEach((code, i) => {
    const cell = cellOf(text[i]);
    if (cell.mark !== 'not-recorded') cells.set(code, cell);
  });
  return cells;
}

/** One service of a stored month, without unpacking the others. */
export const serviceIn = (text: string, service: ServiceCode): ServiceCell => cellOf(text[PLACE.get(service) ?? -1]);

/** `v`, `x`, `-`, `2`-`9` or blank as a person types it; null for anything else. */
export function parseServiceCell(text: string): ServiceCell | null {
  const sign = text.trim().toLowerCase();
  if (sign === '' || sign === BLANK) return NOT_RECORDED;
  const cell = cellOf(sign === '1' ? 'v' : sign.length === 1 ? sign : undefined);
  return cell.mark === 'not-recorded' ? null : cell;
}

/** The sign of a cell as forms show it: `v`, `x`, `-`, a number of times, or nothing. */
export const serviceSign = (cell: ServiceCell): string => (cell.mark === 'not-recorded' ? '' : signOf(cell));
