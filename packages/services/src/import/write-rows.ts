import {
  childrenStillNew,
  childrenStillThere,
  type ImportedMeasurement,
  insertChildren,
  measurementsAsChecked,
  mustHold,
  type NewChild,
  type Statement,
  upsertMeasurements,
} from '@konvergensi/db';
import { affectedCells, type Cell } from '@konvergensi/domain';
import type { PlannedRow } from './planned-row.ts';

/** Rows a statement: keeps each JSON parameter under 1 MB. */
const ROWS_A_STATEMENT = 1000;

export interface RowsToWrite {
  guards: Statement[];
  rows: Statement[];
  cells: Cell[];
  newChildren: number;
  measurements: number;
  /** Measurements that replace another: person, date, version replaced. */
  replaced: (readonly [person: string, date: string, version: number])[];
}

function slices<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += ROWS_A_STATEMENT) parts.push(items.slice(i, i + ROWS_A_STATEMENT));
  return parts;
}

/** Planned rows of one chunk as guards and statements: children first seen here, then measurements that say anything new. */
export function writeRows(
  district: number,
  importId: string,
  planned: readonly PlannedRow[],
  registerFrom: ReadonlyMap<number, number>,
  now: { at: number; period: number },
): RowsToWrite {
  const rows = planned.filter((row) => row.outcome === 'import' && row.child !== null);
  const children: NewChild[] = [];
  const known: [number, string][] = [];
  const measurements: ImportedMeasurement[] = [];
  const replaced: RowsToWrite['replaced'] = [];
  const cells = new Map<string, Cell>();
  const created = new Set<string>();
  const touch = (cell: Cell) => cells.set(`${cell.village}:${cell.period}`, cell);
  for (const { line, child, measurement, change } of rows) {
    if (child === null) continue;
    if (child.isNew && !created.has(child.person)) {
      created.add(child.person);
      children.push([
        child.village,
        child.person,
        child.name,
        child.sex,
        child.birthDate,
        child.parents,
        child.nikStatus,
        child.nikHmac,
        child.nikLast4,
        child.posyandu,
        child.rt,
        child.rw,
        child.address,
        importId,
        line,
      ]);
      affectedCells(
        {
          kind: 'child',
          village: child.village,
          birthDates: [child.birthDate],
          measured: [],
          registerFrom: registerFrom.get(child.village) ?? null,
        },
        now.period,
      ).forEach(touch);
    } else if (!child.isNew) known.push([child.village, child.person]);
    if (measurement === null || change === 'unchanged') continue;
    const m = measurement;
    measurements.push([
      child.village,
      m.period,
      child.person,
      m.date,
      m.weightG,
      m.lengthUm,
      m.position,
      m.armUm,
      m.headUm,
      m.oedema ? 1 : 0,
      m.unusable,
      importId,
      line,
      m.expected,
    ]);
    if (m.expected !== null) replaced.push([child.person, m.date, m.expected]);
    touch({ village: child.village, period: m.period });
  }
  return {
    guards: [
      ...slices(children).map((part) => mustHold(childrenStillNew(district, part))),
      ...slices(known).map((part) => mustHold(childrenStillThere(part))),
      ...slices(measurements).map((part) => mustHold(measurementsAsChecked(part))),
    ],
    rows: [
      ...slices(children).map((part) => insertChildren(district, part)),
      ...slices(measurements).map((part) => upsertMeasurements(part, now.at)),
    ],
    cells: [...cells.values()],
    newChildren: children.length,
    measurements: measurements.length,
    replaced,
  };
}
