import type { MonthFileChecked } from '@konvergensi/contract';
import { parseServiceCell, SERVICE_CODES, SERVICE_NAMES, type ServiceCode, serviceSign } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { readSmallFile } from '../import/read/small-file.ts';
import { readMonthGrid } from './month-grid.ts';

/** Rows of a month's template: more people are in no village. */
const MOST_ROWS = 2_000;

interface CheckMonthFile {
  village: string;
  month: string;
  file: File;
}

type Columns = { code: number; services: readonly (readonly [at: number, service: ServiceCode])[] };

/** The header of the template: the person's code, and services by their names in either language. */
function columnsOf(cells: readonly string[]): Columns | null {
  const named = cells.map((cell) => cell.trim().toLowerCase());
  const code = named.findIndex((name) => name === 'kode' || name === 'code');
  const services = SERVICE_CODES.flatMap((service): [number, ServiceCode][] => {
    const { id, en } = SERVICE_NAMES[service];
    const at = named.findIndex((name) => name === id.toLowerCase() || name === en.toLowerCase() || name === service);
    return at < 0 ? [] : [[at, service]];
  });
  return code < 0 || services.length === 0 ? null : { code, services };
}

/** Reads a filled template of a village's month and says what it would change and what is wrong, row by row. Writes nothing. */
export async function checkMonthFile(
  deps: Deps,
  actor: Actor,
  { village, month, file }: CheckMonthFile,
): Promise<MonthFileChecked> {
  const grid = await readMonthGrid(deps, actor, { village, month });
  const people = new Map<string, { version: number | null; now: Map<string, string> }>();
  for (const each of grid.people) {
    const known = people.get(each.person) ?? { version: each.version, now: new Map() };
    for (const { service, now } of each.cells) known.now.set(service, now);
    people.set(each.person, known);
  }
  const found: MonthFileChecked = { rows: 0, entries: [], wrong: [] };
  let columns: Columns | null = null;
  for (const { line, cells } of await readSmallFile(file.stream(), MOST_ROWS)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (columns === null) {
      columns = columnsOf(cells);
      continue;
    }
    found.rows += 1;
    const person = (cells[columns.code] ?? '').trim();
    const known = people.get(person);
    if (known === undefined) {
      found.wrong.push({ line, problem: 'person', service: null, sign: person.slice(0, 40) });
      continue;
    }
    const changes: Record<string, string> = {};
    for (const [at, service] of columns.services) {
      const sign = (cells[at] ?? '').trim();
      const cell = parseServiceCell(sign);
      if (cell === null) found.wrong.push({ line, problem: 'sign', service, sign: sign.slice(0, 20) });
      else if (known.now.has(service) && cell.mark !== 'not-recorded' && serviceSign(cell) !== known.now.get(service)) {
        changes[service] = serviceSign(cell);
      }
    }
    if (Object.keys(changes).length > 0) found.entries.push({ person, version: known.version, cells: changes });
  }
  if (columns === null) found.wrong.push({ line: 1, problem: 'header', service: null, sign: '' });
  return found;
}
