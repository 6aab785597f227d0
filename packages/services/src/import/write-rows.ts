import {
  type ChildChange,
  changeChildren,
  childrenAsChecked,
  childrenStillNew,
  childrenStillThere,
  facilitiesStillStand,
  type ImportedMeasurement,
  insertChildren,
  markLaterWeighings,
  markMonthsOf,
  measurementsAsChecked,
  mustHold,
  type NewChild,
  type Statement,
  upsertMeasurements,
} from '@konvergensi/db';
import { affectedCells, type Cell } from '@konvergensi/domain';
import { type Calendar, isLocked } from './calendar.ts';
import type { ChildUpdate, PlannedChild, PlannedMeasurement, PlannedRow } from './planned-row.ts';

export interface RowsToWrite {
  guards: Statement[];
  rows: Statement[];
  cells: Cell[];
  newChildren: number;
  /** Registered children that are completed, with what they were before. */
  updates: readonly (readonly [person: string, update: ChildUpdate])[];
  measurements: number;
}

interface Target {
  district: number;
  importId: string;
  calendar: Calendar;
  at: number;
}

/** Planned rows of one batch as guards and statements: children first seen here, then measurements that say anything new. */
export function writeRows({ district, importId, calendar, at }: Target, planned: readonly PlannedRow[]): RowsToWrite {
  const children = new Map<string, NewChild>();
  const known = new Map<string, readonly [number, string]>();
  const updates = new Map<string, readonly [PlannedChild, ChildUpdate]>();
  const measurements: ImportedMeasurement[] = [];
  const past: [village: number, period: number, person: string][] = [];
  const cells = new Map<string, Cell>();
  const posyandu = new Set<string>();
  const touch = (cell: Cell) => cells.set(`${cell.village}:${cell.period}`, cell);
  for (const { line, outcome, child, measurement, change } of planned) {
    if (outcome !== 'import' || child === null) continue;
    if (child.isNew) {
      children.set(child.person, newChild(child, importId, line));
      if (child.posyandu !== null) posyandu.add(child.posyandu);
      registerCells(child, calendar).forEach(touch);
    } else if (!children.has(child.person)) known.set(child.person, [child.village, child.person]);
    if (child.update !== null) {
      updates.set(child.person, [child, child.update]);
      if (child.update.posyandu) posyandu.add(child.update.posyandu.after);
    }
    if (measurement === null || change === 'unchanged') continue;
    if (isLocked(calendar, child.village, measurement.period)) continue;
    measurements.push(imported(child, measurement, importId, line));
    touch({ village: child.village, period: measurement.period });
    if (measurement.period < calendar.period) past.push([child.village, measurement.period, child.person]);
  }
  const fresh = [...children.values()];
  const changes = [...updates.values()].map(([child, update]) => childChange(child, update));
  const moved = [...updates.values()].flatMap(([child, update]) => (update.posyandu ? [child.village] : []));
  return {
    guards: [
      ...childrenStillNew(district, importId, fresh),
      ...childrenStillThere([...known.values()]),
      ...childrenAsChecked(changes),
      ...measurementsAsChecked(measurements),
      ...(posyandu.size === 0 ? [] : [facilitiesStillStand(district, [...posyandu])]),
    ].map(mustHold),
    rows: [
      ...insertChildren(district, fresh),
      ...changeChildren(changes),
      ...upsertMeasurements(measurements, at),
      ...markLaterWeighings(district, past, { marked: [...cells.values()], current: calendar.period }),
      ...(moved.length === 0 ? [] : [recountPosyandu(district, moved)]),
    ],
    cells: [...cells.values()],
    newChildren: fresh.length,
    updates: [...updates].map(([person, [, update]]) => [person, update]),
    measurements: measurements.length,
  };
}

/** A child counts in its posyandu of today in every month. */
const recountPosyandu = (district: number, villages: readonly number[]): Statement =>
  markMonthsOf(district, [...new Set(villages)]);

const registerCells = (child: PlannedChild, { period, registerFrom }: Calendar): Cell[] =>
  affectedCells(
    {
      kind: 'child',
      village: child.village,
      birthDates: [child.birthDate],
      measured: [],
      registerFrom: registerFrom.get(child.village) ?? null,
    },
    period,
  );

const newChild = (child: PlannedChild, importId: string, line: number): NewChild => [
  child.village,
  child.person,
  child.name,
  child.sex,
  child.birthDate,
  child.parents,
  child.nikStatus,
  child.nikHmac,
  child.nikSealed,
  child.nikLast4,
  child.posyandu,
  child.rt,
  child.rw,
  child.address,
  importId,
  line,
  child.alike,
];

const childChange = ({ village, person }: PlannedChild, update: ChildUpdate): ChildChange => [
  village,
  person,
  update.version,
  update.posyandu?.after ?? null,
  update.parents ?? null,
  update.rt ?? null,
  update.rw ?? null,
  update.address ?? null,
  update.nik?.status ?? null,
  update.nik?.hmac ?? null,
  update.nik?.sealed ?? null,
  update.nik?.last4 ?? null,
];

const imported = (
  { village, person }: PlannedChild,
  m: PlannedMeasurement,
  importId: string,
  line: number,
): ImportedMeasurement => [
  village,
  m.period,
  person,
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
];

/** What updates change, for the trail: never a NIK. */
export const updatesForTrail = (updates: RowsToWrite['updates']): unknown[] =>
  updates.map(([person, { version, nik, ...changed }]) => [
    person,
    { ...changed, ...(nik ? { nik: nik.status } : {}) },
  ]);
